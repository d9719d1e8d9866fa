import {
  codeAt,
  endsWord,
  isBlank,
  isDash,
  isDigit,
  isDoubleQuote,
  isNameStart,
  isNewline,
  isSingleQuote,
} from './characters.ts'
import { numberAt } from './parser-numbers.ts'
import { hasPostfix, postfix } from './parser-postfix.ts'
import { atExpression, block, parenthesis } from './parser-primary.ts'
import type { Parser } from './parser-state.ts'
import { note, operator, skipBlanks, skipLines, stop, unsupported } from './parser-state.ts'
import { quoted, subExpression, variable, word } from './parser-strings.ts'
import type { Expression } from './tree-expressions.ts'
import type { Command, Parameter, Redirection } from './tree.ts'

/** Whether nothing of a command can follow: its line, its brackets or its stage end here. */
export function endsCommand(code: number): boolean {
  return code === -1 || isNewline(code) || code === 59 || code === 124 || code === 41 || code === 125
}

/** A variable with what belongs to it, or a word that only begins with one (`$home\a.csv`). */
function dollarArgument(parser: Parser): Expression {
  const { text, at, tokens } = parser
  const { length } = tokens
  if (codeAt(text, at + 1) === 40) return postfix(parser, subExpression(parser), false)
  const found = variable(parser)
  if (found !== undefined && (endsWord(codeAt(text, parser.at)) || hasPostfix(text, parser.at))) {
    return postfix(parser, found, false)
  }
  parser.at = at
  tokens.length = length
  return word(parser, 'text', true)
}

/** `@name`, whose entries become arguments. */
function splat(parser: Parser): Expression {
  const start = parser.at
  const before = parser.tokens.length
  const found = isNameStart(codeAt(parser.text, start + 1)) ? variable(parser) : undefined
  if (found === undefined) return stop(parser, 'UnexpectedToken', 'argument', { at: start })
  parser.tokens.length = before
  note(parser, 'variable', start)
  return { ...found, splat: true }
}

/** One argument of a command, without what a comma would add; the parser stands right before it. */
export function argument(parser: Parser): Expression {
  const { text, at } = parser
  const code = codeAt(text, at)
  if (isSingleQuote(code) || isDoubleQuote(code)) return postfix(parser, quoted(parser), false)
  switch (code) {
    case 36:
      return dollarArgument(parser)
    case 40:
      return postfix(parser, parenthesis(parser), false)
    case 64: {
      const found = atExpression(parser)
      return found === undefined ? splat(parser) : postfix(parser, found, false)
    }
    case 123:
      return block(parser)
    case 60:
      return stop(parser, 'InputRedirection', 'noInput')
  }
  if (isDigit(code) || isDigit(codeAt(text, at + 1)) || isDigit(codeAt(text, at + 2))) {
    const number = numberAt(text, at)
    if (number !== undefined && (endsWord(codeAt(text, number.end)) || codeAt(text, number.end) === 62)) {
      parser.at = number.end
      note(parser, 'number', at)
      return number
    }
  }
  if (endsWord(code)) return stop(parser, 'ExpectedArgument', 'argument')
  return word(parser, 'text', true)
}

/** An argument and what commas add to it, also across line ends after a comma. */
function argumentList(parser: Parser): Expression {
  const first = argument(parser)
  const items = [first]
  for (;;) {
    const { at } = parser
    const { length } = parser.tokens
    skipBlanks(parser)
    if (codeAt(parser.text, parser.at) !== 44) {
      parser.at = at
      parser.tokens.length = length
      break
    }
    operator(parser)
    skipLines(parser)
    items.push(argument(parser))
  }
  return items.length === 1 ? first : { type: 'List', items, start: first.start, end: parser.at }
}

/** Where the name of the parameter that begins with the dash at `at` ends, or undefined where it is a word. */
function parameterEnd(text: string, at: number): number | undefined {
  const first = codeAt(text, at + 1)
  if (!isNameStart(first) && first !== 63) return undefined
  let end = at + 2
  for (let code = codeAt(text, end); ; code = codeAt(text, ++end)) {
    if (endsWord(code) || code === 46 || code === 91 || code === 58) return end
    if (isSingleQuote(code) || isDoubleQuote(code) || code === 96) return undefined
  }
}

