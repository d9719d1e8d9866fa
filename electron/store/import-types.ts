import type { ErrorRecord } from '../../shared/errors.ts'
import type { Timestamp } from './entities.ts'
import type { Page } from './types.ts'

/** One bulk import as it begins. */
export interface ImportInfo {
  /** A UUID; the same when it goes on after an interruption. */
  readonly id: string
  /** The job that each row is. */
  readonly kind: string
  /** The file as it was named. */
  readonly path: string
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string
  /** Canonical JSON of how the file is read: the same file read otherwise is another import. */
  readonly options: string
  /** The headings of the file. */
  readonly columns: readonly string[]
  /** How many rows it has. */
  readonly rows: number
  readonly startedAt: Timestamp
}

/** `interrupted`: its process is gone, and nobody said how it ended. */
export type ImportOutcome = 'running' | 'completed' | 'stopped' | 'interrupted'

export const importRowOutcomes = ['created', 'changed', 'removed', 'unchanged', 'failed', 'denied'] as const
export type ImportRowOutcome = (typeof importRowOutcomes)[number]

/** One bulk import as it stands. */
export interface Import extends ImportInfo {
  readonly endedAt: Timestamp | null
  readonly outcome: ImportOutcome
  /** How many rows came to each outcome. */
  readonly counts: Readonly<Record<ImportRowOutcome, number>>
  /** The runs of the journal that it took, in their order. */
  readonly runs: readonly string[]
  /** Whether all that it did has been taken back. */
  readonly undone: boolean
}

/** What came of one row. */
export interface ImportRow {
  /** The line of the file in which the row begins. */
  readonly line: number
  readonly outcome: ImportRowOutcome
  readonly target: string
  readonly objectId: string | null
  readonly error: ErrorRecord | null
  /** The row's own cells, secrets empty; only of rows that failed. */
  readonly cells: readonly string[] | null
}

/** What the journal is told of a row, so that its outcome is kept with its effect. */
export interface ImportRowNote {
  /** The import's id; it has been opened in the same turn. */
  readonly import: string
  readonly line: number
  readonly cells: readonly string[]
}

export interface ImportRowQuery {
  readonly import: string
  readonly outcomes?: readonly ImportRowOutcome[]
  readonly skip?: number
  readonly first?: number
}

/** Reads of bulk imports. */
export interface ImportReader {
  /** Latest first; `open` leaves out those that are complete. */
  readonly page: (query: {
    readonly open?: boolean
    readonly skip?: number
    readonly first?: number
  }) => Promise<Page<Import>>
  readonly get: (id: string) => Promise<Import | undefined>
  /** The imports of a file by its hash and kind, latest first. */
  readonly ofFile: (hash: string, kind: string) => Promise<readonly Import[]>
  /** In the order of the file. */
  readonly rows: (query: ImportRowQuery) => Promise<Page<ImportRow>>
  /** The line of the last row with an outcome; 0 where there is none. */
  readonly lastLine: (id: string) => Promise<number>
}
