import type { Arguments, CmdletDefinition, Output } from '../../shared/cmdlet.ts'
import type { Answer, Progress, Question } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { PsObject, SecureString, Value } from '../../shared/values.ts'
import type { Reader, Store, Timestamp, Writer } from '../store/types.ts'

/** What services outside the room a handler may reach; each is given by compose. */
export interface Services {
  readonly now: () => Timestamp
  readonly secrets: Secrets
  /** Backup and check of the open tenant. */
  readonly tenant: Pick<Store, 'path' | 'backup' | 'check'>
}

export interface Secrets {
  /** Argon2id; runs on other threads. */
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
  readonly needsRehash: (hash: string) => boolean
  /** Costs the same time as `verify`, for a user who is not there. */
  readonly dummyVerify: (password: string) => Promise<void>
  readonly generate: (policy: 'BPOS' | 'Entra' | 'NIST', style: 'characters' | 'words') => string
}

/** What every handler is given. */
export interface ReadContext {
  readonly store: Reader
  readonly services: Services
  readonly definitions: readonly CmdletDefinition[]
  readonly whatIf: boolean
  /** The administrator's account, as the journal records it. */
  readonly actor: string
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
   */
  readonly shouldProcess: (target: string, action: string) => Promise<boolean>
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

/** Pairs a definition with its handler for the engine; the types have been checked by here. */
export interface Cmdlet {
  readonly definition: CmdletDefinition
  readonly prepare?: (args: never, context: ReadContext) => Promise<unknown>
  readonly run: (args: never, context: never, prepared: never) => AsyncGenerator<unknown, void, void>
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

/** A secret as text, for the place that hashes it. */
export function revealed(secret: SecureString | undefined): string | undefined {
  return secret?.reveal()
}
