import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { userSorts } from '../../shared/user-lists.ts'
import { openTenant } from '../../electron/store/open.ts'
import type { Reader } from '../../electron/store/types.ts'
import { runNode } from './child.ts'
import { percentile, type Row } from './row.ts'

const program = join(import.meta.dirname, '..', '..', 'electron', 'tenant-desk.mjs')

/** Milliseconds of each call. */
async function timed(calls: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const call of calls) {
    const started = performance.now()
    await call()
    times.push(performance.now() - started)
  }
  return times
}

/** The floor of a page: a hundred people fetched by key with one prepared statement of node:sqlite. */
function pageFloor(path: string, people: number): number {
  const database = new DatabaseSync(path, { readOnly: true })
  const statement = database.prepare('select * from user where key = ?')
  const times = Array.from({ length: 200 }, (_, turn) => {
    const started = performance.now()
    for (let row = 0; row < 100; row++) statement.get(1 + ((turn * 7_919 + row * 104_729) % people))
    return performance.now() - started
  })
  database.close()
  return percentile(times, 0.95)
}

/** Words that at most a thousand people have, taken from people all over the tenant, and pieces of them. */
async function rareWords(reader: Reader, people: number): Promise<readonly string[]> {
  const words: string[] = []
  for (let turn = 0; words.length < 60 && turn < 400; turn++) {
    const skip = (turn * 15_485_863) % people
    const { rows } = await reader.users.page({ sortBy: 'Identity', skip, first: 1 }, Date.now())
    const name = rows[0]?.userName.split('@')[0] ?? ''
    const word = turn % 3 === 0 ? name : name.slice(turn % 4, (turn % 4) + 7)
    if (word.length < 3) continue
    const { total } = await reader.users.page({ search: word, first: 1 }, Date.now())
    if (total <= 1_000) words.push(word)
  }
  return words
}

/** Pages by every indexed column at random places, and searches, at the store; the tenant is made first. */
export async function benchLists(folder: string, people: number): Promise<readonly Row[]> {
  const path = join(folder, `list-${people}.tenant`)
  const args = [
    'new',
    path,
    '--domain',
    'bench.example',
    '--sample',
    String(people),
    '--seats',
    String(people),
    '--seed',
    '7',
  ]
  const made = await runNode(program, args)
  if (made.code !== 0) throw new Error(made.errors)
  const opened = performance.now()
  const store = await openTenant(path)
  const openTime = performance.now() - opened
  const now = Date.now()
  const floor = pageFloor(path, people)
  const page = (query: object) => () => store.reader.users.page({ first: 100, ...query }, now)
  const pages = userSorts.flatMap(sortBy =>
    Array.from({ length: 25 }, (_, turn) =>
      page({ sortBy, descending: turn % 2 === 1, skip: (turn * 32_452_843) % people }),
    ),
  )
  const words = await rareWords(store.reader, people)
  await timed(pages.slice(0, 20))
  const pageTimes = await timed(pages)
  const searchTimes = await timed(words.map(search => page({ search })))
  const broadTimes = await timed(['an', 'mar', 'e', 'engineer', 'bench'].map(search => page({ search })))
  await store.close()
  const row = (name: string, times: readonly number[], atMost: number, goal: number): Row => ({
    name,
    size: people,
    ours: percentile(times, 0.95),
    floor,
    unit: 'ms',
    atMost,
    goal,
  })
  return [
    { name: 'make a sample tenant', size: people, ours: made.milliseconds, unit: 'ms' },
    { name: 'open', size: people, ours: openTime, unit: 'ms', goal: 2_000 },
    row('any page by any column, p95', pageTimes, 40, 10),
    row('search with at most 1,000 hits, p95', searchTimes, 40, 10),
    row('broad search, first 100, p95', broadTimes, 200, 50),
  ]
}
