import { fail } from '../../shared/errors.ts'
import { ArrayList, isList, PsObject, type Value } from '../../shared/values.ts'
import { compare, equals } from './comparison.ts'
import { shown, toInteger, toList } from './conversions.ts'
import { checkListLength } from './limits.ts'
import type { MethodResult } from './method-result.ts'

type Arguments = readonly Value[]

const placeOf = (list: readonly Value[], item: Value): number => list.findIndex(one => equals(one, item, true))

/** A place in the list, or with `end` right behind it; fails elsewhere. */
function placeIn(list: readonly Value[], given: Value, end = 0): number {
  const at = toInteger(given)
  if (at < 0 || at >= list.length + end) fail('IndexOutOfRange', { index: shown(given) })
  return at
}

/** Changes a list that grows and shrinks; undefined for methods that change nothing. */
function changeList(list: ArrayList, name: string, args: Arguments): MethodResult | undefined {
  const [first = null, second = null] = args
  switch (name) {
    case 'add':
      checkListLength(list.length + 1)
      list.push(first)
      return list.tellsPlace ? { value: list.length - 1 } : {}
    case 'addrange':
      checkListLength(list.length + toList(first).length)
      for (const item of toList(first)) list.push(item)
      return {}
    case 'insert':
      checkListLength(list.length + 1)
      list.splice(placeIn(list, first, 1), 0, second)
      return {}
    case 'remove': {
      const at = placeOf(list, first)
      if (at !== -1) list.splice(at, 1)
      return list.tellsPlace ? {} : { value: at !== -1 }
    }
    case 'removeat':
      list.splice(placeIn(list, first), 1)
      return {}
    case 'clear':
      list.length = 0
      return {}
    case 'sort':
      list.sort((left, right) => compare(left, right))
      return {}
    case 'reverse':
      list.reverse()
      return {}
    default:
      return undefined
  }
}

/** `list.name(arguments)`; undefined where lists have no such method. */
export function callOfList(list: readonly Value[], name: string, args: Arguments): MethodResult | undefined {
  const changed = list instanceof ArrayList ? changeList(list, name, args) : undefined
  if (changed !== undefined) return changed
  const [first = null] = args
  switch (name) {
    case 'contains':
      return { value: placeOf(list, first) !== -1 }
    case 'indexof':
      return { value: placeOf(list, first) }
    case 'getenumerator':
      return { value: list }
    case 'toarray':
      return list instanceof ArrayList ? { value: [...list] } : undefined
    case 'clear':
      return emptied(list)
    case 'add':
    case 'remove':
      return fail('CollectionFixed', { method: name })
    default:
      return undefined
  }
}

/** `$Error` and what -ErrorVariable collects can be emptied, in place; other lists have a fixed size. */
function emptied(list: readonly Value[]): MethodResult {
  const isError = (item: Value) =>
    item instanceof PsObject && item.typeName === 'System.Management.Automation.ErrorRecord'
  if (!list.every(isError)) fail('CollectionFixed', { method: 'clear' })
  const items = list as Value[]
  items.length = 0
  return {}
}

/** A list that grows, holding the items; a `List[type]` tells nothing of the place of an item that is added. */
export function toArrayList(value: Value, tellsPlace = true): ArrayList {
  const list = new ArrayList(tellsPlace)
  if (isList(value)) for (const item of value) list.push(item)
  else if (value !== null) list.push(value)
  return list
}
