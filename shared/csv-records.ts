import { fail } from './errors.ts'

/** One record of a CSV text: the line in which it begins, counted from 1, and its fields. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

/** What one file may ask of memory, in characters and columns. */
export const csvLimits = { field: 1_048_576, record: 16_777_216, columns: 1_024 } as const

/** Cuts text into records as it comes. */
export interface CsvRecords {
  /** Adds text; with `last` there is no more to come. */
  readonly feed: (text: string, last?: boolean) => void
  /** The next record that is not blank, or undefined where more text is needed or none is left. */
  readonly next: () => CsvRecord | undefined
  /** The line that comes next, without its end; undefined where more text is needed or none is left. */
  readonly peekLine: () => string | undefined
  readonly skipLine: () => void
  /** Changes what separates fields from here on. */
  readonly separateBy: (delimiter: string) => void
}

/**
 * A reader of records by the rules of Import-Csv: any of CR, LF and CRLF ends a record; blanks before a field are dropped,
 * as are those after a closing quote; quotes count only at the beginning of a field, inside them a doubled one is one, and
 * text after the closing quote belongs to the field. Fails with CsvQuoteOpen, CsvFieldTooLong and CsvTooManyColumns.
 */
export function createCsvRecords(firstDelimiter: string): CsvRecords {
  let delimiter = checkedDelimiter(firstDelimiter)
  let text = ''
  let at = 0
  let line = 1
  let complete = false
  const newline = nearest('\n')
  const carriageReturn = nearest('\r')
  const quote = nearest('"')

  /** The next place of one character at or after `at`, looked up once for each place. */
  function nearest(character: string): { readonly find: () => number; readonly forget: () => void } {
    let place = -1
    return {
      find: () => {
        if (place < at) place = text.indexOf(character, at)
        if (place < 0) place = Infinity
        return place
      },
      forget: () => (place = -1),
    }
  }

  /** Where the line that begins at `at` ends; undefined where that cannot be told yet. */
  function lineEnd(): number | undefined {
    const end = Math.min(newline.find(), carriageReturn.find(), text.length)
    return isEndTold(end) ? end : undefined
  }

  /** A CR at the very end may be half of a CRLF, and text at the very end half of a line. */
  function isEndTold(end: number): boolean {
    return complete || end + (text[end] === '\r' ? 1 : 0) < text.length
  }

  function afterEnd(end: number): number {
    return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }

  function skipLine(): void {
    const end = lineEnd()
    if (end === undefined) return
    at = Math.min(afterEnd(end), text.length)
    line++
  }

  function plainRecord(end: number): CsvRecord {
    const fields = text.slice(at, end).split(delimiter)
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] ?? ''
      if (isBlank(field.charCodeAt(0))) fields[index] = withoutBlanks(field)
    }
    const record = { line, fields }
    skipLine()
    return record
  }

  function withoutBlanks(field: string): string {
    let from = 0
    while (isBlank(field.charCodeAt(from))) from++
    return field.slice(from)
  }

  function isBlank(code: number): boolean {
    return (code === 32 || code === 9) && code !== delimiter.charCodeAt(0)
  }

  /** A record with quotes; undefined where its end has not come yet. */
  function quotedRecord(): CsvRecord | undefined {
    const fields: string[] = []
    for (let from = at; ;) {
      while (isBlank(text.charCodeAt(from))) from++
      const quoted = text[from] === '"' ? quotedText(from) : { value: '', end: from }
      if (quoted === undefined) return undefined
      const end = fieldEnd(quoted.end)
      if (text[end] !== delimiter && !isEndTold(end)) return undefined
      const rest = text.slice(quoted.end, end)
      fields.push(quoted.end > from && withoutBlanks(rest) === '' ? quoted.value : quoted.value + rest)
      from = end + 1
      if (text[end] === delimiter) continue
      const record = { line, fields }
      const next = Math.min(afterEnd(end), text.length)
      line += linesIn(text, at, end) + 1
      at = next
      return record
    }
  }

  /** The text within the quotes that open there, and the place after them. */
  function quotedText(open: number): { readonly value: string; readonly end: number } | undefined {
    let value = ''
    for (let from = open + 1; ;) {
      const close = text.indexOf('"', from)
      if (close < 0) {
        if (!complete) return undefined
        const lineStart = Math.max(text.lastIndexOf('\n', open), text.lastIndexOf('\r', open)) + 1
        const place = { line: line + linesIn(text, at, open), column: open - lineStart + 1 }
        return fail('CsvQuoteOpen', place, { row: line })
      }
      value += text.slice(from, close)
      if (text[close + 1] !== '"') return close + 1 < text.length || complete ? { value, end: close + 1 } : undefined
      value += '"'
      from = close + 2
    }
  }

  function fieldEnd(from: number): number {
    let end = from
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    return end
  }

  function next(): CsvRecord | undefined {
    while (at < text.length) {
      const end = lineEnd()
      const record =
        quote.find() < (end ?? text.length) ? quotedRecord() : end === undefined ? undefined : plainRecord(end)
      if (record === undefined) {
        if (text.length - at > csvLimits.record) fail('CsvFieldTooLong', { line, most: csvLimits.field }, { row: line })
        return undefined
      }
      checkLimits(record)
      if (record.fields.length > 1 || record.fields[0] !== '') return record
    }
    return undefined
  }

  return {
    feed: (more, last = false) => {
      text = text.slice(at) + more
      at = 0
      complete = last
      for (const place of [newline, carriageReturn, quote]) place.forget()
    },
    next,
    peekLine: () => {
      const end = at < text.length ? lineEnd() : undefined
      return end === undefined ? undefined : text.slice(at, end)
    },
    skipLine,
    separateBy: character => (delimiter = checkedDelimiter(character)),
  }
}

function checkedDelimiter(delimiter: string): string {
  return delimiter.length === 1 && !'"\r\n'.includes(delimiter) ? delimiter : fail('CsvDelimiterInvalid', { delimiter })
}

function checkLimits({ line, fields }: CsvRecord): void {
  if (fields.length > csvLimits.columns) fail('CsvTooManyColumns', { line, most: csvLimits.columns }, { row: line })
  for (const field of fields) {
    if (field.length > csvLimits.field) fail('CsvFieldTooLong', { line, most: csvLimits.field }, { row: line })
  }
}

/** How many ends of lines lie between two places. */
function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
  }
  return lines
}
