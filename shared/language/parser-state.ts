import { codeAt, isBlank, isNewline } from './characters.ts'
import type { Expectation, SyntaxErrorId, SyntaxProblem } from './syntax.ts'
import type { Token, TokenKind } from './tokens.ts'
import type { Expression } from './tree-expressions.ts'
import type { Body, Statement } from './tree.ts'

/** The productions that call one another across files; handed in so that the files need no import cycle. */
export interface Grammar {
  /** A statement of any sort, without its terminator. */
  readonly statement: (parser: Parser) => Statement
  /** A pipeline or an assignment, without its terminator. */
  readonly pipeline: (parser: Parser) => Statement
  /** Statements up to, and without, the closing character or the end of the text. */
  readonly statements: (parser: Parser, close: Close) => Statement[]
  /** An expression; `commas` says whether a comma makes a list of it. */
  readonly expression: (parser: Parser, commas: boolean) => Expression
  /** One argument of a command, without what a comma would add. */
  readonly argument: (parser: Parser) => Expression
  /** The inside of a script block, function or script. */
  readonly body: (parser: Parser, close: Close) => Body
}

/** What ends a run of statements; empty for the end of the text. */
export type Close = ')' | '}' | ''

/** The state of one parse: where it stands, how deep, and the tokens seen. */
export interface Parser {
  readonly text: string
  readonly grammar: Grammar
  readonly tokens: Token[]
  at: number
  depth: number
}

/** A syntax problem before its line is counted. */
export type UnplacedProblem = Omit<SyntaxProblem, 'line' | 'column'>

/** Unwinds the parse at the first error; never leaves `parse`. */
export class SyntaxStop extends Error {
  readonly problem: UnplacedProblem

  constructor(problem: UnplacedProblem) {
    super(problem.id)
    this.name = 'SyntaxStop'
    this.problem = problem
  }
}

const longestMet = 40

function metAt(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < longestMet) {
    const code = text.charCodeAt(end)
    if (isBlank(code) || isNewline(code)) break
    end++
  }
  return text.slice(at, end === at && at < text.length ? at + 1 : end)
}

function restIsEmpty(text: string, at: number): boolean {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!isBlank(code) && !isNewline(code)) return false
  }
  return true
}

/** Where an error is placed, when not at the parser's position. */
export interface StopPlace {
  readonly at?: number
  readonly met?: string
  readonly incomplete?: boolean
}

/** Ends the parse with an error at the parser's position, or where `place` says. */
export function stop(parser: Parser, id: SyntaxErrorId, expected: Expectation, place: StopPlace = {}): never {
  const start = Math.min(place.at ?? parser.at, parser.text.length)
  const atEnd = restIsEmpty(parser.text, start)
  const met = place.met ?? (atEnd ? '' : metAt(parser.text, start))
  const end = Math.min(parser.text.length, start + Math.max(1, met.length))
  const incomplete = place.incomplete ?? atEnd
  throw new SyntaxStop({ id, start, end, met, expected, incomplete })
}

/** Ends the parse because the construct is outside the language; `advice` says what to do instead. */
export function unsupported(parser: Parser, construct: string, advice: Expectation, at = parser.at): never {
  stop(parser, 'UnsupportedConstruct', advice, { at, met: construct, incomplete: false })
}

const deepest = 150

/** Goes one level deeper; pair it with `leave`. */
export function enter(parser: Parser): void {
  parser.depth++
  if (parser.depth > deepest) stop(parser, 'NestingTooDeep', 'shallower', { incomplete: false })
}

/** Comes back from one level. */
export function leave(parser: Parser): void {
  parser.depth--
}

/** Notes a token; empty ones are left out. */
export function note(parser: Parser, kind: TokenKind, start: number, end = parser.at): void {
  if (end > start) parser.tokens.push({ kind, start, end })
}

/** Steps over punctuation of that length and notes it. */
export function punctuation(parser: Parser, length = 1): void {
  parser.at += length
  note(parser, 'punctuation', parser.at - length)
}

