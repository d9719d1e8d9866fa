import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReadOnly } from '../../electron/store/open.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { sample } from '../extent.ts'
import { bundled } from './bundled.ts'
import { draw } from './draw.ts'
import { hasStrace } from './installed.ts'
import { mostByOneThread } from './most-by-one-thread.ts'

/** Calls that make a backup, and what may become of them. */
const faults = [
  'pwrite64:error=ENOSPC',
  'pwrite64:error=EIO',
  'fsync:error=EIO',
  'fdatasync:error=EIO',
  'chmod:error=EIO',
  'link:error=EIO',
  'unlink:error=EIO',
  'rename:error=EIO',
  'openat:error=EIO',
  'openat:error=EMFILE',
] as const

/** What some builds of SQLite call in the place of fsync. */
const notEverywhere = /^fdatasync:/

/** As on a file system that knows no links, where a file is renamed instead. */
const noLinks = ['-e', 'inject=link:error=EPERM']

/** How many files a trace opens until the program is open, in the thread that opens it. */
function openedFirst(trace: string, program: string): number {
  const [before = ''] = trace.split(`"${program}"`, 1)
  const [, thread = ''] = /(?:^|\n)(\d+) [^\n]*$/.exec(before) ?? []
  return before.split('\n').filter(line => line.startsWith(`${thread} `) && line.includes('openat(')).length
}

// Where tests must not be left out, the one that needs strace fails without it.
describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('a backup that fails', () => {
  test('is told by an id, leaves nothing half made, and does the tenant no harm', async () => {
    draw()
    await using tenant = await temporaryTenant({ sample: true })
    const { total } = await tenant.store.reader.users.page({ first: 1 }, 0)
    await tenant.store.close()
    const before = readFileSync(tenant.path)
    const program = await bundled('one-backup', tenant.folder)
    const [folder, trace] = [join(tenant.folder, 'backups'), join(tenant.folder, 'trace')]
    const target = join(folder, 'backup.tenant')
    const run = (...told: readonly string[]) => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      return spawnSync('strace', ['-f', '-qq', '-o', trace, ...told, process.execPath, program, tenant.path, target], {
        encoding: 'utf8',
        // All calls that are made aside come from one thread.
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      })
    }

    const cases = faults.flatMap(fault => {
      const call = fault.slice(0, fault.indexOf(':'))
      const links = call === 'rename' ? noLinks : []
      expect(run('-e', `trace=link,${call}`, ...links), fault).toMatchObject({ stdout: 'done\n', status: 0 })
      const calls = readFileSync(trace, 'utf8')
      const most = mostByOneThread(calls, call)
      if (!notEverywhere.test(fault)) expect(most, fault).toBeGreaterThan(0)
      // The program's own parts are opened first.
      const first = call === 'openat' ? openedFirst(calls, program) + 1 : 1
      const all = Array.from({ length: most - first + 1 }, (_, index) => `${fault}:when=${first + index}+`)
      return sample(all, 2).map(told => ({ call, links, told }))
    })

    for (const { call, links, told } of cases) {
      const { stdout, stderr, status } = run('-e', `trace=link,${call}`, ...links, '-e', `inject=${told}`)
      expect(stderr, told).toBe('')
      expect(`${stdout}${status}`, told).toMatch(/^(?:done\n0|(?:Backup|Disk|Tenant)\w+\n2)$/)
      const left = readdirSync(folder)
      if (call !== 'unlink') expect(left.includes('backup.tenant'), told).toBe(status === 0)
      // Where nothing can be removed, what is half made stays, under no name of a tenant.
      if (call !== 'unlink')
        expect(
          left.filter(name => name !== 'backup.tenant'),
          told,
        ).toEqual([])
      expect(readFileSync(tenant.path).equals(before), told).toBe(true)
      if (!left.includes('backup.tenant')) continue
      const backup = await openReadOnly(target)
      expect((await backup.reader.users.page({ first: 1 }, 0)).total, told).toBe(total)
      expect(
        (await backup.check()).filter(({ ok }) => !ok),
        told,
      ).toEqual([])
      await backup.close()
    }
  }, 1_800_000)
})
