import type { Generated } from 'kysely'

/** One import of a file. */
export interface ImportRunTable {
  key: Generated<number>
  id: string
  kind: string
  path: string
  /** SHA-256 of the file's bytes, hex. */
  hash: string
  /** Canonical JSON of how the file is read. */
  options: string
  /** The headings, a JSON list. */
  columns: string
  row_count: number
  started_at: number
  ended_at: number | null
  outcome: 'running' | 'completed' | 'stopped'
  /** The process that runs it, as `processMark` writes it. */
  owner: string
}

/** The runs of the journal that an import took. */
export interface ImportPartTable {
  import_key: number
  run_key: number
}

export interface ImportRowTable {
  import_key: number
  /** The line of the file in which the row begins. */
  line: number
  outcome: 'created' | 'changed' | 'removed' | 'unchanged' | 'failed' | 'denied'
  target: string
  object_id: string | null
  /** An error record as JSON. */
  error: string | null
  /** The row's own cells as a JSON list, without secrets; only of rows that failed. */
  cells: string | null
}
