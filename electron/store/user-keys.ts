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

/** So many hits are always counted out. */
const fewHits = 4000

/** To fetch a hit and sort it takes as long as to walk past so many people by name. */
const walkedPerFetch = 150

/** People walked past along an order before a search is answered from the search index: one after another, and across the file. */
const mostWalked = { inOrder: 60_000, scattered: 8000 }

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

/** What the texts of a person must hold; `w` is the table. */
function wordConditions({ words }: UserPlan): RawBuilder<unknown>[] {
  return [
    ...words.long.map(word => sql`instr(w.words, ${word})`),
    ...words.short.map(word => sql`instr(w.starts, ${` ${word}`})`),
  ]
}

/** The order of a search. By name it is the order of the search texts, so that only hits of the page need their rows. */
function searchOrder(query: UserQuery): { readonly byName: boolean; readonly order: RawBuilder<unknown> } {
  if ((query.sortBy ?? 'DisplayName') !== 'DisplayName') return { byName: false, order: order(query) }
  return { byName: true, order: query.descending === true ? sql`w.words DESC, w.key DESC` : sql`w.words, w.key` }
}

/** Finds people by the search index first, then sorts them. */
function bySearch(connection: Connection, query: UserQuery, plan: UserPlan): number[] {
  const { table, text } = matchOf(plan.words)
  const { byName, order } = searchOrder(query)
  const row = byName && plan.conditions.length === 0 ? sql`` : sql`CROSS JOIN user AS u ON u.key = s.rowid`
  // The search index alone decides over the words it was asked for; short words beside long ones are left.
  const left = plan.words.long.length > 0 ? plan.words.short.map(word => sql`instr(w.starts, ${` ${word}`})`) : []
  const rows = connection.query(
    sql<KeyRow>`SELECT s.rowid AS key FROM ${sql.table(table)} AS s CROSS JOIN user_words AS w ON w.key = s.rowid ${row}
      WHERE s.${sql.raw(table)} MATCH ${text} AND ${all([...left, ...plan.conditions])} ORDER BY ${order}`.compile(
      build,
    ),
  )
  return keysOf(rows)
}

/** Whether the search index alone decides who is a hit: short words beside long ones are looked at hit by hit. */
function indexDecides({ words }: UserPlan): boolean {
  return words.long.length === 0 || words.short.length === 0
}

/** How many the search index finds, or undefined where they are too many to fetch them all. */
function hitsOfIndex(connection: Connection, plan: UserPlan): number | undefined {
  const { table, text } = matchOf(plan.words)
  const most = indexDecides(plan) ? fewHits : fewPeople
  const counted = connection.query(
    sql<{ hits: number }>`SELECT count(*) AS hits FROM (
      SELECT rowid FROM ${sql.table(table)} WHERE ${sql.table(table)} MATCH ${text} LIMIT ${most + 1})`.compile(build),
  )
  const hits = counted[0]?.hits ?? 0
  return hits <= most ? hits : undefined
}

/**
 * The first hits in the order asked for, up to `wanted`, and fewer where so many people along that order hold no more. The
 * words are looked at first. All of it is done within SQLite: to hand over each person that is walked past would take ten
 * times as long. The inner part is walked as it is asked for, so its order is that of the hits.
 */
function walk(connection: Connection, query: UserQuery, plan: UserPlan, wanted: number): number[] {
  const { byName, order } = searchOrder(query)
  const from = byName
    ? sql`user_words AS w INDEXED BY user_words_by_name`
    : sql`user AS u INDEXED BY ${sql.ref(sortColumns[query.sortBy ?? 'DisplayName'].index)} CROSS JOIN user_words AS w ON w.key = u.key`
  const rest =
    plan.conditions.length === 0
      ? sql`1`
      : sql`EXISTS (SELECT 1 FROM user AS u WHERE u.key = w.key AND ${all(plan.conditions)})`
  const rows = connection.query(
    sql<KeyRow>`SELECT key FROM (
      SELECT w.key, CASE WHEN ${all(wordConditions(plan))} THEN ${rest} ELSE 0 END AS hit
      FROM ${from} ORDER BY ${order} LIMIT ${byName ? mostWalked.inOrder : mostWalked.scattered}
    ) WHERE hit LIMIT ${wanted}`.compile(build),
  )
  return keysOf(rows)
}

/** Answers a search that many meet: along the order until the page is full, where hits are dense enough for that. */
function broadSearch(connection: Connection, query: UserQuery, plan: UserPlan): FoundKeys {
  const skip = query.skip ?? 0
  if (query.first !== undefined) {
    const found = walk(connection, query, plan, skip + query.first)
    if (found.length === skip + query.first) {
      const known = plan.conditions.length === 0 && indexDecides(plan) ? fewHits + 1 : 0
      return { keys: found.slice(skip), total: Math.max(found.length, known), atLeast: true }
    }
  }
  const keys = bySearch(connection, query, plan)
  return { keys: slice(keys, query), total: keys.length, atLeast: false }
}

/** Answers a search of which the search index knows the hits: along the names where that is sooner than to fetch them all. */
function narrowSearch(connection: Connection, query: UserQuery, plan: UserPlan, hits: number): FoundKeys {
  const wanted = (query.skip ?? 0) + (query.first ?? Infinity)
  const alone = plan.conditions.length === 0 && indexDecides(plan)
  const walked = (plan.index.people * wanted) / hits
  if (alone && searchOrder(query).byName && wanted <= hits && walked < hits * walkedPerFetch) {
    const found = walk(connection, query, plan, wanted)
    if (found.length === wanted) return { keys: found.slice(query.skip ?? 0), total: hits, atLeast: false }
  }
  const keys = bySearch(connection, query, plan)
  return { keys: slice(keys, query), total: keys.length, atLeast: false }
}

function count(connection: Connection, plan: UserPlan): number {
  const rows = connection.query(
    sql<{ people: number }>`SELECT count(*) AS people FROM user AS u INDEXED BY ${sql.ref(plan.fewest.name)}
      WHERE ${all(plan.conditions)}`.compile(build),
  )
  return rows[0]?.people ?? 0
}

/** Walks along an index; a page in the farther half is reached from the other end. */
function alongIndex(connection: Connection, query: UserQuery, plan: UserPlan): FoundKeys {
  const total = plan.total ?? count(connection, plan)
  // Few are sorted sooner than they are met among everybody.
  const index = total <= fewPeople && plan.fewest.people < plan.index.people ? plan.fewest : plan.index
  const skip = Math.min(query.skip ?? 0, total)
  const take = Math.min(query.first ?? total, total - skip)
  if (take === 0) return { keys: [], total, atLeast: false }
  const descending = query.descending ?? false
  const fromEnd = skip > total / 2 && skip > 1000
  const rows = connection.query(
    sql<KeyRow>`SELECT u.key FROM user AS u INDEXED BY ${sql.ref(index.name)} WHERE ${all(plan.conditions)}
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
    const hits = hitsOfIndex(connection, plan)
    if (hits !== undefined) return narrowSearch(connection, query, plan, hits)
    return plan.index.people <= fewPeople ? byFewest(connection, query, plan) : broadSearch(connection, query, plan)
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
