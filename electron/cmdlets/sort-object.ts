import { sortObject } from '../../shared/cmdlets/sort-object.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type Language } from '../engine/context.ts'
import { keyed, keyProperties, type Keyed, type PropertyList } from './property-expressions.ts'

/** The order of two values: nothing first; values of different sorts by their text. */
function order(left: Value, right: Value, exact: boolean, language: Language): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  if (typeof left === typeof right || (left instanceof Date && right instanceof Date)) {
    if (typeof left === 'object' && !(left instanceof Date)) {
      return language.compare(language.text(left), language.text(right), exact)
    }
    return language.compare(left, right, exact)
  }
  const numbers = [language.number(left), language.number(right)] as const
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] - numbers[1]
  return language.compare(language.text(left), language.text(right), exact)
}

const sort = handleStream(sortObject, async function* (input, context) {
  const rows: Keyed[] = []
  let list: PropertyList | undefined
  let settings = { descending: false, unique: false, exact: false }
  for await (const args of input) {
    if (list === undefined) {
      list = keyProperties(args.Property, context)
      settings = {
        descending: args.Descending === true,
        unique: args.Unique === true,
        exact: args.CaseSensitive === true,
      }
    }
    rows.push(await keyed(args.InputObject ?? null, list))
  }
  const { descending, unique, exact } = settings
  const directions = (list?.fixed ?? []).map(each => ((each.descending ?? descending) ? -1 : 1))
  const compare = (left: Keyed, right: Keyed): number => {
    const count = Math.max(left.keys.length, right.keys.length)
    for (let index = 0; index < count; index++) {
      const found = order(left.keys[index] ?? null, right.keys[index] ?? null, exact, context.language)
      if (found !== 0) return found * (directions[index] ?? (descending ? -1 : 1))
    }
    return 0
  }
  rows.sort(compare)
  let before: Keyed | undefined
  for (const row of rows) {
    if (!unique || before === undefined || compare(before, row) !== 0) yield row.item
    before = row
  }
})

/** The handler that puts objects into an order. */
export const sortObjectHandlers = [sort]
