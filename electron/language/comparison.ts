import { isList, PsObject, type Value } from '../../shared/values.ts'
import { numberOf, shown, toBoolean, toDate, toText } from './conversions.ts'
import { fail } from '../../shared/errors.ts'
import { isTimeSpan, lengthOf } from './time-span.ts'

const collator = new Intl.Collator('en', { sensitivity: 'accent', numeric: false })
const exactCollator = new Intl.Collator('en', { sensitivity: 'variant', numeric: false, caseFirst: 'lower' })

/** Order of two texts as people sort them; case decides only where it is asked for. */
export function compareTexts(left: string, right: string, caseSensitive = false): number {
  if (left === right) return 0
  return (caseSensitive ? exactCollator : collator).compare(left, right)
}

/** Whether two texts are equal, whatever the case unless asked for. */
export function sameText(left: string, right: string, caseSensitive: boolean): boolean {
  return (
    left === right || (!caseSensitive && left.length === right.length && left.toLowerCase() === right.toLowerCase())
  )
}

/** Equality of single values: the right one is converted to the type of the left; what does not convert is not equal. */
export function equals(left: Value, right: Value, caseSensitive = false): boolean {
  if (left === right) return true
  if (left === null || right === null) return false
  if (typeof left === 'string') return !isList(right) && sameText(left, toText(right), caseSensitive)
  if (typeof left === 'number') return left === numberOf(right)
  if (typeof left === 'boolean') return left === toBoolean(right)
  if (left instanceof Date) {
    if (right instanceof Date) return left.getTime() === right.getTime()
    return typeof right === 'string' && dateTime(right) === left.getTime()
  }
  if (isTimeSpan(left)) return lengthOf(left) === lengthOf(right)
  if (left instanceof PsObject || isList(left))
    return typeof right === 'string' && sameText(toText(left), right, caseSensitive)
  return false
}

function dateTime(text: string): number | undefined {
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : toDate(text).getTime()
}

/** Order of single values: below zero, zero or above; nothing comes before everything. Fails where the types have no order. */
export function compare(left: Value, right: Value, caseSensitive = false): number {
  if (left === null || right === null) return compareWithNull(left, right)
  if (typeof left === 'string') return compareTexts(left, toText(right), caseSensitive)
  if (typeof left === 'number' || typeof left === 'boolean') {
    const other = numberOf(right)
    if (other === undefined) fail('NotComparable', { left: shown(left), right: shown(right) })
    return Number(left) - other
  }
  if (left instanceof Date) return left.getTime() - toDate(right).getTime()
  const [length, other] = isTimeSpan(left) ? [lengthOf(left), lengthOf(right)] : []
  if (length !== undefined && other !== undefined) return length - other
  fail('NotComparable', { left: shown(left), right: shown(right) })
}

function compareWithNull(left: Value, right: Value): number {
  if (left === right) return 0
  if (left === null) return typeof right === 'number' && right < 0 ? 1 : -1
  return typeof left === 'number' && left < 0 ? -1 : 1
}
