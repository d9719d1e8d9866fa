import type { Notice, RunningRun } from '../../shared/engine.ts'
import type { Store } from '../store/types.ts'

/** Milliseconds between two notices: at most two a second. */
const spacing = 500

/** Tells listeners what changed, merged so that a screen has at most two notices a second. */
export interface Notices {
  readonly subscribe: (listener: (notice: Notice) => void) => () => void
  /** The list of runs has changed. */
  readonly runsChanged: () => void
  readonly close: () => void
}

/** The notices of one store and of the runs that `running` lists. The store is watched only while somebody listens. */
export function createNotices(store: Store, running: () => readonly RunningRun[]): Notices {
  const listeners = new Set<(notice: Notice) => void>()
  const entities = new Set<string>()
  let outside = false
  let timer: NodeJS.Timeout | undefined
  let due = false
  let leaveStore: (() => void) | undefined

  function send(): void {
    const notice: Notice = { entities: [...entities], outside, running: running() }
    entities.clear()
    outside = false
    due = false
    timer = setTimeout(spaced, spacing)
    timer.unref()
    for (const listener of listeners) listener(notice)
  }

  function spaced(): void {
    timer = undefined
    if (due) send()
  }

  function note(): void {
    if (listeners.size === 0) return
    due = true
    if (timer === undefined) send()
  }

  return {
    subscribe: listener => {
      listeners.add(listener)
      leaveStore ??= store.subscribe(notice => {
        for (const entity of notice.entities) entities.add(entity)
        outside ||= notice.outside
        note()
      })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leaveStore?.()
        leaveStore = undefined
      }
    },
    runsChanged: note,
    close: () => {
      clearTimeout(timer)
      listeners.clear()
      leaveStore?.()
      leaveStore = undefined
    },
  }
}
