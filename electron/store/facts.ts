import { sql } from 'kysely'
import { fail } from '../../shared/errors.ts'
import { build } from './build.ts'
import { fold } from './fold.ts'
import { toDomain, toSettings, toSubscription } from './plain-tables.ts'
import type { Connection } from './sqlite.ts'
import type { Reader, TenantFigures, Timestamp, UserFilter } from './types.ts'
import { userFilters } from './types.ts'
import { countUsers } from './user-keys.ts'
import { counter } from './user-query.ts'
import { detailTexts } from '../../shared/texts/details.ts'

const day = 86_400_000

/** The ages of passwords that Home tells apart, in days. */
const ages = [30, 60, 90] as const

/** Reads of domains. */
export function createDomainReader(connection: Connection, settle: () => void): Reader['domains'] {
  return {
    all: async () =>
      connection
        .prepare('domain.all', () => build.selectFrom('domain').selectAll().orderBy('is_default', 'desc').orderBy('id'))
        .all()
        .map(toDomain),
    users: async id => {
      settle()
      return counter(connection, 'domain', id.toLowerCase())
    },
  }
}

/** Reads of subscriptions. */
export function createSubscriptionReader(connection: Connection, settle: () => void): Reader['subscriptions'] {
  const all = () =>
    connection
      .prepare('subscription.all', () => build.selectFrom('subscription').selectAll().orderBy('id'))
      .all()
      .map(toSubscription)
  return {
    all: async () => all(),
    find: async identity => {
      const text = fold(identity.trim())
      const known = all()
      return known.find(each => each.id.toLowerCase() === text) ?? known.find(each => fold(each.name) === text)
    },
    used: async id => {
      settle()
      return counter(connection, 'subscription', id)
    },
  }
}

function figures(connection: Connection, now: Timestamp): TenantFigures {
  const filters = Object.fromEntries(
    userFilters.map(filter => [filter, countUsers(connection, { filters: [filter] }, now)]),
  )
  const olderThan = connection.prepare('figures.passwords', () => ({
    compile: () =>
      sql<{ people: number }>`SELECT count(*) AS people FROM user AS u INDEXED BY user_by_password
        WHERE u.password_set_at >= ? AND u.password_set_at < ?`.compile(build),
  }))
  const limits = [Number.MAX_SAFE_INTEGER, ...ages.map(age => now - age * day), Number.MIN_SAFE_INTEGER]
  const passwordAges = [...ages, null].map((upToDays, index) => ({
    upToDays,
    users: olderThan.get(limits[index + 1] ?? 0, limits[index] ?? 0)?.people ?? 0,
  }))
  const departments = connection
    .prepare('figures.departments', () =>
      build
        .selectFrom('counter')
        .select(['label as name', 'value as users'])
        .where('kind', '=', sql.lit('department'))
        .where('value', '>', sql.lit(0))
        .orderBy('value', 'desc')
        .orderBy('name'),
    )
    .all()
    .map(row => ({ name: row.name, users: row.users }))
  return {
    users: counter(connection, 'users', ''),
    // One entry a filter, from the list of filters itself.
    filters: filters as Record<UserFilter, number>,
    passwordAges,
    departments,
  }
}

/** Reads of the tenant as a whole. */
export function createTenantReader(connection: Connection, settle: () => void): Reader['tenant'] {
  return {
    settings: async () => {
      const row = connection.prepare('tenant.settings', () => build.selectFrom('tenant').selectAll()).get()
      return row === undefined
        ? fail('TenantDamaged', { path: connection.path, detail: detailTexts.settingsMissing })
        : toSettings(row)
    },
    figures: async now => {
      settle()
      return figures(connection, now)
    },
  }
}
