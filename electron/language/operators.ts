import { fail } from '../../shared/errors.ts'
import { Hashtable, isList, PsObject, type Value } from '../../shared/values.ts'
import { compare, equals } from './comparison.ts'
import { numberOf, shown, toDate, toInteger, toList, toNumber, toText } from './conversions.ts'
import { formatText } from './format-operator.ts'
import { checkListLength, checkTextLength } from './limits.ts'
import { matchesTable } from './matched-groups.ts'
import { expandReplacement, expressionOf, matchesIn, replaceIn } from './regular-expressions.ts'
import { splitText } from './split-operator.ts'
import { isTimeSpan, lengthOf, timeSpan } from './time-span.ts'
import { isLike } from './wildcards.ts'

/** What operators may leave behind beside their value: `-match` sets $Matches. */
export interface OperatorEffects {
  readonly matched: (groups: Hashtable) => void
}

type Test = (left: Value, right: Value, caseSensitive: boolean) => boolean

const tests = new Map<string, Test>(
  Object.entries({
    eq: equals,
    ne: (left, right, exact) => !equals(left, right, exact),
    gt: (left, right, exact) => compare(left, right, exact) > 0,
    ge: (left, right, exact) => compare(left, right, exact) >= 0,
    lt: (left, right, exact) => compare(left, right, exact) < 0,
    le: (left, right, exact) => compare(left, right, exact) <= 0,
    like: (left, right, exact) => isLike(toText(left), toText(right), exact),
    notlike: (left, right, exact) => !isLike(toText(left), toText(right), exact),
    match: (left, right, exact) => matchesIn(patternOf(right, exact), toText(left)).length > 0,
    notmatch: (left, right, exact) => matchesIn(patternOf(right, exact), toText(left)).length === 0,
  } satisfies Record<string, Test>),
)

function patternOf(value: Value, caseSensitive: boolean): RegExp {
  return value instanceof RegExp ? value : expressionOf(toText(value), caseSensitive)
}

/** The test that a comparison's name means, with whether case counts; undefined for any other name. */
export function comparisonOf(name: string): { readonly test: Test; readonly exact: boolean } | undefined {
  const plain = tests.get(name)
  if (plain !== undefined) return { test: plain, exact: false }
  const test = name.startsWith('c') ? tests.get(name.slice(1)) : undefined
  return test === undefined ? undefined : { test, exact: true }
}

function comparison(name: string, left: Value, right: Value, effects: OperatorEffects): Value | undefined {
  const found = comparisonOf(name)
  if (found === undefined) return undefined
  const { test, exact } = found
  if (isList(left)) return left.filter(item => test(item, right, exact))
  if (name === 'match' || name === 'cmatch') return matchOne(left, right, exact, effects)
  return test(left, right, exact)
}

function matchOne(left: Value, right: Value, caseSensitive: boolean, effects: OperatorEffects): boolean {
  const pattern = patternOf(right, caseSensitive)
  const [match] = matchesIn(pattern, toText(left))
  if (match === undefined) return false
  effects.matched(matchesTable(pattern, match))
  return true
}

function contains(list: Value, wanted: Value, caseSensitive: boolean): boolean {
  const items = isList(list) ? list : [list]
  return items.some(item => equals(item, wanted, caseSensitive))
}

function membership(name: string, left: Value, right: Value): boolean | undefined {
  switch (name) {
    case 'contains':
    case 'ccontains':
      return contains(left, right, name === 'ccontains')
    case 'notcontains':
    case 'cnotcontains':
      return !contains(left, right, name === 'cnotcontains')
    case 'in':
    case 'cin':
      return contains(right, left, name === 'cin')
    case 'notin':
    case 'cnotin':
      return !contains(right, left, name === 'cnotin')
    default:
      return undefined
  }
}

function textOperator(name: string, left: Value, right: Value): Value | undefined {
  switch (name) {
    case 'f':
      return formatText(toText(left), right === null ? [null] : toList(right))
    case 'join':
      return joined(left, right)
    case 'replace':
    case 'creplace':
      return isList(left)
        ? left.map(item => replaced(toText(item), right, name === 'creplace'))
        : replaced(toText(left), right, name === 'creplace')
    case 'split':
    case 'csplit':
      return toList(left).flatMap(item => splitText(toText(item), right, name === 'csplit'))
    default:
      return undefined
  }
}

function joined(left: Value, right: Value): string {
  const separator = toText(right)
  const texts = toList(left).map(item => toText(item))
  checkTextLength(texts.reduce((length, text) => length + text.length + separator.length, 0))
  return texts.join(separator)
}

function replaced(text: string, right: Value, caseSensitive: boolean): string {
  const [pattern = null, replacement = ''] = isList(right) ? right : [right]
  const found = patternOf(pattern, caseSensitive)
  const all = found.global ? found : expressionOf(found.source, !found.flags.includes('i'), 'g')
  const by = toText(replacement)
  const result = replaceIn(all, text, match => expandReplacement(by, match))
  checkTextLength(result.length)
  return result
}

