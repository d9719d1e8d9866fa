import { coexistenceTexts as texts, scopeTexts, type ScopeDecision } from '../../shared/texts/coexistence.ts'
import { domainOf } from '../../shared/kinds/address.ts'
import type { AddressOwner, DirectoryEntry, PlanStep, StepAction, StepFacts, StepStatus } from '../store/types.ts'
import { isAdministrator } from './flow.ts'
import { graceOf } from './grace.ts'
import { digestOf } from './intake.ts'
import { wantedFields, type Fields } from './wanted-fields.ts'

/** What all steps of one plan are decided under. */
export interface DecideOptions {
  readonly now: number
  /** The tenant's domains, lower case. */
  readonly domains: ReadonlySet<string>
  readonly graceDays: number
  readonly approveMatches: boolean
  readonly newId: () => string
  /** Why nobody is to be disabled or removed: it is not known who is protected. */
  readonly unguarded?: string
}

/** An address that another object of the directory has to give up first. */
export interface Need {
  readonly address: string
  readonly from: string
  readonly owner: string
}

export type Decision =
  | { readonly kind: 'settled' }
  | { readonly kind: 'conflict'; readonly step: PlanStep }
  | {
      readonly kind: 'step'
      readonly step: PlanStep
      readonly needs: readonly Need[]
      /** Addresses, as they are compared, that the step gives up. */
      readonly releases: readonly string[]
    }

const settled: Decision = { kind: 'settled' }

type Facts = StepFacts

function entityOf({ class: kind }: DirectoryEntry): PlanStep['entity'] {
  return kind === 'contact' || kind === 'group' ? kind : 'user'
}

/** The digest by which an approval knows whether a step is still the one that was shown. */
export function seenDigest(step: Omit<PlanStep, 'seen' | 'status' | 'approved' | 'reason' | 'rank' | 'part'>): string {
  const { anchor, action, entity, name, dn, before, after, membersRemoved } = step
  const shown = { ...after }
  // The id of what is still to be made is another one in each plan.
  delete shown['id']
  return digestOf(JSON.stringify([anchor, action, entity, name, dn, before, shown, membersRemoved]))
}

interface Draft {
  readonly action: StepAction
  readonly status?: StepStatus
  readonly objectId: string
  readonly before: Fields | null
  readonly after: Fields | null
  readonly reason?: string | null
  /** The members that a group takes away with it. */
  readonly leaving?: Facts['leaving']
}

function stepOf({ entry, approved, held }: Facts, draft: Draft): PlanStep {
  const about = {
    directoryKey: entry.key,
    anchor: entry.anchor,
    action: draft.action,
    entity: entityOf(entry),
    objectId: draft.objectId,
    name: entry.name,
    dn: entry.dn,
    before: draft.before,
    after: draft.after,
    membersAdded: 0,
    membersRemoved: draft.leaving?.members ?? 0,
    membersGone: draft.leaving?.gone ?? 0,
  }
  const seen = seenDigest(about)
  const isHeld = held && draft.action !== 'conflict'
  return {
    ...about,
    rank: draft.action === 'delete' ? lastRank : about.entity === 'group' ? groupRank : firstRank,
    part: 0,
    seen,
    approved: approved[draft.action] === seen,
    status: isHeld ? 'held' : (draft.status ?? 'planned'),
    reason: isHeld ? texts.held : (draft.reason ?? null),
  }
}

/** People and contacts come first, then whoever hands addresses on to groups, groups after them, removals last. */
export const firstRank = 1
export const linkedRank = 2
export const groupRank = 3
export const lastRank = 1_000_000

function currentOf({ user, contact, group }: Facts) {
  return user ?? contact ?? group
}

/** Whether the object stays whatever the numbers. */
export function isProtected({ entry, user }: Pick<Facts, 'entry' | 'user'>): boolean {
  return user?.protected === true || entry.guarded || isAdministrator(entry.source)
}

/** Why the object is neither disabled nor removed, if so. */
function shieldOf(facts: Facts, { unguarded }: DecideOptions): string | undefined {
  return isProtected(facts) ? texts.protected : unguarded
}

