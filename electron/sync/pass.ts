import type { DecideOptions } from './decide.ts'
import type { PlanStep } from '../store/types.ts'
import type { Stage } from './read.ts'

/** How many objects are decided in one transaction; a chunk of the plan is never larger. */
export const portion = 1_000

/** Writes steps down in chunks of at most 1,000, each step or linked group with a part of its own. */
export function createSteps(onProgress: (planned: number) => void) {
  let parts = 0
  let steps = 0
  return {
    /** The steps as parts of their own. */
    single: (given: readonly PlanStep[]) => given.map(step => ({ ...step, part: ++parts })),
    joined: (given: readonly PlanStep[]) => {
      parts += 1
      return given.map(step => ({ ...step, part: parts }))
    },
    chunkOf: (given: readonly PlanStep[]) => {
      steps += given.length
      onProgress(steps)
      return Math.floor(Math.max(0, steps - 1) / portion)
    },
  }
}

type Steps = ReturnType<typeof createSteps>

/** What every part of making a plan works with. */
export interface Pass {
  readonly stage: Stage
  readonly options: DecideOptions
  readonly steps: Steps
  /** Approvals hold that were given since then. */
  readonly since: number
}
