import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { person, runOnce, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { times } from '../../e2e/extent.ts'
import { openTenant } from './open.ts'
import type { StoreNotice } from './types.ts'

const run = promisify(execFile)

const here = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href)

/** Reads the number of people and adds one more, so many times, each in a run of its own. */
const program = `
const { openTenant } = await import(${here('open.ts')})
const { blankUser } = await import(${here('blank-user.ts')})
const [, path, name, times] = process.argv
const store = await openTenant(path)
for (let index = 0; index < Number(times); index++) {
  const turn = await store.turn({ id: crypto.randomUUID(), actor: name, origin: 'terminal', line: name, startedAt: Date.now() })
  await turn.begin()
  await turn.startObject()
  const people = (await turn.writer.users.page({ first: 1 }, 0)).total
  const id = turn.writer.newId()
  const address = name + index + '@fernwick.example'
  await turn.writer.insert('user', { ...blankUser(id, address, 'Person ' + people, 0), officeNumber: String(people) })
  await turn.keepObject({ cmdlet: 'Add', target: address, line: 'Add', outcome: 'done' })
  await turn.commit()
  await turn.release('completed')
}
await store.close()
`

test('two processes lose no write, see each other, and share one chain', async () => {
  await using tenant = await temporaryTenant()
  const count = times(100, 1_000)
  const add = (name: string) =>
    run(process.execPath, ['--input-type=module', '--eval', program, tenant.path, name, String(count)])
  await Promise.all([add('left'), add('right')])
  const { rows, total } = await tenant.store.reader.users.page({}, 0)
  expect(total).toBe(2 * count)
  // Each saw the number that the one before it left behind.
  expect(rows.map(user => Number(user.officeNumber)).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index))
  expect((await tenant.store.check()).map(finding => finding.ok)).toEqual([true, true, true, true])
  expect((await tenant.store.reader.journal.verify()).entries).toBe(6 * count)
  expect((await tenant.store.reader.users.page({ search: 'left7' }, 0)).total).toBe(count === 100 ? 11 : 111)
}, 120_000)

test('a screen hears of writes here with what they touched, and of writes elsewhere', async () => {
  await using tenant = await temporaryTenant()
  const notices: StoreNotice[] = []
  let heard: () => void = () => undefined
  const outside = new Promise<void>(resolve => {
    heard = resolve
  })
  const stop = tenant.store.subscribe(notice => {
    notices.push(notice)
    if (notice.outside) heard()
  })
  await tenant.run(writer => writer.insert('user', person('Ann')))
  expect(notices[0]).toEqual({ entities: ['user'], outside: false })
  const other = await openTenant(tenant.path)
  await runOnce(other, writer => writer.insert('user', person('Bob')))
  await outside
  stop()
  await other.close()
  expect(notices.at(-1)).toEqual({ entities: [], outside: true })
})
