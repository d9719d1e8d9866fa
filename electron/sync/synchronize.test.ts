import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { Killed, memoryTenant, testConfiguration, type MemoryTenant } from '../../e2e/doubles/memory-tenant.ts'
import {
  anchorOf,
  dnOf,
  scriptedDirectory,
  scriptedGroup,
  scriptedPerson,
  type ScriptedDirectory,
} from '../../e2e/doubles/scripted-directory.ts'
import type { StoredStep } from '../store/types.ts'

/** One thing that happens to a directory. */
type Happening =
  | {
      readonly kind: 'person'
      readonly index: number
      readonly address: number
      readonly alias: number
      readonly title: string
    }
  | { readonly kind: 'contact'; readonly index: number; readonly address: number }
  | { readonly kind: 'group'; readonly index: number; readonly address: number; readonly members: readonly number[] }
  | { readonly kind: 'rename'; readonly index: number; readonly to: number }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'disable'; readonly index: number; readonly disabled: boolean }

// Few objects and few addresses, so that they get into each other's way. What an object is stays, as in a directory.
const kinds = 3
const people = fc.integer({ min: 0, max: 4 }).map(each => each * kinds)
const contacts = fc.integer({ min: 0, max: 1 }).map(each => each * kinds + 1)
const groups = fc.integer({ min: 0, max: 3 }).map(each => each * kinds + 2)
const index = fc.oneof(people, contacts, groups)
const address = fc.integer({ min: 1, max: 9 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('person' as const),
      index: people,
      address,
      alias: address,
      title: fc.constantFrom('Planner', 'Clerk', ''),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('contact' as const), index: contacts, address }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      index: groups,
      address,
      members: fc.uniqueArray(index, { maxLength: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), index, to: fc.integer({ min: 20, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disable' as const), index: people, disabled: fc.boolean() }) },
)
const rounds = fc.array(fc.array(happening, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 2 })

function happen(directory: ScriptedDirectory, names: Map<number, string>, all: readonly Happening[]): void {
  const dn = (of: number) => names.get(of) ?? dnOf(of)
  const at = (number: number) => `a${number}@fernwick.example`
  for (const each of all) {
    const anchor = anchorOf(each.index)
    switch (each.kind) {
      case 'person': {
        const addresses = [`SMTP:${at(each.address)}`, `smtp:${at(each.alias)}`]
        const title = each.title === '' ? [] : [each.title]
        directory.put(
          anchor,
          dn(each.index),
          scriptedPerson(`Object ${each.index}`, { proxyAddresses: addresses, title }),
        )
        break
      }
      case 'contact':
        directory.put(anchor, dn(each.index), {
          objectClass: ['top', 'person', 'contact'],
          displayName: `Object ${each.index}`,
          mail: at(each.address),
        })
        break
      case 'group':
        directory.put(
          anchor,
          dn(each.index),
          scriptedGroup(
            `Object ${each.index}`,
            // Groups that are in each other need a run more, which has a test of its own.
            each.members
              .filter(member => directory.has(anchorOf(member)) && (member % kinds !== 2 || member < each.index))
              .map(dn),
            { mail: at(each.address) },
          ),
        )
        break
      case 'rename':
        if (!directory.has(anchor) || [...names.values()].includes(dnOf(each.to))) break
        names.set(each.index, dnOf(each.to))
        directory.rename(anchor, dnOf(each.to))
        break
      case 'remove':
        directory.remove(anchor)
        break
      case 'disable':
        if (directory.has(anchor)) directory.set(anchor, { userAccountControl: each.disabled ? '514' : '512' })
    }
  }
}

async function over<T>(directory: ScriptedDirectory, work: (tenant: MemoryTenant) => Promise<T>): Promise<T> {
  const tenant = await memoryTenant(directory)
  try {
    return await work(tenant)
  } finally {
    tenant.close()
  }
}

/** Runs until nothing is left to do, which is soon. */
async function untilSettled(tenant: MemoryTenant): Promise<void> {
  for (let runs = 0; (await tenant.synchronize()).applied.length > 0; runs++) expect(runs).toBeLessThan(3)
}

const planOf = async (tenant: MemoryTenant) => {
  const steps = (await tenant.reader.directory.plan({})).rows
  return steps
    .map(({ anchor, action, status, before, after, membersAdded, membersRemoved, reason }) =>
      JSON.stringify([anchor, action, status, before, after, membersAdded, membersRemoved, reason]),
    )
    .toSorted()
}

describe('over random directories', () => {
  test('a run does what its plan says and nothing else, and a second finds nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async all => {
        const directory = scriptedDirectory()
        const names = new Map<number, string>()
        await over(directory, async tenant => {
          for (const round of all) {
            happen(directory, names, round)
            const before = new Map((await tenant.reader.users.page({}, 0)).rows.map(user => [user.id, user]))
            const { report, applied } = await tenant.synchronize()
            expect(report.error).toBeUndefined()
            const touched = new Set(applied.map(step => step.objectId))
            const after = new Map((await tenant.reader.users.page({}, 0)).rows.map(user => [user.id, user]))
            for (const [id, user] of after) if (!touched.has(id)) expect(user).toEqual(before.get(id))
            for (const step of applied) {
              if (step.entity !== 'user' || step.action === 'delete') continue
              expect(after.get(step.objectId)).toMatchObject(step.after ?? {})
            }
            const snapshot = await tenant.snapshot()
            const again = await tenant.synchronize({ full: true })
            // Who took the place of somebody who has gone is joined only now, and comes into their groups with it.
            const joins = again.applied.some(step => step.action === 'match')
            const follows = ({ entity, action, after, membersAdded, membersRemoved }: StoredStep) =>
              entity === 'group' &&
              action === 'change' &&
              Object.keys(after ?? {}).length === 0 &&
              membersAdded > 0 &&
              membersRemoved === 0
            expect(again.applied.filter(step => step.action !== 'match' && !(joins && follows(step)))).toEqual([])
            expect(again.report.run).toMatchObject({ created: 0, disabled: 0, deleted: 0 })
            if (again.applied.length === 0) expect(await tenant.snapshot()).toEqual(snapshot)
            await untilSettled(tenant)
          }
        })
      }),
      { numRuns: times(250, 1_000) },
    )
  }, 240_000)

  test('the order in which objects come changes neither plan nor outcome', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, fc.integer(), async (all, seed) => {
        const outcome = async (order: ScriptedDirectory['order']) => {
          const directory = scriptedDirectory()
          directory.order = order
          const names = new Map<number, string>()
          return over(directory, async tenant => {
            const plans: (readonly string[])[] = []
            for (const round of all) {
              happen(directory, names, round)
              await tenant.synchronize()
              plans.push(await planOf(tenant))
            }
            return { plans, snapshot: await tenant.snapshot() }
          })
        }
        const shuffled = (anchors: readonly string[]) => anchors.toSorted((a, b) => orderOf(a, seed) - orderOf(b, seed))
        expect(await outcome(shuffled)).toEqual(await outcome(anchors => anchors))
      }),
      { numRuns: times(50, 100) },
    )
  }, 120_000)

  test('killed before any commit, the next run comes to the state of a clean one', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, fc.nat({ max: 40 }), async (all, place) => {
        const outcome = async (kill: number | undefined) => {
          const directory = scriptedDirectory()
          directory.batchSize = 2
          const names = new Map<number, string>()
          return over(directory, async tenant => {
            for (const round of all) {
              happen(directory, names, round)
              let commits = 0
              const step = () => {
                if (commits++ === kill) throw new Killed()
              }
              try {
                await tenant.synchronize({ step })
              } catch (error) {
                if (!(error instanceof Killed)) throw error
                await tenant.synchronize()
              }
              // Who took the place of somebody who has gone is joined one run later.
              await untilSettled(tenant)
            }
            return tenant.snapshot()
          })
        }
        expect(await outcome(place)).toEqual(await outcome(undefined))
      }),
      { numRuns: times(60, 150) },
    )
  }, 120_000)
})

