import { codeAt, isDash, isDoubleQuote, isNamePart, isNameStart, isSingleQuote } from './characters.ts'
import { block, dollarExpression, parenthesis, quotedIfAny } from './parser-primary.ts'
import type { Parser } from './parser-state.ts'
import { close, enter, leave, note, operator, punctuation, skipBlanks, skipLines, stop } from './parser-state.ts'
import type { Expression } from './tree-expressions.ts'

const longestChain = 1000

/** Whether a member's name can begin with it. */
function beginsMember(code: number): boolean {
  return isNameStart(code) || code === 36 || code === 40 || isSingleQuote(code) || isDoubleQuote(code)
}

/** Whether a member, a static member or an index follows `at` without a blank. */
export function hasPostfix(text: string, at: number): boolean {
  const code = codeAt(text, at)
  if (code === 91) return true
  if (code === 46) return beginsMember(codeAt(text, at + 1))
  return code === 58 && codeAt(text, at + 1) === 58
}

/** What follows a value without a blank: members, calls, indexes and, where `increments`, `++` and `--`. */
export function postfix(parser: Parser, base: Expression, increments: boolean): Expression {
  let target = base
  for (let links = 0; ; links++) {
    if (links === longestChain) stop(parser, 'NestingTooDeep', 'shallower', { incomplete: false })
    const code = codeAt(parser.text, parser.at)
    const next = codeAt(parser.text, parser.at + 1)
    if (code === 91) target = index(parser, target)
    else if (code === 58 && next === 58) target = member(parser, target, true)
    else if (code === 46 && next !== 46 && (increments || beginsMember(next))) target = member(parser, target, false)
    else return increments ? increment(parser, target) : target
  }
}

function index(parser: Parser, target: Expression): Expression {
  const opened = parser.at
  enter(parser)
  punctuation(parser)
  skipLines(parser)
  const value = parser.grammar.expression(parser, true)
  close(parser, ']', opened)
  leave(parser)
  return { type: 'Index', target, index: value, start: target.start, end: parser.at }
}

function memberName(parser: Parser): Expression {
  const start = parser.at
  const code = codeAt(parser.text, start)
  if (isNameStart(code)) {
    while (isNamePart(codeAt(parser.text, parser.at))) parser.at++
    note(parser, 'member', start)
    return { type: 'Word', value: parser.text.slice(start, parser.at), start, end: parser.at }
  }
  const found = code === 36 ? dollarExpression(parser) : code === 40 ? parenthesis(parser) : quotedIfAny(parser)
  return found ?? stop(parser, 'MissingName', 'memberName')
}

function member(parser: Parser, target: Expression, isStatic: boolean): Expression {
  operator(parser, isStatic ? 2 : 1)
  if (!isStatic) skipLines(parser)
  const name = memberName(parser)
  const base = { target, member: name, static: isStatic, start: target.start }
  const code = codeAt(parser.text, parser.at)
  if (code === 40) {
    const values = callArguments(parser)
    return { type: 'Call', ...base, arguments: values, end: parser.at }
  }
  if (code === 123 && name.type === 'Word' && /^(?:where|foreach)$/i.test(name.value)) {
    return { type: 'Call', ...base, arguments: [block(parser)], end: parser.at }
  }
  return { type: 'Member', ...base, end: name.end }
}

function callArguments(parser: Parser): Expression[] {
  const opened = parser.at
  const values: Expression[] = []
  enter(parser)
  punctuation(parser)
  skipLines(parser)
  if (codeAt(parser.text, parser.at) !== 41) {
    for (;;) {
      values.push(parser.grammar.expression(parser, false))
      skipLines(parser)
      if (codeAt(parser.text, parser.at) !== 44) break
      operator(parser)
      skipLines(parser)
    }
  }
  close(parser, ')', opened)
  leave(parser)
  return values
}

function increment(parser: Parser, target: Expression): Expression {
  if (target.type !== 'Variable' && target.type !== 'Member' && target.type !== 'Index') return target
  const { at } = parser
  const { length } = parser.tokens
  skipBlanks(parser)
  const code = codeAt(parser.text, parser.at)
  const next = codeAt(parser.text, parser.at + 1)
  const plus = code === 43 && next === 43
  if (plus || (isDash(code) && isDash(next))) {
    operator(parser, 2)
    return {
      type: 'Increment',
      operator: plus ? '++' : '--',
      prefix: false,
      target,
      start: target.start,
      end: parser.at,
    }
  }
  parser.at = at
  parser.tokens.length = length
  return target
}
