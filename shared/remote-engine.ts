import type { Answer, Engine, Notice, Question, RunObserver, RunRequest, RunSummary, StreamRecord } from './engine.ts'
import { type ErrorRecord, errorRecord, Failure } from './errors.ts'
import { pieces, type Port } from './port.ts'
import { type EngineReply, type EngineRequest, longestReply, receiveReply, wireVersion } from './wire.ts'
import { encodeMessage } from './wire-codec.ts'

/** An engine behind a port. */
export interface RemoteEngine extends Engine {
  /** Watches a run whose watcher has gone: what it kept of its records, then what comes, then its end. Rejects with a Failure where there is none. */
  readonly attach: (run: string, session: string, observer: RunObserver) => Promise<RunSummary>
  /** Hears of each failure that belongs to no run: messages that could not be read, by either side. */
  readonly onFault: (listener: (error: ErrorRecord) => void) => () => void
}

/** One run that is watched from here. */
interface Watch {
  readonly observer: RunObserver
  readonly resolve: (summary: RunSummary) => void
  readonly reject: (reason: unknown) => void
  /** The end of what has been handed to the observer; records are taken one after the other. */
  tail: Promise<void>
}

/**
 * The engine at the other end of the port. A run rejects with a Failure when the port closes, the engine is started
 * anew, or the engine refuses it; whatever its observer throws rejects it too, and stops it.
 */
export function remoteEngine(port: Port): RemoteEngine {
  const faults = new Set<(error: ErrorRecord) => void>()
  const listeners = new Set<(notice: Notice) => void>()
  const watches = new Map<string, Watch>()
  let engine: string | undefined
  let open = true

  const fault = (error: ErrorRecord) => {
    for (const listener of faults) listener(error)
  }
  const line = pieces(port, {
    longest: longestReply,
    onTooLong: () => fault(errorRecord('MessageTooLong', { limit: longestReply })),
  })
  const tell = (request: EngineRequest) => line.send(encodeMessage(request, 'given'))

  const failAll = (error: ErrorRecord) => {
    for (const watch of watches.values()) watch.reject(new Failure(error))
    watches.clear()
  }

  const drop = (run: string, reason: unknown) => {
    const watch = watches.get(run)
    watches.delete(run)
    watch?.reject(reason)
  }

  /** Does one thing after all that came before it in that run. */
  const inTurn = (run: string, step: (watch: Watch) => void | Promise<void>) => {
    const watch = watches.get(run)
    if (watch === undefined) return
    watch.tail = watch.tail
      .then(() => (watches.get(run) === watch ? step(watch) : undefined))
      .catch((reason: unknown) => {
        drop(run, reason)
        tell({ kind: 'stop', run })
      })
  }

  const take = async (run: string, { observer }: Watch, records: readonly StreamRecord[]) => {
    for (const record of records) {
      const taken = observer.onRecord(record)
      if (taken !== undefined) await taken
    }
    tell({ kind: 'credit', run, records: records.length })
  }

  const ask = (run: string, number: number, question: Question, watch: Watch) => {
    const answered = (answer: Answer) => {
      if (watches.get(run) === watch) tell({ kind: 'answer', run, question: number, answer })
    }
    watch.observer.onQuestion(question).then(answered, (reason: unknown) => {
      answered({ answer: 'none' })
      tell({ kind: 'stop', run })
      drop(run, reason)
    })
  }

  const greet = (name: string, version: number) => {
    if (version !== wireVersion) {
      const error = errorRecord('PageOutdated', {})
      failAll(error)
      return fault(error)
    }
    const anew = engine !== undefined && engine !== name
    engine = name
    if (!anew) return
    failAll(errorRecord('EngineRestarted', {}))
    if (listeners.size > 0) tell({ kind: 'subscribe' })
    for (const listener of listeners) listener({ entities: [], outside: true, running: [] })
  }

  const hear = (reply: EngineReply) => {
    switch (reply.kind) {
      case 'hello':
        return greet(reply.engine, reply.version)
      case 'records':
        // Nobody is left to take them, but the run still waits to hear that they are gone.
        if (!watches.has(reply.run)) return tell({ kind: 'credit', run: reply.run, records: reply.records.length })
        return inTurn(reply.run, watch => take(reply.run, watch, reply.records))
      case 'question':
        return inTurn(reply.run, watch => ask(reply.run, reply.question, reply.ask, watch))
      case 'end':
        return inTurn(reply.run, watch => {
          watches.delete(reply.run)
          watch.resolve(reply.summary)
        })
      case 'failed':
        return inTurn(reply.run, () => drop(reply.run, new Failure(reply.error)))
      case 'notice':
        return listeners.forEach(listener => listener(reply.notice))
      case 'refused':
        return reply.run !== undefined && watches.has(reply.run)
          ? drop(reply.run, new Failure(reply.error))
          : fault(reply.error)
    }
  }

  line.onMessage(text => {
    const received = receiveReply(text)
    if ('message' in received) return hear(received.message)
    if (received.run !== undefined) drop(received.run, new Failure(received.refused))
    else fault(received.refused)
  })
  line.onClose(() => {
    open = false
    failAll(errorRecord('ConnectionLost', {}))
  })
  tell({ kind: 'hello', version: wireVersion })

  const watchRun = (run: string, observer: RunObserver, request: EngineRequest): Promise<RunSummary> => {
    if (!open) return Promise.reject(new Failure(errorRecord('ConnectionLost', {})))
    if (watches.has(run)) return Promise.reject(new Failure(errorRecord('RunAlreadyKnown', { run })))
    const stop = () => tell({ kind: 'stop', run })
    const { promise, resolve, reject } = Promise.withResolvers<RunSummary>()
    watches.set(run, { observer, resolve, reject, tail: Promise.resolve() })
    tell(request)
    if (observer.signal.aborted) stop()
    else observer.signal.addEventListener('abort', stop, { once: true })
    return promise.finally(() => observer.signal.removeEventListener('abort', stop))
  }

  return {
    run: (request: RunRequest, observer) => watchRun(request.id, observer, { kind: 'run', request }),
    attach: (run, session, observer) => watchRun(run, observer, { kind: 'attach', run, session }),
    stop: run => tell({ kind: 'stop', run }),
    endSession: session => tell({ kind: 'endSession', session }),
    subscribe: listener => {
      if (listeners.size === 0) tell({ kind: 'subscribe' })
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) tell({ kind: 'unsubscribe' })
      }
    },
    onFault: listener => {
      faults.add(listener)
      return () => faults.delete(listener)
    },
  }
}
