import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations, nameOfCopy, newestVersion, versionOf } from '../../electron/store/migrate.ts'
import { openReadOnly, openTenant } from '../../electron/store/open.ts'
import { connect } from '../../electron/store/sqlite.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { drawn, sample } from '../extent.ts'
import { bundled } from './bundled.ts'
import { draw } from './draw.ts'
import { hasStrace } from './installed.ts'
import { mostByOneThread } from './most-by-one-thread.ts'

/** Calls by which a file is made, filled, named and removed. */
const calls = ['openat', 'pwrite64', 'fsync', 'ftruncate', 'fchmod', 'chmod', 'link', 'linkat', 'unlink', 'rename']

/**
 * Runs a program that ends by saying `done` once for each call that is chosen of those it makes on files below the folder,
 * killed in the moment of that call; `prepare` comes before each and `verify`, told whether it was done, after it.
 */
async function interrupted(
  program: string,
  args: readonly string[],
  folder: string,
  choose: (calls: readonly string[]) => readonly string[],
  prepare: () => void,
  verify: (done: boolean, told: string) => Promise<void>,
): Promise<void> {
  const trace = join(folder, 'trace')
  // The number of a call is counted by thread: all calls on files come from one.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
  const run = (...told: readonly string[]) =>
    spawnSync('strace', ['-f', '-qq', '-o', trace, ...told, process.execPath, program, ...args], {
      encoding: 'utf8',
      env,
    })
  prepare()
  const whole = run('-e', `trace=${calls.join(',')}`)
  expect(whole.stdout, whole.stderr).toBe('done\n')
  const made = readFileSync(trace, 'utf8')
  await verify(true, 'uninterrupted')
  const cases = calls.flatMap(call => {
    const most = mostByOneThread(made, call)
    // Opening begins with the program's own parts.
    const first = call === 'openat' ? Math.max(1, most - 20) : 1
    const all = Array.from({ length: most - first + 1 }, (_, index) => `${call}:signal=KILL:when=${first + index}`)
    return choose(all)
  })
  expect(cases.length).toBeGreaterThan(6)
  for (const told of cases) {
    prepare()
    const { stdout } = run('-e', `trace=${told.slice(0, told.indexOf(':'))}`, '-e', `inject=${told}`)
    await verify(stdout === 'done\n', told)
  }
}

const some = (all: readonly string[]) => drawn(all, 3)
const any = (all: readonly string[]) => sample(all, 3)

describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('killed at any of its calls', () => {
  test('a backup has its name whole, or not at all', async () => {
    draw()
    await using tenant = await temporaryTenant({ sample: true })
    const people = (await tenant.store.reader.users.page({ first: 1 }, 0)).total
    const program = await bundled('one-backup', tenant.folder)
    const folder = join(tenant.folder, 'backups')
    const target = join(folder, 'backup.tenant')
    const prepare = () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
    }
    await interrupted(program, [tenant.path, target], tenant.folder, any, prepare, async (done, told) => {
      if (done) expect(existsSync(target), told).toBe(true)
      // What is left beside it has no name of a tenant.
      expect(
        readdirSync(folder).filter(name => name.endsWith('.tenant')),
        told,
      ).toEqual(existsSync(target) ? ['backup.tenant'] : [])
      if (!existsSync(target)) return
      const backup = await openReadOnly(target)
      expect((await backup.reader.users.page({ first: 1 }, 0)).total, told).toBe(people)
      expect(
        (await backup.check()).filter(({ ok }) => !ok),
        told,
      ).toEqual([])
      await backup.close()
    })
    expect((await tenant.store.check()).filter(({ ok }) => !ok)).toEqual([])
  }, 1_800_000)

  test('a step to a newer format is taken or not, and the tenant opens with all that was in it', async () => {
    draw()
    await using tenant = await temporaryTenant()
    await tenant.store.close()
    const program = await bundled('one-opening', tenant.folder)
    for (const { version } of sample(migrations.slice(0, -1), 2)) {
      // The oldest takes every step there is; of the others, which take a part of them, some calls are enough.
      const choose = version === 1 ? any : some
      const before = join(tenant.folder, `before-${version}`)
      const old = connect(before, 'write')
      old.exec('PRAGMA journal_mode = WAL')
      await migrate(old, migrations.slice(0, version))
      old.exec("INSERT INTO tenant VALUES ('tenant', 'Old', 'BPOS', '{first}.{last}', 1)")
      old.exec("INSERT INTO domain VALUES ('old.example', 1, 1), ('older.example', 0, 1)")
      old.close()
      const folder = join(tenant.folder, `format-${version}`)
      const path = join(folder, 'old.tenant')
      const prepare = () => {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder)
        copyFileSync(before, path)
      }
      await interrupted(program, [path], tenant.folder, choose, prepare, async (_done, told) => {
        const killedAt = `format ${version}, ${told}`
        const between = connect(path, 'read')
        expect(versionOf(between), killedAt).toBeGreaterThanOrEqual(version)
        between.close()
        const store = await openTenant(path)
        expect(
          (await store.reader.domains.all()).map(({ id }) => id),
          killedAt,
        ).toEqual(['old.example', 'older.example'])
        expect((await store.reader.tenant.settings()).name, killedAt).toBe('Old')
        await store.close()
        const after = connect(path, 'read')
        expect([versionOf(after), after.pragma('integrity_check')], killedAt).toEqual([newestVersion, 'ok'])
        after.close()
        // The way back: the file as it was before.
        const copy = connect(nameOfCopy(path, version), 'immutable')
        expect([versionOf(copy), copy.pragma('integrity_check')], killedAt).toEqual([version, 'ok'])
        copy.close()
      })
    }
  }, 1_800_000)
})
