import { convertAddress, convertDomain } from './kinds/address.ts'
import { converted, refused, type Bounds, type Conversion } from './kinds/conversion.ts'
import { convertCountry } from './kinds/country.ts'
import { convertDate } from './kinds/date.ts'
import { convertBoolean, convertCount, convertInteger, convertSize } from './kinds/numbers.ts'
import { convertName, convertText, sortOf } from './kinds/text.ts'
import { Credential, Hashtable, isList, ScriptBlock, SecureString, type Value } from './values.ts'
import { wantedTexts } from './texts/details.ts'

/** What each kind of parameter gives its handler. Sizes are bytes; counts may be Infinity ("Unlimited"). */
export interface KindValues {
  /** Any text without control characters. */
  text: string
  /** An e-mail address. */
  address: string
  /** A person of the tenant, by user name, address, unique display name or id. */
  person: string
  /** A person, group or contact of the tenant, or an outside address. */
  recipient: string
  /** A distribution group. */
  group: string
  /** A DNS domain name, lower case. */
  domain: string
  /** A subscription, by id or name. */
  subscription: string
  /** A template for new people, by name. */
  template: string
  /** A run or an operation of the journal, by id. */
  run: string
  /** One of the definition's `choices`, in their spelling. */
  choice: string
  /** Present or absent. */
  switch: boolean
  /** Yes or no, said. */
  boolean: boolean
  /** A whole number within `min` and `max`. */
  integer: number
  /** A whole number or Unlimited. */
  count: number
  /** Bytes: text with a unit, a number below 1,048,576 in gigabytes, or bytes from there on. */
  size: number
  date: Date
  /** A two-letter country code of ISO 3166-1, upper case. */
  country: string
  /** A password; text is accepted and wrapped at once. */
  secret: SecureString
  credential: Credential
  /** The path of a file, as written; only the file gate opens it. */
  file: string
  script: ScriptBlock
  hashtable: Hashtable
  /** Whatever the pipeline carries. */
  object: Value
}

export type Kind = keyof KindValues

/** What `convert` needs of a parameter's definition. */
export type Convertible = Bounds & { readonly kind: Kind; readonly many?: true }

/**
 * Brings a raw value to its parameter's kind. Form, binder and engine all ask here, so that they agree.
 * - A parameter that takes several is given a list; the first value refused refuses all.
 * - A list of one is one value.
 * - Empty text is a value of `text` (it clears a field) unless `min` asks for more, and of `file` where `min` is 0; every
 *   other kind refuses it.
 */
export function convert(parameter: Convertible, raw: Value): Conversion<Value> {
  if (parameter.kind === 'object' && parameter.many !== true) return converted(raw)
  if (parameter.many === true) return convertMany(parameter, isList(raw) ? raw : [raw])
  if (!isList(raw)) return convertOne(parameter, raw)
  const [only] = raw
  if (raw.length === 1 && only !== undefined) return convertOne(parameter, only)
  return refused(parameter.name, 'ValueNotSingle', { parameter: parameter.name, count: raw.length })
}

function convertMany(parameter: Convertible, raw: readonly Value[]): Conversion<Value> {
  const values: Value[] = []
  for (const item of raw) {
    const one = convertOne(parameter, item)
    if (!one.ok) return one
    values.push(one.value)
  }
  return converted(values)
}

type Converter = (bounds: Bounds, raw: Value) => Conversion<Value>

const converters: Readonly<Record<Kind, Converter>> = {
  text: convertText,
  address: convertAddress,
  person: convertName,
  recipient: convertName,
  group: convertName,
  domain: convertDomain,
  subscription: convertName,
  template: convertName,
  run: convertName,
  choice: convertChoice,
  switch: convertBoolean,
  boolean: convertBoolean,
  integer: convertInteger,
  count: convertCount,
  size: convertSize,
  date: convertDate,
  country: convertCountry,
  secret: convertSecret,
  credential: convertCredential,
  file: convertFile,
  script: (bounds, raw) =>
    raw instanceof ScriptBlock ? converted(raw) : mismatch(bounds, wantedTexts.scriptBlock, raw),
  hashtable: (bounds, raw) =>
    raw instanceof Hashtable ? converted(raw) : mismatch(bounds, wantedTexts.hashTable, raw),
  object: (_, raw) => converted(raw),
}

function convertOne(parameter: Convertible, raw: Value): Conversion<Value> {
  const takesEmpty = parameter.kind === 'text' || (parameter.kind === 'file' && parameter.min === 0)
  if (raw === null || (raw === '' && !takesEmpty)) {
    return parameter.kind === 'object'
      ? converted(raw)
      : refused(parameter.name, 'ValueEmpty', { parameter: parameter.name })
  }
  return converters[parameter.kind](parameter, raw)
}

function mismatch(bounds: Bounds, expected: string, raw: Value): Conversion<never> {
  return refused(bounds.name, 'ValueTypeMismatch', { parameter: bounds.name, expected, given: sortOf(raw) })
}

function convertChoice(bounds: Bounds, raw: Value): Conversion<string> {
  const text = convertName(bounds, raw)
  if (!text.ok) return text
  const choices = bounds.choices ?? []
  const place = bounds.numbered === true && /^\d+$/.test(text.value) ? Number(text.value) : -1
  const choice = choices[place] ?? choices.find(known => known.toLowerCase() === text.value.toLowerCase())
  if (choice !== undefined) return converted(choice)
  return refused(bounds.name, 'ChoiceUnknown', {
    parameter: bounds.name,
    given: text.value,
    choices: choices.join(', '),
  })
}

/** Longer than any policy allows; more would only cost time. */
const longestSecret = 1024

function convertSecret(bounds: Bounds, raw: Value): Conversion<SecureString> {
  const parameter = bounds.name
  const secret = raw instanceof SecureString ? raw : secretOf(raw)
  if (secret === undefined) return mismatch(bounds, wantedTexts.secret, raw)
  if (secret.length === 0) return refused(parameter, 'ValueEmpty', { parameter })
  if (secret.length <= longestSecret) return converted(secret)
  return refused(parameter, 'TextTooLong', { parameter, length: secret.length, most: longestSecret })
}

function secretOf(raw: Value): SecureString | undefined {
  return typeof raw === 'string' || typeof raw === 'number' ? new SecureString(String(raw)) : undefined
}

function convertCredential(bounds: Bounds, raw: Value): Conversion<Credential> {
  if (raw instanceof Credential) return converted(raw)
  return typeof raw === 'string'
    ? converted(new Credential(raw, new SecureString('')))
    : mismatch(bounds, wantedTexts.credential, raw)
}

const longestPath = 4096

function convertFile(bounds: Bounds, raw: Value): Conversion<string> {
  return convertText({ ...bounds, min: bounds.min ?? 1, max: longestPath }, raw)
}
