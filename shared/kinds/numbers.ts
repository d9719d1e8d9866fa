import type { Value } from '../values.ts'
import { converted, refused, type Bounds, type Conversion } from './conversion.ts'
import { plainText, sortOf } from './text.ts'
import { wantedTexts } from '../texts/details.ts'

/** A whole number within `min` and `max`. */
export function convertInteger(bounds: Bounds, raw: Value): Conversion<number> {
  const parameter = bounds.name
  const text = plainText(raw)?.trim()
  if (text === undefined || raw instanceof Date || typeof raw === 'boolean') {
    return refused(parameter, 'ValueTypeMismatch', { parameter, expected: wantedTexts.wholeNumber, given: sortOf(raw) })
  }
  const number = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(number)) return refused(parameter, 'NumberMalformed', { parameter, given: text })
  const least = bounds.min ?? Number.MIN_SAFE_INTEGER
  const most = bounds.max ?? Number.MAX_SAFE_INTEGER
  if (number < least || number > most)
    return refused(parameter, 'NumberOutOfRange', { parameter, given: number, least, most })
  return converted(number)
}

/** A whole number from `min` (0 unless said), or Unlimited as Infinity. */
export function convertCount(bounds: Bounds, raw: Value): Conversion<number> {
  if (raw === Number.POSITIVE_INFINITY) return converted(raw)
  if (typeof raw === 'string' && raw.trim().toLowerCase() === 'unlimited') return converted(Number.POSITIVE_INFINITY)
  return convertInteger({ ...bounds, min: bounds.min ?? 0 }, raw)
}

/** Yes or no: Booleans, 1 and 0, and the words True, False, Yes, No. Other text is refused, never taken as true. */
export function convertBoolean(bounds: Bounds, raw: Value): Conversion<boolean> {
  if (typeof raw === 'boolean') return converted(raw)
  const parameter = bounds.name
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    return refused(parameter, 'ValueTypeMismatch', { parameter, expected: wantedTexts.yesOrNo, given: sortOf(raw) })
  }
  const word = String(raw).trim()
  const meaning = meanings.get(word.toLowerCase())
  return meaning === undefined ? refused(parameter, 'BooleanMalformed', { parameter, given: word }) : converted(meaning)
}

const meanings: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['$true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['$false', false],
  ['no', false],
  ['0', false],
])

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const
const written = /^(\d+(?:\.\d+)?)\s*([KMGTP]?B)?$/i

/** Below this a number without a unit counts gigabytes, from there on bytes; so 5, '5' and the value of 5GB are the same. */
const leastBytes = 1024 ** 2

/** Bytes: text with a unit (5GB, 500 MB) or a plain number, within `min` and `max` bytes. */
export function convertSize(bounds: Bounds, raw: Value): Conversion<number> {
  const parameter = bounds.name
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    return refused(parameter, 'ValueTypeMismatch', { parameter, expected: wantedTexts.size, given: sortOf(raw) })
  }
  const given = String(raw).trim()
  const match = written.exec(given)
  if (match === null) return refused(parameter, 'SizeMalformed', { parameter, given })
  const amount = Number(match[1])
  const unit = match[2]?.toUpperCase()
  const power = unit === undefined ? (amount < leastBytes ? 3 : 0) : units.findIndex(known => known === unit)
  const bytes = Math.round(amount * 1024 ** power)
  const least = bounds.min ?? 0
  const most = bounds.max ?? Number.MAX_SAFE_INTEGER
  if (bytes < least || bytes > most) {
    return refused(parameter, 'SizeOutOfRange', {
      parameter,
      given: formatSize(bytes),
      least: formatSize(least),
      most: formatSize(most),
    })
  }
  return converted(bytes)
}

/** Bytes in the largest unit that leaves at least one of it: `5GB`, `1.5GB`, `500MB`; two decimals at most. */
export function formatSize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${Number((bytes / 1024 ** power).toFixed(2))}${units[power] ?? 'B'}`
}
