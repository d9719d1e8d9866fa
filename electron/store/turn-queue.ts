import type { StopSignal } from '../../shared/engine.ts'
import { fail } from '../../shared/errors.ts'

/** Gives the turn to write to one at a time, first come, first served. */
export interface TurnQueue {
  /** Resolves with the function that gives the turn back; fails with Stopped when the signal comes first. */
  readonly enter: (signal?: StopSignal) => Promise<() => void>
  /** Resolves when nobody has the turn or waits for it. */
  readonly idle: () => Promise<void>
  readonly busy: () => boolean
}

/** A queue in which nobody waits yet. */
export function createTurnQueue(): TurnQueue {
  let last: Promise<void> = Promise.resolve()
  let inside = 0
  return {
    enter: async signal => {
      const before = last
      let leave: () => void = () => undefined
      last = new Promise(resolve => {
        leave = resolve
      })
      inside++
      const left = () => {
        inside--
        leave()
      }
      if (signal === undefined) {
        await before
        return left
      }
      let stopped: () => void = () => undefined
      const stop = new Promise<void>(resolve => {
        stopped = resolve
      })
      signal.addEventListener('abort', stopped, { once: true })
      if (!signal.aborted) await Promise.race([before, stop])
      signal.removeEventListener('abort', stopped)
      if (signal.aborted) {
        // The place in the queue is passed on when it is reached.
        void before.then(left)
        fail('Stopped', {})
      }
      return left
    },
    idle: async () => {
      let seen: Promise<void>
      do {
        seen = last
        await seen
      } while (seen !== last)
    },
    busy: () => inside > 0,
  }
}
