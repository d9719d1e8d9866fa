import type { Engine, Invocation, Notice } from '../../shared/engine.ts'
import { errorRecord, Failure, type ErrorRecord } from '../../shared/errors.ts'
import { PsObject } from '../../shared/values.ts'
import { run } from './run.ts'
import { sameRows } from './same-rows.ts'

/** What a screen knows of a list it asked for. */
export interface QueryState {
  /** `waiting` until the first answer; an error never takes rows away that are already there. */
  readonly status: 'waiting' | 'ready' | 'failed'
  readonly rows: readonly PsObject[]
  /** How many there are in all, where the query asks for it. */
  readonly total: number | undefined
  readonly error: ErrorRecord | undefined
  /** What the last answer cost. */
  readonly milliseconds: number
  /** A new answer is under way. */
  readonly asking: boolean
}

/** One Get- cmdlet asked again whenever the engine says that something changed, for as long as somebody listens. */
export interface LiveQuery {
  readonly state: () => QueryState
  readonly subscribe: (listener: () => void) => () => void
  readonly refresh: () => void
  /**
   * Asks before its first listener comes, so that nobody waits for the answer until all is drawn that shows it; with `keep`,
   * an answer that nothing was changed since will do.
   */
  readonly prepare: (options?: { readonly keep?: boolean }) => void
}

/** The state of a query that was not asked yet. */
export const unasked: QueryState = {
  status: 'waiting',
  rows: [],
  total: undefined,
  error: undefined,
  milliseconds: 0,
  asking: true,
}

/** Whether a notice may have changed what a query shows: anything written here, or anything at all by another process. */
export function concernsQueries(notice: Notice): boolean {
  return notice.outside || notice.entities.length > 0
}

/** For so long an answer will do that nothing was changed since, in milliseconds: the time of day changes all the same. */
const standing = 60_000

/**
 * Makes a live query. It asks when its first listener comes, unless it was prepared or has just been answered, and is
 * stopped when the last one leaves. Changes that arrive while an answer is under way lead to one more question after it, so
 * that a long bulk run cannot starve it; of those before its first listener it hears nothing.
 */
export function createLiveQuery(engine: Engine, session: string, invocation: Invocation): LiveQuery {
  const listeners = new Set<() => void>()
  let state = unasked
  let stop: AbortController | undefined
  let again = false
  let answered = -Infinity
  let unsubscribe: (() => void) | undefined

  const publish = (next: QueryState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const ask = async () => {
    if (stop !== undefined) {
      again = true
      return
    }
    const mine = new AbortController()
    stop = mine
    answered = -Infinity
    if (!state.asking) publish({ ...state, asking: true })
    const answer = await answerOf(engine, session, invocation, mine.signal)
    if (stop !== mine) return
    stop = undefined
    const repeat = again
    again = false
    if (answer.status === 'ready' && !repeat) answered = performance.now()
    const { rows = state.rows } = answer
    publish({ ...state, ...answer, rows: sameRows(state.rows, rows), asking: repeat })
    if (repeat) void ask()
  }

  const stands = () => performance.now() - answered < standing

  const start = () => {
    unsubscribe = engine.subscribe(notice => {
      if (concernsQueries(notice)) void ask()
    })
    if (stop === undefined && !stands()) void ask()
  }

  const end = () => {
    unsubscribe?.()
    stop?.abort()
    stop = undefined
    again = false
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      if (listeners.size === 1) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) end()
      }
    },
    refresh: () => void ask(),
    prepare: ({ keep = false } = {}) => {
      if (listeners.size === 0 && stop === undefined && !(keep && stands())) void ask()
    },
  }
}

type AnswerPart = Pick<QueryState, 'status' | 'error' | 'milliseconds'> & Partial<Pick<QueryState, 'rows' | 'total'>>

async function answerOf(
  engine: Engine,
  session: string,
  invocation: Invocation,
  signal: AbortSignal,
): Promise<AnswerPart> {
  try {
    const result = await run(engine, { session, command: { pipelines: [[invocation]] }, signal })
    const { milliseconds } = result.summary
    const error = result.errors[0]
    if (error !== undefined && result.output.length === 0) return { status: 'failed', error, milliseconds }
    return {
      status: 'ready',
      error: undefined,
      milliseconds,
      rows: result.output.filter(isObject),
      total: result.total,
    }
  } catch (thrown) {
    return { status: 'failed', error: recordOf(thrown), milliseconds: 0 }
  }
}

const isObject = (value: unknown): value is PsObject => value instanceof PsObject

/** The record of anything thrown: a failure's own, which a lost connection is too, or a fault of the page. */
export function recordOf(thrown: unknown): ErrorRecord {
  if (thrown instanceof Failure) return thrown.record
  return errorRecord('InternalError', { detail: thrown instanceof Error ? thrown.message : String(thrown) })
}
