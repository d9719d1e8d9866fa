import { randomUUID } from 'node:crypto'
import type { Engine, RunRequest } from '../../shared/engine.ts'
import { type ErrorContext, type ErrorFacts, type ErrorId, errorRecord, Failure } from '../../shared/errors.ts'
import { pieces, type Port } from '../../shared/port.ts'
import {
  type EngineReply,
  type EngineRequest,
  longestReply,
  longestRequest,
  receiveRequest,
  wireVersion,
} from '../../shared/wire.ts'
import { encodeMessage, WireError } from '../../shared/wire-codec.ts'
import { type RunFeed, runFeed, type Watcher } from './run-feed.ts'

/** The most runs that one port may have at a time. */
const mostRuns = 100

export interface ServeOptions {
  /** How long a question waits for an answer after its owner has gone, in milliseconds: a minute unless said. */
  readonly patience?: number
}

interface Served {
  readonly feed: RunFeed
  readonly abort: AbortController
  /** The port of its watcher. */
  port: Port | undefined
}

/** The reply as text; a record that is too large for a message is replaced by an error that says so. */
function encodeReply(reply: EngineReply): readonly string[] {
  try {
    const text = encodeMessage(reply, 'withheld')
    if (text.length <= longestReply) return [text]
  } catch (error) {
    if (!(error instanceof WireError)) throw error
  }
  if (reply.kind !== 'records') {
    if (!('run' in reply) || reply.run === undefined) return []
    return encodeReply({ kind: 'failed', run: reply.run, error: errorRecord('ResultTooLarge', {}) })
  }
  const { kind, run, records } = reply
  if (records.length === 1) {
    return encodeReply({ kind, run, records: [{ stream: 'error', error: errorRecord('ResultTooLarge', {}) }] })
  }
  const half = Math.ceil(records.length / 2)
  return [
    ...encodeReply({ kind, run, records: records.slice(0, half) }),
    ...encodeReply({ kind, run, records: records.slice(half) }),
  ]
}

/**
 * Serves the engine to any number of ports. A port that closes takes its sessions with it, and so its reads; its
 * writes go on and can be attached to from another port. What cannot be read or obeyed is refused and changes nothing.
 */
export function serve(engine: Engine, { patience = 60_000 }: ServeOptions = {}): (port: Port) => void {
  const name = randomUUID()
  const runs = new Map<string, Served>()
  const owners = new Map<string, Port>()

  const servePort = (port: Port) => {
    let unsubscribe: (() => void) | undefined

    const refuse = <Id extends ErrorId>(id: Id, facts: ErrorFacts<Id>, run?: string, context: ErrorContext = {}) => {
      tell({ kind: 'refused', ...(run === undefined ? {} : { run }), error: errorRecord(id, facts, context) })
    }
    const line = pieces(port, {
      longest: longestRequest,
      onTooLong: () => refuse('MessageTooLong', { limit: longestRequest }),
    })
    const tell = (reply: EngineReply) => {
      for (const text of encodeReply(reply)) line.send(text)
    }

    const greet = () => tell({ kind: 'hello', version: wireVersion, engine: name })

    /** Whether the session is, or now becomes, this port's own. */
    const owns = (session: string) => {
      const owner = owners.get(session)
      if (owner === undefined) owners.set(session, port)
      return owner === undefined || owner === port
    }

    const watched = (run: string) => {
      const served = runs.get(run)
      return served?.port === port ? served.feed : undefined
    }

    const watcherOf = (session: string): Watcher => ({ session, tell })

    const start = (request: RunRequest) => {
      const { id: run, session } = request
      if (runs.has(run)) return refuse('RunAlreadyKnown', { run }, run)
      if (
        runs
          .values()
          .filter(served => served.port === port)
          .toArray().length >= mostRuns
      )
        return refuse('TooManyRuns', { limit: mostRuns }, run)
      if (!owns(session)) return refuse('SessionTaken', {}, run)
      const abort = new AbortController()
      const feed = runFeed({
        run,
        owner: watcherOf(session),
        patience,
        onOver: () => void runs.delete(run),
      })
      runs.set(run, { feed, abort, port })
      engine
        .run(request, { onRecord: feed.add, onQuestion: feed.ask, signal: abort.signal })
        .then(feed.end, (reason: unknown) => {
          const detail = reason instanceof Error ? reason.message : String(reason)
          feed.end(reason instanceof Failure ? reason.record : errorRecord('InternalError', { detail }))
        })
    }

    const attach = (run: string, session: string) => {
      const served = runs.get(run)
      if (served === undefined) return refuse('RunNotRunning', { run }, run)
      if (served.port !== undefined) return refuse('RunWatchedElsewhere', { run }, run)
      if (!owns(session)) return refuse('SessionTaken', {}, run)
      served.port = port
      served.feed.attach(watcherOf(session))
    }

    const obey = (request: EngineRequest) => {
      switch (request.kind) {
        case 'hello':
          return greet()
        case 'run':
          return start(request.request)
        case 'attach':
          return attach(request.run, request.session)
        case 'credit':
          return watched(request.run)?.credit(request.records)
        case 'answer':
          return watched(request.run)?.answer(request.question, request.answer)
        case 'stop':
          runs.get(request.run)?.abort.abort()
          return engine.stop(request.run)
        case 'subscribe':
          unsubscribe ??= engine.subscribe(notice => tell({ kind: 'notice', notice }))
          return
        case 'unsubscribe':
          unsubscribe?.()
          unsubscribe = undefined
          return
        case 'endSession':
          if (owners.get(request.session) !== port) return
          owners.delete(request.session)
          return engine.endSession(request.session)
      }
    }

    line.onMessage(text => {
      const received = receiveRequest(text)
      if ('message' in received) obey(received.message)
      else
        tell({ kind: 'refused', ...(received.run === undefined ? {} : { run: received.run }), error: received.refused })
    })
    line.onClose(() => {
      unsubscribe?.()
      for (const served of runs.values()) {
        if (served.port !== port) continue
        served.port = undefined
        served.feed.leave()
      }
      for (const [session, owner] of owners) {
        if (owner !== port) continue
        owners.delete(session)
        engine.endSession(session)
      }
    })
    // Unasked, so that a page learns at once when its engine has been started anew.
    greet()
  }
  return servePort
}
