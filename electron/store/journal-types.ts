import type { OperationOutcome, Origin } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { EntityName, Timestamp } from './entities.ts'

/** One entry of the chain. */
export type JournalEntry = OperationEntry | ChangeEntry

interface EntryBase {
  /** 1-based, without gaps. */
  readonly sequence: number
  readonly at: Timestamp
  readonly run: string
  /** SHA-256 over the entry and the hash before it, hex. */
  readonly hash: string
}

/** One call of a write cmdlet on one target; also failed and denied ones. */
export interface OperationEntry extends EntryBase {
  readonly kind: 'operation'
  readonly cmdlet: string
  readonly target: string
  /** The bound command, printed from its definition; secrets as prompts. */
  readonly line: string
  readonly actor: string
  readonly origin: Origin
  readonly outcome: OperationOutcome
  readonly error: ErrorRecord | null
}

/** Exactly what one operation did to one entity: only the fields that differ; null for created or removed as a whole. */
export interface ChangeEntry extends EntryBase {
  readonly kind: 'change'
  /** The sequence of the operation it belongs to. */
  readonly operation: number
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** A run as Activity lists it. */
export interface Run {
  readonly id: string
  /** Its place in the order in which runs wrote; a clock may have been set back meanwhile. */
  readonly number: number
  readonly startedAt: Timestamp
  /** Null while it runs; still null at the next start means interrupted. */
  readonly endedAt: Timestamp | null
  readonly actor: string
  readonly origin: Origin
  /** The command as printed or typed, secrets as prompts; a script by name and SHA-256. */
  readonly line: string
  readonly outcome: 'running' | 'completed' | 'failed' | 'stopped' | 'interrupted'
  readonly operations: number
  readonly failures: number
  readonly changes: number
  /** The run that took this one back, where nothing is left of it. */
  readonly undoneBy: string | null
  /** The latest run that took a part of this one back and still holds; null where `undoneBy` says more. */
  readonly partlyUndoneBy: string | null
  /** The run that this one took back. */
  readonly undoes: string | null
}

export interface RunQuery {
  readonly search?: string
  readonly origin?: Origin
  /** `failed` also finds runs that went on after steps that failed. */
  readonly outcome?: Run['outcome']
  /** Runs that touched this object. */
  readonly objectId?: string
  readonly skip?: number
  readonly first?: number
}
