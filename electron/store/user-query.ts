import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { passwordPolicies } from '../../shared/password-policies.ts'
import { build, slot } from './build.ts'
import { fold, searchWords } from './fold.ts'
import type { Connection } from './sqlite.ts'
import type { Timestamp, UserFilter, UserQuery, UserSort } from './types.ts'
import { filterBits } from './user-row.ts'
import type { StoredFilter } from './user-row.ts'

/** The column behind each order, and the index that keeps it. */
export const sortColumns: Readonly<Record<UserSort, { readonly column: string; readonly index: string }>> = {
  DisplayName: { column: 'sort_name', index: 'user_by_name' },
  Identity: { column: 'sort_user_name', index: 'user_by_user_name' },
  Department: { column: 'sort_department', index: 'user_by_department' },
  JobTitle: { column: 'sort_job_title', index: 'user_by_job_title' },
  City: { column: 'sort_city', index: 'user_by_city' },
  Enabled: { column: 'enabled', index: 'user_by_enabled' },
  PasswordLastSetDate: { column: 'password_set_at', index: 'user_by_password' },
  WhenCreated: { column: 'created_at', index: 'user_by_created' },
}

/** The index of each filter that is usually rare; those of stored filters hold nobody else and are ordered by name. */
const filterIndexes: Readonly<Partial<Record<UserFilter, string>>> = {
  Disabled: 'user_disabled',
  Awaiting: 'user_awaiting',
  Synchronized: 'user_synchronized',
  PopEnabled: 'user_pop_enabled',
  Forwarding: 'user_forwarding',
  ForwardingOutside: 'user_forwarding_outside',
  MustChangePassword: 'user_must_change',
  Administrator: 'user_administrator',
  NoLicence: 'user_no_licence',
  PasswordExpired: 'user_by_password',
}

type Condition = RawBuilder<unknown>

/** A query taken apart: what narrows it, how many each part leaves at most, and how to reach the fewest rows. */
export interface UserPlan {
  readonly conditions: readonly Condition[]
  readonly words: ReturnType<typeof searchWords>
  /** The index to walk along, with the number of people in it. */
  readonly index: { readonly name: string; readonly people: number; readonly ordered: boolean }
  /** The index that holds the fewest people, whatever their order: the one to count along. */
  readonly fewest: { readonly name: string; readonly people: number }
  /** The exact total where a counter knows it. */
  readonly total: number | undefined
  /** How many hold the licence asked for; everybody where none is. */
  readonly licences: number
}

/** The value of one counter; 0 where nothing was counted. */
export function counter(
  connection: Connection,
  kind: 'users' | 'filter' | 'subscription' | 'department' | 'domain',
  name: string,
): number {
  return (
    connection
      .prepare('counter.get', () =>
        build.selectFrom('counter').select('value').where('kind', '=', slot()).where('name', '=', slot()),
      )
      .get(kind, name)?.value ?? 0
  )
}

/** Before this instant a password counts as expired; null where the tenant's policy knows no age. */
export function expiryLimit(connection: Connection, now: Timestamp): Timestamp | null {
  const policy = connection
    .prepare('tenant.policy', () => build.selectFrom('tenant').select('password_policy'))
    .get()?.password_policy
  const days = policy === undefined ? null : passwordPolicies[policy].maxAgeDays
  return days === null ? null : now - days * 86_400_000
}

/** How many have a password that is older than that. */
function expired(connection: Connection, limit: Timestamp | null): number {
  if (limit === null) return 0
  const people = connection.prepare('user.expired', () => ({
    compile: () =>
      sql<{ people: number }>`SELECT count(*) AS people FROM user INDEXED BY user_by_password
        WHERE password_set_at < ? AND password_never_expires = 0`.compile(build),
  }))
  return people.get(limit)?.people ?? 0
}

function isStored(filter: UserFilter): filter is StoredFilter {
  return filter in filterBits
}

/** The condition of a filter; `u` is the table. */
export function filterCondition(filter: UserFilter, limit: Timestamp | null): Condition {
  if (isStored(filter)) return sql`u.flags & ${sql.lit(filterBits[filter])}`
  return limit === null ? sql`0` : sql`u.password_set_at < ${limit} AND u.password_never_expires = 0`
}

/** Takes the query apart. */
export function planUsers(connection: Connection, query: UserQuery, now: Timestamp): UserPlan {
  const conditions: Condition[] = []
  const filters = [...new Set(query.filters ?? [])]
  const sort = sortColumns[query.sortBy ?? 'DisplayName']
  const everybody = counter(connection, 'users', '')
  let index = { name: sort.index, people: everybody, ordered: true }
  let fewest = { name: 'user_by_name', people: everybody }
  let total: number | undefined = everybody
  let licences = everybody
  let parts = 0

  const byName = sort.column === 'sort_name'
  const offer = (name: string, people: number, ordered: boolean) => {
    if (people < fewest.people) fewest = { name, people }
    // An index in another order has to be sorted: worth it only while it holds few.
    if (people < index.people && (ordered || people <= fewPeople)) index = { name, people, ordered }
  }
  const narrow = (condition: Condition, people: number | undefined) => {
    conditions.push(condition)
    total = parts++ === 0 ? people : undefined
  }

  const limit = filters.includes('PasswordExpired') ? expiryLimit(connection, now) : null
  for (const filter of filters) {
    const people = isStored(filter) ? counter(connection, 'filter', filter) : expired(connection, limit)
    narrow(filterCondition(filter, limit), people)
    const name = filterIndexes[filter]
    if (name !== undefined) offer(name, people, byName && isStored(filter))
  }
  if (query.department !== undefined) {
    const department = fold(query.department)
    const people = counter(connection, 'department', department)
    narrow(sql`u.sort_department = ${department}`, people)
    offer('user_by_department', people, sort.column === 'sort_department')
  }
  if (query.subscription !== undefined) {
    licences = counter(connection, 'subscription', query.subscription)
    narrow(
      sql`EXISTS (SELECT 1 FROM licence AS l WHERE l.user_key = u.key AND l.subscription_id = ${query.subscription})`,
      licences,
    )
  }
  if (query.except !== undefined && query.except.length > 0) {
    narrow(sql`u.id NOT IN (SELECT value FROM json_each(${JSON.stringify(query.except)}))`, undefined)
  }
  const words = searchWords(query.search ?? '')
  if (words.long.length + words.short.length > 0) {
    parts++
    total = undefined
  }
  return { conditions, words, index, fewest, total, licences }
}

/** So many people are fetched and sorted at once within a few milliseconds. */
export const fewPeople = 10_000
