import { expect, test } from 'vitest'
import { coexistenceTexts as texts, scopeTexts } from '../../shared/texts/coexistence.ts'
import { blankUser } from '../store/blank-user.ts'
import type { AddressOwner, DirectoryEntry, PlanStep, StepFacts, User } from '../store/types.ts'
import { decide, firstRank, groupRank, lastRank, type DecideOptions } from './decide.ts'

const now = Date.UTC(2026, 10, 22, 9)
const day = 86_400_000
const options: DecideOptions = {
  now,
  domains: new Set(['fernwick.example']),
  graceDays: 30,
  approveMatches: false,
  newId: () => 'made',
}

const wanted = {
  address: 'Ann@fernwick.example',
  addresses: ['a.v@fernwick.example', 'ann@elsewhere.example'],
  displayName: 'Ann Verstraeten',
  profile: { jobTitle: 'Lead' },
  disabled: false,
  groupType: 'Security',
} as const

const entry: DirectoryEntry = {
  key: 7,
  anchor: 'anchor',
  dn: 'CN=Ann,DC=fernwick,DC=example',
  dnKey: 'cn=ann,dc=fernwick,dc=example',
  class: 'user',
  name: 'Ann',
  source: {},
  digest: '',
  decision: 'in',
  wanted,
  faults: [],
  goneAt: null,
  unproven: null,
  pending: true,
  guarded: false,
  objectId: null,
  state: 'new',
  disabledAt: null,
  wasEnabled: null,
  result: null,
  resultAt: null,
}

const ann: User = {
  ...blankUser('ann', 'ann@fernwick.example', 'Ann', now),
  synchronized: true,
  enabled: true,
  jobTitle: 'Lead',
  addresses: ['a.v@fernwick.example'],
}

/** What is known of an object; by default of a person who is new. */
function facts({ entry: told = {}, ...more }: Partial<Omit<StepFacts, 'entry'>> & { entry?: Partial<DirectoryEntry> }) {
  return {
    entry: { ...entry, ...told },
    held: false,
    user: undefined,
    contact: undefined,
    group: undefined,
    leaving: undefined,
    owners: [],
    rivals: [],
    approved: {},
    lookAlike: undefined,
    ...more,
  } satisfies StepFacts
}

const joined = { objectId: 'ann', state: 'synchronized' } as const
const gone = { ...joined, goneAt: now } as const

const owner: AddressOwner = {
  address: 'ann@fernwick.example',
  entity: 'user',
  id: 'old',
  displayName: 'Ann V.',
  primary: 'Ann@fernwick.example',
  anchor: null,
  gone: false,
  wasEnabled: false,
}

/** The step that follows; fails where there is none. */
function stepFor(given: StepFacts, more: Partial<DecideOptions> = {}): PlanStep {
  const decision = decide(given, { ...options, ...more })
  if (decision.kind === 'settled') throw new Error('nothing is to be done')
  return decision.step
}

test('who is new is made as the directory says, without addresses of foreign domains', () => {
  expect(decide(facts({}), options)).toMatchObject({ kind: 'step', needs: [], releases: [] })
  expect(stepFor(facts({}))).toMatchObject({
    directoryKey: 7,
    anchor: 'anchor',
    action: 'create',
    status: 'planned',
    entity: 'user',
    objectId: 'made',
    name: 'Ann',
    dn: entry.dn,
    rank: firstRank,
    reason: null,
    approved: false,
    before: null,
    after: {
      userName: 'Ann@fernwick.example',
      displayName: 'Ann Verstraeten',
      addresses: ['a.v@fernwick.example'],
      synchronized: true,
      jobTitle: 'Lead',
    },
    membersRemoved: 0,
  })
})

test.each([
  ['contact', 'contact', firstRank, {}],
  ['group', 'group', groupRank, { type: 'Security' }],
] as const)('a %s is one, and comes when it is its turn', (kind, entity, rank, more) => {
  const after = { address: 'Ann@fernwick.example', displayName: 'Ann Verstraeten', ...more }
  const step = stepFor(facts({ entry: { class: kind } }))
  expect(step).toMatchObject({ entity, rank })
  expect(step.after).toEqual(after)
})

