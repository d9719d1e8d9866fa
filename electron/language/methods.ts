import { fail } from '../../shared/errors.ts'
import {
  Credential,
  Hashtable,
  isList,
  OrderedDictionary,
  PsObject,
  SecureString,
  type Value,
} from '../../shared/values.ts'
import { comparisonOf } from './operators.ts'
import { equals, sameText } from './comparison.ts'
import { shown, toInteger, toNumber, toText } from './conversions.ts'
import { formatValue } from './format-operator.ts'
import { checkTextLength } from './limits.ts'
import { callOfDate } from './members-of-dates.ts'
import { callOfList } from './members-of-lists.ts'
import { readMember, reflectedBy, typeObject } from './members.ts'
import type { MethodResult } from './method-result.ts'
import { isLike } from './wildcards.ts'

type Arguments = readonly Value[]
type Method = (text: string, args: Arguments) => Value

const textAt = (args: Arguments, index: number): string => toText(args[index] ?? null)
const numberAt = (args: Arguments, index: number, otherwise: number): number => {
  const value = args[index]
  return value === undefined ? otherwise : toInteger(value)
}

/** The characters that Trim, TrimStart and TrimEnd take off; blanks unless said. */
function trimmed(text: string, args: Arguments, start: boolean, end: boolean): string {
  const said = args.map(value => toText(value)).join('')
  const off = (character: string) => (said === '' ? /\s/.test(character) : said.includes(character))
  let from = 0
  let to = text.length
  if (start) while (from < to && off(text.charAt(from))) from++
  if (end) while (to > from && off(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

function inBounds(text: string, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > text.length) fail('IndexOutOfRange', { index: String(at) })
}

function splitBy(text: string, args: Arguments): Value {
  const [separators = null, limit] = args
  const wanted = isList(separators) ? separators.map(item => toText(item)) : [...toText(separators)]
  const by = wanted.length === 0 ? [' ', '\t', '\n', '\r'] : wanted
  const pieces: string[] = []
  const most = typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY
  let rest = text
  for (;;) {
    const next = by
      .map(separator => ({ separator, at: separator === '' ? -1 : rest.indexOf(separator) }))
      .filter(({ at }) => at !== -1)
      .sort((a, b) => a.at - b.at)[0]
    if (next === undefined || pieces.length >= most - 1) break
    pieces.push(rest.slice(0, next.at))
    rest = rest.slice(next.at + next.separator.length)
  }
  pieces.push(rest)
  return args.some(value => toText(value) === 'RemoveEmptyEntries') ? pieces.filter(piece => piece !== '') : pieces
}

const ofText = new Map<string, Method>([
  ['trim', (text, args) => trimmed(text, args, true, true)],
  ['trimstart', (text, args) => trimmed(text, args, true, false)],
  ['trimend', (text, args) => trimmed(text, args, false, true)],
  ['toupper', text => text.toUpperCase()],
  ['toupperinvariant', text => text.toUpperCase()],
  ['tolower', text => text.toLowerCase()],
  ['tolowerinvariant', text => text.toLowerCase()],
  [
    'replace',
    (text, args) => replaced(text, textAt(args, 0) || fail('ArgumentEmpty', { name: 'oldValue' }), textAt(args, 1)),
  ],
  ['split', splitBy],
  ['substring', substring],
  ['startswith', (text, args) => starts(text, args, false)],
  ['endswith', (text, args) => starts(text, args, true)],
  ['contains', (text, args) => text.includes(textAt(args, 0))],
  ['indexof', (text, args) => text.indexOf(textAt(args, 0), numberAt(args, 1, 0))],
  ['lastindexof', (text, args) => text.lastIndexOf(textAt(args, 0))],
  ['padleft', (text, args) => padded(text, args, true)],
  ['padright', (text, args) => padded(text, args, false)],
  ['insert', insert],
  ['remove', remove],
  ['tochararray', text => [...text]],
  ['tostring', text => text],
  ['equals', (text, args) => text === textAt(args, 0) || (args.length > 1 && sameText(text, textAt(args, 0), false))],
  [
    'compareto',
    (text, args) =>
      Number(comparisonOf('gt')?.test(text, args[0] ?? null, true)) -
      Number(comparisonOf('lt')?.test(text, args[0] ?? null, true)),
  ],
])

/** The methods of a text, in small letters; scripts write them as they like. */
export const textMethods: readonly string[] = [...ofText.keys()]

function replaced(text: string, old: string, by: string): string {
  let { length } = text
  return text.replaceAll(old, () => {
    length += by.length - old.length
    checkTextLength(length)
    return by
  })
}

function checked(text: string): string {
  checkTextLength(text.length)
  return text
}

function substring(text: string, args: Arguments): string {
  const at = numberAt(args, 0, 0)
  const length = numberAt(args, 1, text.length - at)
  inBounds(text, at, length)
  return text.slice(at, at + length)
}

function starts(text: string, args: Arguments, atEnd: boolean): boolean {
  const ignoring = args.slice(1).some(value => value === true || /IgnoreCase$/i.test(toText(value)))
  const given = ignoring ? text.toLowerCase() : text
  const wanted = ignoring ? textAt(args, 0).toLowerCase() : textAt(args, 0)
  return atEnd ? given.endsWith(wanted) : given.startsWith(wanted)
}

function padded(text: string, args: Arguments, left: boolean): string {
  const width = numberAt(args, 0, 0)
  const fill = args.length > 1 ? textAt(args, 1) : ' '
  checkTextLength(width)
  return left ? text.padStart(width, fill) : text.padEnd(width, fill)
}

function insert(text: string, args: Arguments): string {
  const at = numberAt(args, 0, 0)
  inBounds(text, at, 0)
  return checked(text.slice(0, at) + textAt(args, 1) + text.slice(at))
}

function remove(text: string, args: Arguments): string {
  const at = numberAt(args, 0, 0)
  const length = numberAt(args, 1, text.length - at)
  inBounds(text, at, length)
  return text.slice(0, at) + text.slice(at + length)
}

/** Methods that change a hash table give nothing: undefined as a value stands for that. */
function callOfTable(table: Hashtable, name: string, args: Arguments): MethodResult | undefined {
  const [key = null, value = null] = args
  switch (name) {
    case 'containskey':
    case 'contains':
      return { value: table.has(key) }
    case 'containsvalue':
      return { value: Array.from(table.entries()).some(entry => equals(entry.value, key)) }
    case 'add':
      if (table.has(key)) fail('KeyTwice', { key: shown(key) })
      table.set(key, value)
      return {}
    case 'remove':
      table.delete(key)
      return {}
    case 'clone': {
      const copy = table instanceof OrderedDictionary ? new OrderedDictionary() : new Hashtable()
      for (const entry of table.entries()) copy.set(entry.key, entry.value)
      return { value: copy }
    }
    case 'clear':
      for (const { key: each } of table.entries()) table.delete(each)
      return {}
    case 'getenumerator':
      return {
        value: Array.from(table.entries(), entry =>
          PsObject.of('System.Collections.DictionaryEntry', { Name: entry.key, Key: entry.key, Value: entry.value }),
        ),
      }
    default:
      return undefined
  }
}

function callOfCredential(value: Credential, name: string): MethodResult | undefined {
  if (name !== 'getnetworkcredential') return undefined
  return {
    value: PsObject.of('System.Net.NetworkCredential', { UserName: value.userName, SecurePassword: value.password }),
  }
}

function own(target: Value, name: string, args: Arguments): MethodResult | undefined {
  if (typeof target === 'string') {
    const method = ofText.get(name)
    return method === undefined ? undefined : { value: method(target, args) }
  }
  if (target instanceof Date) {
    const value = callOfDate(target, name, args)
    return value === undefined ? undefined : { value }
  }
  if (target instanceof Hashtable) return callOfTable(target, name, args)
  if (target instanceof Credential) return callOfCredential(target, name)
  const object = reflectedBy(target)
  if (object !== undefined) return callOfReflection(object, target, name, args) ?? ofList(target, name, args)
  return ofList(target, name, args)
}

function ofList(target: Value, name: string, args: Arguments): MethodResult | undefined {
  return isList(target) ? callOfList(target, name, args) : undefined
}

/** What can be done by `.psobject` and `.psobject.Properties` to the object behind them. */
function callOfReflection(object: PsObject, target: Value, name: string, args: Arguments): MethodResult | undefined {
  if (!isList(target)) return name === 'copy' ? { value: copyOf(object) } : undefined
  switch (name) {
    case 'match':
      return { value: target.filter(item => isLike(toText(readMember(item, 'Name')), textAt(args, 0))) }
    case 'remove':
      object.delete(textAt(args, 0))
      return {}
    case 'add': {
      const [property = null] = args
      object.set(toText(readMember(property, 'Name')), readMember(property, 'Value'))
      return {}
    }
    default:
      return undefined
  }
}

function copyOf(object: PsObject): PsObject {
  const copy = new PsObject(object.typeName)
  for (const { name, value } of object.properties()) copy.set(name, value)
  return copy
}

/** What every value can do. */
function common(target: Value, name: string, args: Arguments): MethodResult | undefined {
  switch (name) {
    case 'tostring':
      return {
        value: args.length > 0 && !isList(target) ? formatValue(target, textAt(args, 0)) : toText(target),
      }
    case 'gettype':
      return { value: typeObject(target) }
    case 'equals':
      return { value: equals(target, args[0] ?? null, true) }
    case 'compareto':
      return { value: Math.sign(toNumber(target) - toNumber(args[0] ?? null)) }
    default:
      return undefined
  }
}

/** `target.name(arguments)`: only the methods written here exist; on a list, a method of its items is called on each. */
export function callMethod(target: Value, written: string, args: Arguments): MethodResult {
  const name = written.toLowerCase()
  if (target === null) fail('MethodOfNull', { name: written })
  if (target instanceof SecureString && name !== 'tostring' && name !== 'gettype')
    fail('MethodNotSupported', { name: written, type: 'SecureString' })
  const result = own(target, name, args) ?? common(target, name, args)
  if (result !== undefined) return result
  if (isList(target) && target.length > 0) {
    return { value: target.flatMap(item => callMethod(item, written, args).value ?? []) }
  }
  fail('MethodNotSupported', { name: written, type: toText(typeObject(target).get('Name') ?? null) })
}
