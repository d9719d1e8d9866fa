import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { userSorts } from '../../shared/user-lists.ts'
import { openTenant } from '../../electron/store/open.ts'
import type { Page, User, UserQuery } from '../../electron/store/types.ts'
import { mustRun } from './child.ts'
import { tenantDesk } from './program.ts'
import { percentile, type Row } from './row.ts'

/** Words that very many people have; most of these are parts of names, addresses, departments and titles. */
const broadWords = ['an', 'mar', 'e', 'son', 'engineer', 'bench', 'sales', 'man', 'de', 'li']

const rawFloor = join(import.meta.dirname, 'floor.ts')

const mostHits = 1_000
const searches = 60

/** Milliseconds of our calls, and of the floor's, taken in turns so that both meet the same machine. */
interface Times {
  readonly ours: number[]
  readonly floor: number[]
}

function noTimes(): Times {
  return { ours: [], floor: [] }
}

/** The floor of a page: a hundred people fetched by key with one prepared statement of node:sqlite. */
function pageFloor(path: string, people: number): { readonly fetch: () => void; readonly close: () => void } {
  const database = new DatabaseSync(path, { readOnly: true })
  const statement = database.prepare('select * from user where key = ?')
  let turn = 0
  return {
    fetch: () => {
      turn += 1
      for (let row = 0; row < 100; row++) statement.get(1 + ((turn * 7_919 + row * 104_729) % people))
    },
    close: () => database.close(),
  }
}

/**
 * Pages by every indexed column at random places, and searches, at the store; the tenant is made first, against node:sqlite
 * writing the same rows as a new tenant is filled.
 */
export async function benchLists(folder: string, people: number): Promise<readonly Row[]> {
  const path = join(folder, `list-${people}.tenant`)
  const count = String(people)
  const domain = ['--domain', 'bench.example']
  const made = await tenantDesk('new', path, ...domain, '--sample', count, '--seats', count, '--seed', '7')
  const copy = join(folder, `filled-${people}.db`)
  const raw = await mustRun(rawFloor, [path, copy, 'filled'])
  rmSync(copy)
  const started = performance.now()
  const store = await openTenant(path)
  const opened = performance.now() - started
  const floor = pageFloor(path, people)
  const now = Date.now()
  const page = (query: UserQuery): Promise<Page<User>> => store.reader.users.page({ first: 100, ...query }, now)

  /** Takes the time of one list; it counts where `counts` says so of its answer. */
  async function time(query: UserQuery, into: Times, counts: (answer: Page<User>) => boolean = () => true) {
    const first = performance.now()
    const answer = await page(query)
    const second = performance.now()
    if (!counts(answer)) return
    floor.fetch()
    into.ours.push(second - first)
    into.floor.push(performance.now() - second)
  }

  const pages = noTimes()
  for (const sortBy of userSorts) {
    for (let turn = 0; turn < 25; turn++) {
      await time({ sortBy, descending: turn % 2 === 1, skip: (turn * 32_452_843) % people }, pages)
    }
  }

  const rare = noTimes()
  for (let turn = 0; rare.ours.length < searches && turn < 10 * searches; turn++) {
    const { rows } = await page({ sortBy: 'Identity', skip: (turn * 15_485_863) % people, first: 1 })
    const name = rows[0]?.userName.split('@')[0] ?? ''
    const search = turn % 3 === 0 ? name : name.slice(turn % 4, (turn % 4) + 7)
    if (search.length >= 3) await time({ search }, rare, ({ total }) => total <= mostHits)
  }

  const broad = noTimes()
  for (const search of broadWords) await time({ search }, broad, ({ total }) => total > mostHits)

  floor.close()
  await store.close()
  const row = (name: string, times: Times, atMost: number, goal: number): Row => ({
    name,
    size: people,
    ours: percentile(times.ours, 0.95),
    floor: percentile(times.floor, 0.95),
    unit: 'ms',
    atMost,
    goal,
  })
  return [
    {
      name: 'make a sample tenant',
      size: people,
      ours: made.milliseconds,
      floor: raw.milliseconds,
      unit: 'ms',
      atMost: 5,
      goal: 1_000 + people * 0.06,
    },
    ...(made.memory.length === 0
      ? []
      : [
          {
            name: 'make a sample tenant, memory',
            size: people,
            ours: Math.max(...made.memory),
            unit: 'MB',
            goal: 600,
          } as const,
        ]),
    { name: 'open', size: people, ours: opened, unit: 'ms', goal: 2_000 },
    row('any page by any column, p95', pages, 10, 10),
    row('search with at most 1,000 hits, p95', rare, 10, 10),
    ...(broad.ours.length === 0 ? [] : [row('broader search, first 100, p95', broad, 50, 50)]),
  ]
}
