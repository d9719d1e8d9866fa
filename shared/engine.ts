import type { ErrorRecord } from './errors.ts'
import type { Value } from './values.ts'

/** One cmdlet with its arguments, as a form sends it; names are canonical, values are raw and get converted by the binder. */
export interface Invocation {
  readonly cmdlet: string
  readonly arguments: readonly (readonly [parameter: string, value: Value])[]
}

/** Cmdlets joined by `|`. */
export type Pipeline = readonly Invocation[]

/** Where a run was started. */
export type Origin = 'window' | 'browser' | 'terminal' | 'schedule'

/** What to run: text of the shell, or pipelines made by a form (the same thing, printed). */
export interface RunRequest {
  /** Chosen by the caller, unique: a UUID. It is the run's id in the journal too. */
  readonly id: string
  /** Names the session whose variables, preferences and folder hold; it ends with its owner. */
  readonly session: string
  readonly command:
    | { readonly text: string; readonly file?: string; readonly arguments?: readonly string[] }
    | { readonly pipelines: readonly Pipeline[] }
  /** Runs everything, shows what would change, keeps nothing. */
  readonly whatIf?: boolean
  /** Confirmations are answered Yes beforehand, as after a dialog's own Run button. */
  readonly confirmed?: boolean
  /** All or nothing: the first error takes everything back. */
  readonly atomic?: boolean
  /** Names of files that the caller hands over: the run reads them by asking for one part after the other. */
  readonly files?: readonly string[]
}

/** The value of one field before and after; null is empty. Secrets are shown as `•••`. */
export interface FieldChange {
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** What happened, or would happen, to one object. */
export interface ObjectChange {
  readonly entity: string
  readonly id: string
  /** As a person would name the object. */
  readonly name: string
  readonly change: 'create' | 'change' | 'remove'
  readonly fields: readonly FieldChange[]
}

export type OperationOutcome = 'done' | 'unchanged' | 'failed' | 'denied' | 'stopped'

/** One call of a write cmdlet on one target. */
export interface OperationRecord {
  readonly cmdlet: string
  readonly target: string
  readonly outcome: OperationOutcome
  readonly changes: readonly ObjectChange[]
  readonly error?: ErrorRecord
  /** The line of the file, for rows of an import. */
  readonly row?: number
}

export interface Progress {
  /** Tells several bars of one run apart. */
  readonly activity: string
  readonly status: string
  /** 0 to 100; absent where the total is not known. */
  readonly percent?: number
  readonly secondsLeft?: number
  readonly completed?: true
}

/** One thing a run says. What a write says is sent only after its commit. */
export type StreamRecord =
  | { readonly stream: 'output'; readonly value: Value }
  | { readonly stream: 'error'; readonly error: ErrorRecord }
  | { readonly stream: 'warning' | 'verbose' | 'debug' | 'information'; readonly text: string }
  | { readonly stream: 'host'; readonly text: string; readonly noNewline?: true; readonly color?: string }
  /** PowerShell's sentence, with the exact field changes. */
  | {
      readonly stream: 'whatIf'
      readonly text: string
      readonly changes: readonly ObjectChange[]
      readonly row?: number
    }
  | { readonly stream: 'progress'; readonly progress: Progress }
  | { readonly stream: 'operation'; readonly operation: OperationRecord }
  /** How many objects a list has in all, asked for by -IncludeTotalCount. */
  | { readonly stream: 'total'; readonly count: number }
  /** A generated password, to the one who asked, once. */
  | { readonly stream: 'secret'; readonly target: string; readonly password: string }

/** The bytes of a handed file from there on, as many as the caller likes; the caller's program answers, nobody is asked. */
export interface PartQuestion {
  readonly kind: 'part'
  readonly file: string
  readonly from: number
}

/** Something only the caller knows. */
export type Question = PersonQuestion | PartQuestion

/** Something only a person can say. */
export type PersonQuestion =
  | {
      readonly kind: 'confirm'
      readonly caption: string
      readonly text: string
      readonly cmdlet: string
      readonly impact: 'medium' | 'high'
    }
  | { readonly kind: 'text'; readonly prompt: string; readonly parameter?: string; readonly cmdlet?: string }
  | { readonly kind: 'secret'; readonly prompt: string; readonly parameter?: string; readonly cmdlet?: string }
  | { readonly kind: 'credential'; readonly prompt: string; readonly userName?: string }
  | { readonly kind: 'path'; readonly path: string; readonly access: 'read' | 'write' }

/** `none` is no answer: nobody is there, or the dialog was closed. */
export type Answer =
  | { readonly answer: 'yes' | 'yesToAll' | 'no' | 'noToAll' }
  | { readonly answer: 'text'; readonly text: string }
  | { readonly answer: 'credential'; readonly userName: string; readonly password: string }
  /** Base64; empty at the end of the file. */
  | { readonly answer: 'part'; readonly bytes: string }
  | { readonly answer: 'none' }

/** How a run ended. */
export interface RunSummary {
  readonly id: string
  readonly outcome: 'completed' | 'failed' | 'stopped'
  /** Error records that reached the error stream: not caught, not silenced. */
  readonly errors: number
  /** Objects created, changed or removed. */
  readonly changed: number
  readonly whatIf: boolean
  /** Whether Undo-TenantChange can take something of it back. */
  readonly undoable: boolean
  readonly milliseconds: number
  /** What `exit N` of a script asked for. */
  readonly exitCode?: number
  /** The tenant's file itself failed (full disk, gone, locked): nothing more can be written to it. */
  readonly lost?: true
}

/** The part of an AbortSignal that a run needs; every host's AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', listener: () => void, options?: { readonly once?: boolean }) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/** The one who listens to a run. */
export interface RunObserver {
  /** May return a promise: the run then waits for it (back-pressure). */
  readonly onRecord: (record: StreamRecord) => void | Promise<void>
  readonly onQuestion: (question: Question) => Promise<Answer>
  readonly signal: StopSignal
}

/** A run as everybody may see it. */
export interface RunningRun {
  readonly id: string
  readonly line: string
  readonly origin: Origin
  readonly startedAt: Date
  readonly writes: boolean
  readonly progress?: Progress
}

/** What changed, merged to at most two a second; a screen decides by it what to ask again. */
export interface Notice {
  readonly entities: readonly string[]
  /** True when another process wrote: nobody knows what. */
  readonly outside: boolean
  readonly running: readonly RunningRun[]
}

/** The one interface of the program, worn in-process, by Electron's port and by the web's port. */
export interface Engine {
  readonly run: (request: RunRequest, observer: RunObserver) => Promise<RunSummary>
  /** Stops a run by id, also one that somebody else watches. */
  readonly stop: (runId: string) => void
  /** Calls the listener at each notice until the returned function is called. */
  readonly subscribe: (listener: (notice: Notice) => void) => () => void
  /** Ends a session: its variables are forgotten, its reads are stopped, its writes go on. */
  readonly endSession: (session: string) => void
}