test('only what differs is changed; who is as the directory says is left alone', () => {
  const known = { entry: joined, user: { ...ann, userName: 'Ann@fernwick.example' } }
  const step = stepFor(facts(known))
  expect(step).toMatchObject({ action: 'change', objectId: 'ann', status: 'planned', reason: null })
  expect([step.before, step.after]).toEqual([{ displayName: 'Ann' }, { displayName: 'Ann Verstraeten' }])
  const same = { ...known.user, displayName: 'Ann Verstraeten' }
  expect(decide(facts({ ...known, user: same }), options)).toEqual({ kind: 'settled' })
})

test('addresses that are given up are told, so that others may have them', () => {
  const user = { ...ann, addresses: ['a.v@fernwick.example', 'Old@fernwick.example'] }
  expect(decide(facts({ entry: joined, user }), options)).toMatchObject({ releases: ['old@fernwick.example'] })
})

test('who has gone is disabled, once, and removed when the grace is over', () => {
  const disable = stepFor(facts({ entry: gone, user: ann }))
  expect(disable).toMatchObject({ action: 'disable', objectId: 'ann', status: 'planned', reason: texts.goneFrom })
  expect([disable.before, disable.after]).toEqual([{ enabled: true }, { enabled: false }])
  const asleep = { ...ann, enabled: false }
  const first = stepFor(facts({ entry: gone, user: asleep }))
  expect(first).toMatchObject({ action: 'disable' })
  expect([first.before, first.after]).toEqual([{}, {}])
  const since = (disabledAt: number) => facts({ entry: { ...gone, disabledAt }, user: asleep })
  expect(decide(since(now - 30 * day + 1), options)).toEqual({ kind: 'settled' })
  const removal = stepFor(since(now - 30 * day))
  expect(removal).toMatchObject({
    action: 'delete',
    status: 'planned',
    rank: lastRank,
    reason: texts.graceOver({ days: 30 }),
    after: null,
  })
  expect(removal.before).toEqual({ userName: 'ann@fernwick.example', displayName: 'Ann' })
  // Enabled here meanwhile: the grace begins anew.
  expect(stepFor(facts({ entry: { ...gone, disabledAt: 0 }, user: ann }))).toMatchObject({ action: 'disable' })
})

test.each(['contact', 'group'] as const)('a %s that is removed is named by its address', kind => {
  const other = { id: 'other', address: 'sales@fernwick.example', displayName: 'Sales' }
  const object =
    kind === 'contact'
      ? { contact: other }
      : { group: { ...other, type: 'Distribution' as const, members: [], acceptFrom: [] } }
  const told = { ...gone, class: kind, objectId: 'other', disabledAt: 0 }
  const step = stepFor(facts({ entry: told, ...object, leaving: { members: 12, gone: 5 } }))
  expect(step).toMatchObject({ action: 'delete', entity: kind, rank: lastRank, membersRemoved: 0, membersGone: 0 })
  expect(step.before).toEqual({ address: 'sales@fernwick.example', displayName: 'Sales' })
  const first = stepFor(facts({ entry: { ...told, disabledAt: null }, ...object, leaving: { members: 12, gone: 5 } }))
  expect(first).toMatchObject({ action: 'disable', membersRemoved: 12, membersGone: 5 })
})

test('who is no longer synchronized goes as whoever has gone, and it says why', () => {
  const step = stepFor(facts({ entry: { ...joined, decision: 'unit' }, user: ann }))
  expect(step).toMatchObject({ action: 'disable', reason: `${texts.outOfScope}${scopeTexts.unit}` })
  expect(decide(facts({ entry: { decision: 'unit' } }), options)).toEqual({ kind: 'settled' })
})

test.each([
  ['the administrator said so', { user: { ...ann, protected: true } }, {}, texts.protected],
  ['a protected group has them', { entry: { ...gone, guarded: true } }, {}, texts.protected],
  ['it is not known who is protected', {}, { unguarded: 'no group' }, 'no group'],
])('nobody goes where %s', (_, told, more, reason) => {
  for (const from of [gone, { ...joined, wanted: { ...wanted, disabled: true } }]) {
    const step = stepFor(
      facts({ user: ann, ...told, entry: { ...from, ...('entry' in told ? told.entry : {}) } }),
      more,
    )
    expect(step).toMatchObject({ action: 'disable', status: 'held', reason })
  }
})

