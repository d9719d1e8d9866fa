import type { OperationOutcome, Origin } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { Timestamp } from './entities.ts'
import type { ImportRowNote } from './import-types.ts'

/** Who writes, for the journal. */
export interface RunInfo {
  readonly id: string
  readonly actor: string
  readonly origin: Origin
  readonly line: string
  readonly startedAt: Timestamp
}

/** What the engine knows of one call on one target when it is over. */
export interface OperationNote {
  readonly cmdlet: string
  readonly target: string
  readonly line: string
  readonly outcome: OperationOutcome
  readonly error?: ErrorRecord
  /** The row of an import that the object is: its outcome is kept in the same transaction. */
  readonly row?: ImportRowNote
}
