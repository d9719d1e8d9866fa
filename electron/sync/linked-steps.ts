import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { PlanStep } from '../store/types.ts'
import { linkedRank, type Decision } from './decide.ts'

/** A step that gives up an address or waits for one. */
export type Mover = Extract<Decision, { readonly kind: 'step' }>

/** What became of movers: groups of steps that belong together, and those that cannot be done. */
export interface Linked {
  readonly parts: readonly (readonly PlanStep[])[]
  readonly conflicts: readonly PlanStep[]
}

function asConflict({ step, needs }: Mover, address: string): PlanStep {
  const need = needs.find(each => each.address === address)
  return {
    ...step,
    action: 'conflict',
    status: 'conflict',
    before: null,
    after: null,
    reason: texts.stillOwned({ address, owner: need?.owner ?? '' }),
  }
}

/** Steps of one part come at the same time: a group that is given a person's address comes with the person. */
function ranked(steps: readonly PlanStep[]): readonly PlanStep[] {
  const mixed = steps.some(step => step.rank !== steps[0]?.rank)
  return mixed ? steps.map(step => ({ ...step, rank: linkedRank })) : steps
}

/**
 * Joins steps that hand addresses on to each other, as in a swap, so that they succeed or fail together. Whoever waits for
 * an address that is not given up in this plan is a conflict, and so is whoever waits for them. Who is held stays held.
 */
export function linkSteps(movers: readonly Mover[]): Linked {
  const { held = [], moving = [] } = Object.groupBy(movers, ({ step }) => (step.status === 'held' ? 'held' : 'moving'))
  const left = new Map(moving.map(mover => [mover.step.anchor, mover]))
  const conflicts: PlanStep[] = []
  const gives = (anchor: string, address: string) => {
    const giver = left.get(anchor)
    return giver?.step.status === 'planned' && giver.releases.includes(address)
  }
  for (let changed = true; changed;) {
    changed = false
    for (const mover of left.values()) {
      const missing = mover.needs.find(need => !gives(need.from, need.address))
      if (missing === undefined) continue
      left.delete(mover.step.anchor)
      conflicts.push(asConflict(mover, missing.address))
      changed = true
    }
  }
  const partOf = new Map([...left.keys()].map(anchor => [anchor, anchor]))
  const root = (anchor: string): string => {
    let at = anchor
    for (let next = partOf.get(at); next !== undefined && next !== at; next = partOf.get(at)) at = next
    return at
  }
  for (const { step, needs } of left.values()) for (const need of needs) partOf.set(root(step.anchor), root(need.from))
  const parts = Map.groupBy(left.values(), ({ step }) => root(step.anchor))
  const linked = [...parts.values()].map(part => ranked(part.map(({ step }) => step)))
  return { parts: [...held.map(({ step }) => [step]), ...linked], conflicts }
}
