import { setImmediate as nextTurn } from 'node:timers/promises'
import { StopRequest } from '../language/flow.ts'
import type { Later } from '../language/later.ts'

const longestTurn = 10
/** The clock is read only every so many calls. */
const callsPerLook = 16

/** Called at every record and every turn of a loop: throws where a stop was asked, and lets the event loop run every ten milliseconds. */
export function createPulse(stopped: () => boolean): () => Later<void> {
  let calls = 0
  let turnedAt = performance.now()

  async function breathe(): Promise<void> {
    await nextTurn()
    turnedAt = performance.now()
    if (stopped()) throw new StopRequest()
  }

  return () => {
    if (stopped()) throw new StopRequest()
    calls += 1
    if (calls % callsPerLook !== 0 || performance.now() - turnedAt < longestTurn) return undefined
    return breathe()
  }
}
