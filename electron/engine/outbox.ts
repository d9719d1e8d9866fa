import type { RunObserver, StreamRecord } from '../../shared/engine.ts'
import type { Later } from '../language/later.ts'

/** How many records may wait for a commit before the outbox asks for one. */
const mostHeld = 1_000

/** What leaves a run, in order. While writes are not committed nothing leaves. */
export interface Outbox {
  /** Sends the record, or keeps it until the commit. A promise means: wait before making more. */
  readonly post: (record: StreamRecord) => Later<void>
  /** From now on everything waits; a mark of what must leave only with the commit. */
  readonly hold: () => void
  /** The writes are committed: what waited leaves. Settles when the listener has taken it all. */
  readonly release: () => Later<void>
  /** The writes are lost: of what waited only errors and warnings are still true. */
  readonly discard: () => void
  /** Forgets all that waits, for a run that starts anew. */
  readonly forget: () => void
}

/** An outbox to one listener. `onFull` is called when so much waits that a commit is due. */
export function createOutbox(onRecord: RunObserver['onRecord'], onFull: () => Promise<void>): Outbox {
  let waiting: StreamRecord[] = []
  let held = false
  let sending: Promise<void> | undefined

  async function sendRest(first: Promise<void>, records: readonly StreamRecord[], from: number): Promise<void> {
    await first
    for (let at = from; at < records.length; at++) {
      const record = records[at]
      if (record !== undefined) await onRecord(record)
    }
  }

  /** Sends what waits, and what came while it was sent. */
  function flush(): Later<void> {
    if (sending !== undefined) return sending
    while (waiting.length > 0) {
      const records = waiting
      waiting = []
      for (let at = 0; at < records.length; at++) {
        const record = records[at]
        const taken = record === undefined ? undefined : onRecord(record)
        if (!(taken instanceof Promise)) continue
        sending = sendRest(taken, records, at + 1).finally(() => {
          sending = undefined
        })
        return sending.then(() => (held ? undefined : flush()))
      }
    }
    return undefined
  }

  return {
    post: record => {
      if (held || sending !== undefined) {
        waiting.push(record)
        if (held && waiting.length >= mostHeld) return onFull()
        return held ? undefined : sending?.then(() => (held ? undefined : flush()))
      }
      const taken = onRecord(record)
      return taken instanceof Promise ? taken : undefined
    },
    hold: () => {
      held = true
    },
    release: () => {
      held = false
      return flush()
    },
    discard: () => {
      waiting = waiting.filter(record => record.stream === 'error' || record.stream === 'warning')
    },
    forget: () => {
      waiting = []
    },
  }
}
