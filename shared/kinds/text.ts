import { Credential, isList, PsObject, SecureString, type Value } from '../values.ts'
import { converted, refused, type Bounds, type Conversion } from './conversion.ts'
import { wantedTexts } from '../texts/details.ts'

/** The most characters (code points) of a text whose definition says nothing else. */
export const usualTextLimit = 256

/** A value as text where it has one plain reading: text itself, numbers, yes and no, dates in ISO form; else undefined. */
export function plainText(value: Value): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return String(value)
    case 'boolean':
      return value ? 'True' : 'False'
    default:
      return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined
  }
}

/** Names the sort of a value for a sentence; never its content. */
export function sortOf(value: Value): string {
  if (value === null) return wantedTexts.nothing
  if (isList(value)) return wantedTexts.list
  if (value instanceof SecureString) return wantedTexts.secret
  if (value instanceof Credential) return wantedTexts.credential
  if (value instanceof Date) return wantedTexts.date
  if (value instanceof PsObject) return wantedTexts.object
  const { text, number, yesOrNo, object } = wantedTexts
  const sorts: Readonly<Record<string, string>> = { string: text, number, boolean: yesOrNo }
  return sorts[typeof value] ?? object
}

/**
 * Text of at most `max` characters (256 unless said) and at least `min`, without control characters, overrides of the
 * writing direction, halves of surrogate pairs, or the sign that stands for bytes that could not be read.
 */
export function convertText(bounds: Bounds, raw: Value): Conversion<string> {
  const text = plainText(raw)
  if (text === undefined) {
    return refused(bounds.name, 'ValueTypeMismatch', {
      parameter: bounds.name,
      expected: wantedTexts.text,
      given: sortOf(raw),
    })
  }
  return checkText(bounds, text)
}

/** Text that names something: as `convertText`, without blanks around it and never empty. */
export function convertName(bounds: Bounds, raw: Value): Conversion<string> {
  const text = convertText(bounds, raw instanceof PsObject ? (raw.get('Identity') ?? raw) : raw)
  if (!text.ok) return text
  const name = text.value.trim()
  return name === '' ? refused(bounds.name, 'ValueEmpty', { parameter: bounds.name }) : converted(name)
}

const unreadable = /[\uFFFD-\uFFFF\p{Cs}]/u
const control = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

function checkText(bounds: Bounds, text: string): Conversion<string> {
  const parameter = bounds.name
  if (plain.test(text) && text.length <= (bounds.max ?? usualTextLimit) && text.length >= (bounds.min ?? 0))
    return converted(text)
  const bad = unreadable.exec(text)
  if (bad !== null) return refused(parameter, 'TextNotReadable', { parameter, at: bad.index + 1 })
  const sign = control.exec(text)
  if (sign !== null) {
    const code = `U+${(sign[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return refused(parameter, 'TextHasControlCharacters', { parameter, code, at: sign.index + 1 })
  }
  const length = characters(text)
  const most = bounds.max ?? usualTextLimit
  if (length > most) return refused(parameter, 'TextTooLong', { parameter, length, most })
  const least = bounds.min ?? 0
  if (length >= least) return converted(text)
  return least === 1
    ? refused(parameter, 'ValueEmpty', { parameter })
    : refused(parameter, 'TextTooShort', { parameter, least })
}

/** Most texts are plain, and bulk work checks a dozen a row: one look settles them. */
const plain = /^[\x20-\x7e]*$/

function characters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