test('a run that is killed amid its changes keeps the count of those that were made, and of what it read', async () => {
  const directory = scriptedDirectory()
  for (let each = 1; each <= 30; each++) directory.put(anchorOf(each), dnOf(each), scriptedPerson(`Person ${each}`))
  await over(directory, async tenant => {
    const dies = (after: number) => {
      let commits = 0
      return tenant.synchronize({
        step: () => {
          if (++commits > after) throw new Killed()
        },
      })
    }
    await expect(dies(20)).rejects.toThrow(Killed)
    const made = (await tenant.reader.users.page({}, 0)).rows.length
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(30)
    await expect(dies(3)).rejects.toThrow(Killed)
    expect((await tenant.synchronize()).report.run).toMatchObject({ created: 30 - made })
    const { rows } = await tenant.reader.directory.runs({})
    expect(rows.map(({ status, read, created }) => [status, read, created])).toEqual([
      // It asks only for what changed since the first reading.
      ['Completed', 0, 30 - made],
      ['Stopped', 0, 0],
      ['Stopped', 30, made],
    ])
  })
})

function orderOf(anchor: string, seed: number): number {
  return ((Number.parseInt(anchor.slice(-4), 16) * 7_919 + seed) % 104_729) % 97
}

describe('limits', () => {
  const many = 240
  async function removing(count: number) {
    const directory = scriptedDirectory()
    for (let each = 1; each <= many; each++) directory.put(anchorOf(each), dnOf(each), scriptedPerson(`Person ${each}`))
    return over(directory, async tenant => {
      await tenant.synchronize()
      const before = await tenant.snapshot()
      for (let each = 1; each <= count; each++) directory.remove(anchorOf(each))
      const { report } = await tenant.synchronize()
      const { status, disabled, held } = report.run
      return { status, disabled, held, same: JSON.stringify(await tenant.snapshot()) === JSON.stringify(before) }
    })
  }

  test.each([
    { count: 0, status: 'Completed', disabled: 0, held: 0 },
    { count: 12, status: 'Completed', disabled: 12, held: 0 },
    { count: 13, status: 'Held', disabled: 0, held: 13 },
    { count: 239, status: 'Held', disabled: 0, held: 239 },
  ])('$count of 240 gone: $status', async ({ count, status, disabled, held }) => {
    expect(await removing(count)).toMatchObject({ status, disabled, held, same: true })
  })

  test('what was done in the last 24 hours counts', async () => {
    const directory = scriptedDirectory()
    for (let each = 1; each <= 40; each++) directory.put(anchorOf(each), dnOf(each), scriptedPerson(`Person ${each}`))
    await over(directory, async tenant => {
      await tenant.synchronize()
      for (let each = 1; each <= 6; each++) directory.remove(anchorOf(each))
      expect((await tenant.synchronize()).report.run).toMatchObject({ disabled: 6 })
      for (let each = 7; each <= 11; each++) directory.remove(anchorOf(each))
      expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Held', disabled: 0, held: 5 })
      tenant.pass(25 * 3_600_000)
      expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', disabled: 5 })
    })
  })
})

