import {
  codeAt,
  isBlank,
  isDash,
  isDigit,
  isDoubleQuote,
  isNamePart,
  isNameStart,
  isSingleQuote,
} from './characters.ts'
import { binaryOperatorAt, rangePrecedence, unaryOperatorAt } from './operators.ts'
import { numberAt } from './parser-numbers.ts'
import { postfix } from './parser-postfix.ts'
import { atExpression, block, bracketedName, dollarExpression, parenthesis } from './parser-primary.ts'
import type { Parser } from './parser-state.ts'
import { enter, leave, note, operator, skipBlanks, skipLines, stop, unsupported } from './parser-state.ts'
import { quoted } from './parser-strings.ts'
import type { Expression, Unary } from './tree-expressions.ts'

const longestChain = 1000

/** An expression with all its operators; the parser stands before it, blanks allowed. */
export function expression(parser: Parser, commas: boolean): Expression {
  const result = binary(parser, 1, commas)
  const code = codeAt(parser.text, parser.at)
  if (code === 63) {
    const nulls = codeAt(parser.text, parser.at + 1) === 63
    unsupported(parser, nulls ? '??' : '? :', nulls ? 'insteadOfNullOperators' : 'insteadOfTernary')
  }
  return result
}

function binary(parser: Parser, lowest: number, commas: boolean): Expression {
  let left = list(parser, commas)
  for (let links = 0; ; links++) {
    skipBlanks(parser)
    const found = binaryOperatorAt(parser.text, parser.at)
    if (found === undefined || found.precedence < lowest) return left
    if (links === longestChain) stop(parser, 'NestingTooDeep', 'shallower', { incomplete: false })
    operator(parser, found.length)
    skipLines(parser)
    const right = binary(parser, found.precedence + 1, commas)
    const span = { start: left.start, end: right.end }
    left =
      found.precedence === rangePrecedence
        ? { type: 'Range', from: left, to: right, ...span }
        : { type: 'Binary', operator: found.name, left, right, ...span }
  }
}

function list(parser: Parser, commas: boolean): Expression {
  const first = unary(parser)
  if (!commas) return first
  const items = [first]
  for (skipBlanks(parser); codeAt(parser.text, parser.at) === 44; skipBlanks(parser)) {
    operator(parser)
    skipLines(parser)
    items.push(unary(parser))
  }
  const last = items.at(-1)
  if (items.length === 1 || last === undefined) return first
  return { type: 'List', items, start: first.start, end: last.end }
}

/** The length of the prefix operator that the parser stands on, and its name. */
function prefix(
  parser: Parser,
): { readonly operator: Unary['operator'] | '++' | '--' | ','; readonly length: number } | undefined {
  const { text, at } = parser
  const code = codeAt(text, at)
  const next = codeAt(text, at + 1)
  if (code === 33) return { operator: '-not', length: 1 }
  if (code === 44) return { operator: ',', length: 1 }
  if (code === 43) return next === 43 ? { operator: '++', length: 2 } : { operator: '+', length: 1 }
  if (!isDash(code)) return undefined
  if (isDash(next)) return { operator: '--', length: 2 }
  return unaryOperatorAt(text, at) ?? (isNameStart(next) ? undefined : { operator: '-', length: 1 })
}

function unary(parser: Parser): Expression {
  skipBlanks(parser)
  const start = parser.at
  const code = codeAt(parser.text, start)
  if (isDigit(code) || code === 46 || isDash(code) || code === 43) {
    const number = numberAt(parser.text, start)
    if (number !== undefined) {
      parser.at = number.end
      note(parser, 'number', start)
      return postfix(parser, number, true)
    }
  }
  const found = prefix(parser)
  if (found === undefined) return code === 91 ? castOrType(parser) : postfix(parser, primary(parser), true)
  enter(parser)
  operator(parser, found.length)
  skipBlanks(parser)
  const operand = unary(parser)
  leave(parser)
  const span = { start, end: operand.end }
  if (found.operator === ',') return { type: 'List', items: [operand], ...span }
  if (found.operator !== '++' && found.operator !== '--') {
    return { type: 'Unary', operator: found.operator, operand, ...span }
  }
  if (!isAssignable(operand)) stop(parser, 'InvalidAssignmentTarget', 'assignable', { at: operand.start })
  return { type: 'Increment', operator: found.operator, prefix: true, target: operand, ...span }
}

