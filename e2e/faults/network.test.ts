import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sentence, spawnedDesk } from '../doubles/spawned-desk.ts'
import { hasStrace } from './installed.ts'

/** What the system answers, by the lowest byte first, where it is asked for the type of a file system: NFS. */
const nfs = 'inject=statfs:poke_exit=@arg2=6969000000000000'

// Where tests must not be left out, the one that needs strace fails without it.
describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('on a network folder', () => {
  test('no tenant is opened or made, and none is changed', async () => {
    const { home, tenant, desk, inSystemShell, remove } = spawnedDesk()
    try {
      await desk(['new', tenant, '--domain', 'firm.example'])
      const before = readFileSync(tenant)
      const there = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=statfs', '-e', nfs]
      const refused = (path: string) => ({
        code: 2,
        out: '',
        err: expect.stringContaining(sentence('TenantOnNetwork', { path, system: 'NFS' })),
      })
      const open = 'desk shell --tenant "$TENANT" -Command "Add-MSOnlineUser ann@firm.example -DisplayName Ann"'
      expect(await inSystemShell(open, ...there)).toEqual(refused(tenant))
      expect(readFileSync(tenant)).toEqual(before)
      const made = await inSystemShell('desk new other.tenant --domain firm.example', ...there)
      expect(made).toEqual(refused(join(home, 'other.tenant')))
      expect(readdirSync(home).filter(name => name.includes('.tenant'))).toEqual(['firm.tenant'])
    } finally {
      remove()
    }
  }, 60_000)
})
