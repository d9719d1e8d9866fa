import { timeSpanText, timeSpanType } from './time-span-text.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString, type Value } from '../values.ts'

/** How many items of a list are shown. */
const shownItems = 4

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * A date as it is read on screen: `2026-11-22 10:00:00` in local time, without the time at midnight. The first day there
 * is stands for "never", and no zone may move it into the year before.
 */
export function displayDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const first = date.getUTCFullYear() <= 1
  const shown = first ? date : new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  const year = String(shown.getUTCFullYear()).padStart(4, '0')
  const day = `${year}-${two(shown.getUTCMonth() + 1)}-${two(shown.getUTCDate())}`
  const time = `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}:${two(shown.getUTCSeconds())}`
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** What lies deeper, as in an object that holds itself, is not shown. */
const deepest = 8
const deeper = '…'

function entryText(name: string, value: Value, level: number): string {
  return `${name}=${isList(value) ? listText(value, level) : shownText(value, level)}`
}

function listText(items: readonly Value[], level: number): string {
  const shown = items.slice(0, shownItems).map(item => (isList(item) ? 'System.Object[]' : shownText(item, level)))
  return `{${shown.join(', ')}${items.length > shownItems ? '…' : ''}}`
}

/** A value as it is read on screen; secrets are the name of their type, lists are cut after four items. */
export function displayText(value: Value): string {
  return shownText(value, 0)
}

function shownText(value: Value, level: number): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : infiniteText(value)
  if (level > deepest) return deeper
  if (isList(value)) return listText(value, level + 1)
  if (value instanceof Date) return displayDate(value)
  if (value instanceof RegExp) return value.source
  if (value instanceof ScriptBlock) return value.text.trim()
  if (value instanceof SecureString) return value.toString()
  if (value instanceof Credential) return value.userName
  if (value instanceof Hashtable) {
    return `{${Array.from(value.entries(), ({ key, value: held }) => entryText(displayText(key), held, level + 1)).join('; ')}}`
  }
  return objectText(value, level + 1)
}

function infiniteText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? 'Unlimited' : '-Infinity'
}

function objectText(object: PsObject, level: number): string {
  if (object.typeName === timeSpanType) return timeSpanText(object)
  const message = object.typeName.endsWith('Exception') ? object.get('Message') : undefined
  if (message !== undefined) return shownText(message, level)
  return `@{${Array.from(object.properties(), ({ name, value }) => entryText(name, value, level)).join('; ')}}`
}

/** The same on one line and without control characters, for a cell of a table. */
export function cellDisplay(value: Value): string {
  return displayText(value).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
