import { expect, test } from 'vitest'
import { scriptedEngine } from '../../e2e/doubles/scripted-engine.ts'
import { sharedQueries } from './connection.ts'
import { totalsOf, type Totals } from './use-totals.ts'

const sharing = (filter: string) => ({ cmdlet: 'Get-MSOnlineMailPermission', arguments: [['Filter', filter]] as const })
const changed = { entities: ['permission'], outside: false, running: [] }
const counting = (count: number) => [{ say: { stream: 'total' as const, count } }]

test('totals are there once each question has its answer, and answers that count the same are no news', async () => {
  const engine = scriptedEngine(counting(3))
  const queries = ['FullAccess', 'SendAs'].map(sharing).map(sharedQueries(engine, 'session'))
  const { subscribe, totals } = totalsOf(queries)
  const seen: Totals[] = []
  const answered = () => {
    const all = Promise.withResolvers<void>()
    const leave = subscribe(() => {
      if (totals() !== seen.at(-1)) seen.push(totals())
      if (queries.every(query => !query.state().asking)) all.resolve()
    })
    return all.promise.then(leave)
  }
  expect(totals()).toEqual([])
  await answered()
  expect(seen.filter(each => each.length > 0)).toEqual([[3, 3]])
  const first = totals()
  engine.notify(changed)
  await answered()
  expect(totals(), 'asked again, counted the same').toBe(first)
  engine.script = counting(4)
  engine.notify(changed)
  await answered()
  expect(totals()).toEqual([4, 4])
})
