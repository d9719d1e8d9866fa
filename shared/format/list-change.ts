import { isList, type Value } from '../values.ts'
import { displayText } from './display-text.ts'

/** What left a list and what joined it. */
export interface ListChange {
  readonly gone: readonly Value[]
  readonly came: readonly Value[]
}

/** How one list became another; undefined where a side is no list, where all of it changed, or only its order. */
export function listChange(before: Value, after: Value): ListChange | undefined {
  if (!isList(before) || !isList(after)) return undefined
  const was = new Set(before.map(displayText))
  const is = new Set(after.map(displayText))
  const gone = before.filter(each => !is.has(displayText(each)))
  const came = after.filter(each => !was.has(displayText(each)))
  if (gone.length + came.length === 0 || gone.length === before.length) return undefined
  return { gone, came }
}
