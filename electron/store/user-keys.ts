import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { build } from './build.ts'
import { matchOf } from './search.ts'
import type { Connection } from './sqlite.ts'
import type { Timestamp, UserQuery } from './types.ts'
import { fewPeople, planUsers, sortColumns } from './user-query.ts'
import type { UserPlan } from './user-query.ts'

/** Keys of people in the order asked for, with how many there are; `atLeast` marks a total that was not counted out. */
export interface FoundKeys {
  readonly keys: readonly number[]
  readonly total: number
  readonly atLeast: boolean
}

interface KeyRow {
  readonly key: number
}

/** Rows walked along an order before a broad search is answered from the search index instead. */
const mostWalked = 30_000

/** Hits of a broad search that are counted; beyond, the total is "at least". */
const mostCounted = 100_000

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0
    ? sql`1`
    : sql.join(
        conditions.map(condition => sql`(${condition})`),
        sql` AND `,
      )
}

function order(query: UserQuery, descending = query.descending ?? false): RawBuilder<unknown> {
  const column = sql.ref(`u.${sortColumns[query.sortBy ?? 'DisplayName'].column}`)
  return descending ? sql`${column} DESC, u.key DESC` : sql`${column}, u.key`
}

function keysOf(rows: readonly KeyRow[]): number[] {
  return rows.map(row => row.key)
}

function slice(keys: readonly number[], query: UserQuery): readonly number[] {
  const skip = query.skip ?? 0
  return keys.slice(skip, query.first === undefined ? undefined : skip + query.first)
}

function wordConditions({ words }: UserPlan): RawBuilder<unknown>[] {
  return [
    ...words.long.map(word => sql`instr(w.words, ${word})`),
    ...words.short.map(word => sql`instr(w.starts, ${` ${word}`})`),
  ]
}

/** Finds people by the search index first, then sorts those few. */
function bySearch(connection: Connection, query: UserQuery, plan: UserPlan): number[] {
  const { table, text } = matchOf(plan.words)
  const rows = connection.query(
    sql<KeyRow>`SELECT u.key FROM ${sql.table(table)} AS s
      CROSS JOIN user_words AS w ON w.key = s.rowid CROSS JOIN user AS u ON u.key = s.rowid
      WHERE s.${sql.raw(table)} MATCH ${text} AND ${all([...wordConditions(plan), ...plan.conditions])}
      ORDER BY ${order(query)}`.compile(build),
  )
  return keysOf(rows)
}

function hits(connection: Connection, plan: UserPlan, most: number): number {
  const { table, text } = matchOf(plan.words)
  return (
    connection.query(
      sql<{ hits: number }>`SELECT count(*) AS hits FROM (
        SELECT rowid FROM ${sql.table(table)} WHERE ${sql.table(table)} MATCH ${text} LIMIT ${most + 1})`.compile(
        build,
      ),
    )[0]?.hits ?? 0
  )
}

/** Answers a search that many meet: along the order until the page is full, as most people met on the way are hits. */
function broadSearch(connection: Connection, query: UserQuery, plan: UserPlan): FoundKeys {
  const skip = query.skip ?? 0
  if (query.first !== undefined) {
    const found: number[] = []
    let walked = 0
    const walk = connection.iterate(
      sql<{ key: number; hit: number }>`SELECT u.key, ${all([...wordConditions(plan), ...plan.conditions])} AS hit
        FROM user AS u INDEXED BY ${sql.ref(sortColumns[query.sortBy ?? 'DisplayName'].index)}
        CROSS JOIN user_words AS w ON w.key = u.key ORDER BY ${order(query)}`.compile(build),
    )
    for (const row of walk) {
      if (row.hit === 1) found.push(row.key)
      if (found.length === skip + query.first) {
        const counted = plan.conditions.length === 0 && oneMatch(plan) ? hits(connection, plan, mostCounted) : 0
        const atLeast = counted === 0 || counted > mostCounted
        return { keys: found.slice(skip), total: Math.max(found.length, Math.min(counted, mostCounted)), atLeast }
      }
      if (++walked === mostWalked) break
    }
  }
  const keys = bySearch(connection, query, plan)
  return { keys: slice(keys, query), total: keys.length, atLeast: false }
}

/** Whether the search index alone decides who is a hit. */
function oneMatch({ words }: UserPlan): boolean {
  return words.long.length === 0 || words.short.length === 0
}

