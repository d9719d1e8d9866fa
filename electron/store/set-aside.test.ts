import { mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { setAside } from './set-aside.ts'

test('a copy that cannot be made whole is none', async () => {
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const before = readdirSync(tenant.folder)
  // No log can be copied from there.
  mkdirSync(`${tenant.path}-wal`)
  await expect(setAside(tenant.path)).rejects.toThrow()
  expect(readdirSync(tenant.folder).toSorted()).toEqual([...before, 'test.tenant-wal'].toSorted())
})

test('of one state one copy is made', async () => {
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const copy = await setAside(tenant.path)
  expect(await setAside(tenant.path)).toBe(copy)
  expect(readdirSync(tenant.folder).filter(name => name.includes('.damaged-'))).toHaveLength(1)
})
