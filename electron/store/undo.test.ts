import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { person, runInfo, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import type { TemporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import type { Grant, Writer } from './types.ts'
import { applyUndo, planUndo } from './undo.ts'
import type { UndoItem } from './undo.ts'
import { passwordIdOf } from './passwords.ts'

async function plan({ store }: TemporaryTenant, run: string): Promise<readonly UndoItem[]> {
  const items: UndoItem[] = []
  for await (const part of planUndo(store.reader, run)) items.push(...part)
  return items
}

async function undo(tenant: TemporaryTenant, run: string): Promise<string> {
  const parts = await Array.fromAsync(planUndo(tenant.store.reader, run))
  const done = await tenant.run(async writer => {
    writer.undoes(run, 1)
    for (const part of parts) if (part.every(item => item.blocked === undefined)) await applyUndo(writer, part)
  })
  return done.id
}

function grant(mailboxId: string, trusteeId: string): Grant {
  return { id: randomUUID(), mailboxId, trusteeId, fullAccess: true, sendAs: false, sendOnBehalf: false }
}

/** Several operations of one run, each an object of its own. */
async function steps(
  tenant: TemporaryTenant,
  ...works: readonly ((writer: Writer) => Promise<void>)[]
): Promise<string> {
  const info = runInfo()
  const turn = await tenant.store.turn(info)
  await turn.begin()
  for (const work of works) {
    await turn.startObject()
    await work(turn.writer)
    await turn.keepObject({ cmdlet: 'Step', target: 'it', line: 'Step', outcome: 'done' })
  }
  await turn.commit()
  await turn.release('completed')
  return info.id
}

/** Three people whose addresses go round within one run. */
async function rotated(tenant: TemporaryTenant) {
  const people = [person('Ann'), person('Bob'), person('Cleo')] as const
  const [ann, bob, cleo] = people
  await tenant.run(async writer => {
    for (const each of people) await writer.insert('user', each)
  })
  const run = await steps(
    tenant,
    writer => writer.update('user', ann.id, { userName: 'aside@fernwick.example' }),
    writer => writer.update('user', bob.id, { userName: ann.userName, jobTitle: 'Planner' }),
    writer => writer.update('user', cleo.id, { userName: bob.userName }),
    writer => writer.update('user', ann.id, { userName: cleo.userName }),
  )
  const names = async () => {
    const rows = await Promise.all(people.map(({ id }) => tenant.store.reader.users.get(id)))
    return rows.map(row => row?.userName)
  }
  return { people, run, names, before: people.map(({ userName }) => userName) }
}

describe('what can be taken back', () => {
  test('addresses that went round go back together, and round again', async () => {
    await using tenant = await temporaryTenant()
    const { run, names, before } = await rotated(tenant)
    const after = await names()
    expect(after).not.toEqual(before)
    const parts = await Array.fromAsync(planUndo(tenant.store.reader, run))
    expect(parts.map(part => part.length)).toEqual([3])
    const back = await undo(tenant, run)
    expect(await names()).toEqual(before)
    await undo(tenant, back)
    expect(await names()).toEqual(after)
  })

  test('where one of those who exchanged addresses was changed since, none of them goes back', async () => {
    await using tenant = await temporaryTenant()
    const { people, run, names } = await rotated(tenant)
    await tenant.run(writer => writer.update('user', people[1].id, { jobTitle: 'Buyer' }))
    const after = await names()
    const items = await plan(tenant, run)
    expect(items.map(({ id, blocked }) => [id, blocked])).toEqual(
      expect.arrayContaining([
        [people[0].id, { reason: 'addressTaken', address: people[0].userName, owner: expect.any(String) as string }],
        [people[1].id, { reason: 'changedSince', field: 'JobTitle' }],
        [people[2].id, { reason: 'addressTaken', address: people[2].userName, owner: expect.any(String) as string }],
      ]),
    )
    await undo(tenant, run)
    expect(await names()).toEqual(after)
  })

  test('addresses beside the primary one that were exchanged go back together, or the address that stands in the way is named', async () => {
    await using tenant = await temporaryTenant()
    const [ann, bob] = [
      { ...person('Ann'), addresses: ['sales@fernwick.example'] },
      { ...person('Bob'), addresses: ['orders@fernwick.example'] },
    ]
    await tenant.run(async writer => {
      await writer.insert('user', ann)
      await writer.insert('user', bob)
    })
    const exchange = async () =>
      steps(
        tenant,
        writer => writer.update('user', ann.id, { addresses: [] }),
        writer => writer.update('user', bob.id, { addresses: ann.addresses, jobTitle: 'Planner' }),
        writer => writer.update('user', ann.id, { addresses: bob.addresses }),
      )
    await undo(tenant, await exchange())
    expect(await tenant.store.reader.users.get(ann.id)).toMatchObject({
      addresses: ann.addresses,
      userName: ann.userName,
    })
    expect(await tenant.store.reader.users.get(bob.id)).toMatchObject({
      addresses: bob.addresses,
      userName: bob.userName,
    })
    const again = await exchange()
    await tenant.run(writer => writer.update('user', bob.id, { jobTitle: 'Buyer' }))
    const blocked = (await plan(tenant, again)).find(({ id }) => id === ann.id)?.blocked
    expect(blocked).toMatchObject({ reason: 'addressTaken', address: 'sales@fernwick.example' })
  })

  test('whoever has the address that another had goes back first', async () => {
    await using tenant = await temporaryTenant()
    const [ann, bob] = [person('Ann'), person('Bob')]
    await tenant.run(async writer => {
      await writer.insert('user', ann)
      await writer.insert('user', bob)
    })
    const run = await steps(
      tenant,
      writer => writer.update('user', ann.id, { userName: 'free@fernwick.example', jobTitle: 'Planner' }),
      writer => writer.update('user', bob.id, { userName: ann.userName }),
      writer => writer.update('user', ann.id, { jobTitle: 'Buyer' }),
    )
    expect((await plan(tenant, run)).map(({ id, blocked }) => [id, blocked])).toEqual([
      [bob.id, undefined],
      [ann.id, undefined],
    ])
    await undo(tenant, run)
    expect(await tenant.store.reader.users.get(ann.id)).toMatchObject({
      userName: ann.userName,
      jobTitle: ann.jobTitle,
    })
    expect(await tenant.store.reader.users.get(bob.id)).toMatchObject({ userName: bob.userName })
  })

  test('a run over several steps of one person is one step back, and again forward', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann')
    const [subscription] = await tenant.store.reader.subscriptions.all()
    const run = await steps(
      tenant,
      writer => writer.insert('user', ann),
      writer =>
        writer.update('user', ann.id, { activated: true, enabled: true, subscriptions: [subscription?.id ?? ''] }),
      writer => writer.update('user', ann.id, { popEnabled: true }),
    )
    const whole = await tenant.store.reader.users.get(ann.id)
    expect(await plan(tenant, run)).toMatchObject([{ action: 'remove', entity: 'user', id: ann.id }])
    const back = await undo(tenant, run)
    expect(await tenant.store.reader.users.get(ann.id)).toBeUndefined()
    expect(await tenant.store.reader.subscriptions.used(subscription?.id ?? '')).toBe(0)
    expect(await plan(tenant, back)).toMatchObject([{ action: 'bringBack' }])
    await undo(tenant, back)
    expect(await tenant.store.reader.users.get(ann.id)).toEqual(whole)
    expect(await tenant.store.reader.subscriptions.used(subscription?.id ?? '')).toBe(1)
  })

  test('a removed person comes back with rights, forwards, memberships and password', async () => {
    await using tenant = await temporaryTenant()
    const [{ id }, bob] = [person('Ann'), person('Bob')]
    const passwordId = passwordIdOf(id, '$argon2id$')
    const ann = person('Ann', { id, passwordId, addresses: ['a2@fernwick.example'] })
    const group = {
      id: 'g',
      address: 'g@fernwick.example',
      displayName: 'G',
      members: [ann.id, bob.id],
      acceptFrom: [],
    }
    const right = grant(ann.id, bob.id)
    await tenant.run(async writer => {
      await writer.savePassword({ userId: ann.id, hash: '$argon2id$', setAt: 1 })
      await writer.insert('user', ann)
      await writer.insert('user', { ...bob, forwardToId: ann.id })
      await writer.insert('group', { ...group, type: 'Security' })
      await writer.insert('grant', right)
    })
    const removal = await tenant.run(async writer => {
      await writer.remove('grant', right.id)
      await writer.update('user', bob.id, { forwardToId: null })
      await writer.update('group', 'g', { members: [bob.id] })
      await writer.remove('user', ann.id)
    })
    const items = await plan(tenant, removal.id)
    expect(items.map(item => [item.action, item.entity, item.blocked])).toEqual([
      ['bringBack', 'user', undefined],
      ['change', 'group', undefined],
      ['change', 'user', undefined],
      ['bringBack', 'grant', undefined],
    ])
    await undo(tenant, removal.id)
    const { reader } = tenant.store
    expect(await reader.users.get(ann.id)).toEqual(ann)
    expect((await reader.users.get(bob.id))?.forwardToId).toBe(ann.id)
    expect((await reader.groups.get('g'))?.members).toEqual([ann.id, bob.id])
    expect(await reader.grants.pair(ann.id, bob.id)).toEqual(right)
    expect((await tenant.store.check()).every(finding => finding.ok)).toBe(true)
  })

  test('addresses that were swapped swap back', async () => {
    await using tenant = await temporaryTenant()
    const [ann, bob] = [person('Ann'), person('Bob')]
    await tenant.run(async writer => {
      await writer.insert('user', ann)
      await writer.insert('user', bob)
    })
    const run = await steps(
      tenant,
      writer => writer.update('user', ann.id, { userName: 'free@fernwick.example' }),
      writer => writer.update('user', bob.id, { userName: ann.userName }),
    )
    expect((await plan(tenant, run)).map(item => item.blocked)).toEqual([undefined, undefined])
    await undo(tenant, run)
    expect((await tenant.store.reader.users.find(ann.userName))[0]?.id).toBe(ann.id)
    expect((await tenant.store.reader.users.find(bob.userName))[0]?.id).toBe(bob.id)
  })

  test('the first password is taken away again', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann', { passwordSetAt: 1 })
    await tenant.run(writer => writer.insert('user', ann))
    const run = await tenant.run(writer => writer.update('user', ann.id, { passwordId: 'p1', passwordSetAt: 2 }))
    const [item] = await plan(tenant, run.id)
    expect(item).toMatchObject({ needsPassword: false, fields: { passwordId: null, passwordSetAt: 1 } })
  })

  test('a password never comes back; everything beside it does', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann', { passwordId: 'p1', passwordSetAt: 1 })
    await tenant.run(writer => writer.insert('user', ann))
    const run = await tenant.run(writer =>
      writer.update('user', ann.id, { passwordId: 'p2', passwordSetAt: 2, mustChangePassword: true, city: 'Ghent' }),
    )
    const [item] = await plan(tenant, run.id)
    expect(item).toMatchObject({ action: 'change', needsPassword: true, fields: { city: null } })
    await undo(tenant, run.id)
    expect(await tenant.store.reader.users.get(ann.id)).toMatchObject({
      passwordId: 'p2',
      city: null,
      mustChangePassword: true,
    })
  })
})