test('an approval that joins a group with members is used, and not told as one that no longer applies', async () => {
  const directory = scriptedDirectory()
  directory.put(anchorOf(1), dnOf(1), scriptedPerson('Person 1'))
  directory.put(anchorOf(2), dnOf(2), scriptedGroup('Sales', [dnOf(1)]))
  const tenant = await memoryTenant(directory, testConfiguration({ approveMatches: true }))
  const address = 'sales@fernwick.example'
  await tenant.write(writer =>
    writer.insert('group', {
      id: anchorOf(3),
      address,
      displayName: 'Sales',
      type: 'Distribution',
      members: [],
      acceptFrom: [],
    }),
  )
  expect((await tenant.synchronize()).report.run).toMatchObject({ created: 1, held: 1 })
  const step = await tenant.reader.directory.stepOf(anchorOf(2))
  const approval = { id: `${anchorOf(2)}:match`, anchor: anchorOf(2), action: 'match', name: 'Sales' }
  const approvedAt = Date.UTC(2026, 10, 22, 9)
  await tenant.write(writer =>
    writer.insert('approval', { ...approval, seen: step?.seen ?? '', approvedAt, approvedBy: 'test', usedAt: null }),
  )
  expect((await tenant.synchronize()).report.run).toMatchObject({ changed: 1, held: 0, reason: '' })
  expect((await tenant.synchronize()).report.run).toMatchObject({ changed: 0, held: 0, reason: '' })
  tenant.close()
})

describe('without proof of completeness nobody goes', () => {
  test('an empty answer, a reading cut short, and a changed scope', async () => {
    const directory = scriptedDirectory()
    for (let each = 1; each <= 8; each++) directory.put(anchorOf(each), dnOf(each), scriptedPerson(`Person ${each}`))
    await over(directory, async tenant => {
      await tenant.synchronize()
      const before = await tenant.snapshot()
      const { order } = directory
      directory.order = () => []
      expect((await tenant.synchronize({ full: true })).report.run).toMatchObject({ status: 'Failed', disabled: 0 })
      directory.order = anchors => anchors.slice(0, 4)
      directory.batchSize = 2
      directory.beforeBatch = batch => {
        if (batch === 1) throw new Error('the connection broke')
      }
      await expect(tenant.synchronize({ full: true })).rejects.toThrow('broke')
      directory.beforeBatch = () => undefined
      directory.order = order
      const configuration = testConfiguration({ filter: '(department=Sales)' })
      await tenant.write(writer => writer.update('coexistence', 'coexistence', configuration))
      directory.order = anchors => anchors.slice(0, 6)
      expect((await tenant.synchronize()).report.run).toMatchObject({ disabled: 0, held: 2 })
      expect(await tenant.snapshot()).toEqual(before)
    })
  })
})
