import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { compose, newTenant } from '../compose.ts'
import { chosenFiles } from './chosen-files.ts'
import { headLists } from './head-lists.ts'
import { syncSchedules } from './sync-schedules.ts'
import { configurationFolder } from './user-folders.ts'

test('a new tenant begins without what was kept of one that lay there before; others keep theirs', async () => {
  const home = mkdtempSync(join(tmpdir(), 'records-'))
  vi.stubEnv('TENANT_DESK_HOME', home)
  try {
    const [path, other] = [join(home, 'firm.tenant'), join(home, 'other.tenant')]
    const usual = { enabled: false, minutes: 180, since: null, lastAt: null }
    const schedules = syncSchedules(configurationFolder, usual)
    for (const each of [path, other]) {
      await newTenant(each, { name: 'Firm', domain: 'firm.example', seats: 1 })
      const { engine, close } = await compose({ tenant: each, origin: 'terminal' })
      const observer = { signal: new AbortController().signal, onRecord: () => undefined, onQuestion: vi.fn() }
      await engine.run({ id: each, session: 's', command: { text: 'Set-Tenant -Name Other' } }, observer)
      await close()
      await schedules.set(each, { ...usual, enabled: true })
      await chosenFiles(configurationFolder).add(each, each)
    }
    rmSync(path)
    await newTenant(path, { name: 'Firm', domain: 'firm.example', seats: 1 })
    const kept = async (tenant: string) => [
      (await headLists(configurationFolder).get(tenant)) !== undefined,
      (await schedules.get(tenant)).enabled,
      await chosenFiles(configurationFolder).includes(tenant, tenant),
    ]
    expect(await kept(other)).toEqual([true, true, true])
    expect(await kept(path)).toEqual([false, false, false])
  } finally {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true })
  }
})

test('where a new tenant lies is known also by a folder that is a link', async () => {
  const home = mkdtempSync(join(tmpdir(), 'records-'))
  vi.stubEnv('TENANT_DESK_HOME', home)
  try {
    mkdirSync(join(home, 'there'))
    symlinkSync(join(home, 'there'), join(home, 'link'))
    const [path, real] = [join(home, 'link', 'firm.tenant'), join(home, 'there', 'firm.tenant')]
    const begin = () => newTenant(path, { name: 'Firm', domain: 'firm.example', seats: 1 })
    await begin()
    const heads = headLists(configurationFolder)
    await heads.set(real, { sequence: 1, hash: '0'.repeat(64), at: 1, signature: '' })
    expect(await heads.get(real)).toBeDefined()
    rmSync(path)
    await begin()
    expect(await heads.get(real)).toBeUndefined()
  } finally {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true })
  }
})
