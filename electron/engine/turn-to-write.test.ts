import { expect, test } from 'vitest'
import { person, runInfo, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import type { StreamRecord } from '../../shared/engine.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { createOutbox } from './outbox.ts'
import { RunEnd } from './signals.ts'
import { createTurnToWrite } from './turn-to-write.ts'

test('what is taken back because the disk ran full inside a group is not told as done', async () => {
  await using tenant = await temporaryTenant()
  const told: StreamRecord[] = []
  const outbox = createOutbox(
    record => void told.push(record),
    async () => undefined,
  )
  const turn = createTurnToWrite({
    store: tenant.store,
    aside: false,
    info: () => runInfo(),
    line: () => 'Test',
    onTaken: () => undefined,
    outbox,
    signal: new AbortController().signal,
  })
  const add = (name: string) =>
    turn.object('real', async write => {
      await write.startObject()
      await write.writer.insert('user', person(name))
      await write.keepObject({ cmdlet: 'Test', target: name, line: 'Test', outcome: 'done' })
      void outbox.post({ stream: 'output', value: name })
    })
  await add('Ann')
  await turn.settle()
  const bo = add('Bo')
  const full = errorRecord('DiskFull', { path: tenant.path })
  const lost = turn.object('real', async () => {
    throw new Failure(full)
  })
  await bo
  await expect(lost).rejects.toThrow(RunEnd)
  void outbox.post({ stream: 'error', error: full })
  await turn.end('lost')
  await outbox.release()

  expect(told).toEqual([
    { stream: 'output', value: 'Ann' },
    { stream: 'error', error: full },
  ])
  const { rows } = await tenant.store.reader.users.page({}, 0)
  expect(rows.map(({ displayName }) => displayName)).toEqual(['Ann'])
})