/** The step of an object that has gone, or is no longer synchronized. */
function decideDeparted(facts: Facts, options: DecideOptions): Decision {
  const { entry, user, approved } = facts
  const current = currentOf(facts)
  if (current === undefined || entry.objectId === null) return settled
  const why =
    entry.goneAt === null ? `${texts.outOfScope}${scopeTexts[entry.decision as ScopeDecision]}` : texts.goneFrom
  // Whoever was enabled here since is disabled anew, and has the whole grace again.
  const since = user?.enabled === true ? null : entry.disabledAt
  const isDue = since !== null && since + graceOf(options) <= options.now
  if (since !== null && !isDue) return settled
  const draft: Draft = isDue
    ? {
        action: 'delete',
        objectId: current.id,
        before: namesOf(facts),
        after: null,
        reason: texts.graceOver({ days: options.graceDays }),
      }
    : {
        action: 'disable',
        objectId: current.id,
        before: user?.enabled === true ? { enabled: true } : {},
        after: user?.enabled === true ? { enabled: false } : {},
        reason: why,
        leaving: facts.leaving,
      }
  const step = stepOf(facts, draft)
  if (step.status === 'held') return plain(step)
  if (shieldOf(facts, options) !== undefined) return protectedFrom(facts, step, options)
  if (entry.unproven !== null && approved[step.action] !== step.seen)
    return plain({ ...step, status: 'waiting', reason: entry.unproven })
  return plain(step)
}

/** The step, held where the person is protected from it. */
function protectedFrom(facts: Facts, step: PlanStep, options: DecideOptions): Decision {
  const shield = step.status === 'held' ? undefined : shieldOf(facts, options)
  return plain(shield === undefined ? step : { ...step, status: 'held', reason: shield })
}

function plain(step: PlanStep): Decision {
  return { kind: 'step', step, needs: [], releases: [] }
}

/** What names an object that is to go. */
function namesOf({ user, contact, group }: Facts): Fields {
  if (user !== undefined) return { userName: user.userName, displayName: user.displayName }
  const other = contact ?? group
  return other === undefined ? {} : { address: other.address, displayName: other.displayName }
}

/** A conflict; but whoever may sign in here and not in the directory is disabled first, whatever else is wrong. */
function conflict(facts: Facts, options: DecideOptions, reason: string): Decision {
  const { entry, user } = facts
  if (user?.enabled === true && entry.wanted?.disabled === true) {
    const draft = {
      objectId: user.id,
      before: { enabled: true },
      after: { enabled: false },
      reason: texts.disabledThere,
    }
    return protectedFrom(facts, stepOf(facts, { action: 'disable', ...draft }), options)
  }
  const objectId = currentOf(facts)?.id ?? ''
  const step = stepOf(facts, { action: 'conflict', status: 'conflict', objectId, before: null, after: null, reason })
  return { kind: 'conflict', step }
}

const nameOfOwner = ({ displayName, primary }: AddressOwner) => `${displayName} (${primary})`

/** The account that the object is to be joined to: it has the primary address, and nobody else claims it. */
function matchOf(facts: Facts): AddressOwner | undefined {
  const { entry, owners } = facts
  const primary = entry.wanted?.address.toLowerCase()
  return owners.find(
    owner =>
      owner.address === primary &&
      owner.primary.toLowerCase() === primary &&
      owner.entity === entityOf(entry) &&
      (owner.anchor === null || owner.gone),
  )
}

