import { parse } from './parser.ts'
import type { ArrayExpression, Hash, StringLiteral, SubExpression } from './tree-expressions.ts'
import type { Block, Span } from './tree.ts'

/** A part of the text that is written in another way. */
interface Change extends Span {
  readonly written: string
}

const lineEnd = /[\r\n]/

/** Everything in the tree that is a node, from the outside in. */
function* nodesOf(value: unknown): Generator<{ readonly type: unknown }> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value
    for (const each of Object.values(value)) yield* nodesOf(each)
  }
}

type Divided = Block | ArrayExpression | SubExpression | Hash

const divided: ReadonlySet<unknown> = new Set<Divided['type']>(['Block', 'Array', 'SubExpression', 'Hash'])

/** What stands between statements, and between the entries of a hash table: there a line end divides. */
function divisions(node: Divided): readonly Span[] {
  const parts =
    node.type === 'Hash'
      ? node.entries.map(({ key, value }) => ({ start: key.start, end: value.end }))
      : node.statements
  return parts.slice(1).map((next, at) => ({ start: parts[at]?.end ?? next.start, end: next.start }))
}

/** What a text does, whatever it looks like. */
function meaningOf(text: string): string {
  const looks = new Set(['start', 'end', 'text'])
  return JSON.stringify(parse(text).tree, (key, value: unknown) => (looks.has(key) ? undefined : value))
}

/**
 * The same code on one line: line ends become semicolons where they divide and blanks where they do not, comments are
 * left out, and `quote` writes the texts of several lines. Code that means something else on one line, such as a
 * here-string with variables in it, stays as it is.
 */
export function onOneLine(code: string, quote: (text: string) => string): string {
  if (!lineEnd.test(code)) return code
  const { tree, tokens } = parse(code)
  const changes: Change[] = tokens
    .filter(({ kind }) => kind === 'comment')
    .map(({ start, end }) => ({ start, end, written: ' ' }))
  for (const node of nodesOf(tree)) {
    if (node.type === 'String') {
      const { start, end, value } = node as StringLiteral
      if (lineEnd.test(code.slice(start, end))) changes.push({ start, end, written: quote(value) })
    } else if (divided.has(node.type)) {
      for (const { start, end } of divisions(node as Divided)) {
        if (lineEnd.test(code.slice(start, end))) changes.push({ start, end, written: '; ' })
      }
    }
  }
  const line = changed(code, changes)
  return !lineEnd.test(line) && meaningOf(line) === meaningOf(code) ? line : code
}

/** The text with its changes, the line ends between them as blanks. A change inside another one is part of it. */
function changed(code: string, changes: readonly Change[]): string {
  const pieces: string[] = []
  let from = 0
  const keep = (to: number) => pieces.push(code.slice(from, to).replaceAll(/[ \t]*`?(?:\r\n|\r|\n)\s*/g, ' '))
  for (const { start, end, written } of changes.toSorted((left, right) => left.start - right.start)) {
    if (start < from) continue
    keep(start)
    pieces.push(written)
    from = end
  }
  keep(code.length)
  return pieces.join('').trim()
}
