import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { StreamRecord } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { Written } from '../../shared/language/binder-values.ts'
import type { Expression } from '../../shared/language/tree-expressions.ts'
import type { Block, Body, Command, Span, Statement } from '../../shared/language/tree.ts'
import type { ScriptBlock, Value } from '../../shared/values.ts'
import type { Flow } from './flow.ts'
import type { Later } from './later.ts'
import type { Scope } from './scopes.ts'

/** Where the output of statements goes. A promise means: wait before writing more. */
export interface Sink {
  readonly write: (value: Value) => Later<void>
  /** True where what is written leaves the run for its watcher. */
  readonly leaves?: true
}

/** What a stage reads from the one before it; undefined where it is the first. */
export type Input = AsyncIterable<Value> | undefined

/** One command of a pipeline, bound and ready. */
export interface Stage {
  /** Reads the whole input and writes to the sink. */
  readonly run: (input: Input, out: Sink) => Later<void>
  /** The same as something to pull from, where the command is made that way. */
  readonly pull?: (input: Input) => AsyncGenerator<Value, void, void>
  /** The command as it is bound, secrets as prompts; absent for functions and script blocks. */
  readonly line?: () => string
  /** What an expression gives it, as its line shows it; undefined where that may not be shown. */
  readonly given?: (items: readonly Value[]) => string | undefined
  /** Whether it writes the tenant. */
  readonly writes?: boolean
}

/** An argument as evaluated: of a parameter where `name` is given, else of a position. */
export interface CallArgument {
  /** Without the dash, as written. */
  readonly name?: string
  /** Absent for a name alone, such as a switch; with a name it belongs to that name, as behind a colon. */
  readonly value?: Value
  /** How numbers were written, which parameters that read text take as it stands. */
  readonly text?: Written
  /** Whether it came out of a hash table or array given with @. */
  readonly splat?: boolean
}

/** A command as called from a script. */
export interface Call {
  readonly arguments: readonly CallArgument[]
  readonly frame: Frame
  /** Where the call stands in the text. */
  readonly span: Span
  readonly piped: boolean
  /** How many objects the pipeline will give, where that is known beforehand. */
  readonly expected?: number
}

/** What a call of a function, script or script block runs. */
export interface Callee {
  readonly name: string
  /** The function that it is, or stands in. */
  readonly called?: string | undefined
  readonly body: Body
  readonly source: Source
  /** The scope it runs in: its own, or the caller's where it is dotted. */
  readonly scope: Scope
  /** Called when it is over. */
  readonly restore?: () => void
}

/** A cmdlet as the language sees it: given a call, it is a stage. */
export type Caller = (call: Call) => Later<Stage>

/** What the evaluator needs of the run that it works for. */
export interface Runtime {
  /** To be called at every turn of a loop and every record: stops where that was asked, and gives the event loop its turn. */
  readonly pulse: () => Later<void>
  /** The cmdlet of that name or alias, or undefined. */
  readonly command: (name: string) => Caller | undefined
  /** The record for a name that nothing answers to. */
  readonly unknownCommand: (name: string) => ErrorRecord
  /** A script file, decoded, with its absolute path and folder. */
  readonly script: (path: string) => Promise<ScriptFile>
  /** Opens a file for `>` and `>>`. */
  readonly outFile: (path: string, append: boolean) => Promise<OutFile>
  /** Told of every pipeline that writes the tenant when it is bound, for the line that the journal shows; `depth` as in Frame. */
  readonly noteLine: (line: string, depth: number) => void
  /** A record that reached the error stream, or was silenced: for $Error. */
  readonly remember: (error: ErrorRecord) => void
  /** A variable that the run itself provides, such as $PWD; undefined where there is none. */
  readonly automatic: (name: string) => Value | undefined
  /** Notes whether the last statement went well, for `$?`. */
  readonly succeeded: (well: boolean) => void
  /** Whether a function may do what it asks about: asks, or says what it would do, by its impact and the preferences. */
  readonly shouldProcess: (
    definition: CmdletDefinition,
    performed: { readonly target: string; readonly action: string },
    frame: Frame,
  ) => Later<boolean>
  /** Asks whatever the preferences are. */
  readonly shouldContinue: (definition: CmdletDefinition, text: string, caption: string) => Promise<boolean>
  /** A variable of the process that scripts may read, or undefined. */
  readonly environment: (name: string) => string | undefined
}

export interface ScriptFile {
  readonly path: string
  readonly folder: string
  readonly text: string
}

/** A file that values are printed into, as a terminal would show them. */
export interface OutFile {
  readonly write: (value: Value) => Promise<void>
  readonly close: () => Promise<void>
  /** Leaves nothing of it. */
  readonly abort: () => Promise<void>
}

/**
 * The evaluator's own doors. Statements hold expressions and expressions hold statements, so the parts call one another
 * through here instead of importing one another.
 */
export interface Evaluator {
  /** The value of an expression. */
  readonly evaluate: (node: Expression, frame: Frame) => Later<Value>
  /** What an expression puts into a pipeline: lists are taken apart, one level deep. */
  readonly items: (node: Expression, frame: Frame) => Later<readonly Value[]>
  /** What statements give, gathered. */
  readonly collect: (statements: readonly Statement[], frame: Frame) => Later<readonly Value[]>
  /** What a statement is as one value: a list stays the list it is. */
  readonly value: (statement: Statement, frame: Frame) => Later<Value>
  /** Runs a block and writes what it gives. */
  readonly block: (block: Block, frame: Frame) => Later<Flow | undefined>
  /** Runs a statement; an error that ends only the statement is written, and goes up inside `try`. */
  readonly statement: (statement: Statement, frame: Frame) => Later<Flow | undefined>
  /** What a script block gives, gathered. */
  readonly invoke: (block: ScriptBlock, frame: Frame) => Later<readonly Value[]>
  /** A command of a pipeline, its arguments evaluated and bound. */
  readonly stage: (node: Command, frame: Frame, piped: boolean, expected?: number) => Later<Stage>
}

/** The source that an error's place is shown in. */
export interface Source {
  readonly text: string
  readonly path?: string
}

/** Told of what a command says on a stream, for the variables that calls around it collect into. */
export type Hearing = (stream: 'error' | 'warning' | 'information', value: () => Value) => void

/** Everything around a statement while it runs. */
export interface Frame {
  readonly evaluator: Evaluator
  readonly runtime: Runtime
  readonly scope: Scope
  readonly out: Sink
  /** Sends a record of any stream but output. */
  readonly emit: (record: StreamRecord) => Later<void>
  /** Present where a function was called with -ErrorVariable or its kind. */
  readonly heard?: Hearing
  /** The holder of $_ where there is one. */
  readonly item: { value: Value } | undefined
  /** Whether a `try` or a trap up the stack takes statement-terminating errors. */
  readonly guarded: boolean
  /** The name of the function that runs, inside one. */
  readonly called?: string | undefined
  /** Calls of functions and script blocks around this one. */
  readonly depth: number
  readonly source: Source
}
