import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connect } from '../../electron/store/sqlite.ts'
import { openTenant } from '../../electron/store/open.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { bundled } from './bundled.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'

/** Starts a writer, kills it so long after its first commit, and gives the last number it acknowledged. */
async function killed(writer: string, path: string, delay: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const over = new Promise<NodeJS.Signals | null>(resolve => child.once('close', (_, signal) => resolve(signal)))
  const first = new Promise<void>(resolve => child.stdout.once('data', () => resolve()))
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString('latin1')
  })
  await Promise.race([first, over])
  await wait(delay)
  child.kill('SIGKILL')
  expect(await over).toBe('SIGKILL')
  // The last line may be cut; it was then not said.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

test('a writer killed at any moment loses nothing that it acknowledged, and leaves nothing half-done', async () => {
  const kills = times(300, 5_000)
  const { below } = draw()
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const writer = await bundled('writer', tenant.folder)
  for (let kill = 1; kill <= kills; kill++) {
    const acknowledged = await killed(writer, tenant.path, below(40))
    const store = await openTenant(tenant.path)
    const { total } = await store.reader.users.page({ first: 1 }, 0)
    // One transaction may have been committed and not said any more; it is whole.
    expect(total).toBeOneOf([acknowledged, acknowledged + 1 + (acknowledged % 3)])
    const [last] = (await store.reader.users.find(`person${total - 1}@fernwick.example`)).map(user => user.displayName)
    expect(last).toBe(`Person ${total - 1}`)
    if (kill % 50 === 0 || kill === kills) {
      expect((await store.check()).filter(({ ok }) => !ok)).toEqual([])
      const { rows } = await store.reader.journal.runs({ first: 10 })
      expect(rows.filter(run => run.outcome === 'running')).toEqual([])
    }
    await store.close()
  }
  const connection = connect(tenant.path, 'read')
  expect(connection.pragma('integrity_check')).toBe('ok')
  connection.close()
}, 7_200_000)
