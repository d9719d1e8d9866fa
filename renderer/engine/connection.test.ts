import { expect, test } from 'vitest'
import { scriptedEngine } from '../../e2e/doubles/scripted-engine.ts'
import type { Notice } from '../../shared/engine.ts'
import { PsObject } from '../../shared/values.ts'
import { sharedQueries } from './connection.ts'
import type { LiveQuery } from './live-query.ts'

const people = { cmdlet: 'Get-MSOnlineUser', arguments: [] } as const
const person = (name: string) => ({
  say: { stream: 'output' as const, value: PsObject.of('User', { DisplayName: name, Groups: ['sales'] }) },
})
const changed: Notice = { entities: ['user'], outside: false, running: [] }

/** Listens until there is an answer that is not on its way to another. */
async function answered(query: LiveQuery): Promise<() => void> {
  const done = Promise.withResolvers<void>()
  const leave = query.subscribe(() => {
    if (!query.state().asking) done.resolve()
  })
  await done.promise
  return leave
}

test('who returns to a question finds its last answer, and it is asked again', async () => {
  const engine = scriptedEngine([person('Ann')])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  leave()
  const kept = query(people).state()
  expect(kept.status).toBe('ready')
  await answered(query(people))
  expect(engine.calls.filter(call => call.startsWith('run'))).toHaveLength(2)
  expect(query(people).state().rows, 'the same answer is the same rows').toBe(kept.rows)
})

test('rows that say something else are others', async () => {
  const engine = scriptedEngine([person('Ann'), person('Bea')])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  const [ann, bea] = query(people).state().rows
  leave()
  engine.script = [person('Ann'), person('Cis')]
  await answered(query(people))
  const { rows } = query(people).state()
  expect(rows[0]).toBe(ann)
  expect(rows[1]).not.toBe(bea)
  expect(rows[1]?.get('DisplayName')).toBe('Cis')
})

test('after a change nobody finds what was before it', async () => {
  const engine = scriptedEngine([person('Ann')])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  leave()
  engine.notify(changed)
  expect(query(people).state().status).toBe('waiting')
})

test('a question that was prepared is asked once, and again where something changed before anybody listened', async () => {
  const engine = scriptedEngine([person('Ann')])
  const runs = () => engine.calls.filter(call => call.startsWith('run')).length
  const query = sharedQueries(engine, 'session')
  query(people).prepare()
  query(people).prepare()
  expect(runs()).toBe(1)
  const leave = await answered(query(people))
  expect(query(people).state().rows).toHaveLength(1)
  query(people).prepare()
  expect(runs()).toBe(1)
  leave()
  query(people).prepare()
  engine.notify(changed)
  await answered(query(people))
  expect(runs()).toBe(3)
})

test('an answer that failed is not kept', async () => {
  const engine = scriptedEngine([{ fail: new Error('gone') }])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  leave()
  expect(query(people).state().status).toBe('waiting')
})