/** Whether a value can be assigned to it. */
export function isAssignable(target: Expression): boolean {
  switch (target.type) {
    case 'Variable':
      return !target.splat
    case 'Member':
    case 'Index':
      return true
    case 'Cast':
      return isAssignable(target.operand)
    case 'List':
      return target.items.every(isAssignable)
    case 'Paren':
      return (
        target.statement.type === 'Pipeline' &&
        target.statement.stages.length === 1 &&
        target.statement.stages.every(stage => stage.type === 'CommandExpression' && isAssignable(stage.expression))
      )
    default:
      return false
  }
}

/** Whether what stands at `at` can be the operand of a cast. */
function beginsOperand(text: string, at: number): boolean {
  const code = codeAt(text, at)
  const next = codeAt(text, at + 1)
  if (code === 36 || code === 40 || code === 64 || code === 91 || code === 123 || code === 33) return true
  if (isSingleQuote(code) || isDoubleQuote(code) || isDigit(code)) return true
  if (code === 46) return isDigit(next)
  if (unaryOperatorAt(text, at) !== undefined) return binaryOperatorAt(text, at) === undefined
  return (isDash(code) || code === 43) && (isDigit(next) || next === 36 || next === 40 || next === 46)
}

function castOrType(parser: Parser): Expression {
  const { type, attribute } = bracketedName(parser)
  if (attribute) unsupported(parser, `[${type.name}(`, 'insteadOfVariableAttribute', type.start)
  const after = codeAt(parser.text, parser.at)
  if (after === 58 || after === 46) return postfix(parser, type, true)
  skipBlanks(parser)
  if (!beginsOperand(parser.text, parser.at)) return type
  enter(parser)
  const operand = unary(parser)
  leave(parser)
  return { type: 'Cast', typeName: type, operand, start: type.start, end: operand.end }
}

/** A value without operators: literal, variable, brackets of any sort. */
function primary(parser: Parser): Expression {
  const { text, at } = parser
  const code = codeAt(text, at)
  if (isSingleQuote(code) || isDoubleQuote(code)) return quoted(parser)
  switch (code) {
    case 36:
      return dollarExpression(parser) ?? stop(parser, 'ExpectedExpression', 'variable')
    case 40:
      return parenthesis(parser)
    case 64:
      return atExpression(parser) ?? stop(parser, 'UnexpectedToken', 'expression')
    case 123:
      return block(parser)
    default:
      return stop(parser, 'ExpectedExpression', 'expression')
  }
}

/** Whether a statement that begins here is an expression rather than the name of a command. */
export function beginsExpression(text: string, at: number): boolean {
  const code = codeAt(text, at)
  if (code === 36 || code === 40 || code === 64 || code === 91 || code === 123 || code === 33 || code === 44)
    return true
  if (isSingleQuote(code) || isDoubleQuote(code)) return true
  const next = codeAt(text, at + 1)
  if (isDash(code) || code === 43) {
    if (unaryOperatorAt(text, at) !== undefined) return true
    if (next === 36 || next === 40 || next === 91 || isBlank(next)) return true
    if (isSingleQuote(next) || isDoubleQuote(next)) return true
    if (isDash(code) ? isDash(next) : next === 43) return true
  }
  const number = numberAt(text, at)
  return number !== undefined && !isNamePart(codeAt(text, number.end)) && endsNumber(codeAt(text, number.end))
}

/** Whether the character after a number leaves it a number: anything but the rest of a word such as `7:zip`. */
function endsNumber(code: number): boolean {
  return code !== 58 && code !== 64 && code !== 92 && code !== 95 && code !== 36 && code !== 126
}
