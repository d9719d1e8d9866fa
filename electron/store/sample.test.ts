import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { openTenant } from './open.ts'
import { addSamplePeople, createSampleTenant } from './sample.ts'
import { planUndo } from './undo.ts'

const maker = { actor: 'tester', origin: 'terminal', now: () => 1_700_000_000_000 } as const

test('the sample company is whole: people, groups, rights, forwards and licences within their seats', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  const path = join(folder, 'sample.tenant')
  await createSampleTenant(path, maker)
  const store = await openTenant(path)
  const { reader } = store
  const figures = await reader.tenant.figures(maker.now())
  expect(figures).toMatchObject({
    users: 214,
    filters: { Awaiting: 9, Disabled: 18, PopEnabled: 20, Forwarding: 12, ForwardingOutside: 2, PasswordExpired: 14 },
  })
  for (const { id, seats } of await reader.subscriptions.all()) {
    expect(await reader.subscriptions.used(id)).toBeLessThanOrEqual(seats)
  }
  expect((await reader.groups.page({ search: 'everybody' })).rows[0]?.members.length).toBeGreaterThan(150)
  expect((await reader.journal.runs({})).rows).toMatchObject([
    { line: 'Sample tenant', outcome: 'completed', failures: 0 },
  ])
  expect((await store.check()).map(finding => finding.ok)).toEqual([true, true, true, true])
  for await (const part of planUndo(reader, (await reader.journal.runs({})).rows[0]?.id ?? '')) {
    expect(part.map(item => item.blocked)).toEqual([undefined])
  }
  await store.close()
  await rm(folder, { recursive: true })
})

test('sample people are the same for the same seed, and beyond the seats they await activation', async () => {
  await using one = await temporaryTenant({ seats: 20 })
  await using two = await temporaryTenant({ seats: 20 })
  for (const { store } of [one, two]) await addSamplePeople(store, { ...maker, count: 60, seed: 7 })
  const names = async ({ store }: typeof one) => (await store.reader.users.page({}, 0)).rows.map(user => user.userName)
  expect(await names(one)).toEqual(await names(two))
  expect(new Set(await names(one)).size).toBe(60)
  const figures = await one.store.reader.tenant.figures(0)
  expect(figures.filters.NoLicence).toBe(40)
  expect(figures.filters.Awaiting).toBe(40)
  expect((await one.store.reader.journal.runs({})).total).toBe(1)
})
