import type { RunObserver, StreamRecord } from '../../shared/engine.ts'

/** The one who watches a run, with the count of what they were told. */
export interface Listener {
  readonly deliver: (record: StreamRecord) => void | Promise<void>
  /** Error records delivered. */
  readonly errors: () => number
  /** Objects that operations delivered have created, changed or removed. */
  readonly changed: () => number
}

/** Wraps an observer. One whose `onRecord` fails has gone: `onGone` is told, and the run is none the worse. */
export function createListener(observer: RunObserver, onGone: () => void): Listener {
  let errors = 0
  let changed = 0

  function count(record: StreamRecord): void {
    if (record.stream === 'error') errors += 1
    else if (record.stream === 'operation') changed += record.operation.changes.length
  }

  return {
    deliver: record => {
      count(record)
      try {
        const taken = observer.onRecord(record)
        return taken instanceof Promise ? taken.catch(onGone) : taken
      } catch {
        onGone()
      }
    },
    errors: () => errors,
    changed: () => changed,
  }
}
