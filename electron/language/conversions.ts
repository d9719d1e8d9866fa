import { fail } from '../../shared/errors.ts'
import { timeSpanText, timeSpanType } from '../../shared/format/time-span-text.ts'
import { convertDate } from '../../shared/kinds/date.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'
import { isExceptionType } from './exceptions.ts'
import { checkTextLength } from './limits.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** A number as .NET's invariant culture writes it. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const digits = exponent.slice(1).padStart(2, '0')
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${digits}`
}

/** A date as text in local time, month first: `11/22/2026 10:00:00`. */
export function dateText(date: Date): string {
  const year = String(date.getFullYear()).padStart(4, '0')
  const day = `${two(date.getMonth() + 1)}/${two(date.getDate())}/${year}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** A value inside text: lists are joined by the separator, secrets show their type's name. */
export function toText(value: Value, separator = ' '): string {
  return textOf(value, separator, 0)
}

/** Objects inside objects are written out so far; what lies deeper, as in one that holds itself, is its type's name. */
const deepestText = 8

function textOf(value: Value, separator: string, level: number): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (isList(value)) return listText(value, separator, level)
  if (value instanceof Date) return dateText(value)
  if (value instanceof PsObject) return level > deepestText ? value.typeName : objectText(value, level + 1)
  if (value instanceof ScriptBlock) return value.text
  if (value instanceof RegExp) return value.source
  return typeText(value)
}

function listText(items: readonly Value[], separator: string, level: number): string {
  let length = 0
  const texts = items.map(item => {
    const text = isList(item) ? 'System.Object[]' : textOf(item, separator, level)
    length += text.length + separator.length
    checkTextLength(length)
    return text
  })
  return texts.join(separator)
}

function typeText(value: SecureString | Credential | Hashtable): string {
  if (value instanceof SecureString) return 'System.Security.SecureString'
  if (value instanceof Hashtable) return 'System.Collections.Hashtable'
  return 'System.Management.Automation.PSCredential'
}

function objectText(object: PsObject, level: number): string {
  if (object.typeName === 'System.Management.Automation.ErrorRecord') return messageOf(object)
  const own = object.get('Message')
  if (object.typeName === 'System.Version')
    return `${toText(object.get('Major') ?? 0)}.${toText(object.get('Minor') ?? 0)}`
  if (object.typeName === timeSpanType) return timeSpanText(object)
  if (isExceptionType(object.typeName) && typeof own === 'string') return own
  const properties = Array.from(object.properties(), ({ name, value }) => `${name}=${textOf(value, ' ', level)}`)
  return properties.length === 0 ? object.typeName : `@{${properties.join('; ')}}`
}

function messageOf(error: PsObject): string {
  const exception = error.get('Exception')
  return exception instanceof PsObject ? toText(exception.get('Message') ?? null) : error.typeName
}

/** Whether a condition holds: empty text, zero, null, and lists of nothing or of one such value do not. */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (value === null) return false
  if (typeof value === 'string') return value !== ''
  if (typeof value === 'number') return value !== 0
  if (!isList(value)) return true
  const [first] = value
  if (value.length === 1 && first !== undefined) return toBoolean(first)
  return value.length > 1
}

const decimal = /^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const hexadecimal = /^([+-]?)0x([\da-f]{1,13})$/i

/** The number that a text reads as, or undefined where it is none; blanks around it do not count. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  if (decimal.test(trimmed)) return Number(trimmed.replaceAll(',', ''))
  const hex = hexadecimal.exec(trimmed)
  if (hex === null) return undefined
  return Number.parseInt(hex[2] ?? '', 16) * (hex[1] === '-' ? -1 : 1)
}

/** The value as a number, or undefined where it is none. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null) return 0
  if (typeof value === 'string') return readNumber(value)
  const only = isList(value) && value.length === 1 ? value[0] : undefined
  return only === undefined ? undefined : numberOf(only)
}

/** The value as a number; fails where it is none. */
export function toNumber(value: Value): number {
  const number = numberOf(value)
  if (number === undefined) fail('NotANumber', { value: shown(value) })
  return number
}

/** The whole number nearest to the value, halves to the even one; fails where there is none. */
export function toInteger(value: Value): number {
  return halfToEven(toNumber(value))
}

/** Rounds to whole numbers, halves to the even one. */
export function halfToEven(number: number): number {
  const rounded = Math.round(number)
  return Math.abs(number % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

const timeAlone = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?$/i

/** The value as a date; fails where it is none. Numbers are 100-nanosecond ticks since the year 1. */
export function toDate(value: Value): Date {
  if (value instanceof Date) return value
  if (typeof value === 'number') return new Date(value / 10_000 - 62_135_596_800_000)
  const text = toText(value).trim()
  // A time alone is one of today.
  const read = convertDate({ name: '' }, timeAlone.test(text) ? `${dateText(new Date()).slice(0, 10)} ${text}` : text)
  if (!read.ok) fail('NotADate', { value: shown(value) })
  return read.value
}

/** The value as a list: a list as it is, null as nothing, anything else as the only item. */
export function toList(value: Value): readonly Value[] {
  if (isList(value)) return value
  return value === null ? [] : [value]
}

/** What the items of statements are as one value: nothing is null, one is itself, more are a list. */
export function valueOf(items: readonly Value[]): Value {
  if (items.length > 1) return items
  return items[0] ?? null
}

/** A value in an error sentence: short, and never a secret. */
export function shown(value: Value): string {
  const text = toText(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
