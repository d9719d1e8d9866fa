import { timeSpanText, timeSpanType } from './format/time-span-text.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString, type Value } from './values.ts'

export interface CsvWriteOptions {
  /** One character; a comma unless said otherwise. */
  readonly delimiter?: string
  /** The columns, also of what is added to a file; without them the first object's properties. */
  readonly columns?: readonly string[]
  /** Whether the line of headings is written. */
  readonly header?: boolean
  /** Writes `#TYPE name` first, as Windows PowerShell does unless told not to. */
  readonly typeInformation?: boolean
  /** Puts an apostrophe before texts that a spreadsheet would run as a formula; `unescapeFormula` takes it away. */
  readonly escapeFormula?: boolean
}

/** What a reader of the file may want to be told. */
export interface CsvWriteCounts {
  /** Texts that a spreadsheet would run as a formula and that were left as they are. */
  readonly formulas: number
  /** Lists that were joined by semicolons. */
  readonly lists: number
}

export interface CsvWriter {
  /** The lines that the object adds, without their ends: before the first object's also type and headings. */
  readonly lines: (value: Value) => readonly string[]
  readonly counts: () => CsvWriteCounts
}

/**
 * Writes objects as CSV by the rules of Export-Csv: every field in quotes, quotes doubled, null is nothing at all, the
 * first object decides the columns. Two rules are ours: dates are ISO 8601 in UTC and lists are joined, neither depending
 * on the machine's language. A text is one column Length, as in PowerShell; other plain values are one column Value.
 */
export function createCsvWriter(options: CsvWriteOptions = {}): CsvWriter {
  const { delimiter = ',', header = true, typeInformation = false, escapeFormula: escapes = false } = options
  let columns = options.columns
  let begun = false
  let formulas = 0
  let lists = 0

  function cell(value: Value | undefined): string {
    if (value === null || value === undefined) return ''
    if (isList(value)) lists++
    // A number below zero is a number to a spreadsheet as well.
    return typeof value === 'number' ? quoted(cellText(value)) : plain(cellText(value))
  }

  function plain(text: string): string {
    if (escapes) return quoted(escapeFormula(text))
    if (isFormula(text)) formulas++
    return quoted(text)
  }

  return {
    lines: value => {
      const object = asObject(value)
      const names = (columns ??= Array.from(object.properties(), property => property.name))
      const row = names.map(name => cell(object.get(name))).join(delimiter)
      if (begun) return [row]
      begun = true
      return [
        ...(typeInformation ? [`#TYPE ${object.typeName}`] : []),
        ...(header ? [names.map(plain).join(delimiter)] : []),
        row,
      ]
    },
    counts: () => ({ formulas, lists }),
  }
}

function asObject(value: Value): PsObject {
  if (value instanceof PsObject) return value
  if (typeof value === 'string') return PsObject.of('System.String', { Length: value.length })
  if (!(value instanceof Hashtable)) return PsObject.of('PSCustomObject', { Value: value })
  const object = new PsObject('System.Collections.Hashtable')
  for (const entry of value.entries()) object.set(cellText(entry.key), entry.value)
  return object
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Values inside values are written out so far; no file holds more by hand. */
const deepestCell = 100

/**
 * A value as the text of one field, the same on every machine. Secrets are the name of their type, and so is what stands
 * inside itself or too deep; `around` are the values that this one stands in.
 */
export function cellText(value: Value, around: readonly Value[] = []): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return dateText(value)
  if (value instanceof RegExp) return value.source
  if (value instanceof SecureString) return value.toString()
  if (value instanceof Credential) return 'System.Management.Automation.PSCredential'
  if (value instanceof ScriptBlock) return value.text
  if (value instanceof PsObject && value.typeName === timeSpanType) return timeSpanText(value)
  if (around.length >= deepestCell || around.includes(value)) return heldTypeName(value)
  const inside = [...around, value]
  if (value instanceof PsObject || value instanceof Hashtable) return objectText(value, inside)
  return value.map(item => cellText(item, inside)).join(';')
}

/** The type's name of a value that holds others. */
function heldTypeName(value: Value): string {
  if (value instanceof PsObject) return value.typeName
  return value instanceof Hashtable ? 'System.Collections.Hashtable' : 'System.Object[]'
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z')
}

function objectText(value: PsObject | Hashtable, inside: readonly Value[]): string {
  const entries =
    value instanceof PsObject
      ? Array.from(value.properties(), ({ name, value }) => `${name}=${cellText(value, inside)}`)
      : Array.from(value.entries(), ({ key, value }) => `${cellText(key)}=${cellText(value, inside)}`)
  return `@{${entries.join('; ')}}`
}

/** Signs with which a spreadsheet takes a field for a formula, also their full-width forms, after any apostrophes. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/** Whether a spreadsheet would run the text, or would once an apostrophe is taken away. */
export function isFormula(text: string): boolean {
  return formula.test(text)
}

/** The text so that no spreadsheet runs it; every other text as it is. */
export function escapeFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text
}

/** Exactly what `escapeFormula` was given. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text
}
