import { existsSync, statSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { person, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { backUpDaily, type BackupList, type DailyBackup, kept, startDailyBackups } from './daily-backups.ts'
import { openTenant } from './open.ts'

const day = 86_400_000
const noon = (index: number) => new Date(2026, 0, 1, 12).getTime() + index * day

function memoryList(): BackupList {
  const lists = new Map<string, readonly DailyBackup[]>()
  return {
    get: async tenant => lists.get(tenant) ?? [],
    set: async (tenant, backups) => void lists.set(tenant, backups),
  }
}

test('seven days and four weeks are kept, the newest of each', () => {
  const all = Array.from({ length: 60 }, (_, index) => ({ path: String(index), at: noon(index), bytes: 1 }))
  const stay = kept([...all, { path: 'earlier', at: noon(59) - 1_000, bytes: 1 }])
  // 1 January 2026 was a Thursday: the newest day, the 1st of March, is a Sunday.
  expect(stay.map(backup => backup.path)).toEqual(['59', '58', '57', '56', '55', '54', '53', '52', '45', '38'])
  expect(kept(stay)).toEqual(stay)
})

test('one backup a day is made, whole and for its owner alone, and what is old is removed', async () => {
  await using tenant = await temporaryTenant()
  const folder = join(tenant.folder, 'Backups')
  const list = memoryList()
  const on = (index: number) => backUpDaily({ store: tenant.store, folder, list, now: () => noon(index) })
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  expect(await on(0)).toBe(true)
  expect(await on(0)).toBe(false)
  const [first] = await list.get(tenant.path)
  expect(statSync(first?.path ?? '').mode & 0o777).toBe(0o600)
  const backup = await openTenant(first?.path ?? '')
  expect((await backup.reader.users.page({}, 0)).total).toBe(1)
  await backup.close()
  // Nobody else's file is replaced or removed.
  await writeFile(join(folder, 'test 2026-01-02.tenant'), 'not ours')
  for (const index of [1, 2, 9, 16, 23, 30, 37]) expect(await on(index)).toBe(true)
  const names = (await readdir(folder)).filter(name => !/-(?:wal|shm)$/.test(name))
  const listed = (await list.get(tenant.path)).map(each => basename(each.path))
  expect(new Set(names)).toEqual(new Set([...listed, 'test 2026-01-02.tenant']))
  expect(listed).toHaveLength(7)
  expect(names).not.toContain('test 2026-01-01.tenant')
}, 120_000)

test('a backup is made after a write, when nobody writes any more, and not at opening', async () => {
  await using tenant = await temporaryTenant()
  const folder = join(tenant.folder, 'Backups')
  const list = memoryList()
  const faults: unknown[] = []
  const stop = startDailyBackups({ store: tenant.store, folder, list, now: Date.now, rest: 0 }, fault =>
    faults.push(fault),
  )
  await tenant.store.reader.users.page({}, 0)
  expect(existsSync(folder)).toBe(false)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await expect.poll(async () => (await list.get(tenant.path)).length, { timeout: 25_000 }).toBe(1)
  await stop()
  expect(faults).toEqual([])
})
