import { isDash, isNewline } from './characters.ts'
import { parse } from './parser.ts'
import type { Token } from './tokens.ts'

/** The command around a place in the text, as far as it is written there. */
export interface CommandPlace {
  /** Its name as written. */
  readonly name: string
  /** Its pieces before the place, in order: parameters, values, commas. */
  readonly pieces: readonly Token[]
  /** The names of the commands whose output it reads, the nearest first. */
  readonly upstream: readonly string[]
}

/** What stands right before a place in the text. */
export interface CompletionPlace {
  /** Where the word begun before the place starts; the place itself where none is. */
  readonly start: number
  /** The word begun, as written. */
  readonly begun: string
  /** Undefined where a command's name is expected. */
  readonly command?: CommandPlace
}

/** A command being read, or the place for one where it has no name yet. */
interface Open {
  name: string | undefined
  pieces: Token[]
  readonly upstream: readonly string[]
}

const fresh = (upstream: readonly string[] = []): Open => ({ name: undefined, pieces: [], upstream })

/** Whether the line ends between two tokens, so that the next one begins a new statement. */
function endsLine(text: string, before: Token, after: number): boolean {
  const written = text.slice(before.start, before.end)
  if (written === '|' || written === ',' || written === '`') return false
  for (let at = before.end; at < after; at++) if (isNewline(text.charCodeAt(at))) return true
  return false
}

/** Takes one token: the last of the stack is the innermost command, those before it wait for their brackets to close. */
function step(stack: Open[], text: string, token: Token): void {
  const written = text.slice(token.start, token.end)
  const current = stack.pop() ?? fresh()
  if (token.kind === 'comment' || written === '`') stack.push(current)
  else if (token.kind === 'cmdlet') stack.push({ ...current, name: written, pieces: [] })
  else if (token.kind === 'keyword' || /^(?:;|&&|\|\|)$/.test(written)) stack.push(fresh())
  else if (written === '|') {
    stack.push(fresh(current.name === undefined ? current.upstream : [current.name, ...current.upstream]))
  } else if (/^[$@]?[({[]$/.test(written)) stack.push(current, fresh())
  else if (/^[)}\]]$/.test(written)) close(stack, written, token)
  else {
    current.pieces.push(token)
    stack.push(current)
  }
}

/** The command around a closing bracket goes on, with what was in the brackets as one piece; a block ends a statement. */
function close(stack: Open[], bracket: string, token: Token): void {
  const outer = stack.pop() ?? fresh()
  if (outer.name === undefined && bracket === '}') stack.push(fresh())
  else {
    outer.pieces.push({ ...token, kind: 'text' })
    stack.push(outer)
  }
}

/** Where the word that the tokens end with begins: adjoining pieces, as of `"a $b`, are one. */
function wordStart(text: string, tokens: readonly Token[], cursor: number): number {
  let start = cursor
  for (const { kind, start: from, end } of tokens.toReversed()) {
    const joins = end === start && kind !== 'punctuation' && kind !== 'operator' && kind !== 'comment'
    if (!joins || (kind === 'parameter' && text[end - 1] === ':')) break
    start = from
    if (kind === 'cmdlet' || kind === 'parameter') break
  }
  return start
}

/** Reads what stands before the cursor, an offset into the text. Broken text is understood as far as it goes. */
export function placeAt(text: string, cursor: number): CompletionPlace {
  const before = text.slice(0, cursor)
  const { tokens } = parse(before)
  const start = wordStart(before, tokens, before.length)
  const stack: Open[] = [fresh()]
  let last: Token | undefined
  for (const token of tokens) {
    if (token.start >= start) break
    if (last !== undefined && endsLine(before, last, token.start)) stack.splice(-1, 1, fresh())
    step(stack, before, token)
    last = token
  }
  if (last !== undefined && endsLine(before, last, start)) stack.splice(-1, 1, fresh())
  const current = stack.at(-1)
  const begun = before.slice(start)
  if (current?.name === undefined) return { start, begun }
  return { start, begun, command: { name: current.name, pieces: current.pieces, upstream: current.upstream } }
}

/** Whether the word begun is the name of a parameter. */
export function beginsParameter(begun: string): boolean {
  return isDash(begun.charCodeAt(0)) && !/^.\d/.test(begun)
}
