import { describe, expect, test } from 'vitest'
import { person, runInfo, runOnce, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { Failure } from '../../shared/errors.ts'
import type { Entities, EntityName, Store } from './types.ts'

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Failure) return error.record.id
    throw error
  }
  return 'none'
}

/** Every table of objects as text, to see that nothing moved. */
async function everything(store: Store): Promise<string> {
  const users = []
  for await (const page of store.reader.users.each({}, 0)) users.push(...page)
  return JSON.stringify([
    users,
    await store.reader.groups.page({}),
    await store.reader.grants.page({}),
    await store.reader.domains.all(),
    await store.reader.subscriptions.all(),
    await store.reader.tenant.figures(0),
    await store.reader.journal.runs({}),
    await store.reader.users.page({ search: 'ann' }, 0),
    await store.reader.users.page({ search: 'a' }, 0),
  ])
}

describe('each kind of object comes back as it was written', () => {
  test('created, changed and removed', async () => {
    await using tenant = await temporaryTenant()
    const { store } = tenant
    const [subscription] = await store.reader.subscriptions.all()
    const ann = person('Ann Peeters', {
      addresses: ['Ann@Fernwick.example', 'ap@fernwick.example'],
      subscriptions: subscription === undefined ? [] : [subscription.id],
      mailboxQuota: 512.5,
      passwordSetAt: 12,
      activated: true,
      enabled: true,
    })
    const bob = person('Bob')
    const objects: { readonly [Name in EntityName]?: readonly [Entities[Name], Partial<Entities[Name]>] } = {
      user: [ann, { displayName: 'Ann Maes', addresses: ['ap@fernwick.example'], subscriptions: [], city: 'Ghent' }],
      contact: [{ id: 'c1', address: 'Out@side.example', displayName: 'Out' }, { address: 'out2@side.example' }],
      group: [
        {
          id: 'g1',
          address: 'team@fernwick.example',
          displayName: 'Team',
          type: 'Security',
          members: [bob.id, ann.id],
          acceptFrom: [],
        },
        { members: [ann.id], acceptFrom: [bob.id], type: 'Distribution' },
      ],
      domain: [{ id: 'other.example', isDefault: false, addedAt: 5 }, { isDefault: true }],
      subscription: [{ id: 's1', name: 'Plus', serviceTypes: ['Exchange', 'Archive'], seats: 3 }, { seats: 4 }],
      grant: [
        { id: 'r1', mailboxId: bob.id, trusteeId: 'x', fullAccess: true, sendAs: false, sendOnBehalf: false },
        { sendAs: true },
      ],
    }
    await tenant.run(writer => writer.insert('user', bob))
    async function roundTrip<Name extends EntityName>(
      entity: Name,
      row: Entities[Name],
      patch: Partial<Entities[Name]>,
    ) {
      await tenant.run(writer => writer.insert(entity, row))
      expect(await store.reader.row(entity, row.id)).toEqual(row)
      await tenant.run(writer => writer.update(entity, row.id, patch))
      const changed = await store.reader.row(entity, row.id)
      expect(changed).toMatchObject({
        ...row,
        ...patch,
        ...(entity === 'user' ? { changedAt: expect.any(Number) } : {}),
      })
      await tenant.run(writer => writer.remove(entity, row.id))
      expect(await store.reader.row(entity, row.id)).toBeUndefined()
    }
    for (const [entity, [row, patch]] of Object.entries(objects)) {
      await roundTrip(entity as EntityName, row as Entities[EntityName], patch as Partial<Entities[EntityName]>)
    }
    expect((await store.reader.tenant.figures(0)).users).toBe(1)
    expect((await store.check()).map(finding => finding.ok)).toEqual([true, true, true, true])
  })

  test('the settings are changed in place', async () => {
    await using tenant = await temporaryTenant()
    await tenant.run(writer => writer.update('tenant', 'tenant', { passwordPolicy: 'NIST' }))
    expect(await tenant.store.reader.tenant.settings()).toMatchObject({ name: 'Test', passwordPolicy: 'NIST' })
  })
})

