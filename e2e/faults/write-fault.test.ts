import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTenant } from '../../electron/store/open.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { bundled } from './bundled.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'
import { hasStrace } from './installed.ts'

/** Calls that change a file, and what may become of them. */
const faults = [
  'pwrite64:error=ENOSPC',
  'pwrite64:error=EIO',
  'pwrite64:signal=KILL',
  'fsync:error=EIO',
  'fsync:signal=KILL',
  'ftruncate:error=EIO',
  'ftruncate:signal=KILL',
  'openat:error=EIO',
  'openat:error=EMFILE',
  'openat:signal=KILL',
  'unlink:error=EIO',
  'unlink:signal=KILL',
] as const

const parts = ['', '-wal', '-shm'] as const

// Where tests must not be left out, the one that needs strace fails without it.
describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('a write that fails', () => {
  test('leaves the old state or the new one, whole, and is told in plain words', async () => {
    const { below } = draw()
    await using tenant = await temporaryTenant()
    await tenant.store.close()
    const program = await bundled('one-run', tenant.folder)
    const before = join(tenant.folder, 'before')
    copyFileSync(tenant.path, before)
    const trace = join(tenant.folder, 'trace')
    const files = parts.flatMap(part => ['-P', tenant.path + part])

    const fresh = () => {
      for (const part of parts) rmSync(tenant.path + part, { force: true })
      copyFileSync(before, tenant.path)
    }
    /** Runs the program with what strace is told; gives what it said. */
    const run = (...told: readonly string[]) =>
      spawnSync('strace', ['-f', '-o', trace, ...files, ...told, process.execPath, program, tenant.path], {
        encoding: 'utf8',
      })

    // How often each call is made where nothing fails.
    fresh()
    expect(run('-e', 'trace=pwrite64,fsync,ftruncate,openat,unlink').stdout).toBe('done\n')
    const calls = readFileSync(trace, 'utf8')
    const cases = faults.flatMap(fault => {
      const call = fault.slice(0, fault.indexOf(':'))
      const made = calls.split(`${call}(`).length - 1
      // A disk that is full stays full; a signal comes once.
      const from = fault.includes('error') ? '+' : ''
      const all = Array.from({ length: made }, (_, index) => ({ call, told: `${fault}:when=${index + 1}${from}` }))
      expect(all.length, fault).toBeGreaterThan(0)
      // Some of each, so that none is left out.
      while (all.length > times(2, all.length)) all.splice(below(all.length), 1)
      return all
    })

    for (const { call, told } of cases) {
      fresh()
      const { stdout, stderr } = run('-e', `trace=${call}`, '-e', `inject=${told}`)
      expect(stderr, told).toBe('')
      // Killed it says nothing more; else what was wrong, by an id of the catalogue that says so.
      expect(stdout, told).toMatch(/^(?:done\n)?(?:(?:Disk|Tenant)\w+\n)?$/)
      const store = await openTenant(tenant.path)
      const { total } = await store.reader.users.page({ first: 1 }, 0)
      const wrong = (await store.check()).filter(({ ok }) => !ok)
      await store.close()
      expect(wrong, told).toEqual([])
      expect(total, told).toBeOneOf(stdout.includes('done') ? [2] : [0, 2])
    }
  }, 1_800_000)
})
