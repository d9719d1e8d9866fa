import { expect, onTestFinished, test, vi } from 'vitest'
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

const runsOf = ({ calls }: { readonly calls: readonly string[] }) => calls.filter(call => call.startsWith('run')).length

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
  query(people).prepare()
  await answered(query(people))
  expect(runsOf(engine)).toBe(2)
  expect(query(people).state().rows, 'the same answer is the same rows').toBe(kept.rows)
})

test('who returns to a list that nothing changed is not asked for again for a minute', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const engine = scriptedEngine([person('Ann')])
  const query = sharedQueries(engine, 'session')
  const returns = () => {
    query(people).prepare({ keep: true })
    query(people).subscribe(() => undefined)()
    return runsOf(engine)
  }
  const leave = await answered(query(people))
  leave()
  vi.advanceTimersByTime(59_000)
  expect(returns()).toBe(1)
  expect(query(people).state()).toMatchObject({ status: 'ready', asking: false })
  vi.advanceTimersByTime(1_000)
  expect(returns()).toBe(2)
})

test('a list that was left while it was asked for again is asked for when it is returned to', async () => {
  const engine = scriptedEngine([person('Ann')])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  engine.notify(changed)
  expect(runsOf(engine)).toBe(2)
  leave()
  query(people).prepare({ keep: true })
  expect(runsOf(engine)).toBe(3)
})

test('rows that say something else are others', async () => {
  const engine = scriptedEngine([person('Ann'), person('Bea')])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  const [ann, bea] = query(people).state().rows
  leave()
  engine.script = [person('Ann'), person('Cis')]
  query(people).prepare()
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
  const query = sharedQueries(engine, 'session')
  query(people).prepare()
  query(people).prepare()
  expect(runsOf(engine)).toBe(1)
  const leave = await answered(query(people))
  expect(query(people).state().rows).toHaveLength(1)
  query(people).prepare()
  expect(runsOf(engine)).toBe(1)
  leave()
  query(people).prepare()
  engine.notify(changed)
  await answered(query(people))
  expect(runsOf(engine)).toBe(3)
})

test('an answer that failed is not kept', async () => {
  const engine = scriptedEngine([{ fail: new Error('gone') }])
  const query = sharedQueries(engine, 'session')
  const leave = await answered(query(people))
  leave()
  expect(query(people).state().status).toBe('waiting')
})