describe('an address has one owner', () => {
  test.each([
    ['a user', (w: string) => ['user', person('New', { userName: w })] as const],
    ['an alias', (w: string) => ['user', person('New', { addresses: [w] })] as const],
    ['a contact', (w: string) => ['contact', { id: 'c', address: w, displayName: 'C' }] as const],
    [
      'a group',
      (w: string) =>
        ['group', { id: 'g', address: w, displayName: 'G', type: 'Security', members: [], acceptFrom: [] }] as const,
    ],
  ])('%s cannot take one that is taken, whatever its case', async (_, taker) => {
    await using tenant = await temporaryTenant()
    await tenant.run(async writer => {
      await writer.insert('user', person('Ann', { addresses: ['second@fernwick.example'] }))
      await writer.insert('contact', { id: 'c0', address: 'third@fernwick.example', displayName: 'Third' })
      const group = { id: 'g0', address: 'fourth@fernwick.example', displayName: 'Fourth', members: [], acceptFrom: [] }
      await writer.insert('group', { ...group, type: 'Distribution' })
    })
    for (const taken of [
      'ANN@fernwick.example',
      'Second@Fernwick.Example',
      'THIRD@fernwick.example',
      'fourTH@fernwick.example',
    ]) {
      const [entity, row] = taker(taken)
      expect(
        await failureOf(tenant.run(writer => writer.insert(entity as EntityName, row as Entities[EntityName]))),
      ).toBe('AddressInUse')
    }
    expect((await tenant.store.reader.users.page({}, 0)).total).toBe(1)
  })

  test('and is free again once its owner lets it go', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann', { addresses: ['second@fernwick.example'] })
    await tenant.run(writer => writer.insert('user', ann))
    await tenant.run(writer => writer.update('user', ann.id, { addresses: [] }))
    await tenant.run(writer => writer.insert('user', person('Bob', { addresses: ['SECOND@fernwick.example'] })))
    const owner = await tenant.store.reader.recipients.byAddress('second@FERNWICK.example')
    expect(owner).toMatchObject({ entity: 'user', displayName: 'Bob' })
  })
})

