import { expect, test } from 'vitest'
import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { PlanStep } from '../store/types.ts'
import { firstRank, groupRank, linkedRank } from './decide.ts'
import { linkSteps, type Mover } from './linked-steps.ts'

interface Told {
  readonly gives?: readonly string[]
  /** Addresses, each with the anchor of whoever has it. */
  readonly needs?: Readonly<Record<string, string>>
  readonly status?: PlanStep['status']
  readonly rank?: number
}

function mover(anchor: string, { gives = [], needs = {}, status = 'planned', rank = firstRank }: Told = {}): Mover {
  return {
    kind: 'step',
    step: {
      rank,
      part: 0,
      directoryKey: 1,
      anchor,
      action: 'change',
      status,
      entity: 'user',
      objectId: anchor,
      name: anchor,
      dn: `CN=${anchor}`,
      before: {},
      after: {},
      membersAdded: 0,
      membersRemoved: 0,
      membersGone: 0,
      seen: '',
      approved: false,
      reason: null,
    },
    releases: gives,
    needs: Object.entries(needs).map(([address, from]) => ({ address, from, owner: `owner of ${address}` })),
  }
}

/** The anchors of each part, and of those who are conflicts. */
function linked(...movers: readonly Mover[]) {
  const { parts, conflicts } = linkSteps(movers)
  return {
    parts: parts
      .map(part =>
        part
          .map(({ anchor }) => anchor)
          .toSorted()
          .join(' '),
      )
      .toSorted(),
    conflicts: conflicts.map(({ anchor }) => anchor).toSorted(),
  }
}

test('who hands an address on, and who waits for it, come together; nobody else does', () => {
  const swap = [
    mover('ann', { gives: ['a@x'], needs: { 'b@x': 'bob' } }),
    mover('bob', { gives: ['b@x'], needs: { 'a@x': 'ann' } }),
  ]
  const chain = [
    mover('eve', { needs: { 'f@x': 'fay' } }),
    mover('fay', { gives: ['f@x'], needs: { 'g@x': 'gus' } }),
    mover('gus', { gives: ['g@x', 'h@x'] }),
    mover('ida', { needs: { 'h@x': 'gus' } }),
  ]
  const alone = mover('tom', { gives: ['t@x'] })
  const expected = { parts: ['ann bob', 'eve fay gus ida', 'tom'], conflicts: [] }
  expect(linked(...swap, ...chain, alone)).toEqual(expected)
  expect(linked(alone, ...chain.toReversed(), ...swap.toReversed())).toEqual(expected)
})

test('two chains that meet later are one part', () => {
  const needy = mover('ann', { needs: { 'b@x': 'bob', 'd@x': 'dot' } })
  const others = [
    mover('bob', { gives: ['b@x'], needs: { 'c@x': 'cid' } }),
    mover('cid', { gives: ['c@x'] }),
    mover('dot', { gives: ['d@x'], needs: { 'e@x': 'eve' } }),
    mover('eve', { gives: ['e@x'] }),
  ]
  expect(linked(...others, needy)).toEqual({ parts: ['ann bob cid dot eve'], conflicts: [] })
})

test('who waits for what is not given up is a conflict that names whose it is, and so is who waits for them', () => {
  const movers = [
    mover('ann', { gives: ['a@x'], needs: { 'b@x': 'bob', 'z@x': 'zoe' } }),
    mover('bob', { gives: ['b@x'] }),
    mover('tom', { gives: ['t@x'], needs: { 'a@x': 'ann' } }),
    mover('uma', { needs: { 't@x': 'tom' } }),
  ]
  expect(linked(...movers)).toEqual({ parts: ['bob'], conflicts: ['ann', 'tom', 'uma'] })
  expect(linkSteps(movers).conflicts[0]).toMatchObject({
    anchor: 'ann',
    action: 'conflict',
    status: 'conflict',
    before: null,
    after: null,
    reason: texts.stillOwned({ address: 'z@x', owner: 'owner of z@x' }),
  })
})

test.each(['held', 'waiting'] as const)('who is %s gives nothing up', status => {
  const movers = [mover('ann', { gives: ['a@x'], status }), mover('bob', { needs: { 'a@x': 'ann' } })]
  expect(linked(...movers)).toEqual({ parts: ['ann'], conflicts: ['bob'] })
})

test('who is held stays held, whatever they wait for', () => {
  const held = mover('ann', { needs: { 'z@x': 'zoe' }, status: 'held' })
  expect(linked(held)).toEqual({ parts: ['ann'], conflicts: [] })
})

test('a group that is given a person’s address comes with the person; groups alone keep their turn', () => {
  const ranks = (...movers: readonly Mover[]) => linkSteps(movers).parts.map(part => part.map(({ rank }) => rank))
  const group = mover('sales', { needs: { 'a@x': 'ann' }, rank: groupRank })
  expect(ranks(mover('ann', { gives: ['a@x'] }), group)).toEqual([[linkedRank, linkedRank]])
  expect(ranks(mover('ann', { gives: ['a@x'], rank: groupRank }), group)).toEqual([[groupRank, groupRank]])
  // Three of whom only one differs.
  const third = mover('tom', { needs: { 'b@x': 'ann' } })
  expect(ranks(mover('ann', { gives: ['a@x', 'b@x'] }), third, group)).toEqual([[linkedRank, linkedRank, linkedRank]])
})
