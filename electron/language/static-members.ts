import { randomUUID } from 'node:crypto'
import { EOL } from 'node:os'
import { fail } from '../../shared/errors.ts'
import { isList, type Value } from '../../shared/values.ts'
import { plainTypeName } from './casts.ts'
import { exceptionObject, isExceptionType } from './exceptions.ts'
import { halfToEven, numberOf, readNumber, toDate, toInteger, toList, toNumber, toText } from './conversions.ts'
import { formatText } from './format-operator.ts'
import { checkTextLength } from './limits.ts'
import { matchObject } from './matched-groups.ts'
import { toArrayList } from './members-of-lists.ts'
import { parseDate } from './parse-date.ts'
import { lengthOf, timeSpan } from './time-span.ts'
import { expandReplacement, expressionOf, matchesIn, replaceIn } from './regular-expressions.ts'

type Static = (args: readonly Value[]) => Value

const at = (args: readonly Value[], index: number): Value => args[index] ?? null

function math(work: (...numbers: number[]) => number): Static {
  return args => work(...args.map(toNumber))
}

/** Rounds to so many decimals, halves to the even one unless AwayFromZero is asked for. */
function round(args: readonly Value[]): number {
  const value = toNumber(at(args, 0))
  const digits = typeof args[1] === 'number' ? args[1] : 0
  const scale = 10 ** digits
  const away = args.some(arg => /AwayFromZero$/i.test(toText(arg)))
  const scaled = Number((value * scale).toPrecision(15))
  return (away ? Math.sign(scaled) * Math.round(Math.abs(scaled)) : halfToEven(scaled)) / scale
}

const properties = new Map<string, () => Value>([
  ['datetime::now', () => new Date()],
  ['datetime::utcnow', () => new Date()],
  ['datetime::today', () => new Date(new Date().setHours(0, 0, 0, 0))],
  ['cultureinfo::invariantculture', () => null],
  ['cultureinfo::currentculture', () => null],
  ['timespan::zero', () => timeSpan(0)],
  ['datetime::minvalue', () => new Date(-62_135_596_800_000)],
  ['datetime::maxvalue', () => new Date(253_402_300_799_999)],
  ['string::empty', () => ''],
  ['int::maxvalue', () => 2_147_483_647],
  ['int::minvalue', () => -2_147_483_648],
  ['long::maxvalue', () => Number.MAX_SAFE_INTEGER],
  ['double::maxvalue', () => Number.MAX_VALUE],
  ['double::nan', () => Number.NaN],
  ['math::pi', () => Math.PI],
  ['math::e', () => Math.E],
  ['environment::newline', () => EOL],
  ['stringsplitoptions::removeemptyentries', () => 'RemoveEmptyEntries'],
  ['stringsplitoptions::none', () => 'None'],
  ['guid::empty', () => '00000000-0000-0000-0000-000000000000'],
])