function count(connection: Connection, plan: UserPlan): number {
  const rows = connection.query(
    sql<{ people: number }>`SELECT count(*) AS people FROM user AS u INDEXED BY ${sql.ref(plan.index.name)}
      WHERE ${all(plan.conditions)}`.compile(build),
  )
  return rows[0]?.people ?? 0
}

/** Walks along the index; a page in the farther half is reached from the other end. */
function alongIndex(connection: Connection, query: UserQuery, plan: UserPlan): FoundKeys {
  const total = plan.total ?? count(connection, plan)
  const skip = Math.min(query.skip ?? 0, total)
  const take = Math.min(query.first ?? total, total - skip)
  if (take === 0) return { keys: [], total, atLeast: false }
  const descending = query.descending ?? false
  const fromEnd = skip > total / 2 && skip > 1000
  const rows = connection.query(
    sql<KeyRow>`SELECT u.key FROM user AS u INDEXED BY ${sql.ref(plan.index.name)} WHERE ${all(plan.conditions)}
      ORDER BY ${order(query, fromEnd ? !descending : descending)}
      LIMIT ${take} OFFSET ${fromEnd ? total - skip - take : skip}`.compile(build),
  )
  const keys = keysOf(rows)
  return { keys: fromEnd ? keys.reverse() : keys, total, atLeast: false }
}

/** Those of a given list of ids that meet the rest of the query. */
function among(connection: Connection, query: UserQuery, plan: UserPlan, only: readonly string[]): FoundKeys {
  const rows = connection.query(
    sql<KeyRow>`SELECT DISTINCT u.key FROM json_each(${JSON.stringify(only)}) AS o CROSS JOIN user AS u ON u.id = o.value
      CROSS JOIN user_words AS w ON w.key = u.key
      WHERE ${all([...wordConditions(plan), ...plan.conditions])} ORDER BY ${order(query)}`.compile(build),
  )
  return { keys: slice(keysOf(rows), query), total: rows.length, atLeast: false }
}

/** Goes through everybody of a short index and looks at their words. */
function byFewest(connection: Connection, query: UserQuery, plan: UserPlan): FoundKeys {
  const rows = connection.query(
    sql<KeyRow>`SELECT u.key FROM user AS u INDEXED BY ${sql.ref(plan.index.name)}
      CROSS JOIN user_words AS w ON w.key = u.key
      WHERE ${all([...plan.conditions, ...wordConditions(plan)])} ORDER BY ${order(query)}`.compile(build),
  )
  return { keys: slice(keysOf(rows), query), total: rows.length, atLeast: false }
}

function withLicence(connection: Connection, query: UserQuery, plan: UserPlan, subscription: string): FoundKeys {
  const rows = connection.query(
    sql<KeyRow>`SELECT u.key FROM licence AS h CROSS JOIN user AS u ON u.key = h.user_key
      WHERE h.subscription_id = ${subscription} AND ${all(plan.conditions)} ORDER BY ${order(query)}`.compile(build),
  )
  return { keys: slice(keysOf(rows), query), total: rows.length, atLeast: false }
}

/** The people of the query, by the way that touches the fewest rows. */
export function findKeys(connection: Connection, query: UserQuery, now: Timestamp): FoundKeys {
  const plan = planUsers(connection, query, now)
  if (query.only !== undefined) return among(connection, query, plan, query.only)
  if (plan.words.long.length + plan.words.short.length > 0) {
    if (hits(connection, plan, fewPeople) > fewPeople) {
      return plan.index.people <= fewPeople ? byFewest(connection, query, plan) : broadSearch(connection, query, plan)
    }
    const keys = bySearch(connection, query, plan)
    return { keys: slice(keys, query), total: keys.length, atLeast: false }
  }
  if (query.subscription !== undefined && plan.licences <= fewPeople) {
    return withLicence(connection, query, plan, query.subscription)
  }
  return alongIndex(connection, query, plan)
}

/** How many the query finds, counted out even where a page would say "at least". */
export function countUsers(connection: Connection, query: UserQuery, now: Timestamp): number {
  const found = findKeys(connection, { ...query, skip: 0, first: 1 }, now)
  return found.atLeast ? bySearch(connection, query, planUsers(connection, query, now)).length : found.total
}
