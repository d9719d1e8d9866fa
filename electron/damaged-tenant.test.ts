import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawnedDesk } from '../e2e/doubles/spawned-desk.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { backupLists } from './hosts/backup-lists.ts'
import { restoredName } from './hosts/newest-backup.ts'
import { backupTenant } from './store/backup.ts'

const { home, tenant, desk, run, remove } = spawnedDesk()
const backup = join(home, 'of yesterday.tenant')
const copy = join(home, 'damaged copy.tenant')
const gone = join(home, 'gone.tenant')
const yesterday = Date.parse('2026-03-01T16:05:00Z')
const lists = backupLists(() => join(home, 'configuration'))

beforeAll(async () => {
  await desk(['new', tenant, '--domain', 'firm.example', '--seats', '20', '--sample', '12'])
  const { bytes } = await backupTenant(tenant, backup)
  const file = openSync(tenant, 'r+')
  for (let page = 2; page < 60; page++) writeSync(file, Buffer.alloc(300, 0xa5), 0, 300, page * 4_096)
  closeSync(file)
  copyFileSync(tenant, copy)
  const kept = { path: backup, at: yesterday, bytes }
  await lists.set(tenant, [{ ...kept, at: yesterday - 86_400_000 }, kept, { path: gone, at: yesterday + 1, bytes }])
})
afterAll(remove)

test('a damaged tenant is refused with the newest backup that is there, and the line that goes on with it', async () => {
  const damaged = readFileSync(tenant)
  const { code, out, err } = await run('Get-MSOnlineUser')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  const line = `tenant-desk new "${restoredName(tenant)}" --from "${backup}"`
  expect(err).toContain(line)
  expect(err).toContain(new Date(yesterday).toLocaleString('en-GB'))
  const restored = restoredName(tenant)
  expect(await desk(['new', restored, '--from', backup])).toEqual({
    code: 0,
    out: `${terminalTexts.restored({ path: restored, people: 12 })}\n`,
    err: '',
  })
  const { out: counted } = await desk(['shell', '--tenant', restored, '-Command', '(Get-MSOnlineUser).Count'])
  expect(counted).toBe('12\n')
  expect(readFileSync(tenant)).toEqual(damaged)
})

test('where nothing is there to go back to, none is promised', async () => {
  await lists.set(tenant, [{ path: gone, at: yesterday, bytes: 1 }])
  const { code, err } = await run('Get-MSOnlineUser')
  expect(code).toBe(2)
  expect(err).not.toContain('--from')
  expect(err).toContain('damaged')
})

test.each([
  ['a damaged file', [copy], /^The backup .* was not restored: /],
  ['a file that is not there', [gone], /^There is no file /],
  ['a backup and a domain', [backup, '--domain', 'firm.example'], /^The option --from needs to stand alone\./],
])('%s makes no tenant', async (_, given, said) => {
  const path = join(home, 'none.tenant')
  const { code, out, err } = await desk(['new', path, '--from', ...given])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(said)
  expect(existsSync(path)).toBe(false)
})
