import { codeAt, isDoubleQuote, isNamePart, isNewline, isSingleQuote } from './characters.ts'
import { numberAt } from './parser-numbers.ts'
import type { Parser } from './parser-state.ts'
import {
  close,
  enter,
  leave,
  note,
  operator,
  punctuation,
  skipBlanks,
  skipLines,
  skipSeparators,
  stop,
} from './parser-state.ts'
import { hereString, quoted, subExpression, variable } from './parser-strings.ts'
import type { Expression, Hash, Paren, ScriptBlock, TypeName } from './tree-expressions.ts'
import type { Statement } from './tree.ts'

/** `( … )`. */
export function parenthesis(parser: Parser): Paren {
  const start = parser.at
  enter(parser)
  punctuation(parser)
  skipLines(parser)
  if (codeAt(parser.text, parser.at) === 41) stop(parser, 'ExpectedExpression', 'expression')
  const statement = parser.grammar.pipeline(parser)
  close(parser, ')', start)
  leave(parser)
  return { type: 'Paren', statement, start, end: parser.at }
}

/** `{ … }` as a value. */
export function block(parser: Parser): ScriptBlock {
  const start = parser.at
  enter(parser)
  punctuation(parser)
  const body = parser.grammar.body(parser, '}')
  close(parser, '}', start)
  leave(parser)
  const text = parser.text.slice(start + 1, parser.at - 1)
  return { type: 'ScriptBlock', text, body, start, end: parser.at }
}

/** `$( … )` or a variable; undefined where the dollar sign begins neither. */
export function dollarExpression(parser: Parser): Expression | undefined {
  return codeAt(parser.text, parser.at + 1) === 40 ? subExpression(parser) : variable(parser)
}

/** `@( … )`, `@{ … }` or a here-string; undefined where the at-sign begins none of them. */
export function atExpression(parser: Parser): Expression | undefined {
  const start = parser.at
  const next = codeAt(parser.text, start + 1)
  if (isSingleQuote(next) || isDoubleQuote(next)) return hereString(parser)
  if (next === 123) return hash(parser)
  if (next !== 40) return undefined
  enter(parser)
  punctuation(parser, 2)
  const statements = parser.grammar.statements(parser, ')')
  close(parser, ')', start)
  leave(parser)
  return { type: 'Array', statements, start, end: parser.at }
}

function hash(parser: Parser): Hash {
  const start = parser.at
  const entries: { key: Expression; value: Statement }[] = []
  const seen = new Set<string>()
  enter(parser)
  punctuation(parser, 2)
  for (skipSeparators(parser); ; skipSeparators(parser)) {
    const code = codeAt(parser.text, parser.at)
    if (code === 125 || code === -1) break
    const key = hashKey(parser)
    const name = key.type === 'Word' || key.type === 'String' ? key.value.toLowerCase() : undefined
    if (name !== undefined && seen.has(name)) {
      stop(parser, 'DuplicateKey', 'once', { at: key.start, met: parser.text.slice(key.start, key.end) })
    }
    if (name !== undefined) seen.add(name)
    skipBlanks(parser)
    if (codeAt(parser.text, parser.at) !== 61) stop(parser, 'MissingEquals', 'equals')
    operator(parser)
    skipLines(parser)
    entries.push({ key, value: parser.grammar.statement(parser) })
    skipBlanks(parser)
    const after = codeAt(parser.text, parser.at)
    if (after !== 59 && after !== 125 && !isNewline(after) && after !== -1) {
      stop(parser, 'MissingEndCurlyBrace', 'closingBrace')
    }
  }
  close(parser, '}', start)
  leave(parser)
  return { type: 'Hash', entries, start, end: parser.at }
}

function hashKey(parser: Parser): Expression {
  const { text } = parser
  const start = parser.at
  const number = numberAt(text, start)
  if (number !== undefined) {
    parser.at = number.end
    note(parser, 'number', start)
    return number
  }
  let end = start
  while (isKeyPart(codeAt(text, end))) end++
  if (end === start) return parser.grammar.expression(parser, false)
  parser.at = end
  note(parser, 'member', start)
  return { type: 'Word', value: text.slice(start, end), start, end }
}

/** Whether it can stand in a key without quotes. */
function isKeyPart(code: number): boolean {
  return isNamePart(code) || code === 45 || code === 46 || code === 58 || code === 63
}

/** Whether it can stand in the name of a type: also generic, array and pointer marks. */
function isTypePart(code: number): boolean {
  return isNamePart(code) || code === 46 || code === 43 || code === 96 || code === 44 || code === 32 || code === 42
}

/** The name after an opening bracket, and whether `(` follows it, which makes an attribute of it. */
export interface BracketedName {
  readonly type: TypeName
  readonly attribute: boolean
}

/** `[name]`, or `[name` of an attribute, the parser standing on the bracket. */
export function bracketedName(parser: Parser): BracketedName {
  const { text } = parser
  const start = parser.at
  let at = start + 1
  let attribute = false
  for (let open = 1; open > 0;) {
    const code = codeAt(text, at)
    attribute = code === 40
    if (attribute) break
    if (code === 91) open++
    else if (code === 93) open--
    else if (code === -1) stop(parser, 'MissingEndBracket', 'closingBracket', { at: start, met: '', incomplete: true })
    else if (!isTypePart(code)) stop(parser, 'MissingTypeName', 'typeName', { at })
    at++
  }
  const name = text.slice(start + 1, attribute ? at : at - 1).replaceAll(' ', '')
  if (!/^[\p{L}_]/u.test(name)) stop(parser, 'MissingTypeName', 'typeName', { at: start + 1 })
  parser.at = at
  if (!attribute) note(parser, 'type', start)
  return { type: { type: 'Type', name, start, end: at }, attribute }
}

/** Any quoted text, or undefined where none begins. */
export function quotedIfAny(parser: Parser): Expression | undefined {
  const code = codeAt(parser.text, parser.at)
  return isSingleQuote(code) || isDoubleQuote(code) ? quoted(parser) : undefined
}
