import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { anchorOf, scriptedDirectory, scriptedPerson } from '../doubles/scripted-directory.ts'
import { tenantShell } from '../doubles/tenant-shell.ts'
import { times } from '../extent.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What this process holds once what nobody uses is gone. */
interface Held {
  /** Bytes. */
  readonly heap: number
  /** Open files of a tenant, by the system's own list. */
  readonly files: number
  /** Timers, sockets and threads that keep a process. */
  readonly handles: number
}

async function held(): Promise<Held> {
  for (let round = 0; round < 4; round++) {
    await new Promise<void>(resolve => void setImmediate(resolve))
    collect()
  }
  return {
    heap: process.memoryUsage().heapUsed,
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
    handles: process.getActiveResourcesInfo().length,
  }
}

const mebibyte = 1024 * 1024

test('imports, synchronizations, changes and undos, over and over, hold no more than after the first of them', async () => {
  const directory = scriptedDirectory()
  await using shell = await tenantShell({ directory, seats: 100 })
  const base = 'DC=fernwick,DC=example'
  for (let at = 1; at <= 20; at++)
    directory.put(anchorOf(at), `CN=P${at},OU=People,${base}`, scriptedPerson(`Pia P${at}`))
  await shell.run(`Set-CoexistenceConfiguration ldap://127.0.0.1 '${base}'`)
  const path = join(shell.tenant.folder, 'people.csv')
  const faults: string[] = []

  const cycle = async (number: number) => {
    const rows = Array.from({ length: 20 }, (_, at) => `person.${at}@fernwick.example,Person ${at},Office ${number}`)
    writeFileSync(path, `Identity,DisplayName,OfficeNumber\n${rows.join('\n')}\n`)
    directory.set(anchorOf(1 + (number % 20)), { title: `Title ${number}` })
    const session = `session ${number}`
    const added = await shell.run(
      'Import-Csv people.csv | Add-MSOnlineUser | Out-Null; $all = Get-MSOnlineUser; $all.Count; function Twice($x) { $x * 2 }; Twice 21',
      { session },
    )
    const synchronized = await shell.run('Start-OnlineCoexistenceSync | Out-Null', { session })
    const undone = await shell.run(`Undo-TenantChange ${added.id} | Out-Null`, { session })
    faults.push(...added.ids, ...synchronized.ids, ...undone.ids)
    // A new session each time is a page that was opened and left.
    shell.end(session)
  }

  const half = times(15, 1_000)
  let number = 0
  while (number < half) await cycle(number++)
  const before = await held()
  while (number < 2 * half) await cycle(number++)
  const after = await held()
  expect(faults).toEqual([])
  expect(after.heap - before.heap, JSON.stringify({ before, after })).toBeLessThan(mebibyte)
  expect([after.files, after.handles]).toEqual([before.files, before.handles])
  expect(statSync(`${shell.tenant.path}-wal`).size).toBeLessThanOrEqual(64 * mebibyte)
}, 3_600_000)
