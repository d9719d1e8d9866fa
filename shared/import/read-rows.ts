import { createStrictRows, type StrictRow } from '../csv-strict.ts'
import { unescapeFormula } from '../csv-write.ts'
import { fail } from '../errors.ts'

/** How a text is to be read; what is not said is recognised. */
export interface RowsReading {
  /** For what is said about it. */
  readonly path: string
  /** One character. */
  readonly delimiter?: string | undefined
}

/** What stands at the head of a table. */
export interface RowsHead {
  readonly delimiter: string
  readonly headings: readonly string[]
}

const separators = [',', ';', '\t', '|'] as const

/** The separator that stands most often in the line of headings, outside quotes. */
function likelyDelimiter(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counted = separators.map(separator => ({ separator, count: bare.split(separator).length - 1 }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).separator
}

/** What may stand before the headings: `sep=;` and `#TYPE name`. */
const preamble = /^(?:sep=([^"])|#type\b[^\r\n]*)(?:\r\n|\r|\n)/i

/** First lines that look like text and begin a picture, a PDF, a text with formats, or a page of the web. */
const otherFile = /^(?:.PNG$|%PDF-|\{\\rtf|<(?:!doctype|html|\?xml)\b)/i

/** What no line of text holds: the bytes of a program, an archive or a picture do. */
const controls = /[^\P{Cc}\t\v\f\u0080-\u009F]/u

/** Enough for any line of headings, in characters. */
const longestHead = 1_048_576

/**
 * Reads the rows of a CSV text as it comes, strictly and in batches; `onHead` is told once, before the first. Fails with
 * ImportFileEmpty where there is no line of headings, ImportNotText where it is none, and CsvColumnTwice.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  reading: RowsReading,
  onHead: (head: RowsHead) => void,
): AsyncGenerator<readonly StrictRow[]> {
  const { path } = reading
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
    if (controls.test(line) || otherFile.test(line)) fail('ImportNotText', { path }, { target: path })
    rows = createStrictRows((delimiter ??= likelyDelimiter(line)))
    return true
  }

  function* take(piece: string, last: boolean): Generator<StrictRow> {
    if (rows === undefined) {
      head += piece
      if (!begin(last)) return
    }
    if (rows === undefined) return
    rows.feed(head === '' ? piece : head, last)
    head = ''
    for (let row = rows.next(); row !== undefined; row = rows.next()) {
      if (headings !== undefined) {
        yield skipped === 0 ? row : shifted(row, skipped)
        continue
      }
      headings = headingsOf(row, path)
      onHead({ delimiter: delimiter ?? ',', headings })
    }
  }

  for await (const piece of text) {
    const batch = [...take(piece, false)]
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
  const names = cells.map((cell, index) => unescapeFormula(cell.trim()).normalize('NFC') || `H${String(index + 1)}`)
  const known = new Set<string>()
  for (const name of names) {
    if (known.has(name.toLowerCase())) fail('CsvColumnTwice', { name }, { target: path })
    known.add(name.toLowerCase())
  }
  return names
}
