import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInfo, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { beginningHash, beginningOf } from './beginning.ts'
import { journalEnd } from './journal-end.ts'
import { migrate, migrations } from './migrate.ts'
import { connect, connectToLook } from './sqlite.ts'

test('a tenant writes down what it is made with, and its journal begins with that', async () => {
  await using tenant = await temporaryTenant()
  const connection = connectToLook(tenant.path)
  const made = beginningOf(connection)
  const begin = beginningHash(connection)
  connection.close()
  expect(made.map(({ entity }) => entity)).toEqual(['tenant', 'domain', 'subscription'])
  expect(made.map(({ fields }) => fields)).toEqual([
    await tenant.store.reader.tenant.settings(),
    ...(await tenant.store.reader.domains.all()),
    ...(await tenant.store.reader.subscriptions.all()),
  ])
  expect(journalEnd(tenant.path)).toEqual({ sequence: 0, hash: begin })
  expect((await tenant.store.check()).filter(({ ok }) => !ok)).toEqual([])
})

test('what has been changed, removed and added since is in order', async () => {
  await using tenant = await temporaryTenant()
  const [subscription] = await tenant.store.reader.subscriptions.all()
  const turn = await tenant.store.turn(runInfo({ id: 'run' }))
  await turn.begin()
  await turn.startObject()
  await turn.writer.insert('domain', { id: 'aaa.example', isDefault: false, addedAt: 1 })
  await turn.writer.update('tenant', 'tenant', { name: 'Renamed' })
  await turn.writer.remove('subscription', subscription?.id ?? '')
  await turn.keepUnseen({ cmdlet: 'Set-X', target: 'x', line: 'Set-X', outcome: 'done' })
  await turn.commit()
  await turn.release('completed')
  expect((await tenant.store.check()).filter(({ ok }) => !ok)).toEqual([])
})

test('a tenant from before that was written down begins with nothing, as its journal did', async () => {
  await using tenant = await temporaryTenant()
  const connection = connect(join(tenant.folder, 'old.tenant'), 'write')
  await migrate(connection, migrations.slice(0, 9))
  await migrate(connection)
  expect(beginningOf(connection)).toEqual([])
  expect(beginningHash(connection)).toBe('')
  connection.close()
})