function bitOperator(name: string, left: Value, right: Value): Value | undefined {
  switch (name) {
    case 'band':
      return Number(BigInt.asIntN(64, BigInt(toInteger(left)) & BigInt(toInteger(right))))
    case 'bor':
      return Number(BigInt.asIntN(64, BigInt(toInteger(left)) | BigInt(toInteger(right))))
    case 'bxor':
      return Number(BigInt.asIntN(64, BigInt(toInteger(left)) ^ BigInt(toInteger(right))))
    case 'shl':
      return toInteger(left) << toInteger(right)
    case 'shr':
      return toInteger(left) >> toInteger(right)
    default:
      return undefined
  }
}

/** Adds by the type of the left operand: texts and lists are joined, tables merged, everything else summed. */
export function add(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  if (typeof left === 'string') {
    const text = left + toText(right)
    checkTextLength(text.length)
    return text
  }
  if (isList(left)) {
    const list = isList(right) ? [...left, ...right] : [...left, right]
    checkListLength(list.length)
    return list
  }
  if (left === null) return right
  if (left instanceof Hashtable && right instanceof Hashtable) return merged(left, right)
  if (left instanceof Date) return new Date(left.getTime() + milliseconds(right))
  if (isTimeSpan(left)) return timeSpan(milliseconds(left) + milliseconds(right))
  if (left instanceof PsObject || left instanceof Hashtable) return refuse('+', left, right)
  return toNumber(left) + toNumber(right)
}

function merged(left: Hashtable, right: Hashtable): Hashtable {
  const table = new Hashtable()
  for (const { key, value } of left.entries()) table.set(key, value)
  for (const { key, value } of right.entries()) {
    if (table.has(key)) fail('KeyTwice', { key: shown(key) })
    table.set(key, value)
  }
  return table
}

/** A length of time in milliseconds; plain numbers are ticks of 100 nanoseconds. */
function milliseconds(value: Value): number {
  return lengthOf(value) ?? toNumber(value) / 10_000
}

function subtract(left: Value, right: Value): Value {
  if (left instanceof Date) {
    if (right instanceof Date || typeof right === 'string') return timeSpan(left.getTime() - toDate(right).getTime())
    return new Date(left.getTime() - milliseconds(right))
  }
  if (isTimeSpan(left)) return timeSpan(milliseconds(left) - milliseconds(right))
  return toNumber(left) - toNumber(right)
}

function multiply(left: Value, right: Value): Value {
  if (typeof left === 'string') {
    const times = toInteger(right)
    if (times < 0) refuse('*', left, right)
    checkTextLength(left.length * times)
    return left.repeat(times)
  }
  if (isList(left)) {
    const times = toInteger(right)
    if (times < 0) refuse('*', left, right)
    checkListLength(left.length * times)
    return Array.from({ length: times }, () => left).flat()
  }
  return toNumber(left) * toNumber(right)
}

function divide(left: Value, right: Value, remainder: boolean): number {
  const divisor = toNumber(right)
  if (divisor === 0) fail('DividedByZero', {})
  return remainder ? toNumber(left) % divisor : toNumber(left) / divisor
}

function refuse(operator: string, left: Value, right: Value): never {
  fail('OperatorNotDefined', { operator, left: shown(left), right: shown(right) })
}

/** The operators of loops, on two numbers. */
function numeric(operator: string, left: number, right: number): Value | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '-lt':
      return left < right
    case '-le':
      return left <= right
    case '-gt':
      return left > right
    case '-ge':
      return left >= right
    case '-eq':
      return left === right
    case '-ne':
      return left !== right
    default:
      return undefined
  }
}

/** The value of a binary operator, named as in the tree: `+`, `-eq`, `-creplace` and so on. */
export function binary(operator: string, left: Value, right: Value, effects: OperatorEffects): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const quick = numeric(operator, left, right)
    if (quick !== undefined) return quick
  }
  switch (operator) {
    case '+':
      return add(left, right)
    case '-':
      return subtract(left, right)
    case '*':
      return multiply(left, right)
    case '/':
      return divide(left, right, false)
    case '%':
      return divide(left, right, true)
  }
  const name = operator.slice(1)
  return (
    comparison(name, left, right, effects) ??
    membership(name, left, right) ??
    textOperator(name, left, right) ??
    bitOperator(name, left, right) ??
    refuse(operator, left, right)
  )
}

/** The numbers from one to the other, upwards or downwards; of single letters, the letters. */
export function range(from: Value, to: Value): readonly Value[] {
  const first = endOf(from)
  const last = endOf(to)
  const length = Math.abs(last - first) + 1
  checkListLength(length)
  const step = last < first ? -1 : 1
  const letters = isLetter(from) && isLetter(to)
  return Array.from({ length }, (_, index) => {
    const at = first + index * step
    return letters ? String.fromCharCode(at) : at
  })
}

function isLetter(value: Value): value is string {
  return typeof value === 'string' && value.length === 1 && numberOf(value) === undefined
}

function endOf(value: Value): number {
  return isLetter(value) ? value.charCodeAt(0) : toInteger(value)
}
