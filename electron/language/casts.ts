import { fail } from '../../shared/errors.ts'
import {
  ArrayList,
  Credential,
  Hashtable,
  isList,
  OrderedDictionary,
  PsObject,
  ScriptBlock,
  SecureString,
  type Value,
} from '../../shared/values.ts'
import { shown, toBoolean, toDate, toInteger, toList, toNumber, toText } from './conversions.ts'
import { exceptionObject, isExceptionOf, isExceptionType } from './exceptions.ts'
import { toArrayList } from './members-of-lists.ts'
import { expressionOf } from './regular-expressions.ts'
import { isTimeSpan, lengthOf, timeSpan } from './time-span.ts'

type Cast = (value: Value) => Value

function within(name: string, least: number, most: number): Cast {
  return value => {
    const number = toInteger(value)
    if (!Number.isFinite(number) || number < least || number > most) {
      fail('NumberTooLarge', { value: shown(value), type: name })
    }
    return number
  }
}

function toCharacter(value: Value): string {
  if (typeof value === 'number') return String.fromCharCode(within('char', 0, 0xffff)(value) as number)
  const text = toText(value)
  if (text.length !== 1) fail('ConversionFailed', { value: shown(value), type: 'char' })
  return text
}

function toTable(value: Value): Value {
  if (value === null || value instanceof Hashtable) return value
  fail('ConversionFailed', { value: shown(value), type: 'hashtable' })
}

function toOrdered(value: Value): Value {
  if (!(value instanceof Hashtable) || value instanceof OrderedDictionary) return toTable(value)
  const ordered = new OrderedDictionary()
  for (const entry of value.entries()) ordered.set(entry.key, entry.value)
  return ordered
}

/** A hash table as an object with its entries as properties; an object stays itself. */
export function toObject(value: Value, typeName = 'PSCustomObject'): Value {
  if (!(value instanceof Hashtable)) return value
  const object = new PsObject(typeName)
  for (const entry of value.entries()) object.set(toText(entry.key), entry.value)
  return object
}

function toGuid(value: Value): string {
  const text = toText(value)
    .replace(/^[{(]|[)}]$/g, '')
    .toLowerCase()
  if (!/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(text))
    fail('ConversionFailed', { value: shown(value), type: 'guid' })
  return text
}

function toSpan(value: Value): Value {
  if (isTimeSpan(value)) return value
  if (typeof value === 'number') return timeSpan(value / 10_000)
  return timeSpan(lengthOf(value) ?? fail('ConversionFailed', { value: shown(value), type: 'timespan' }))
}

function only<T extends Value>(type: string, fits: (value: Value) => value is T): Cast {
  return value => (value === null || fits(value) ? value : fail('ConversionFailed', { value: shown(value), type }))
}

const number: Cast = value => toNumber(value)
const text: Cast = value => toText(value)
const boolean: Cast = value => toBoolean(value)

const casts = new Map<string, Cast>([
  ['int', within('int', -2_147_483_648, 2_147_483_647)],
  ['long', within('long', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)],
  ['byte', within('byte', 0, 255)],
  ['int16', within('int16', -32_768, 32_767)],
  ['uint16', within('uint16', 0, 65_535)],
  ['uint32', within('uint32', 0, 4_294_967_295)],
  ['uint64', within('uint64', 0, Number.MAX_SAFE_INTEGER)],
  ['double', number],
  ['string', text],
  ['bool', boolean],
  ['switch', boolean],
  ['datetime', toDate],
  ['char', toCharacter],
  ['regex', value => (value instanceof RegExp ? value : expressionOf(toText(value), true))],
  ['array', toList],
  ['ienumerable', toList],
  ['arraylist', value => (value instanceof ArrayList ? value : toArrayList(value))],
  ['list', value => (value instanceof ArrayList ? value : toArrayList(value, false))],
  ['hashtable', toTable],
  ['ordered', toOrdered],
  ['pscustomobject', value => toObject(value)],
  ['object', value => value],
  ['void', () => null],
  ['guid', toGuid],
  ['timespan', toSpan],
  ['securestring', only('securestring', value => value instanceof SecureString)],
  ['pscredential', only('pscredential', value => value instanceof Credential)],
  ['scriptblock', only('scriptblock', value => value instanceof ScriptBlock)],
])

