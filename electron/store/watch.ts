import type { Connection } from './sqlite.ts'
import type { EntityName, StoreNotice } from './types.ts'

type Listener = (notice: StoreNotice) => void

/** Tells listeners what was committed: here at once, by other processes within half a second. */
export interface Watch {
  readonly subscribe: (listener: Listener) => () => void
  readonly committed: (entities: readonly EntityName[]) => void
  readonly stop: () => void
}

const interval = 400

/** Watches through the connection that writes: its data version moves only when somebody else commits. */
export function createWatch(connection: Connection): Watch {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let version = 0

  function tell(notice: StoreNotice): void {
    for (const listener of listeners) listener(notice)
  }
  function look(): void {
    // Inside a transaction the connection does not see others; it looks again after it.
    if (connection.inTransaction()) return
    const now = Number(connection.pragma('data_version'))
    if (now === version) return
    version = now
    tell({ entities: [], outside: true })
  }
  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  return {
    subscribe: listener => {
      listeners.add(listener)
      if (timer === undefined) {
        version = Number(connection.pragma('data_version'))
        timer = setInterval(look, interval)
        timer.unref()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    committed: entities => tell({ entities, outside: false }),
    stop: () => {
      listeners.clear()
      stop()
    },
  }
}
