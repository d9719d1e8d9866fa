import type { MessagePort } from 'node:worker_threads'
import type { Origin } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'

/** What the engine's thread is started with. */
export interface EngineThreadData {
  readonly tenant: string
  readonly origin: Origin
  /** The line to the host's seal for secrets, where it has one. */
  readonly seal?: MessagePort
}

/** What its host tells the engine's thread. */
export type ToEngineThread =
  /** Somebody speaks the wire at the other end of the port. */
  { readonly kind: 'port'; readonly port: MessagePort } | { readonly kind: 'close' }

/** What the engine's thread tells its host. */
export type FromEngineThread =
  | { readonly kind: 'ready' }
  /** The tenant could not be opened; the thread ends. */
  | { readonly kind: 'failed'; readonly error: ErrorRecord }
