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
import { mostByOneThread } from './most-by-one-thread.ts'

/** Calls that change a file, and what may become of them. */
const faults = [
  'pwrite64:error=ENOSPC',
  'pwrite64:error=EIO',
  'pwrite64:signal=KILL',
  'fsync:error=EIO',
  'fsync:signal=KILL',
  'fdatasync:error=EIO',
  'fdatasync:signal=KILL',
  'ftruncate:error=EIO',
  'ftruncate:signal=KILL',
  'openat:error=EIO',
  'openat:error=EMFILE',
  'openat:signal=KILL',
  'unlink:error=EIO',
  'unlink:signal=KILL',
] as const

/** What some builds of SQLite call in the place of fsync. */
const notEverywhere = /^fdatasync:/

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
        // All calls that are made aside come from one thread.
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      })

    // How often each call is made where nothing fails.
    fresh()
    const calledFor = new Set(faults.map(fault => fault.slice(0, fault.indexOf(':'))))
    expect(run('-e', `trace=${[...calledFor].join(',')}`)).toMatchObject({ stdout: 'done\n', status: 0 })
    const calls = readFileSync(trace, 'utf8')
    const cases = faults.flatMap(fault => {
      const call = fault.slice(0, fault.indexOf(':'))
      const made = mostByOneThread(calls, call)
      // A disk that is full stays full; a signal comes once.
      const from = fault.includes('error') ? '+' : ''
      const all = Array.from({ length: made }, (_, index) => ({ call, told: `${fault}:when=${index + 1}${from}` }))
      if (!notEverywhere.test(fault)) expect(all.length, fault).toBeGreaterThan(0)
      // Some of each, so that none is left out.
      while (all.length > times(2, all.length)) all.splice(below(all.length), 1)
      return all
    })

    for (const { call, told } of cases) {
      fresh()
      const { stdout, stderr, status, signal } = run('-e', `trace=${call}`, '-e', `inject=${told}`)
      expect(stderr, told).toBe('')
      const end = `${stdout}${signal ?? status}`
      // Killed it says nothing more. Else it ended well, or says what was wrong by an id of the catalogue.
      if (told.includes('signal')) expect(end, told).toMatch(/^(?:done\n)?SIGKILL$/)
      else expect(end, told).toMatch(/^(?:done\n0|(?:done\n)?(?:Disk|Tenant)\w+\n2)$/)
      const store = await openTenant(tenant.path)
      const { total } = await store.reader.users.page({ first: 1 }, 0)
      const wrong = (await store.check()).filter(({ ok }) => !ok)
      await store.close()
      expect(wrong, told).toEqual([])
      expect(total, told).toBeOneOf(stdout.includes('done') ? [2] : [0, 2])
    }
  }, 1_800_000)
})
