import { codeAt, endsWord, isBlank, isDoubleQuote, isNamePart, isNewline, isSingleQuote } from './characters.ts'
import type { Parser } from './parser-state.ts'
import { close, enter, leave, note, punctuation, stop } from './parser-state.ts'
import type { Expandable, StringLiteral, SubExpression, TextPart, Variable, Word } from './tree-expressions.ts'
import type { TokenKind } from './tokens.ts'

const escapes = new Map([
  [48, '\0'],
  [97, '\u0007'],
  [98, '\b'],
  [101, '\u001b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [118, '\v'],
])

const codePoint = /u\{([0-9a-f]{1,6})\}/iy

/** The text that a back-tick escape at `at` stands for, and where it ends. */
function escapeAt(text: string, at: number): { readonly value: string; readonly end: number } {
  codePoint.lastIndex = at + 1
  const point = codePoint.exec(text)
  const number = Number.parseInt(point?.[1] ?? '', 16)
  if (point !== null && number <= 0x10ffff) {
    return { value: String.fromCodePoint(number), end: at + 1 + point[0].length }
  }
  const code = codeAt(text, at + 1)
  const end = code === 13 && codeAt(text, at + 2) === 10 ? at + 3 : at + 2
  return { value: escapes.get(code) ?? text.slice(at + 1, end), end }
}

function bracedVariable(parser: Parser): Variable {
  const { text } = parser
  const start = parser.at
  let name = ''
  let at = start + 2
  for (let code = codeAt(text, at); code !== 125; code = codeAt(text, at)) {
    if (code === -1) stop(parser, 'MissingEndCurlyBrace', 'closingBrace', { at: start, met: '', incomplete: true })
    if (code === 96 && at + 1 < text.length) at++
    name += text[at]
    at++
  }
  if (name === '') stop(parser, 'InvalidVariableReference', 'variableName', { at: start, met: '${}' })
  parser.at = at + 1
  note(parser, 'variable', start)
  return named(name, start, parser.at)
}

function named(name: string, start: number, end: number): Variable {
  const colon = name.indexOf(':')
  const scope = colon > 0 ? { name: name.slice(colon + 1), scope: name.slice(0, colon).toLowerCase() } : { name }
  return { type: 'Variable', ...scope, splat: false, start, end }
}

/** The variable whose dollar sign the parser stands on, or undefined where the sign stands for itself. */
export function variable(parser: Parser): Variable | undefined {
  const { text } = parser
  const start = parser.at
  const first = codeAt(text, start + 1)
  if (first === 123) return bracedVariable(parser)
  let end = start + 1
  if (first === 36 || first === 94 || first === 63) end++
  else {
    for (let code = first; ; code = codeAt(text, ++end)) {
      if (isNamePart(code) || (code === 63 && end > start + 1)) continue
      if (code !== 58 || end === start + 1 || codeAt(text, end + 1) === 58) break
      if (!isNamePart(codeAt(text, end + 1))) {
        stop(parser, 'InvalidVariableReference', 'variableName', { at: start, met: text.slice(start, end + 1) })
      }
    }
  }
  if (end === start + 1) return undefined
  parser.at = end
  note(parser, 'variable', start)
  return named(text.slice(start + 1, end), start, end)
}

/** `$( … )`, the parser standing on the dollar sign. */
export function subExpression(parser: Parser): SubExpression {
  const start = parser.at
  enter(parser)
  punctuation(parser, 2)
  const statements = parser.grammar.statements(parser, ')')
  close(parser, ')', start)
  leave(parser)
  return { type: 'SubExpression', statements, start, end: parser.at }
}

/** Gathers the pieces of an expandable text and the tokens between them. */
interface Pieces {
  readonly kind: TokenKind
  readonly parts: (TextPart | Variable | SubExpression)[]
  value: string
  from: number
  /** Where the current piece of text, or its token, begins. */
  token: number
}

function pieces(parser: Parser, kind: TokenKind): Pieces {
  return { kind, parts: [], value: '', from: parser.at, token: parser.at }
}

function flush(pieces: Pieces, end: number): void {
  if (pieces.value !== '') pieces.parts.push({ type: 'Text', value: pieces.value, start: pieces.from, end })
  pieces.value = ''
}

/** Takes a `$` and what it expands to, or the sign itself. */
function dollar(parser: Parser, pieces: Pieces): void {
  const start = parser.at
  const { length } = parser.tokens
  const part = codeAt(parser.text, start + 1) === 40 ? undefined : variable(parser)
  const inner = parser.tokens.splice(length)
  if (part === undefined && codeAt(parser.text, start + 1) !== 40) {
    pieces.value += '$'
    parser.at = start + 1
    return
  }
  flush(pieces, start)
  note(parser, pieces.kind, pieces.token, start)
  parser.tokens.push(...inner)
  pieces.parts.push(part ?? subExpression(parser))
  pieces.from = parser.at
  pieces.token = parser.at
}

function finished(pieces: Pieces, start: number, end: number, textEnd = end): Expandable | undefined {
  if (pieces.parts.length === 0) return undefined
  flush(pieces, textEnd)
  return { type: 'Expandable', parts: pieces.parts, start, end }
}

function unterminated(parser: Parser, start: number, from: number, double: boolean): never {
  parser.at = parser.text.length
  note(parser, 'string', from)
  const met = parser.text.slice(start, start + 1)
  return stop(parser, 'UnterminatedString', double ? 'doubleQuote' : 'singleQuote', {
    at: start,
    met,
    incomplete: true,
  })
}

/** The value of a literal text whose opening quote the parser stands on; steps over its end. */
function literalText(parser: Parser): string {
  const { text } = parser
  const start = parser.at
  let value = ''
  let from = start + 1
  for (let at = from; at < text.length; at++) {
    if (!isSingleQuote(text.charCodeAt(at))) continue
    if (!isSingleQuote(codeAt(text, at + 1))) {
      parser.at = at + 1
      return value + text.slice(from, at)
    }
    value += text.slice(from, at)
    from = ++at
  }
  return unterminated(parser, start, start, false)
}

/** Takes the inside of a double-quoted text up to and with its end. */
function expandableText(parser: Parser, pieces: Pieces): void {
  const { text } = parser
  const start = parser.at
  parser.at++
  for (let from = parser.at; ; from = parser.at) {
    while (parser.at < text.length && !endsRun(text.charCodeAt(parser.at))) parser.at++
    pieces.value += text.slice(from, parser.at)
    const code = codeAt(text, parser.at)
    if (code === -1) unterminated(parser, start, pieces.token, true)
    else if (code === 36) dollar(parser, pieces)
    else if (code === 96 && parser.at + 1 < text.length) {
      const escape = escapeAt(text, parser.at)
      pieces.value += escape.value
      parser.at = escape.end
    } else if (code === 96) parser.at++
    else if (isDoubleQuote(codeAt(text, parser.at + 1))) {
      pieces.value += text[parser.at + 1]
      parser.at += 2
    } else {
      parser.at++
      return
    }
  }
}

function endsRun(code: number): boolean {
  return code === 36 || code === 96 || isDoubleQuote(code)
}

/** A quoted text, the parser standing on its opening quote. */
export function quoted(parser: Parser): StringLiteral | Expandable {
  const start = parser.at
  if (isSingleQuote(codeAt(parser.text, start))) {
    const value = literalText(parser)
    note(parser, 'string', start)
    return { type: 'String', value, start, end: parser.at }
  }
  const found = pieces(parser, 'string')
  expandableText(parser, found)
  note(parser, 'string', found.token)
  return finished(found, start, parser.at) ?? { type: 'String', value: found.value, start, end: parser.at }
}

/** Whether it can only stand for itself in a bare word: the usual letters, digits, hyphen, period and underscore. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 57) || code === 95
}

/** A bare word; `expand` says whether variables in it count, which they do in arguments but not in names of commands. */
export function word(parser: Parser, kind: TokenKind, expand: boolean): Word | Expandable {
  const { text } = parser
  const start = parser.at
  const found = pieces(parser, kind)
  for (let code = codeAt(text, start); !endsWord(code); code = codeAt(text, parser.at)) {
    if (code === 36 && expand) dollar(parser, found)
    else if (isSingleQuote(code)) found.value += literalText(parser)
    else if (isDoubleQuote(code)) expandableText(parser, found)
    else if (code === 96) {
      const next = codeAt(text, parser.at + 1)
      if (next === -1 || isNewline(next)) break
      const escape = escapeAt(text, parser.at)
      found.value += escape.value
      parser.at = escape.end
    } else {
      const from = parser.at++
      while (isPlain(codeAt(text, parser.at))) parser.at++
      found.value += text.slice(from, parser.at)
    }
  }
  note(parser, kind, found.token)
  return finished(found, start, parser.at) ?? { type: 'Word', value: found.value, start, end: parser.at }
}

/** Where the first line of a here-string's content begins, or undefined where its opening mark does not end the line. */
function hereStringStart(text: string, at: number): number | undefined {
  let start = at + 2
  while (isBlank(codeAt(text, start))) start++
  const code = codeAt(text, start)
  if (!isNewline(code)) return start >= text.length ? text.length : undefined
  return code === 13 && codeAt(text, start + 1) === 10 ? start + 2 : start + 1
}

/** Where the closing mark of a here-string stands, if it stands right after the line end at `at` (or at `at` itself). */
function closingMark(text: string, at: number, double: boolean): number | undefined {
  const mark =
    codeAt(text, at) === 13 && codeAt(text, at + 1) === 10 ? at + 2 : isNewline(codeAt(text, at)) ? at + 1 : at
  const quote = codeAt(text, mark)
  const opens = double ? isDoubleQuote(quote) : isSingleQuote(quote)
  return opens && codeAt(text, mark + 1) === 64 ? mark : undefined
}

/** Takes the lines of a here-string up to the closing mark and gives its place, or undefined where there is none. */
function hereText(parser: Parser, found: Pieces, from: number, double: boolean): number | undefined {
  const { text } = parser
  parser.at = from
  if (closingMark(text, from, double) === from) return from
  while (parser.at < text.length) {
    const code = text.charCodeAt(parser.at)
    if (isNewline(code)) {
      const mark = closingMark(text, parser.at, double)
      if (mark !== undefined) return mark
    }
    if (code === 36 && double) dollar(parser, found)
    else if (code === 96 && double && parser.at + 1 < text.length) {
      const escape = escapeAt(text, parser.at)
      found.value += escape.value
      parser.at = escape.end
    } else {
      found.value += text[parser.at]
      parser.at++
    }
  }
  return undefined
}

/** A here-string, the parser standing on its `@`. */
export function hereString(parser: Parser): StringLiteral | Expandable {
  const { text } = parser
  const start = parser.at
  const double = isDoubleQuote(codeAt(text, start + 1))
  const from = hereStringStart(text, start)
  if (from === undefined) return stop(parser, 'TextAfterHereStringHeader', 'hereStringStart', { at: start + 2 })
  const found = pieces(parser, 'string')
  const mark = hereText(parser, found, from, double)
  const end = parser.at
  parser.at = mark === undefined ? text.length : mark + 2
  note(parser, 'string', found.token)
  if (mark === undefined) {
    const met = text.slice(start, start + 2)
    return stop(parser, 'UnterminatedString', 'hereStringEnd', { at: start, met, incomplete: true })
  }
  return finished(found, start, parser.at, end) ?? { type: 'String', value: found.value, start, end: parser.at }
}