describe('a turn', () => {
  test('a dropped object leaves nothing, its neighbours stay', async () => {
    await using tenant = await temporaryTenant()
    const { store } = tenant
    const turn = await store.turn(runInfo())
    await turn.begin()
    for (const [name, keep] of [
      ['Ann', true],
      ['Bea', false],
      ['Cas', true],
    ] as const) {
      await turn.startObject()
      await turn.writer.insert('user', person(name))
      // A search inside the object brings the index up to date, and the drop takes that back too.
      expect((await turn.writer.users.page({ search: name }, 0)).total).toBe(1)
      if (keep) await turn.keepObject({ cmdlet: 'Add', target: name, line: `Add ${name}`, outcome: 'done' })
      else await turn.dropObject({ cmdlet: 'Add', target: name, line: `Add ${name}`, outcome: 'failed' })
    }
    expect((await store.reader.users.page({}, 0)).total).toBe(0)
    await turn.commit()
    await turn.release('completed')
    const names = async (search: string) =>
      (await store.reader.users.page({ search }, 0)).rows.map(user => user.displayName)
    expect(await names('fernwick')).toEqual(['Ann', 'Cas'])
    expect(await names('bea')).toEqual([])
    expect(await names('be')).toEqual([])
    expect((await store.reader.tenant.figures(0)).filters.Awaiting).toBe(2)
    const [run] = (await store.reader.journal.runs({})).rows
    expect(run).toMatchObject({ outcome: 'completed', operations: 3, failures: 1, changes: 2 })
  })

  test('a change starts from what is there, whatever was read before a drop or another write', async () => {
    await using tenant = await temporaryTenant()
    const { store } = tenant
    const ann = person('Ann', { city: 'Ghent' })
    await tenant.run(writer => writer.insert('user', ann))
    const turn = await store.turn(runInfo())
    await turn.begin()
    await turn.startObject()
    await turn.writer.update('user', ann.id, { city: 'Bruges' })
    expect(await turn.writer.row('user', ann.id)).toMatchObject({ city: 'Bruges' })
    await turn.dropObject()
    await turn.startObject()
    await turn.writer.update('user', ann.id, { city: 'Bruges' })
    expect(turn.pending()).toMatchObject([{ fields: [{ field: 'City', before: 'Ghent', after: 'Bruges' }] }])
    await turn.writer.row('user', ann.id)
    await turn.writer.noteSignIn(ann.id, { failedSignIns: 3, lockedUntil: null, lastSignInAt: 9 })
    await turn.writer.update('user', ann.id, { failedSignIns: 0 })
    await turn.keepUnrecorded()
    await turn.commit()
    await turn.release('completed')
    expect(await store.reader.users.get(ann.id)).toMatchObject({ city: 'Bruges', failedSignIns: 0 })
  })

  test('what-if sees its own effects over groups and leaves nothing', async () => {
    await using tenant = await temporaryTenant()
    const { store } = tenant
    const ann = person('Ann')
    await tenant.run(writer => writer.insert('user', ann))
    const before = await everything(store)
    const turn = await store.turn(runInfo(), { whatIf: true })
    await turn.begin()
    await turn.startObject()
    await turn.writer.update('user', ann.id, { displayName: 'Annabel', city: 'Ghent' })
    expect(turn.pending()).toMatchObject([{ change: 'change', fields: [{ field: 'City' }, { field: 'DisplayName' }] }])
    await turn.keepUnrecorded()
    await turn.commit()
    await turn.begin()
    expect((await turn.writer.users.find('annabel'))[0]?.city).toBe('Ghent')
    expect((await turn.writer.users.page({ search: 'annabel' }, 0)).total).toBe(1)
    await turn.startObject()
    await turn.writer.remove('user', ann.id)
    await turn.keepUnrecorded()
    await turn.rollback()
    expect((await turn.writer.users.page({ search: 'annabel' }, 0)).total).toBe(1)
    await turn.release('discarded')
    expect(await everything(store)).toBe(before)
    await runOnce(store, writer => writer.update('user', ann.id, { city: 'Bruges' }))
    expect((await store.reader.users.page({ search: 'annabel' }, 0)).total).toBe(0)
  })

  test('several writes of one object are one change with the net effect', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann')
    const { changes } = await tenant.run(async writer => {
      await writer.insert('user', ann)
      await writer.update('user', ann.id, { city: 'Ghent' })
    })
    expect(changes).toMatchObject([{ change: 'create', name: ann.userName }])
    const none = await tenant.run(async writer => {
      await writer.update('user', ann.id, { city: 'Bruges' })
      await writer.update('user', ann.id, { city: 'Ghent' })
      await writer.noteSignIn(ann.id, { failedSignIns: 2, lockedUntil: null, lastSignInAt: 3 })
    })
    expect(none.changes).toEqual([])
    expect(await tenant.store.reader.users.get(ann.id)).toMatchObject({
      city: 'Ghent',
      failedSignIns: 2,
      lastSignInAt: 3,
    })
  })

  test('turns go one after another; one that is stopped while it waits leaves the queue', async () => {
    await using tenant = await temporaryTenant()
    const first = await tenant.store.turn(runInfo(), { whatIf: true })
    const stop = new AbortController()
    const second = tenant.store.turn(runInfo(), { signal: stop.signal })
    const third = tenant.store.turn(runInfo(), { whatIf: true })
    stop.abort()
    expect(await failureOf(second)).toBe('Stopped')
    await first.release('discarded')
    await (await third).release('discarded')
  })

  test('a person who is referred to stays; who is not there cannot be changed', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann')
    await tenant.run(async writer => {
      await writer.insert('user', ann)
      const grant = { id: 'r', mailboxId: ann.id, trusteeId: 't', sendAs: true, fullAccess: false, sendOnBehalf: false }
      await writer.insert('grant', grant)
    })
    expect(await failureOf(tenant.run(writer => writer.remove('user', ann.id)))).toBe('StillReferred')
    expect(await failureOf(tenant.run(writer => writer.update('user', 'nobody', { city: 'x' })))).toBe('ObjectNotFound')
  })
})

test('hashes of removed people stay thirty days', async () => {
  let now = 1_700_000_000_000
  await using tenant = await temporaryTenant({ now: () => now })
  const ann = person('Ann')
  let passwordId = ''
  await tenant.run(async writer => {
    const first = await writer.savePassword({ userId: ann.id, hash: '$argon2id$one', setAt: now })
    await writer.insert('user', ann)
    passwordId = await writer.rehash({ id: first, userId: ann.id }, '$argon2id$two')
    await writer.update('user', ann.id, { passwordId })
  })
  await tenant.run(writer => writer.remove('user', ann.id))
  const kept = () => tenant.store.reader.users.passwords(ann.id, 5)
  now += 29 * 86_400_000
  await tenant.run(writer => writer.insert('user', person('Bob')))
  expect(await kept()).toEqual([{ id: passwordId, userId: ann.id, hash: '$argon2id$two', setAt: 1_700_000_000_000 }])
  now += 2 * 86_400_000
  await tenant.run(writer => writer.insert('user', person('Cas')))
  expect(await kept()).toEqual([])
})