/** Steps over an operator of that length and notes it. */
export function operator(parser: Parser, length = 1): void {
  parser.at += length
  note(parser, 'operator', parser.at - length)
}

function blockComment(parser: Parser): void {
  const start = parser.at
  const end = parser.text.indexOf('#>', start + 2)
  parser.at = end < 0 ? parser.text.length : end + 2
  note(parser, 'comment', start)
  if (end < 0) stop(parser, 'UnterminatedComment', 'blockComment', { at: start, met: '<#', incomplete: true })
}

function lineComment(parser: Parser): void {
  const start = parser.at
  while (parser.at < parser.text.length && !isNewline(parser.text.charCodeAt(parser.at))) parser.at++
  note(parser, 'comment', start)
}

/** Steps over a back-tick that continues the line; says whether there was one. */
function lineContinuation(parser: Parser): boolean {
  const { text } = parser
  const next = codeAt(text, parser.at + 1)
  if (isNewline(next)) {
    note(parser, 'punctuation', parser.at, parser.at + 1)
    parser.at += next === 13 && codeAt(text, parser.at + 2) === 10 ? 3 : 2
    return true
  }
  if (next === -1) stop(parser, 'UnexpectedToken', 'argument', { met: '', incomplete: true })
  let end = parser.at + 1
  while (isBlank(codeAt(text, end))) end++
  const after = codeAt(text, end)
  if (end > parser.at + 1 && (after === -1 || isNewline(after))) {
    stop(parser, 'BackTickBeforeBlank', 'backTick', { met: '`', incomplete: false })
  }
  return false
}

/** Steps over blanks, comments and continued lines, up to a new line or the next word. */
export function skipBlanks(parser: Parser): void {
  const { text } = parser
  for (;;) {
    const code = codeAt(text, parser.at)
    if (isBlank(code)) parser.at++
    else if (code === 35) lineComment(parser)
    else if (code === 60 && codeAt(text, parser.at + 1) === 35) blockComment(parser)
    else if (code !== 96 || !lineContinuation(parser)) return
  }
}

/** Steps over blanks, comments and line ends. */
export function skipLines(parser: Parser): void {
  for (;;) {
    skipBlanks(parser)
    if (!isNewline(codeAt(parser.text, parser.at))) return
    parser.at++
  }
}

/** Steps over blanks, comments, line ends and semicolons. */
export function skipSeparators(parser: Parser): void {
  for (;;) {
    skipLines(parser)
    if (codeAt(parser.text, parser.at) !== 59) return
    punctuation(parser)
  }
}

/** Runs a look-ahead and returns to where the parser stood, its tokens forgotten, unless the answer is true. */
export function attempt(parser: Parser, look: () => boolean): boolean {
  const { at } = parser
  const { length } = parser.tokens
  if (look()) return true
  parser.at = at
  parser.tokens.length = length
  return false
}

/** Steps over the closing character after line ends, or stops with an error that points to the opening one. */
export function close(parser: Parser, character: ')' | '}' | ']', opened: number): void {
  skipLines(parser)
  if (parser.text[parser.at] === character) return punctuation(parser)
  const atEnd = parser.at >= parser.text.length
  const place = atEnd ? { at: opened, met: '', incomplete: true } : {}
  if (character === ')') stop(parser, 'MissingEndParenthesis', 'closingParenthesis', place)
  if (character === '}') stop(parser, 'MissingEndCurlyBrace', 'closingBrace', place)
  return stop(parser, 'MissingEndBracket', 'closingBracket', place)
}

/** Steps over an opening parenthesis after line ends and gives its place, or stops. */
export function openParenthesis(parser: Parser): number {
  skipLines(parser)
  if (codeAt(parser.text, parser.at) !== 40) stop(parser, 'MissingOpenParenthesis', 'openingParenthesis')
  punctuation(parser)
  return parser.at - 1
}