describe('what stands in the way is named', () => {
  async function blockOf(tenant: TemporaryTenant, run: string) {
    return (await plan(tenant, run)).map(item => item.blocked)
  }

  test('the field that changed since, but no sign-in', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann')
    await tenant.run(writer => writer.insert('user', ann))
    const run = await tenant.run(writer => writer.update('user', ann.id, { city: 'Ghent', jobTitle: 'Clerk' }))
    await tenant.run(writer => writer.noteSignIn(ann.id, { failedSignIns: 1, lockedUntil: null, lastSignInAt: 9 }))
    expect(await blockOf(tenant, run.id)).toEqual([undefined])
    await tenant.run(writer => writer.update('user', ann.id, { jobTitle: 'Head' }))
    expect(await blockOf(tenant, run.id)).toEqual([{ reason: 'changedSince', field: 'JobTitle' }])
    await tenant.run(writer => writer.update('user', ann.id, { jobTitle: 'Clerk' }))
    expect(await blockOf(tenant, run.id)).toEqual([undefined])
    await tenant.run(writer => writer.remove('user', ann.id))
    expect(await blockOf(tenant, run.id)).toEqual([{ reason: 'removedSince' }])
  })

  test('an address that has another owner now, a licence that is gone, a right that was given since', async () => {
    await using tenant = await temporaryTenant({ seats: 1 })
    const [subscription] = await tenant.store.reader.subscriptions.all()
    const held = { subscriptions: [subscription?.id ?? ''] }
    const ann = person('Ann', held)
    const add = await tenant.run(writer => writer.insert('user', ann))
    const bob = person('Bob')
    await tenant.run(async writer => {
      await writer.insert('user', bob)
      await writer.insert('grant', grant(bob.id, ann.id))
    })
    expect(await blockOf(tenant, add.id)).toEqual([{ reason: 'referred', by: bob.userName }])
    const [right] = (await tenant.store.reader.grants.page({})).rows
    await tenant.run(writer => writer.remove('grant', right?.id ?? ''))
    const removal = await tenant.run(writer => writer.remove('user', ann.id))
    await tenant.run(writer => writer.update('user', bob.id, { addresses: [ann.userName.toUpperCase()], ...held }))
    expect(await blockOf(tenant, removal.id)).toEqual([{ reason: 'addressTaken', address: ann.userName, owner: 'Bob' }])
    await tenant.run(writer => writer.update('user', bob.id, { addresses: [] }))
    expect(await blockOf(tenant, removal.id)).toMatchObject([{ reason: 'noLicence' }])
    await tenant.run(writer => writer.update('user', bob.id, { subscriptions: [] }))
    expect(await blockOf(tenant, removal.id)).toEqual([undefined])
  })
})
