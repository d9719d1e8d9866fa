import type { Engine, Invocation } from '../../shared/engine.ts'
import type { HostInfo } from '../../shared/host.ts'
import type { RemoteHost } from '../../shared/remote-host.ts'
import { invocationKey } from './invocation-key.ts'
import { concernsQueries, createLiveQuery, type LiveQuery } from './live-query.ts'

/** What a page holds of the program's other half. */
export interface Connection {
  readonly engine: Engine
  readonly host: RemoteHost
  /** What the host said of itself when the page was opened. */
  readonly info: HostInfo
  /** The page's own session: its variables and preferences end with it. */
  readonly session: string
  /** The shell pane's session: what is set there, preferences such as `$WhatIfPreference` too, is no form's business. */
  readonly shellSession: string
  /** The live query of an invocation; those who ask the same share it. */
  readonly query: (invocation: Invocation) => LiveQuery
}

interface SharedQuery {
  readonly query: LiveQuery
  listeners: number
}

/** Answers that are kept of questions that nobody asks any more: those of the pages that one goes to and fro between. */
const mostKept = 24

/**
 * A table of live queries over an engine: one for each question that somebody listens to. The last answers of others are
 * kept for as long as nothing is changed, so that who returns to a page finds it as it was left, and not empty. So is a
 * question that was prepared: a change before somebody listens lets it be asked again.
 */
export function sharedQueries(engine: Engine, session: string): Connection['query'] {
  const queries = new Map<string, SharedQuery>()
  const forget = (most: number) => {
    const left = [...queries].filter(([, { listeners }]) => listeners === 0)
    for (const [key] of left.slice(0, Math.max(0, left.length - most))) queries.delete(key)
  }
  engine.subscribe(notice => {
    if (concernsQueries(notice)) forget(0)
  })
  return invocation => {
    const key = invocationKey(invocation)
    const shared = () => {
      const known = queries.get(key)
      if (known !== undefined) return known
      const made = { query: createLiveQuery(engine, session, invocation), listeners: 0 }
      queries.set(key, made)
      return made
    }
    return {
      state: () => shared().query.state(),
      refresh: () => shared().query.refresh(),
      prepare: options => shared().query.prepare(options),
      subscribe: listener => {
        const entry = shared()
        entry.listeners += 1
        const leave = entry.query.subscribe(listener)
        return () => {
          leave()
          entry.listeners -= 1
          if (entry.listeners > 0 || queries.get(key) !== entry) return
          queries.delete(key)
          if (entry.query.state().status === 'ready') queries.set(key, entry)
          forget(mostKept)
        }
      },
    }
  }
}
