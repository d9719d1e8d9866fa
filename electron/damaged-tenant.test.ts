import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spawnedDesk } from '../e2e/doubles/spawned-desk.ts'
import { storeNotes } from '../shared/texts/store-notes.ts'
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

/** The first and the end of the page that holds that byte. */
function pageAt(byte: number): [number, number] {
  const start = Math.floor(byte / 4_096) * 4_096
  return [start, start + 4_096]
}

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

test('what can be read of a damaged tenant becomes a tenant, with who is missing by name', async () => {
  const partly = join(home, 'partly.tenant')
  const path = join(home, 'partly salvaged.tenant')
  await desk(['new', partly, '--domain', 'firm.example', '--seats', '200', '--sample', '150'])
  const bytes = readFileSync(partly)
  // Where most of the pages hold people.
  for (const part of [0.3, 0.4, 0.5]) bytes.fill(0xa5, ...pageAt(bytes.length * part))
  writeFileSync(partly, bytes)
  const refused = await desk(['shell', '--tenant', partly, '-Command', 'Get-MSOnlineUser'])
  const line = `tenant-desk new "${path}" --salvage "${partly}"`
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toContain(line)
  const { code, out, err } = await desk(['new', path, '--salvage', partly])
  expect(err).toBe('')
  const [said, ...missing] = out.trimEnd().split('\n')
  expect(code).toBe(missing.length === 0 ? 0 : 1)
  const people = Number(/people (\d+)/.exec(said ?? '')?.[1])
  const { out: counted } = await desk(['shell', '--tenant', path, '-Command', '(Get-MSOnlineUser).Count'])
  expect(counted).toBe(`${people}\n`)
  const lost = missing.find(sentence => sentence.startsWith(storeNotes.salvageLost([])))?.split(', ') ?? []
  expect(people + lost.length).toBe(150)
  expect(readFileSync(partly)).toEqual(bytes)
})

test.each([
  ['a sound file and a domain', [backup, '--domain', 'firm.example'], /^The option --salvage needs to stand alone\./],
  ['a file without its beginning', [copy], /is damaged: not even its beginning can be read/],
  ['a file that is not there', [gone], /^There is no tenant /],
])('%s is not salvaged', async (_, given, said) => {
  const path = join(home, 'none.tenant')
  const { code, out, err } = await desk(['new', path, '--salvage', ...given])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(said)
  expect(existsSync(path)).toBe(false)
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
