import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type {
  Coexistence,
  DirectoryReader,
  PlanStep,
  SpentKind,
  StepAction,
  StepFacts,
  StepStatus,
} from '../store/types.ts'
import { looseDnKey } from './ldap/dn.ts'
import { decide, type DecideOptions, type Decision } from './decide.ts'
import { graceOf } from './grace.ts'
import { addMembers, orderGroups, type PendingGroup } from './group-steps.ts'
import { createSteps, portion, type Pass } from './pass.ts'
import { linkSteps, type Mover } from './linked-steps.ts'
import type { Protection } from './protected-groups.ts'
import { limitsOf, overLimit, spentKinds } from './protect.ts'
import type { Stage } from './read.ts'

export interface PlanOptions {
  readonly stage: Stage
  readonly configuration: Coexistence
  readonly protection: Protection
  readonly now: number
  readonly onProgress: (planned: number) => void
}

/** What a plan comes to. */
export interface PlanSummary {
  /** Steps by action and status. */
  readonly counts: readonly { readonly action: StepAction; readonly status: StepStatus; readonly steps: number }[]
  /** Objects that are synchronized and of which nothing is to be done. */
  readonly unchanged: number
  /** Why not one step is to be applied; a sentence for each limit. */
  readonly stopped: readonly string[]
  /** Why steps wait whether a limit is reached or not: nothing proves that their objects have gone; sentences. */
  readonly unproven: readonly string[]
  /** What else a person should know; sentences. */
  readonly notes: readonly string[]
}

const day = 86_400_000

/** How long an approval holds. */
export const approvalTime = day

/** Since when approvals hold: each lets something through at the next run that makes a plan, or never, and not for long. */
export async function approvalsSince(directory: DirectoryReader, now: number): Promise<number> {
  const planned = await directory.lastPlanned()
  // A run of later tells nothing: the clock was set back since.
  return planned > now ? now - approvalTime : Math.max(now - approvalTime, planned - 1)
}

/** What has been decided so far and is not written down yet. */
interface Decided {
  readonly movers: Mover[]
  readonly groups: PendingGroup[]
  /** Groups, by key. */
  readonly keys: Set<number>
  /** Why somebody waits of whom nothing proves that they have gone; sentences. */
  readonly unproven: Set<string>
}

/** Decides what is pending, portion by portion in the order of anchors, but for groups that have been decided. */
async function decidePending({ stage, options, steps, since }: Pass, groups: boolean, seen: Decided): Promise<number> {
  let decided = 0
  for (let after = ''; ;) {
    const last = await stage(async ({ directory }) => {
      const facts = await directory.facts({ groups, after, first: portion, since })
      const planned: PlanStep[] = []
      const settled: number[] = []
      const conflicts: { readonly key: number; readonly result: string }[] = []
      for (const each of facts) {
        const { entry } = each
        if (seen.keys.has(entry.key)) continue
        decided += 1
        const decision = decide(each, options)
        if (decision.kind === 'step' && entry.unproven !== null && decision.step.reason === entry.unproven)
          seen.unproven.add(entry.unproven)
        if (groups) {
          seen.keys.add(entry.key)
          noteGroup(each, decision, seen)
        }
        if (decision.kind === 'settled') {
          // Groups are settled when their members have been looked at.
          if (!groups || leaves(each)) settled.push(entry.key)
        } else if (decision.kind === 'conflict') {
          planned.push(decision.step)
          conflicts.push({ key: entry.key, result: decision.step.reason ?? '' })
        } else if (decision.needs.length > 0 || decision.releases.length > 0) seen.movers.push(decision)
        else planned.push(decision.step)
      }
      const own = steps.single(planned)
      await directory.addSteps(own, steps.chunkOf(own))
      await directory.settled(settled)
      await directory.conflicted(conflicts, options.now)
      return facts.length < portion ? undefined : facts.at(-1)?.entry.anchor
    })
    if (last === undefined) return decided
    after = last
  }
}

const leaves = ({ entry }: StepFacts) => entry.goneAt !== null || entry.decision !== 'in'

function noteGroup(facts: StepFacts, decision: Decision, { groups }: Decided): void {
  if (leaves(facts) || decision.kind === 'conflict') return
  const { entry, group, held, approved } = facts
  groups.push({
    key: entry.key,
    anchor: entry.anchor,
    groupId: group?.id ?? (decision.kind === 'step' ? decision.step.objectId : ''),
    name: entry.name,
    dn: entry.dn,
    held,
    approved,
  })
}