/** The types that scripts may name, each by its usual name. */
export const typeNames: readonly string[] = [...casts.keys()]

const otherNames = new Map([
  ['int32', 'int'],
  ['int64', 'long'],
  ['sbyte', 'int16'],
  ['short', 'int16'],
  ['ushort', 'uint16'],
  ['uint', 'uint32'],
  ['ulong', 'uint64'],
  ['float', 'double'],
  ['single', 'double'],
  ['decimal', 'double'],
  ['boolean', 'bool'],
  ['switchparameter', 'switch'],
  ['text.regularexpressions.regex', 'regex'],
  ['collections.hashtable', 'hashtable'],
  ['collections.specialized.ordereddictionary', 'ordered'],
  ['psobject', 'pscustomobject'],
  ['management.automation.psobject', 'pscustomobject'],
  ['management.automation.pscustomobject', 'pscustomobject'],
  ['management.automation.pscredential', 'pscredential'],
  ['management.automation.scriptblock', 'scriptblock'],
  ['management.automation.switchparameter', 'switch'],
  ['security.securestring', 'securestring'],
  ['collections.arraylist', 'arraylist'],
  ['globalization.cultureinfo', 'cultureinfo'],
  ['collections.ienumerable', 'ienumerable'],
])

/** The plain name of a type: lower case, without `System.`, other spellings resolved. */
export function plainTypeName(name: string): string {
  const short = name
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^system\./, '')
    .replace(/^collections\.generic\.list\[.*\]$/, 'list')
  return otherNames.get(short) ?? short
}

/** How to bring values to the type of that name, `[]` behind it meaning a list of them; undefined for unknown types. */
export function castOf(name: string): Cast | undefined {
  const plain = plainTypeName(name)
  if (isExceptionType(plain)) return value => exceptionObject(name, toText(value))
  if (!plain.endsWith('[]')) return casts.get(plain)
  const one = castOf(plain.slice(0, -2))
  if (one === undefined) return undefined
  return value => (plain === 'char[]' && typeof value === 'string' ? [...value] : toList(value).map(one))
}

/** How to bring values to the type of that name; fails for types that this shell has not. */
export function castOrFail(name: string): Cast {
  return castOf(name) ?? fail('TypeNotSupported', { type: name })
}

/** The type's name that a value answers to with `-is` and GetType(). */
export function typeNameOf(value: Value): string {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number')
    return Number.isInteger(value) ? (Math.abs(value) < 2 ** 31 ? 'int' : 'long') : 'double'
  if (typeof value === 'boolean') return 'bool'
  if (value instanceof ArrayList) return value.tellsPlace ? 'arraylist' : 'list'
  if (isList(value)) return 'array'
  if (value instanceof Date) return 'datetime'
  if (value instanceof RegExp) return 'regex'
  if (value instanceof Hashtable) return value instanceof OrderedDictionary ? 'ordered' : 'hashtable'
  if (value instanceof ScriptBlock) return 'scriptblock'
  if (value instanceof SecureString) return 'securestring'
  if (value instanceof Credential) return 'pscredential'
  return value === null ? 'null' : plainTypeName(value.typeName)
}

const numbers = new Set(['int', 'long', 'double', 'byte', 'int16', 'uint16', 'uint32', 'uint64'])

/** Whether a type's name is that of a number. */
export function isNumberType(name: string): boolean {
  return numbers.has(plainTypeName(name))
}

/** `value -is type`. */
export function isOfType(value: Value, type: string): boolean {
  if (value === null) return false
  const wanted = plainTypeName(type)
  if (castOf(wanted) === undefined && !(value instanceof PsObject)) fail('TypeNotSupported', { type })
  if (wanted === 'object') return true
  if (isExceptionType(wanted))
    return value instanceof PsObject && isExceptionType(value.typeName) && isExceptionOf(value.typeName, wanted)
  const own = typeNameOf(value)
  if (wanted === own || (isList(value) && wanted.endsWith('[]'))) return true
  if (wanted === 'double') return typeof value === 'number' && !Number.isInteger(value)
  if (wanted === 'valuetype') return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date
  if (wanted === 'ienumerable') return isList(value) || value instanceof Hashtable
  if (wanted === 'pscustomobject') return value instanceof PsObject
  return numbers.has(wanted) && numbers.has(own) && wanted === own
}