const lengths = { milliseconds: 1, seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** Year, month, day, and what there is of hour, minute and second; fails for a day that no calendar has. */
function dateOf(args: readonly Value[]): Date {
  const [year = 1, month = 1, day = 1, ...clock] = args.map(toInteger)
  const two = (number: number) => String(number).padStart(2, '0')
  const [hour = 0, minute = 0, second = 0] = clock
  return toDate(
    `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${[hour, minute, second].map(two).join(':')}`,
  )
}

/** Hours, minutes and seconds, with days before them where there are four. */
function spanOf(args: readonly Value[]): Value {
  const numbers = args.map(toNumber)
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.length > 3 ? numbers : [0, ...numbers]
  return timeSpan(((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000)
}

/** Turns a list round, in place. */
function reverse(list: Value): null {
  if (isList(list)) {
    const items = list as Value[]
    items.reverse()
  }
  return null
}

/** The texts of the items in a row; fails before they become too long. */
function joined(items: readonly Value[], separator: string): string {
  let length = 0
  const texts = items.map(item => {
    const text = toText(item)
    length += text.length + separator.length
    checkTextLength(length - separator.length)
    return text
  })
  return texts.join(separator)
}

const methods = new Map<string, Static>([
  ['string::isnullorempty', args => toText(at(args, 0)) === ''],
  ['string::isnullorwhitespace', args => toText(at(args, 0)).trim() === ''],
  ['string::join', args => joined(isList(args[1]) ? args[1] : args.slice(1), toText(at(args, 0)))],
  ['string::format', args => formatText(toText(at(args, 0)), args.length === 2 ? toList(at(args, 1)) : args.slice(1))],
  ['string::concat', args => joined(args.flatMap(toList), '')],
  ['math::abs', math(Math.abs)],
  ['math::ceiling', math(Math.ceil)],
  ['math::floor', math(Math.floor)],
  ['math::max', math(Math.max)],
  ['math::min', math(Math.min)],
  ['math::pow', math(Math.pow)],
  ['math::sqrt', math(Math.sqrt)],
  ['math::truncate', math(Math.trunc)],
  ['math::sign', math(Math.sign)],
  ['math::round', round],
  ['datetime::parse', args => toDate(toText(at(args, 0)))],
  ['datetime::parseexact', args => parseDate(toText(at(args, 0)), toText(at(args, 1)))],
  ['datetime::new', args => dateOf(args)],
  ['timespan::new', args => spanOf(args)],
  ['timespan::parse', args => timeSpan(lengthOf(at(args, 0)) ?? toNumber(at(args, 0)))],
  ...Object.entries(lengths).map(([unit, length]): [string, Static] => [
    `timespan::from${unit}`,
    args => timeSpan(toNumber(at(args, 0)) * length),
  ]),
  ['array::reverse', args => reverse(at(args, 0))],
  ['datetime::daysinmonth', args => new Date(toInteger(at(args, 0)), toInteger(at(args, 1)), 0).getDate()],
  ['datetime::isleapyear', args => new Date(toInteger(at(args, 0)), 2, 0).getDate() === 29],
  ['guid::newguid', () => randomUUID()],
  ['arraylist::new', args => toArrayList(at(args, 0))],
  ['list::new', args => toArrayList(at(args, 0), false)],
  ['int::parse', args => toInteger(at(args, 0))],
  ['double::parse', args => toNumber(at(args, 0))],
  ['bool::parse', args => parseBoolean(toText(at(args, 0)))],
  ['char::isdigit', args => /^\p{Nd}/u.test(toText(at(args, 0)))],
  ['char::isletter', args => /^\p{L}/u.test(toText(at(args, 0)))],
  ['char::isupper', args => /^\p{Lu}/u.test(toText(at(args, 0)))],
  ['char::islower', args => /^\p{Ll}/u.test(toText(at(args, 0)))],
  ['regex::escape', args => toText(at(args, 0)).replace(/[\\*+?|{}[\]()^$.# ]/g, '\\$&')],
  ['regex::ismatch', args => matchesIn(pattern(args), toText(at(args, 0))).length > 0],
  ['regex::match', args => firstMatch(pattern(args), toText(at(args, 0)))],
  ['regex::matches', args => allMatches(pattern(args, 'g'), toText(at(args, 0)))],
  ['regex::replace', replace],
  ['regex::split', args => toText(at(args, 0)).split(pattern(args))],
])

/** What stands behind `::`, with the type in front, in small letters. */
export const staticMembers: readonly string[] = [...properties.keys(), ...methods.keys()]

function pattern(args: readonly Value[], flags = ''): RegExp {
  const ignoring = args.some(arg => /IgnoreCase/i.test(toText(arg)))
  return expressionOf(toText(at(args, 1)), !ignoring, flags)
}

function replace(args: readonly Value[]): string {
  return replaceIn(pattern(args, 'g'), toText(at(args, 0)), match => expandReplacement(toText(at(args, 2)), match))
}

function firstMatch(expression: RegExp, text: string): Value {
  return matchObject(expression, matchesIn(expression, text)[0])
}

function allMatches(expression: RegExp, text: string): Value {
  return matchesIn(expression, text).map(match => matchObject(expression, match))
}

function parseBoolean(text: string): boolean {
  const said = text.trim().toLowerCase()
  if (said === 'true' || said === 'false') return said === 'true'
  fail('ConversionFailed', { value: text, type: 'bool' })
}

/** `[type]::name`; only what is written here exists. */
export function readStatic(type: string, name: string): Value {
  const read = properties.get(`${plainTypeName(type)}::${name.toLowerCase()}`)
  if (read === undefined) fail('MemberNotSupported', { member: `[${type}]::${name}` })
  return read()
}

/** `[type]::name(arguments)`; only what is written here exists. `TryParse` tells whether it would read. */
export function callStatic(type: string, name: string, args: readonly Value[]): Value {
  const plain = plainTypeName(type)
  if (name.toLowerCase() === 'tryparse' && (plain === 'int' || plain === 'double')) {
    return typeof args[0] === 'string' ? readNumber(args[0]) !== undefined : numberOf(at(args, 0)) !== undefined
  }
  if (isExceptionType(plain) && name.toLowerCase() === 'new') return exceptionObject(type, toText(at(args, 0)))
  const method = methods.get(`${plain}::${name.toLowerCase()}`)
  if (method === undefined) fail('MemberNotSupported', { member: `[${type}]::${name}()` })
  return method(args)
}
