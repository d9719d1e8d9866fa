import { createCsvWriter } from '../../shared/csv-write.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import type { Import, ImportRow } from '../store/types.ts'
import { detailTexts } from '../../shared/texts/details.ts'

/** RFC 4180 and PowerShell agree on this one, on every system. */
export const lineEnd = '\r\n'

/**
 * The lines, without their ends, of a file with the outcome of each row, or with the failed rows as they were and why they failed. No
 * spreadsheet runs what is in them, and an import reads them back exactly.
 */
export async function* resultLines(
  { columns }: Import,
  rows: AsyncIterable<ImportRow>,
  outputOf: (row: ImportRow) => Readonly<Record<string, Value>>,
  failedOnly: boolean,
): AsyncGenerator<string, void, void> {
  const names = failedOnly ? [...columns, detailTexts.whyNot] : Object.keys(outputOf(blank))
  const writer = createCsvWriter({ columns: names, escapeFormula: true })
  let empty = true
  for await (const row of rows) {
    empty = false
    const record = failedOnly ? failedRow(columns, row) : PsObject.of('TenantImportRow', outputOf(row))
    for (const line of writer.lines(record)) yield line
  }
  // Without a row there are only headings, as the first row would have brought them.
  if (empty) yield writer.lines(new PsObject())[0] ?? ''
}

const blank: ImportRow = { line: 0, outcome: 'unchanged', target: '', objectId: null, error: null, cells: null }

function failedRow(columns: readonly string[], { cells, error }: ImportRow): PsObject {
  const record = new PsObject()
  for (const [place, heading] of columns.entries()) record.set(heading, cells?.[place] ?? '')
  record.set(detailTexts.whyNot, error?.message ?? '')
  return record
}
