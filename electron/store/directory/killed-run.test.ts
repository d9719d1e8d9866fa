import { spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../../e2e/doubles/temporary-tenant.ts'
import type { SyncRun } from '../types.ts'

const run: SyncRun = {
  run: 'r1',
  startedAt: 1,
  endedAt: null,
  status: 'Running',
  whatIf: false,
  full: true,
  read: 0,
  created: 0,
  changed: 0,
  disabled: 0,
  deleted: 0,
  held: 0,
  conflicts: 0,
  unchanged: 0,
  milliseconds: 0,
  reason: '',
}

test('a run reads as running while its process lives, and as stopped once that was killed', async () => {
  await using tenant = await temporaryTenant()
  await tenant.store.stage(async ({ directory }) => {
    await directory.lease('run', 120_000, 1)
    await directory.startRun(run)
  })
  const statuses = async () => {
    const { directory } = tenant.store.reader
    const [listed, named] = [(await directory.runs({})).rows, await directory.runsOf('r1')]
    return [...listed, ...named].map(({ status }) => status)
  }
  expect(await statuses()).toEqual(['Running', 'Running'])

  const { pid } = spawnSync(process.execPath, ['--version'])
  using file = new DatabaseSync(tenant.path)
  // As the killed process left it: its mark stays in the lease, with its own number and start.
  const { changes } = file
    .prepare(`UPDATE lease SET holder = json_set(holder, '$[1]', ?, '$[2]', '') WHERE name = 'run'`)
    .run(pid)
  expect(changes).toBe(1)
  expect(await statuses()).toEqual(['Stopped', 'Stopped'])
})
