import { createCsvRecords, type CsvRecord } from './csv-records.ts'
import { fail } from './errors.ts'
import { PsObject } from './values.ts'

/** A row of a CSV text as an object that knows the line it came from, for what has to be said about it. */
export class CsvRow extends PsObject {
  /** The line in which the row begins, counted from 1. */
  readonly line: number

  constructor(typeName: string, line: number) {
    super(typeName)
    this.line = line
  }
}

/** Something about a CSV text that is no error and yet worth a word. */
export type CsvWarning =
  | { readonly warning: 'unnamed-columns'; readonly names: readonly string[] }
  /** The text seems to be separated by something else than what was asked for. */
  | { readonly warning: 'other-delimiter'; readonly found: string }
  /** Rows have more values than there are headings; what is beyond them is dropped. */
  | { readonly warning: 'extra-values'; readonly rows: number; readonly firstLine: number }

export interface CsvReadOptions {
  /** One character; without it a comma, or what a first line `sep=;` says. */
  readonly delimiter?: string
  /** Names of the columns; the text's own headings are then a row like others. */
  readonly header?: readonly string[]
  readonly onWarning?: (warning: CsvWarning) => void
  /** Told the names of the columns before the first row. */
  readonly onHeader?: (names: readonly string[]) => void
}

/**
 * Reads CSV by the rules of Import-Csv and gives its rows in batches, as they come. All values are texts; a missing one
 * is null. A line `#TYPE name` names the type; other lines with # before the headings are skipped, `#Fields:` holds them;
 * empty headings at the end are dropped, others become H1, H2 and so on. Fails as `createCsvRecords` does and with
 * CsvColumnTwice, after the rows before the fault have been given.
 */
export async function* readCsv(
  text: AsyncIterable<string> | Iterable<string>,
  options: CsvReadOptions = {},
): AsyncGenerator<readonly CsvRow[]> {
  const reader = createCsvReader(options)
  for await (const piece of text) yield* inOneBatch(reader.rows(piece))
  yield* inOneBatch(reader.rows('', true))
}

/** The rows gathered before a failure come before it. */
function* inOneBatch(rows: Iterable<CsvRow>): Generator<readonly CsvRow[]> {
  const batch: CsvRow[] = []
  try {
    for (const row of rows) batch.push(row)
  } finally {
    if (batch.length > 0) yield batch
  }
}

interface CsvReader {
  /** The rows that are whole after this piece of text. */
  readonly rows: (text: string, last?: boolean) => Generator<CsvRow>
}

function createCsvReader({ delimiter, header, onWarning, onHeader }: CsvReadOptions): CsvReader {
  const records = createCsvRecords(delimiter ?? ',')
  let typeName = 'PSCustomObject'
  let begun = false
  let columns: readonly string[] | undefined
  let extra: { rows: number; readonly firstLine: number } | undefined

  /** What may stand before the headings; false where more text is needed to tell. */
  function readPreamble(last: boolean): boolean {
    for (let line = records.peekLine(); line !== undefined; line = records.peekLine()) {
      const separator = /^sep=([^"])$/i.exec(line)?.[1]
      const type = /^#type\s+(\S.*)$/i.exec(line)?.[1]
      if (separator !== undefined) records.separateBy(delimiter ?? separator)
      else if (type !== undefined) typeName = `CSV:${type.trim()}`
      else if (!line.startsWith('#') || line.startsWith(fieldsMark)) return true
      records.skipLine()
      if (separator === undefined) return true
    }
    return last
  }

  function nameColumns(names: readonly string[]): readonly string[] {
    const unnamed: string[] = []
    const named = names.map(name => {
      if (name !== '') return name
      const substitute = `H${unnamed.length + 1}`
      unnamed.push(substitute)
      return substitute
    })
    const known = new Set<string>()
    for (const name of named) {
      if (known.has(name.toLowerCase())) fail('CsvColumnTwice', { name })
      known.add(name.toLowerCase())
    }
    if (unnamed.length > 0) onWarning?.({ warning: 'unnamed-columns', names: unnamed })
    onHeader?.(named)
    return named
  }

  function columnsOf({ fields }: CsvRecord): readonly string[] | undefined {
    const names = fields.slice(0, fields.findLastIndex(name => name !== '') + 1)
    const first = names[0] ?? ''
    if (first.startsWith(fieldsMark)) names[0] = first.slice(fieldsMark.length)
    else if (first.startsWith('#')) return undefined
    const other = names.length === 1 ? /[;\t,|]/.exec(first)?.[0] : undefined
    if (other !== undefined) onWarning?.({ warning: 'other-delimiter', found: other })
    return nameColumns(names)
  }

  function rowOf({ line, fields }: CsvRecord, names: readonly string[]): CsvRow {
    const row = new CsvRow(typeName, line)
    for (let at = 0; at < names.length; at++) row.set(names[at] ?? '', fields[at] ?? null)
    if (fields.length > names.length) {
      extra ??= { rows: 0, firstLine: line }
      extra.rows++
    }
    return row
  }

  return {
    *rows(text, last = false) {
      records.feed(text, last)
      if (!begun) {
        begun = readPreamble(last)
        if (!begun) return
        if (header !== undefined) columns = nameColumns(header)
      }
      for (let record = records.next(); record !== undefined; record = records.next()) {
        if (columns === undefined) columns = columnsOf(record)
        else yield rowOf(record, columns)
      }
      if (last && extra !== undefined) onWarning?.({ warning: 'extra-values', ...extra })
    },
  }
}

const fieldsMark = '#Fields: '
