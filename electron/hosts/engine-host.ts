import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { errorRecord, Failure } from '../../shared/errors.ts'
import type { Port } from '../../shared/port.ts'
import type { EngineThreadData, FromEngineThread, ToEngineThread } from './engine-messages.ts'
import { type Seal, serveSeal } from './seal-line.ts'
import { detailTexts } from '../../shared/texts/details.ts'
import { ownEnvironment } from './withheld.ts'

/** The most unexpected ends within `restartWindow` after which the engine is not started again. */
const mostRestarts = 3
const restartWindow = 60_000

/**
 * Room for what a thread has just made, in megabytes: as it is left to grow, a long synchronization takes half as much again
 * for what it no longer needs. No limit that could end the thread.
 */
export const maxYoungGenerationSizeMb = 8

/** The engine in a thread of its own, so that the thread that serves windows never waits for it. */
export interface EngineHost {
  /** Serves the engine's wire to this port until it closes, also after the engine had to be started anew. */
  readonly connect: (port: Port) => void
  /** Folds the tenant's log into its file and ends the thread. */
  readonly close: () => Promise<void>
}

export interface EngineHostOptions extends Omit<EngineThreadData, 'seal'> {
  /** Seals the secrets that the engine keeps, where this host can. */
  readonly seal?: Seal
  /** The thread's entry, where it is not the engine's own. */
  readonly entry?: URL
  /** The engine ended unexpectedly; undefined means that it was started again, else it stays down for this reason. */
  readonly onRestart: (detail: string, stayedDown: Failure | undefined) => void
}

/** Beside this module, whether it runs as it stands or was built. */
const engineWorker = new URL(
  import.meta.url.endsWith('.ts') ? './engine-worker.ts' : './engine-worker.mjs',
  import.meta.url,
)

interface Link {
  readonly port: Port
  channel: MessagePort | undefined
}

/** Starts the engine on a tenant; rejects with a Failure where the tenant cannot be opened. */
export async function engineHost(options: EngineHostOptions): Promise<EngineHost> {
  const { entry = engineWorker, onRestart, tenant, origin, seal } = options
  const links = new Set<Link>()
  const ends: number[] = []
  let worker: Worker | undefined
  let closing = false

  /** Joins a page to the thread that runs now; the page greets anew and so learns whether it is another one. */
  const join = (link: Link, thread: Worker) => {
    const { port1, port2 } = new MessageChannel()
    link.channel = port1
    port1.on('message', (message: unknown) => {
      if (typeof message === 'string') link.port.send(message)
    })
    const message: ToEngineThread = { kind: 'port', port: port2 }
    thread.postMessage(message, [port2])
  }

  const start = async (): Promise<Worker> => {
    const line = seal === undefined ? undefined : serveSeal(seal)
    const workerData: EngineThreadData = { tenant, origin, ...(line === undefined ? {} : { seal: line }) }
    const thread = new Worker(entry, {
      workerData,
      env: ownEnvironment(),
      transferList: line === undefined ? [] : [line],
      resourceLimits: { maxYoungGenerationSizeMb },
    })
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let fault: Error | undefined
    thread.on('message', (message: FromEngineThread) => {
      if (message.kind === 'ready') resolve()
      else reject(new Failure(message.error))
    })
    thread.on('error', (error: Error) => {
      fault = error
    })
    thread.on('exit', code => {
      reject(fault ?? new Error(detailTexts.exitCode(code)))
      if (worker === thread) void ended(fault?.message ?? detailTexts.exitCode(code))
    })
    await promise
    worker = thread
    for (const link of links) join(link, thread)
    return thread
  }

  const asFailure = (error: unknown) => {
    if (error instanceof Failure) return error
    return new Failure(errorRecord('InternalError', { detail: error instanceof Error ? error.message : String(error) }))
  }

  const ended = async (detail: string) => {
    worker = undefined
    for (const link of links) link.channel?.close()
    if (closing) return
    const now = Date.now()
    ends.push(now)
    try {
      if (ends.filter(end => now - end < restartWindow).length > mostRestarts) throw new Error(detail)
      await start()
      onRestart(detail, undefined)
    } catch (error) {
      onRestart(detail, asFailure(error))
    }
  }

  try {
    await start()
  } catch (error) {
    throw asFailure(error)
  }

  return {
    connect: port => {
      const link: Link = { port, channel: undefined }
      links.add(link)
      port.onMessage(message => link.channel?.postMessage(message, []))
      port.onClose(() => {
        links.delete(link)
        link.channel?.close()
      })
      if (worker !== undefined) join(link, worker)
    },
    close: async () => {
      closing = true
      const thread = worker
      if (thread === undefined) return
      const exited = new Promise<void>(resolve => void thread.once('exit', () => resolve()))
      const message: ToEngineThread = { kind: 'close' }
      thread.postMessage(message, [])
      await exited
    },
  }
}