/** Who stands in the way of the addresses, or what others have to give up first. */
function claim(
  facts: Facts,
  ids: { readonly current: string | undefined; readonly match: string | undefined },
  addresses: ReadonlySet<string>,
): { readonly obstacle: string } | { readonly needs: readonly Need[] } {
  const needs: Need[] = []
  const own = new Set<string>()
  for (const owner of facts.owners) {
    if (!addresses.has(owner.address)) continue
    if (owner.id === ids.current) own.add(owner.address)
    // Who is to be joined has it, but others may want to be joined to the same.
    else if (owner.id === ids.match) continue
    else if (owner.anchor === null || owner.gone)
      return { obstacle: texts.ownedBy({ address: owner.address, owner: nameOfOwner(owner) }) }
    else needs.push({ address: owner.address, from: owner.anchor, owner: nameOfOwner(owner) })
  }
  const asked = new Set(needs.map(need => need.from))
  for (const rival of facts.rivals) {
    if (!addresses.has(rival.address) || own.has(rival.address)) continue
    const keeps = needs.find(need => need.address === rival.address)
    if (keeps !== undefined && asked.has(rival.anchor))
      return { obstacle: texts.ownedBy({ address: rival.address, owner: keeps.owner }) }
    return { obstacle: texts.wantedBy({ address: rival.address, other: `${rival.name} (${rival.dn})` }) }
  }
  return { needs }
}

/** The one step, if any, that brings an object of the tenant to what the directory says of it. */
export function decide(facts: Facts, options: DecideOptions): Decision {
  const { entry } = facts
  const { wanted } = entry
  if (entry.goneAt !== null || entry.decision !== 'in' || wanted === null) return decideDeparted(facts, options)
  const [fault] = entry.faults
  if (fault !== undefined) return conflict(facts, options, texts.fault(fault))
  const entity = entityOf(entry)
  const domain = domainOf(wanted.address)
  if (entity !== 'contact' && !options.domains.has(domain))
    return conflict(facts, options, texts.unknownDomain({ address: wanted.address, domain }))
  const current = currentOf(facts)
  const match = current === undefined ? matchOf(facts) : undefined
  const others = wanted.addresses.filter(address => options.domains.has(domainOf(address)))
  const addresses = new Set([wanted.address, ...others].map(address => address.toLowerCase()))
  const claimed = claim(facts, { current: current?.id, match: match?.id }, addresses)
  if ('obstacle' in claimed) return conflict(facts, options, claimed.obstacle)
  if (facts.lookAlike !== undefined && current?.displayName !== wanted.displayName)
    return conflict(facts, options, texts.lookAlike({ name: wanted.displayName, other: nameOfOwner(facts.lookAlike) }))
  const made = wantedFields(facts, others)
  if (match !== undefined) {
    const step = joined(facts, match, made.all, options)
    return { kind: 'step', step, needs: step.status === 'planned' ? claimed.needs : [], releases: [] }
  }
  if (current === undefined) {
    const step = stepOf(facts, { action: 'create', objectId: options.newId(), before: null, after: made.all })
    return { kind: 'step', step, needs: claimed.needs, releases: [] }
  }
  const returns = entry.disabledAt !== null
  if (!made.differs && !returns) return settled
  const step = stepOf(facts, {
    action: made.disables ? 'disable' : 'change',
    objectId: current.id,
    before: made.before,
    after: made.after,
    reason: made.disables ? texts.disabledThere : returns ? texts.backAgain : null,
  })
  if (made.disables && step.status !== 'held' && shieldOf(facts, options) !== undefined)
    return protectedFrom(facts, step, options)
  return { kind: 'step', step, needs: claimed.needs, releases: made.releases }
}

/** Joining waits for a person's word unless the configuration says otherwise. */
export function standingOfJoin(
  approved: boolean,
  address: string,
  { approveMatches }: DecideOptions,
): Pick<PlanStep, 'status' | 'reason'> {
  return approveMatches && !approved
    ? { status: 'waiting', reason: texts.matchWaits }
    : { status: 'planned', reason: texts.joined({ address }) }
}

function joined(facts: Facts, match: AddressOwner, after: Fields, options: DecideOptions): PlanStep {
  const returns = match.wasEnabled && facts.entry.wanted?.disabled === false
  const step = stepOf(facts, {
    action: 'match',
    objectId: match.id,
    before: {
      [match.entity === 'user' ? 'userName' : 'address']: match.primary,
      displayName: match.displayName,
    },
    after: returns ? { ...after, enabled: true } : after,
  })
  return step.status === 'held' ? step : { ...step, ...standingOfJoin(step.approved, match.primary, options) }
}