function parameter(parser: Parser, nameEnd: number): Parameter {
  const { text, at: start } = parser
  const name = text.slice(start + 1, nameEnd)
  const colon = codeAt(text, nameEnd) === 58
  parser.at = colon ? nameEnd + 1 : nameEnd
  note(parser, 'parameter', start)
  if (!colon) return { type: 'Parameter', name, colon, start, end: nameEnd }
  skipBlanks(parser)
  if (endsCommand(codeAt(text, parser.at))) stop(parser, 'ExpectedArgument', 'argument')
  const value = argumentList(parser)
  return { type: 'Parameter', name, colon, argument: value, start, end: parser.at }
}

const merging = /(?:([1-6])|(\*))?>&([12])/y
const redirecting = /(?:([1-6])|(\*))?>(>)?/y

/** A redirection, or undefined where none begins. */
export function redirection(parser: Parser): Redirection | undefined {
  const { text, at: start } = parser
  const code = codeAt(text, start)
  if (code !== 62 && codeAt(text, start + 1) !== 62) return undefined
  merging.lastIndex = start
  redirecting.lastIndex = start
  const merge = merging.exec(text)
  const match = merge ?? redirecting.exec(text)
  if (match === null) return undefined
  const stream = match[2] === '*' ? '*' : streamOf(match[1])
  operator(parser, match[0].length)
  if (merge !== null) return { type: 'Redirection', stream, append: false, target: 'output', start, end: parser.at }
  skipBlanks(parser)
  if (endsWord(codeAt(text, parser.at)) && codeAt(text, parser.at) !== 40) {
    stop(parser, 'MissingRedirectionTarget', 'redirectionTarget')
  }
  const target = argument(parser)
  return { type: 'Redirection', stream, append: match[3] !== undefined, target, start, end: parser.at }
}

function streamOf(digit: string | undefined): 1 | 2 | 3 | 4 | 5 | 6 {
  for (const stream of [2, 3, 4, 5, 6] as const) if (digit === String(stream)) return stream
  return 1
}

/** The operator `&` or `.` in front of what it calls, noted and stepped over. */
function invocation(parser: Parser): Command['invocation'] {
  const { text, at } = parser
  const code = codeAt(text, at)
  const next = codeAt(text, at + 1)
  const calls = code === 38 && next !== 38
  const sources =
    code === 46 &&
    (isBlank(next) || next === 36 || next === 123 || next === 40 || isSingleQuote(next) || isDoubleQuote(next))
  if (!calls && !sources) return 'name'
  operator(parser)
  skipBlanks(parser)
  return calls ? '&' : '.'
}

function commandName(parser: Parser, invoked: Command['invocation']): Expression {
  const { text, at } = parser
  const code = codeAt(text, at)
  if (invoked === 'name') {
    if (endsWord(code)) return stop(parser, 'UnexpectedToken', 'command')
    return word(parser, 'cmdlet', false)
  }
  if (endsCommand(code)) return stop(parser, 'ExpectedExpression', 'command')
  const special =
    isSingleQuote(code) || isDoubleQuote(code) || code === 36 || code === 40 || code === 123 || code === 64
  return special ? argument(parser) : word(parser, 'cmdlet', false)
}

/** A command with its arguments, up to the end of its stage. */
export function command(parser: Parser): Command {
  const { text, at: start } = parser
  const invoked = invocation(parser)
  const name = commandName(parser, invoked)
  const elements: (Parameter | Expression)[] = []
  const redirections: Redirection[] = []
  let end = parser.at
  let onlyArguments = false
  for (;;) {
    skipBlanks(parser)
    const code = codeAt(text, parser.at)
    if (endsCommand(code)) break
    if (code === 38) {
      if (codeAt(text, parser.at + 1) === 38) break
      unsupported(parser, '&', 'insteadOfBackground')
    }
    if (code === 44) stop(parser, 'ExpectedArgument', 'argument')
    const redirected = redirection(parser)
    if (redirected !== undefined) redirections.push(redirected)
    else if (isDash(code) && !onlyArguments) {
      onlyArguments = dashed(parser, elements)
    } else elements.push(argumentList(parser))
    end = parser.at
  }
  return { type: 'Command', invocation: invoked, name, elements, redirections, start, end }
}

/** Takes what begins with a dash; true after `--`, which says that only arguments follow. */
function dashed(parser: Parser, elements: (Parameter | Expression)[]): boolean {
  const { text, at } = parser
  if (isDash(codeAt(text, at + 1))) {
    const after = codeAt(text, at + 2)
    if (after === 37 && endsWord(codeAt(text, at + 3))) unsupported(parser, '--%', 'insteadOfStopParsing')
    if (endsWord(after)) {
      operator(parser, 2)
      return true
    }
  }
  const end = parameterEnd(text, at)
  elements.push(end === undefined ? argumentList(parser) : parameter(parser, end))
  return false
}