test('without proof a removal waits, and goes once just that is approved', () => {
  const told = { entry: { ...gone, unproven: 'no proof' }, user: ann }
  const step = stepFor(facts(told))
  expect(step).toMatchObject({ status: 'waiting', reason: 'no proof', approved: false })
  const approved = stepFor(facts({ ...told, approved: { disable: step.seen } }))
  expect(approved).toMatchObject({ status: 'planned', reason: texts.goneFrom, approved: true })
  expect(stepFor(facts({ ...told, approved: { delete: step.seen } }))).toMatchObject({ status: 'waiting' })
})

test('what is held stays held whatever else there is, but for a conflict, which is none of its own', () => {
  for (const told of [{}, { entry: gone, user: ann }, { entry: joined, user: ann }, { owners: [owner] }])
    expect(stepFor(facts({ ...told, held: true }))).toMatchObject({ status: 'held', reason: texts.held })
  const guarded = { entry: { ...gone, guarded: true, unproven: 'no proof' }, user: ann, held: true }
  expect(stepFor(facts(guarded))).toMatchObject({ status: 'held', reason: texts.held })
  const foreign = { ...wanted, address: 'ann@elsewhere.example' }
  expect(stepFor(facts({ entry: { wanted: foreign }, held: true }))).toMatchObject({ status: 'conflict' })
})

test('who is disabled there may not sign in here, whatever else is wrong', () => {
  const barred = { ...joined, wanted: { ...wanted, disabled: true, address: 'ann@elsewhere.example' } }
  const step = stepFor(facts({ entry: barred, user: ann }))
  expect(step).toMatchObject({ action: 'disable', objectId: 'ann', reason: texts.disabledThere })
  expect([step.before, step.after]).toEqual([{ enabled: true }, { enabled: false }])
  expect(stepFor(facts({ entry: barred, user: { ...ann, enabled: false } }))).toMatchObject({ action: 'conflict' })
})

test('who comes back may sign in again, if that was so before', () => {
  const back = { ...joined, disabledAt: now, wasEnabled: true }
  const step = stepFor(facts({ entry: back, user: { ...ann, enabled: false } }))
  expect(step).toMatchObject({ action: 'change', reason: texts.backAgain, after: { enabled: true } })
  const same = { ...ann, userName: wanted.address, displayName: wanted.displayName }
  // Nothing differs; that they are back is still to be noted.
  expect(stepFor(facts({ entry: { ...back, wasEnabled: false }, user: same }))).toMatchObject({
    action: 'change',
    before: {},
    after: {},
    reason: texts.backAgain,
  })
})

test('an account with the address is joined, at once or when it is approved', () => {
  const told = { owners: [owner] }
  const step = stepFor(facts(told))
  expect(step).toMatchObject({
    action: 'match',
    objectId: 'old',
    status: 'planned',
    reason: texts.joined({ address: 'Ann@fernwick.example' }),
    before: { userName: 'Ann@fernwick.example', displayName: 'Ann V.' },
  })
  expect(step.after).not.toHaveProperty('enabled')
  const waits = stepFor(facts(told), { approveMatches: true })
  expect(waits).toMatchObject({ status: 'waiting', reason: texts.matchWaits })
  const approved = facts({ ...told, approved: { match: waits.seen } })
  expect(stepFor(approved, { approveMatches: true })).toMatchObject({ status: 'planned' })
  const group = { ...owner, entity: 'group' } as const
  expect(stepFor(facts({ entry: { class: 'group' }, owners: [group] })).before).toEqual({
    address: 'Ann@fernwick.example',
    displayName: 'Ann V.',
  })
})

