import { fail } from '../../shared/errors.ts'
import { coexistenceTexts as texts, scopeTexts, type ScopeDecision } from '../../shared/texts/coexistence.ts'
import type { Coexistence, DirectoryEntry, PlanStep, Reader, StepFacts } from '../store/types.ts'
import { decide, isProtected } from './decide.ts'
import { takenFor } from './flow.ts'
import { graceOf } from './grace.ts'
import { flowFor, rulesOf } from './intake.ts'
import { approvalsSince } from './plan.ts'
import { looseDnKey } from './ldap/dn.ts'
import { shownValue } from './shown-value.ts'

/** A property, the attributes that may fill it, and what they give. */
export interface FlowValue {
  readonly property: string
  readonly attributes: readonly string[]
  readonly values: readonly string[]
}

/** One object from source to tenant. */
export interface Explanation {
  readonly entry: DirectoryEntry
  readonly scope: string
  readonly held: boolean
  readonly protected: boolean
  /** The step that comes next; undefined where nothing is to be done. */
  readonly next: PlanStep | undefined
  readonly nextReason: string | null
  readonly source: readonly { readonly attribute: string; readonly values: readonly string[] }[]
  readonly flow: readonly FlowValue[]
  /** Address of the tenant's object. */
  readonly joinedTo: string | null
  readonly removedAfter: number | null
  readonly members: readonly string[]
}

const mostMembers = 1_000

/** The one object that is meant. Fails with CoexistenceObjectNotFound or CoexistenceObjectNotUnique. */
export async function findEntry({ directory }: Reader, identity: string): Promise<DirectoryEntry> {
  const [first, ...others] = await directory.find(identity, looseDnKey(identity.trim()))
  if (first === undefined) fail('CoexistenceObjectNotFound', { identity }, { parameter: 'Identity', target: identity })
  if (others.length === 0) return first
  const anchors = [first, ...others].map(({ anchor }) => anchor).join(', ')
  fail('CoexistenceObjectNotUnique', { identity, anchors }, { parameter: 'Identity', target: identity })
}

function scopeSentence(entry: DirectoryEntry): string {
  if (entry.goneAt !== null) return entry.unproven === null ? texts.goneFrom : `${texts.goneFrom} ${entry.unproven}`
  return scopeTexts[entry.decision as ScopeDecision]
}

async function nextStep(reader: Reader, configuration: Coexistence, facts: StepFacts, now: number) {
  const { graceDays, approveMatches } = configuration
  const domains = new Set((await reader.domains.all()).map(({ id }) => id))
  const decision = decide(facts, { now, domains, graceDays, approveMatches, newId: () => '' })
  return decision.kind === 'settled' ? undefined : decision.step
}

/** The next step; where nothing is to be done now, the removal that awaits whoever is disabled and comes back no more. */
async function nextOf(reader: Reader, configuration: Coexistence, facts: StepFacts, now: number) {
  const { entry } = facts
  const next = await nextStep(reader, configuration, facts, now)
  if (next !== undefined || entry.disabledAt === null) {
    const kept = await reader.directory.stepOf(entry.anchor)
    return { next, reason: (kept?.action === next?.action ? kept?.reason : next?.reason) ?? null }
  }
  const removedAfter = entry.disabledAt + graceOf(configuration)
  const removal = await nextStep(reader, configuration, facts, removedAfter)
  const day = new Date(removedAfter).toISOString().slice(0, 10)
  return {
    next: removal,
    reason: removal?.status === 'planned' ? texts.removedAfter({ day }) : (removal?.reason ?? null),
  }
}

function flowOf(entry: DirectoryEntry, configuration: Coexistence): readonly FlowValue[] {
  const flow = flowFor(entry.source, rulesOf(configuration))
  return [...flow].flatMap(([property, attributes]) => {
    const values = takenFor(property, entry.source, flow).map(shownValue)
    return values.length === 0 ? [] : [{ property, attributes, values }]
  })
}

/** Explains the object: what was read, what scope, match and flow make of it, what comes next and what came last. */
export async function explain(reader: Reader, identity: string, now: number): Promise<Explanation> {
  const configuration = await reader.row('coexistence', 'coexistence')
  if (configuration === undefined) fail('CoexistenceNotConfigured', {})
  const entry = await findEntry(reader, identity)
  const facts = await reader.directory.factsOf(entry.anchor, await approvalsSince(reader.directory, now))
  const next = facts === undefined ? undefined : await nextOf(reader, configuration, facts, now)
  const members = entry.class === 'group' ? await reader.directory.membersOf(entry.key) : []
  const current = facts?.user?.userName ?? facts?.contact?.address ?? facts?.group?.address ?? null
  return {
    entry,
    scope: scopeSentence(entry),
    held: facts?.held ?? false,
    protected: isProtected({ entry, user: facts?.user }),
    next: next?.next,
    nextReason: next?.reason ?? null,
    source: Object.entries(entry.source).map(([attribute, values]) => ({ attribute, values: values.map(shownValue) })),
    flow: flowOf(entry, configuration),
    joinedTo: current,
    removedAfter: entry.disabledAt === null ? null : entry.disabledAt + graceOf(configuration),
    members: members.slice(0, mostMembers).map(({ dn }) => dn),
  }
}