async function addMovers({ stage, options, steps }: Pass, movers: readonly Mover[]): Promise<void> {
  const { parts, conflicts } = linkSteps(movers.toSorted((a, b) => (a.step.anchor < b.step.anchor ? -1 : 1)))
  const all = [...parts.flatMap(steps.joined), ...steps.single(conflicts)]
  for (let from = 0; from < all.length; from += portion) {
    const chunk = all.slice(from, from + portion)
    await stage(({ directory }) => directory.addSteps(chunk, steps.chunkOf(chunk)))
  }
  const noted = conflicts.map(step => ({ key: step.directoryKey, result: step.reason ?? '' }))
  if (noted.length > 0) await stage(({ directory }) => directory.conflicted(noted, options.now))
}

const names = (all: readonly { readonly name: string }[]) => {
  const some = all.slice(0, 5).map(({ name }) => name)
  return all.length > some.length ? `${some.join(', ')}, …` : some.join(', ')
}

/**
 * Stops the plan where it does too much. Where single steps of it were approved, these and nothing else are let through.
 * Says which approvals no longer apply.
 */
async function brake(
  { stage, configuration, now }: PlanOptions,
  since: number,
  unproven: readonly string[],
): Promise<Pick<PlanSummary, 'stopped' | 'unproven' | 'notes'>> {
  return stage(async ({ directory }) => {
    const planned = await directory.planAmounts()
    const spent = await directory.spent(now - day)
    const over = spentKinds.some(kind => planned[kind] > 0)
      ? overLimit(planned, spent, limitsOf(configuration, await directory.totals()))
      : []
    const open = await directory.openApprovals(since)
    const matched = new Set(await directory.approvedSteps())
    const stale = open.filter(each => !matched.has(each.id))
    const notes = stale.length === 0 ? [] : [texts.noLongerApplies({ names: names(stale), count: stale.length })]
    const waiting: (typeof over)[number][] = []
    for (const each of over) if ((await directory.wait(each.kind, texts.waitsForApproval)) > 0) waiting.push(each)
    if (waiting.length === 0)
      return matched.size === 0
        ? { stopped: [], unproven, notes }
        : { stopped: [], unproven: [], notes: [...notes, ...unproven] }
    const sentences = waiting.map(({ sentence }) => sentence)
    if (matched.size === 0) return { stopped: sentences, unproven, notes }
    await directory.holdBack(texts.onlyApproved)
    return { stopped: [], unproven: [], notes: [...notes, ...sentences, ...unproven] }
  })
}

/**
 * Plans what brings the tenant to what was read of the directory. The plan is kept in the tenant's file; it is the same
 * whatever the order in which objects came.
 */
export async function makePlan(given: PlanOptions): Promise<PlanSummary> {
  const { stage, configuration, protection, now, onProgress } = given
  const steps = createSteps(onProgress)
  const { missing } = protection
  const unguarded =
    missing.length === 0 ? undefined : texts.protectedMissing({ groups: missing.join('; '), count: missing.length })
  const { options, present, since } = await stage(async staging => {
    const { directory } = staging
    await directory.clearPlan()
    await directory.guard(configuration.protectedGroups.map(looseDnKey), protection.members)
    await directory.reconsider(now - graceOf(configuration))
    const domains = new Set((await staging.domains.all()).map(({ id }) => id))
    const { graceDays, approveMatches } = configuration
    const options: DecideOptions = {
      now,
      domains,
      graceDays,
      approveMatches,
      newId: staging.newId,
      ...(unguarded === undefined ? {} : { unguarded }),
    }
    return { options, present: (await directory.totals()).present, since: await approvalsSince(directory, now) }
  })
  const pass: Pass = { stage, options, steps, since }
  const seen: Decided = { movers: [], groups: [], keys: new Set(), unproven: new Set() }
  await decidePending(pass, false, seen)
  await decidePending(pass, true, seen)
  await addMovers(pass, seen.movers)
  // Whom the plan creates comes into groups that nothing else happens to.
  for (let more = 1; more > 0;) {
    const late: Decided = { ...seen, movers: [] }
    more = await decidePending(pass, true, late)
    await addMovers(pass, late.movers)
  }
  await addMembers(pass, seen.groups)
  if (seen.groups.length > 1) await orderGroups(pass)
  const { stopped, notes, unproven } = await brake(given, since, [...seen.unproven])
  const counts = await stage(({ directory }) => directory.planCounts())
  const inSteps = await stage(({ directory }) => directory.presentSteps())
  const said = unguarded === undefined ? notes : [unguarded, ...notes]
  return { counts, unchanged: present - inSteps, stopped, unproven, notes: said }
}

/** How many of the plan's steps are of those kinds, that are approved or within the limits. */
export function countSteps(
  { counts }: Pick<PlanSummary, 'counts'>,
  wanted: (action: StepAction, status: StepStatus) => boolean,
): number {
  return counts.reduce((sum, { action, status, steps }) => sum + (wanted(action, status) ? steps : 0), 0)
}

export type { SpentKind }
