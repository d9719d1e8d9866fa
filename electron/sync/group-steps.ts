import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { PlanStep, StepFacts, StoredStep } from '../store/types.ts'
import { groupRank, linkedRank, seenDigest, standingOfJoin, type DecideOptions } from './decide.ts'
import { portion, type Pass } from './pass.ts'

/** A group that is decided, of which the members are still to be looked at. */
export interface PendingGroup {
  readonly key: number
  readonly anchor: string
  readonly groupId: string
  readonly name: string
  readonly dn: string
  readonly held: boolean
  /** Approvals that hold, by action. */
  readonly approved: StepFacts['approved']
}

/** How a step of a group stands once its members have been looked at: whoever approves a join approves them with it. */
function standingOf(
  step: StoredStep | undefined,
  { held, approved }: { readonly held: boolean; readonly approved: boolean },
  options: DecideOptions,
): Pick<PlanStep, 'status' | 'reason'> {
  if (step === undefined) return held ? { status: 'held', reason: texts.held } : { status: 'planned', reason: null }
  const { status, reason } = step
  if (step.action !== 'match' || status === 'held') return { status, reason }
  return standingOfJoin(approved, String(step.before?.['address']), options)
}

/** Looks at the members of each group that is decided: they may be all that changes. */
export async function addMembers({ stage, steps, options }: Pass, groups: readonly PendingGroup[]): Promise<void> {
  for (let from = 0; from < groups.length; from += portion) {
    await stage(async ({ directory }) => {
      for (const group of groups.slice(from, from + portion)) {
        const step = await directory.stepOf(group.anchor)
        const { added, removed, gone } = await directory.memberDifference(group.key, group.groupId)
        if (added + removed === 0) {
          if (step === undefined) await directory.settled([group.key])
          continue
        }
        if (step?.action === 'conflict') continue
        // Where addresses are handed on, members come after all others are there.
        const alone = step?.rank === linkedRank
        const about = {
          directoryKey: group.key,
          anchor: group.anchor,
          action: step === undefined || alone ? ('change' as const) : step.action,
          entity: 'group' as const,
          objectId: group.groupId,
          name: group.name,
          dn: group.dn,
          before: step === undefined || alone ? {} : step.before,
          after: step === undefined || alone ? {} : step.after,
          membersAdded: added,
          membersRemoved: removed,
          membersGone: gone,
        }
        const seen = seenDigest(about)
        const approved = group.approved[about.action] === seen
        const standing = standingOf(step, { ...group, approved }, options)
        const [own] = steps.single([{ ...about, rank: groupRank, part: 0, seen, approved, ...standing }])
        if (own !== undefined) await directory.noteMembers(own, alone)
      }
    })
  }
}

/** New groups come after those among their members that are new as well. */
export async function orderGroups({ stage }: Pass): Promise<void> {
  await stage(async ({ directory }) => {
    const groups = new Map((await directory.newGroups()).map(({ key, members }) => [key, members]))
    const depths = new Map<number, number>()
    const depthOf = (key: number, above: ReadonlySet<number>): number => {
      const known = depths.get(key)
      if (known !== undefined || above.has(key)) return known ?? 0
      const inside = new Set([...above, key])
      const depth = Math.max(0, ...(groups.get(key) ?? []).map(member => depthOf(member, inside) + 1))
      depths.set(key, depth)
      return depth
    }
    for (const key of groups.keys()) {
      const depth = depthOf(key, new Set())
      if (depth > 0) await directory.rankGroup(key, groupRank + depth)
    }
  })
}
