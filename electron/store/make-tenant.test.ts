import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { makeTenant, type TenantToMake } from './make-tenant.ts'
import { openTenant } from './open.ts'
import { userSorts } from './types.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-'))
})
afterEach(() => rm(folder, { recursive: true }))

const people = { count: 1200, actor: 'tester', origin: 'terminal' } as const
const tenant: TenantToMake = { name: 'Fernwick', domain: 'fernwick.example', seats: 1000, people }

/** Bytes 18 and 19 of a file that is written through a log. */
const throughLog = [2, 2]

test('a tenant made with its people lacks nothing of one that grew', async () => {
  const path = join(folder, 'large.tenant')
  await makeTenant(path, tenant)
  expect(await readdir(folder)).toEqual(['large.tenant'])
  expect([...(await readFile(path)).subarray(18, 20)]).toEqual(throughLog)
  const store = await openTenant(path)
  expect((await store.check()).map(({ ok }) => ok)).toEqual([true, true, true, true])
  for (const sortBy of userSorts) {
    const { rows, total } = await store.reader.users.page({ sortBy, skip: 1150, first: 100 }, 0)
    expect([rows.length, total]).toEqual([50, 1200])
  }
  expect(await store.reader.users.count({ filters: ['NoLicence'] }, 0)).toBeGreaterThanOrEqual(200)
  expect((await store.reader.journal.runs({})).rows).toMatchObject([{ operations: 1200, changes: 1200 }])
  await store.close()
})

test('one that is stopped on the way leaves nothing', async () => {
  const stop = new Failure(errorRecord('Stopped', {}))
  const onGroup = () => Promise.reject(stop)
  const made = makeTenant(join(folder, 'large.tenant'), { ...tenant, people: { ...people, onGroup } })
  await expect(made).rejects.toBe(stop)
  expect(await readdir(folder)).toEqual([])
})
