import { createHash } from 'node:crypto'
import type { StrictRow } from '../../shared/csv-strict.ts'
import { fail } from '../../shared/errors.ts'
import { importJobOf } from '../../shared/import/import-jobs.ts'
import type { ImportOrder, MappedColumn, PlannedRow, TableFile, TableHead } from '../../shared/import/table.ts'
import type { Reader } from '../store/types.ts'
import { correctionsOf, checkSubject, defaultsOf, mapColumns } from './mapping.ts'
import { createRowPlanner } from './plan-row.ts'
import { readTable } from './table-bytes.ts'

const sampleRows = 20

/** Opens the bytes of the file anew. */
export type OpenBytes = (path: string) => AsyncIterable<Uint8Array>

const readingOf = (path: string, { encoding, delimiter }: ImportOrder) => ({
  path,
  ...(encoding === null ? {} : { encoding }),
  ...(delimiter === null ? {} : { delimiter }),
})

/** Reads the file to its end: what it is, how its columns are understood, how many rows it has. */
export async function examineTable(path: string, order: ImportOrder, open: OpenBytes): Promise<TableFile> {
  const job = importJobOf(order.kind)
  const { bytes, digest } = hashed(open(path))
  let head: TableHead | undefined
  let count = 0
  const sample: (readonly string[])[] = []
  for await (const rows of readTable(bytes, readingOf(path, order), found => (head = found))) {
    for (const row of rows.slice(0, sampleRows - sample.length)) sample.push(row.cells)
    count += rows.length
  }
  if (head === undefined || count === 0) return fail('ImportFileEmpty', { path }, { target: path })
  const columns = mapColumns(job, head.headings, order)
  return {
    path,
    head,
    job,
    columns,
    hash: digest(),
    rows: count,
    sample: sample.map(cells => withoutSecrets(columns, cells)),
  }
}

function withoutSecrets(columns: readonly MappedColumn[], cells: readonly string[]): readonly string[] {
  return cells.map((cell, place) => (columns[place]?.field?.parameter.kind === 'secret' ? '' : cell))
}

/** A row that does not fit its columns may hold a secret in any of its cells. */
function shownCells(columns: readonly MappedColumn[], { cells, fault }: StrictRow): readonly string[] {
  const whole = fault === undefined && cells.length === columns.length
  const secret = columns.some(({ field }) => field?.parameter.kind === 'secret')
  if (whole || !secret) return withoutSecrets(columns, cells)
  const first = columns.findIndex(({ field }) => field?.parameter.kind === 'secret')
  return columns.map((_, place) => (place < first ? (cells[place] ?? '') : ''))
}

export interface PlanOptions {
  /** Whether an earlier import of the same file did the row, and that still holds. */
  readonly doneBefore: (line: number) => boolean
  /** Rows up to this line have their outcome already. */
  readonly after: number
  /** The tenant as the row's turn finds it. */
  readonly store: () => Reader
}

/**
 * Plans the rows of the file, which is read a second time as they are asked for. What is said about columns and cells is
 * checked at once; reading ends with ImportFileChanged where the file is not the one that was examined.
 */
export function planTable(
  file: TableFile,
  order: ImportOrder,
  open: OpenBytes,
  { doneBefore, after, store }: PlanOptions,
): AsyncGenerator<PlannedRow> {
  const { path, job, columns } = file
  checkSubject(job, columns)
  const corrections = correctionsOf(columns, order)
  const defaults = defaultsOf(job, order)
  const planner = createRowPlanner({ job, columns, defaults, generate: order.generate, doneBefore })

  async function* rows(): AsyncGenerator<PlannedRow> {
    const { bytes, digest } = hashed(open(path))
    for await (const batch of readTable(bytes, readingOf(path, order), () => undefined)) {
      for (const read of batch) {
        const row = corrected(read, corrections.get(read.line))
        if (row.line <= after) planner.pass(row)
        else yield { ...(await planner.plan(row, store())), line: row.line, cells: shownCells(columns, row) }
      }
    }
    if (digest() !== file.hash) fail('ImportFileChanged', { path }, { target: path })
  }
  return rows()
}

/** The bytes as they pass, and after the last the SHA-256 of all, hex. */
function hashed(source: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly digest: () => string
} {
  const hash = createHash('sha256')
  async function* bytes() {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { bytes: bytes(), digest: () => hash.digest('hex') }
}

function corrected(row: StrictRow, cells: ReadonlyMap<number, string> | undefined): StrictRow {
  if (cells === undefined) return row
  return { ...row, cells: row.cells.map((cell, place) => cells.get(place) ?? cell) }
}
