import type { Answer, Origin, Progress, Question, RunRequest } from '../../shared/engine.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { OperationNote, Reader, Store } from '../store/types.ts'
import type { Cmdlet, FileGate, Services } from './context.ts'
import type { Later } from '../language/later.ts'
import type { RunTranscript } from './run-transcript.ts'
import type { Session } from './sessions.ts'
import type { TurnToWrite, WriteMode } from './turn-to-write.ts'

/** What an engine is made of; every run of it shares this. */
export interface EngineParts {
  readonly store: Store
  readonly cmdlets: CmdletTable
  readonly services: Services
  /** The door to files for one session. */
  readonly files: (session: FileSession) => FileGate
  /** The administrator's account, as the journal records it. */
  readonly actor: string
  readonly origin: Origin
  /** Variables of the process that scripts may read. */
  readonly environment: (name: string) => string | undefined
}

/** What a file gate may know of the session and run that it serves. */
export interface FileSession {
  readonly folder: () => string
  readonly whatIf: boolean
  readonly ask: (question: Question) => Promise<Answer>
  /** Names of the files that the caller hands over. */
  readonly handed: readonly string[]
}

/** Every cmdlet with its handler, found by name or alias, whatever the case. */
export interface CmdletTable {
  readonly definitions: readonly CmdletDefinition[]
  readonly find: (name: string) => Cmdlet | undefined
  /** The names nearest to one that nobody has, best first; empty where nothing comes near. */
  readonly nearest: (name: string) => readonly string[]
}

/** One run while it lasts. */
export interface RunState {
  readonly parts: EngineParts
  readonly request: RunRequest
  readonly session: Session
  readonly files: FileGate
  readonly turn: TurnToWrite
  readonly transcript: RunTranscript
  readonly stopped: () => boolean
  readonly signal: AbortSignal
  /** Stops where that was asked, and gives the event loop its turn every ten milliseconds. */
  readonly pulse: () => Later<void>
  /** How a write that is not a what-if of its own is kept. */
  readonly writeMode: WriteMode
  /** What a command of the run sees: the run's own writes, and those of what-ifs only where it is a what-if too. */
  readonly reader: (whatIf: boolean) => Reader
  /** Puts a question with no lock held. Gives no `none`: that throws a record that names the way out. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly noteProgress: (progress: Progress) => void
  /** How many objects the head of the pipeline at work expects to give, where it knows. */
  readonly expecting: { objects: number | undefined }
  /** Notes a failed or denied operation: an all-or-nothing run records it after it was taken back. */
  readonly noteFailure: (note: OperationNote) => void
}