test('who is joined again signs in as before, unless the directory bars them', () => {
  const again = { ...owner, anchor: 'earlier', gone: true, wasEnabled: true }
  expect(stepFor(facts({ owners: [again] })).after).toMatchObject({ enabled: true })
  const barred = { entry: { wanted: { ...wanted, disabled: true } }, owners: [again] }
  expect(stepFor(facts(barred)).after).not.toHaveProperty('enabled')
  const never = { ...again, wasEnabled: false }
  expect(stepFor(facts({ owners: [never] })).after).not.toHaveProperty('enabled')
})

test.each([
  ['another kind', { entity: 'group' }],
  ['it as a further address only', { primary: 'first@fernwick.example' }],
] as const)('an address that belongs to %s is a conflict that names whose it is', (_, more) => {
  const other = { ...owner, ...more }
  expect(stepFor(facts({ owners: [other] }))).toMatchObject({
    action: 'conflict',
    status: 'conflict',
    objectId: '',
    before: null,
    after: null,
    reason: texts.ownedBy({ address: owner.address, owner: `Ann V. (${other.primary})` }),
  })
})

test('an address that somebody of the directory has is waited for, and one of foreign domains minded by nobody', () => {
  const theirs = { ...owner, anchor: 'theirs' }
  const needs = [{ address: owner.address, from: 'theirs', owner: 'Ann V. (Ann@fernwick.example)' }]
  expect(decide(facts({ owners: [theirs] }), options)).toMatchObject({ kind: 'step', needs })
  const foreign = { ...owner, address: 'ann@elsewhere.example' }
  expect(decide(facts({ owners: [foreign] }), options)).toMatchObject({ kind: 'step', needs: [] })
  // One's own is no obstacle.
  const own = { ...owner, id: 'ann', anchor: 'anchor' }
  expect(decide(facts({ entry: joined, user: ann, owners: [own] }), options)).toMatchObject({ kind: 'step', needs: [] })
})

test('of two who want one address neither gets it, unless it is one’s own', () => {
  const rival = { address: 'a.v@fernwick.example', anchor: 'rival', dn: 'CN=Rival', name: 'Rival' }
  const wantedBy = texts.wantedBy({ address: rival.address, other: 'Rival (CN=Rival)' })
  expect(stepFor(facts({ rivals: [rival] }))).toMatchObject({ action: 'conflict', reason: wantedBy })
  const own = { ...owner, address: rival.address, id: 'ann', anchor: 'anchor' }
  expect(stepFor(facts({ entry: joined, user: ann, owners: [own], rivals: [rival] }))).toMatchObject({
    action: 'change',
  })
  const foreign = { ...rival, address: 'ann@elsewhere.example' }
  expect(stepFor(facts({ rivals: [foreign] }))).toMatchObject({ action: 'create' })
  // The rival has it and keeps it.
  const theirs = { ...owner, address: rival.address, anchor: 'rival' }
  expect(stepFor(facts({ owners: [theirs], rivals: [rival] }))).toMatchObject({
    reason: texts.ownedBy({ address: rival.address, owner: 'Ann V. (Ann@fernwick.example)' }),
  })
})

test('faults, foreign domains and names that look alike are conflicts that say what is wrong', () => {
  const fault = { target: 'City', shown: 'x', sentence: 'It is too long.' }
  expect(stepFor(facts({ entry: { faults: [fault] } }))).toMatchObject({ reason: texts.fault(fault) })
  const foreign = { ...wanted, address: 'ann@elsewhere.example' }
  expect(stepFor(facts({ entry: { wanted: foreign } }))).toMatchObject({
    action: 'conflict',
    reason: texts.unknownDomain({ address: foreign.address, domain: 'elsewhere.example' }),
  })
  expect(stepFor(facts({ entry: { wanted: foreign, class: 'contact' } }))).toMatchObject({ action: 'create' })
  const alike = { lookAlike: { ...owner, displayName: 'Аnn' } }
  const name = wanted.displayName
  expect(stepFor(facts(alike))).toMatchObject({
    action: 'conflict',
    reason: texts.lookAlike({ name, other: 'Аnn (Ann@fernwick.example)' }),
  })
  // Whoever has that name already keeps it.
  expect(stepFor(facts({ ...alike, entry: joined, user: { ...ann, displayName: name } }))).toMatchObject({
    action: 'change',
  })
})
