import type { Arguments, CmdletDefinition, Output } from '../../shared/cmdlet.ts'
import type { TextEncoding } from '../../shared/encodings.ts'
import type { Answer, Progress, Question } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { PlannedRow } from '../../shared/import/table.ts'
import type { Vocabulary } from '../../shared/language/about.ts'
import type { PsObject, ScriptBlock, SecureString, Value } from '../../shared/values.ts'
import type { ImportInfo, ImportRowOutcome, Reader, Writer } from '../store/types.ts'
import type { Services, Stage } from './services.ts'

export type * from './services.ts'

/** What every handler is given. */
export interface ReadContext {
  readonly store: Reader
  readonly services: Services
  readonly definitions: readonly CmdletDefinition[]
  readonly whatIf: boolean
  /** The administrator's account, as the journal records it. */
  readonly actor: string
  /** The run's id in the journal. */
  readonly run: string
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal
  readonly files: FileGate
  /** For what is kept beside the tenant; not inside an object that is being written. */
  readonly stage: Stage
  /** Waits until what the run wrote so far is committed, for what reads the file and not the run's own state. */
  readonly settled: () => Promise<void>
  /** A non-terminating error: the pipeline goes on. */
  readonly error: (record: ErrorRecord) => void
  readonly warning: (text: string) => void
  readonly verbose: (text: string) => void
  readonly progress: (progress: Progress) => void
  /** Says how many there are in all. */
  readonly total: (count: number) => void
  /** Ends the handler's object, waits for the person, and starts it anew with the answer: ask before the first write. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly stopped: () => boolean
}

/** What a handler that writes is given. */
export interface WriteContext extends ReadContext {
  readonly store: Writer
  /**
   * PowerShell's ShouldProcess: names the target (also of the journal's operation) and the action.
   * False means: skip this object (the answer was No). Under what-if it is true and the engine takes the writes back.
   * `high` asks as for a definition of high impact, where only the arguments tell how far it goes.
   */
  readonly shouldProcess: (target: string, action: string, impact?: 'high') => Promise<boolean>
  /** Names the target of an object about which there is nothing to ask. */
  readonly about: (target: string) => void
  /** Sends a generated password to the one who asked, once, after the commit. */
  readonly reveal: (target: string, password: string) => void
}

export type ContextOf<D extends CmdletDefinition> = D['writes'] extends true ? WriteContext : ReadContext

/** What a handler yields: the definition's properties as a record, or any value where no output is described. */
export type Yield<D extends CmdletDefinition> = [Output<D>] extends [never] ? Value : Output<D> | PsObject

/** A handler that runs once for each bound object. Yield is output; leaving runs `finally`. */
export type EachHandler<D extends CmdletDefinition> = (
  args: Arguments<D>,
  context: ContextOf<D>,
) => AsyncGenerator<Yield<D>, void, void>

/** A handler with slow work that needs no turn to write (hashing): `prepare` runs ahead, several at once, before the transaction. */
export interface PreparedHandler<D extends CmdletDefinition, Prepared> {
  readonly prepare: (args: Arguments<D>, context: ReadContext) => Promise<Prepared>
  readonly run: (args: Arguments<D>, context: ContextOf<D>, prepared: Prepared) => AsyncGenerator<Yield<D>, void, void>
}

/** A handler of many objects whose number only the tenant tells: `plan` finds them, `run` writes each as an object of its own. */
export interface PlannedHandler<D extends CmdletDefinition, Part> {
  readonly plan: (args: Arguments<D>, context: ReadContext) => AsyncGenerator<Part, void, void>
  readonly run: (args: Arguments<D>, context: ContextOf<D>, part: Part) => AsyncGenerator<Yield<D>, void, void>
  /**
   * Told of the part at which the tenant's file failed; what was not committed is taken back by then and nothing more can
   * be written. Gives the output that ends the run, or undefined where the plan is to go on to its next part for that.
   */
  readonly lost?: (part: Part, error: ErrorRecord) => readonly Yield<D>[] | undefined
}

/** An open file of the gate; bytes in, bytes out. */
export interface FileGate {
  /** Where relative paths start. */
  readonly folder: () => string
  /** The absolute path, or a Failure where the gate stays shut. */
  readonly resolve: (path: string) => string
  readonly read: (path: string) => AsyncIterable<Uint8Array>
  /** The text in pieces; a byte order mark decides its encoding, else what is said, else its content. */
  readonly readText: (path: string, reading?: TextReading) => AsyncIterable<string>
  readonly exists: (path: string) => Promise<boolean>
  /**
   * The `file:` URL under which later runs read the file with nobody to ask: where it lies, or a copy of its text in the
   * tenant's own folder, made unless under what-if.
   */
  readonly keep: (path: string) => Promise<string>
  /** The path of a new file that a service writes whole; fails where there is one already. Refused under what-if. */
  readonly fresh: (path: string) => Promise<string>
  /** Writes aside and renames at `close`; `abort` leaves nothing. Refused under what-if. */
  readonly write: (path: string, options?: FileWriteOptions) => Promise<FileSink>
}

/** How a file's text is read. */
export interface TextReading {
  /** What the encoding is where no byte order mark says otherwise; recognized where this is left out. */
  readonly encoding?: TextEncoding
  /** Told once which it is. */
  readonly onEncoding?: (encoding: TextEncoding) => void
  /** Told before all else how many bytes there are. */
  readonly onSize?: (bytes: number) => void
}

/** Adding keeps the encoding a file has; a new one is UTF-8 without mark unless said otherwise. */
export interface FileWriteOptions {
  readonly append?: boolean
  readonly noClobber?: boolean
  readonly encoding?: TextEncoding
  /** Nobody but its owner may read it, whoever could read what was there before. */
  readonly ownerOnly?: boolean
}

export interface FileSink {
  readonly path: string
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
  readonly abort: () => Promise<void>
}

/** The language's own conversions and operators, so that cmdlets compare and print exactly as scripts do. */
export interface Language {
  readonly text: (value: Value) => string
  readonly truth: (value: Value) => boolean
  /** Undefined where it is none. */
  readonly number: (value: Value) => number | undefined
  readonly equals: (left: Value, right: Value, caseSensitive?: boolean) => boolean
  /** Below zero, zero or above; fails where there is no order. */
  readonly compare: (left: Value, right: Value, caseSensitive?: boolean) => number
  /** Wildcards, whatever the case. */
  readonly like: (text: string, pattern: string) => boolean
  /** A binary operator by its name without the dash, such as `eq` or `cnotlike`. */
  readonly operator: (name: string, left: Value, right: Value) => Value
  /** A property as `.name` reads it; null where there is none. */
  readonly member: (value: Value, name: string) => Value
  /** `value.name(args)`, undefined where it gives nothing; fails where scripts may not call it. */
  readonly call: (value: Value, name: string, args: readonly Value[]) => Value | undefined
  /** The `-f` operator on one value, with a format as between its colon and brace. */
  readonly format: (value: Value, format: string) => string
  /** A TimeSpan of so many milliseconds. */
  readonly timeSpan: (milliseconds: number) => PsObject
  /** The value as `[type]` before it makes it; fails where it cannot be, and for types that this shell has not. */
  readonly cast: (type: string, value: Value) => Value
  readonly vocabulary: Vocabulary
}

/** A variable as Get-Variable lists it. */
export interface NamedValue {
  readonly name: string
  readonly value: Value
}

/** A line of the session's history, without secrets. */
export interface HistoryLine {
  readonly id: number
  readonly line: string
}

/** What the shell's own cmdlets may do beyond reading the tenant. */
export interface ShellContext extends ReadContext {
  readonly language: Language
  /** The values as the terminal would print them at that width, line by line. */
  readonly printed: (values: readonly Value[], width: number) => Iterable<string>
  /** Runs a script block with `$_` set, in the caller's scope; gives its output. */
  readonly invoke: (block: ScriptBlock, item?: Value, args?: readonly Value[]) => AsyncIterable<Value>
  readonly variable: (name: string) => Value | undefined
  /** Sets the variable in the caller's scope, or in the one of that name: global, script, local or a number outwards. */
  readonly setVariable: (name: string, value: Value, scope?: string, readOnly?: boolean) => void
  /** Forgets the variable as seen from the caller's scope, or the one of that name; false where there is none. */
  readonly removeVariable: (name: string, scope?: string, force?: boolean) => boolean
  /** Every variable seen from the caller's scope, the nearest of a name; or those of exactly one scope. */
  readonly variables: (scope?: string) => readonly NamedValue[]
  /** Names of the functions seen from the caller's scope. */
  readonly functions: () => readonly string[]
  readonly history: () => readonly HistoryLine[]
  readonly transcript: {
    /** The file that is being written, if any. */
    readonly path: () => string | undefined
    /** Goes on in that file, which has to be there. */
    readonly start: (path: string) => void
    /** Ends it with what was shown so far; its path, or undefined where none was being written. */
    readonly stop: () => Promise<string | undefined>
  }
  readonly debug: (text: string) => void
  readonly information: (text: string) => void
  /** For what changes files: false after saying so under what-if, and where the answer was No. */
  readonly shouldProcess: (target: string, action: string) => Promise<boolean>
  /** About how many objects this cmdlet gives in all, as far as it knows by now: what comes after tells the time left by it. */
  readonly expect: (objects: number) => void
  /** Write-Host: straight to the screen, in order with what was committed. */
  readonly host: (text: string, options?: { readonly noNewline?: true; readonly color?: string }) => void
  readonly loadedSnapIns: () => readonly string[]
  readonly loadSnapIn: (name: string) => void
  /** Whether the pipeline gave input to this cmdlet. */
  readonly piped: boolean
}

/**
 * A handler over the whole input, for cmdlets that filter, sort, count, shape or write files. One item for each bound
 * object; without a pipeline exactly one. `written` is what the command itself gives, there also when no object comes.
 */
export type StreamHandler<D extends CmdletDefinition> = (
  input: AsyncIterable<Arguments<D>>,
  context: ShellContext,
  written: Partial<Arguments<D>>,
) => AsyncGenerator<Value, void, void>

/** One row of a file: run as one object, or what is wrong with it. Its cells are kept where it fails. */
export interface TableRow extends PlannedRow {
  /** The heading of the column that gave a parameter. */
  readonly columnOf: (parameter: string) => string | undefined
}

/** What a handler over the rows of a file is given. */
export interface TableContext extends ShellContext {
  /** Lists the import, or takes it up again, before its first row; fails where the same file is under way elsewhere. */
  readonly open: (info: ImportInfo) => Promise<void>
  /** A UUID for a new import. */
  readonly newId: () => string
}

/** How many rows came to each outcome. */
export type TableCounts = Readonly<Record<ImportRowOutcome, number>>

/** A file on its way in. */
export interface TableRun<Summary> {
  readonly rows: AsyncGenerator<TableRow, void, void>
  /** What it all came to, once every row has its outcome; `counts` are those of this run alone. */
  readonly summary: (counts: TableCounts) => Promise<Summary>
}

/** A handler that turns the rows of a file into commands: each row is one object, kept with its outcome or not at all. */
export type TableHandler<D extends CmdletDefinition> = (
  args: Arguments<D>,
  context: TableContext,
) => Promise<TableRun<Yield<D>>>

/** Pairs a definition with its handler for the engine; the types have been checked by here. */
export interface Cmdlet {
  readonly definition: CmdletDefinition
  readonly stream?: (input: never, context: never, written: never) => AsyncGenerator<Value, void, void>
  readonly prepare?: (args: never, context: ReadContext) => Promise<unknown>
  readonly plan?: (args: never, context: ReadContext) => AsyncGenerator<unknown, void, void>
  readonly lost?: (part: never, error: ErrorRecord) => readonly unknown[] | undefined
  readonly run?: (args: never, context: never, prepared: never) => AsyncGenerator<unknown, void, void>
  readonly table?: (args: never, context: TableContext) => Promise<TableRun<unknown>>
}

/** Binds a handler to its definition. */
export function handle<D extends CmdletDefinition>(definition: D, handler: EachHandler<D>): Cmdlet {
  return { definition, run: handler }
}

/** Binds a handler that prepares to its definition. */
export function handlePrepared<D extends CmdletDefinition, Prepared>(
  definition: D,
  handler: PreparedHandler<D, Prepared>,
): Cmdlet {
  return { definition, prepare: handler.prepare, run: handler.run }
}

/** Binds a handler that plans to its definition. */
export function handlePlanned<D extends CmdletDefinition, Part>(
  definition: D,
  handler: PlannedHandler<D, Part>,
): Cmdlet {
  return { definition, ...handler }
}

/** Binds a handler over the whole input to its definition. */
export function handleStream<D extends CmdletDefinition>(definition: D, handler: StreamHandler<D>): Cmdlet {
  return { definition, stream: handler }
}

/** Binds a handler over the rows of a file to its definition. */
export function handleTable<D extends CmdletDefinition>(definition: D, handler: TableHandler<D>): Cmdlet {
  return { definition, table: handler }
}

/** A secret as text, for the place that hashes it. */
export function revealed(secret: SecureString | undefined): string | undefined {
  return secret?.reveal()
}
