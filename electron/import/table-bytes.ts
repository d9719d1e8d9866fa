import { TextDecoder } from 'node:util'
import { createStrictRows, type StrictRow } from '../../shared/csv-strict.ts'
import { fail } from '../../shared/errors.ts'
import { importEncodings, type ImportEncoding } from '../../shared/import/kinds.ts'
import type { TableHead } from '../../shared/import/table.ts'
import { decodeStream } from '../files/decode.ts'

/** How a file's bytes are to be understood; what is not said is recognised. */
export interface TableReading {
  /** For what is said about it. */
  readonly path: string
  readonly encoding?: ImportEncoding | undefined
  /** One character. */
  readonly delimiter?: string | undefined
}

const separators = [',', ';', '\t', '|'] as const

/** The separator that stands most often in the line of headings, outside quotes. */
function likelyDelimiter(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counted = separators.map(separator => ({ separator, count: bare.split(separator).length - 1 }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).separator
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ImportEncoding | undefined,
  onEncoding: (encoding: string) => void,
): AsyncGenerator<string> {
  if (encoding === undefined) return yield* decodeStream(bytes, onEncoding)
  onEncoding(importEncodings[encoding])
  const decoder = new TextDecoder(importEncodings[encoding])
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What may stand before the headings: `sep=;` and `#TYPE name`. */
const preamble = /^(?:sep=([^"])|#type\b[^\r\n]*)(?:\r\n|\r|\n)/i

/** Enough for any line of headings, in characters. */
const longestHead = 1_048_576

/**
 * Reads a CSV file as it comes, strictly, in batches of rows; `onHead` is told once, before the first. Rows with as many
 * cells as headings are whole; whatever else a row breaks is its own fault. Fails with ImportFileEmpty and ImportNotText.
 */
export async function* readTable(
  bytes: AsyncIterable<Uint8Array>,
  reading: TableReading,
  onHead: (head: TableHead) => void,
): AsyncGenerator<readonly StrictRow[]> {
  const { path } = reading
  let encoding = 'utf-8'
  let { delimiter } = reading
  let head = ''
  let skipped = 0
  let rows: ReturnType<typeof createStrictRows> | undefined
  let headings: readonly string[] | undefined

  /** Takes what stands before the headings away; false where more text is needed to tell. */
  function begin(last: boolean): boolean {
    for (let found = preamble.exec(head); found !== null; found = preamble.exec(head)) {
      delimiter = reading.delimiter ?? found[1] ?? delimiter
      head = head.slice(found[0].length)
      skipped++
    }
    const end = /[\r\n]/.exec(head.trimStart())
    if (end === null && !last && head.length < longestHead) return false
    const [line = ''] = head.trimStart().split(/[\r\n]/, 1)
    if (line.includes('\0')) fail('ImportNotText', { path }, { target: path })
    rows = createStrictRows((delimiter ??= likelyDelimiter(line)))
    return true
  }

  function* take(text: string, last: boolean): Generator<StrictRow> {
    if (rows === undefined) {
      head += text
      if (!begin(last)) return
    }
    if (rows === undefined) return
    rows.feed(head === '' ? text : head, last)
    head = ''
    for (let row = rows.next(); row !== undefined; row = rows.next()) {
      if (headings !== undefined) {
        yield skipped === 0 ? row : shifted(row, skipped)
        continue
      }
      headings = headingsOf(row, path)
      onHead({ encoding, delimiter: delimiter ?? ',', headings })
    }
  }

  for await (const text of decoded(bytes, reading.encoding, found => (encoding = found))) {
    const batch = [...take(text, false)]
    if (batch.length > 0) yield batch
  }
  const rest = [...take('', true)]
  if (rest.length > 0) yield rest
  if (headings === undefined) fail('ImportFileEmpty', { path }, { target: path })
}

function shifted(row: StrictRow, lines: number): StrictRow {
  const { fault } = row
  return {
    ...row,
    line: row.line + lines,
    ...(fault === undefined ? {} : { fault: { ...fault, line: fault.line + lines } }),
  }
}

function headingsOf({ cells, fault }: StrictRow, path: string): readonly string[] {
  if (fault !== undefined) fail('ImportNotText', { path }, { target: path })
  const names = cells.map((cell, index) => cell.trim().normalize('NFC') || `H${String(index + 1)}`)
  const known = new Set<string>()
  for (const name of names) {
    if (known.has(name.toLowerCase())) fail('CsvColumnTwice', { name }, { target: path })
    known.add(name.toLowerCase())
  }
  return names
}
