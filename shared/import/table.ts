import type { Invocation } from '../engine.ts'
import type { ErrorRecord } from '../errors.ts'
import type { Job, JobField } from '../jobs/job.ts'
import type { ImportEncoding, ImportKind } from './kinds.ts'

/** What a person said about the columns and cells of a file; all texts. */
export interface Said {
  /** Fields by heading; empty means that the column is left out. */
  readonly mapping: Readonly<Record<string, string>>
  /** Values by field, for cells that are empty or columns that are not there. */
  readonly defaults: Readonly<Record<string, string>>
  /** Values by `line:heading`. */
  readonly corrections: Readonly<Record<string, string>>
}

/** How a file is to be imported; plain data, which the tenant keeps so that an import can go on. */
export interface ImportOrder extends Said {
  readonly kind: ImportKind
  readonly encoding: ImportEncoding | null
  /** One character. */
  readonly delimiter: string | null
  /** Generates a password where a row has none and needs one. */
  readonly generate: boolean
}

/** How the bytes of a file were understood. */
export interface TableHead {
  readonly encoding: string
  readonly delimiter: string
  readonly headings: readonly string[]
}

/** One column of a file with the field of the job that it gives, if any. */
export interface MappedColumn {
  readonly heading: string
  readonly field: JobField | undefined
}

/** A file looked through once: nothing of it is kept in memory but this. */
export interface TableFile {
  readonly path: string
  readonly head: TableHead
  readonly job: Job
  readonly columns: readonly MappedColumn[]
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
  readonly rows: number
  /** The first rows, for a look at them; secrets empty. */
  readonly sample: readonly (readonly string[])[]
}

/** What one row stands for: the commands of its job, or what is wrong with it. */
export interface RowPlan {
  readonly target: string
  readonly commands: readonly Invocation[]
  readonly problem?: ErrorRecord
}

/** One row with what it stands for. */
export interface PlannedRow extends RowPlan {
  readonly line: number
  /** As in the file or corrected; secrets empty. */
  readonly cells: readonly string[]
}
