import { sql } from 'kysely'
import { build, slot } from './build.ts'
import type { AddressBook } from './addresses.ts'
import { updateColumns } from './entity-table.ts'
import type { EntityTable } from './entity-table.ts'
import { domainOf, fold, startsOf } from './fold.ts'
import type { Notes } from './notes.ts'
import type { Connection } from './sqlite.ts'
import type { Timestamp, User } from './types.ts'
import { filterBits, flagsOf, fromUserRow, startTextOf, storedFilters, toUserRow, wordsOf } from './user-row.ts'
import type { UserRow } from './user-row.ts'

/** Everything of a person's row, the lists as JSON; `u` is the table. */
export const userColumns = sql<UserRow>`u.key, u.id, u.user_name, u.display_name, u.first_name, u.last_name, u.job_title,
  u.department, u.office_number, u.office_phone, u.mobile_phone, u.fax_number, u.street_address, u.city,
  u.state_or_province, u.zip_or_postal_code, u.country_or_region, u.enabled, u.activated, u.synchronized,
  u.administrator, u.protected, u.location, u.mailbox_quota, u.mailbox_used, u.pop_enabled, u.forward_to_id,
  u.forward_to_address, u.deliver_to_both, u.password_id, u.password_set_at, u.must_change_password,
  u.password_never_expires, u.failed_sign_ins, u.locked_until, u.last_sign_in_at, u.created_at, u.changed_at,
  (SELECT json_group_array(a.written ORDER BY a.place) FROM address AS a
    WHERE a.owner = u.key AND a.entity = 'user' AND a.place > 0) AS alias_list,
  (SELECT json_group_array(l.subscription_id) FROM licence AS l WHERE l.user_key = u.key) AS licence_list`

/** The one person with that id. */
export function userById(connection: Connection, id: string): User | undefined {
  const row = connection
    .prepare<UserRow>('user.byId', () => ({
      compile: () => sql<UserRow>`SELECT ${userColumns} FROM user AS u WHERE u.id = ?`.compile(build),
    }))
    .get(id)
  return row === undefined ? undefined : fromUserRow(row)
}

/** The people with those keys, in that order; who is gone is left out. */
export function usersByKeys(connection: Connection, keys: readonly number[]): readonly User[] {
  if (keys.length === 0) return []
  return connection
    .prepare<UserRow>('user.byKeys', () => ({
      compile: () =>
        sql<UserRow>`SELECT ${userColumns} FROM json_each(?) AS k CROSS JOIN user AS u ON u.key = k.value ORDER BY k.key`.compile(
          build,
        ),
    }))
    .all(JSON.stringify(keys))
    .map(fromUserRow)
}

/** Fields of a person that change without an administrator. */
const silent = new Set(['changedAt', 'failedSignIns', 'lockedUntil', 'lastSignInAt', 'mailboxUsed'])

/** People, with their addresses, licences, search texts and counters. `now` dates the hashes of people who go. */
export function createUserTable(
  connection: Connection,
  addresses: AddressBook,
  notes: Notes,
  now: () => Timestamp,
): EntityTable<User> {
  const insertLicence = () =>
    connection.prepare<never>('licence.insert', () =>
      build.insertInto('licence').values({ user_key: slot(), subscription_id: slot() }),
    )
  const deleteLicences = () =>
    connection.prepare<never>('licence.delete', () => build.deleteFrom('licence').where('user_key', '=', slot()))
  const keyOf = () =>
    connection.prepare('user.key', () => build.selectFrom('user').select('key').where('id', '=', slot()))
  const deleteUser = () =>
    connection.prepare<never>('user.delete', () => build.deleteFrom('user').where('key', '=', slot()))
  const markPasswords = () =>
    connection.prepare<never>('password.mark', () =>
      build.updateTable('password').set({ removed_at: slot() }).where('user_id', '=', slot()),
    )

  function count(user: User, delta: 1 | -1): void {
    notes.count('users', '', '', delta)
    const flags = flagsOf(user)
    for (const filter of storedFilters)
      if ((flags & filterBits[filter]) !== 0) notes.count('filter', filter, filter, delta)
    for (const id of user.subscriptions) notes.count('subscription', id, id, delta)
    if (user.department !== null) notes.count('department', fold(user.department), user.department, delta)
    const domains =
      user.addresses.length === 0
        ? [domainOf(user.userName)]
        : new Set([user.userName, ...user.addresses].map(domainOf))
    for (const domain of domains) notes.count('domain', domain, domain, delta)
  }

  /** Owes the search index the person; nothing where it holds them so already. */
  function index(key: number, user: User, before?: User): void {
    const words = wordsOf(user)
    const starts = startTextOf(user)
    if (before !== undefined && words === wordsOf(before) && starts === startTextOf(before)) return
    notes.words(key, { words, starts: startsOf(starts) }, before !== undefined)
  }

  return {
    silent,
    nameOf: user => user.userName,
    get: id => userById(connection, id),
    insert: user => {
      const row = toUserRow(user)
      const names = Object.keys(row)
      const { key } = connection
        .prepare<never>('user.insert', () =>
          build.insertInto('user').values(Object.fromEntries(names.map(name => [name, slot()])) as never),
        )
        .run(...Object.values(row))
      addresses.claim('user', key, [user.userName, ...user.addresses])
      for (const id of user.subscriptions) insertLicence().run(key, id)
      index(key, user)
      count(user, 1)
      if (user.passwordId !== null) markPasswords().run(null, user.id)
    },
    update: (before, after) => {
      const key = keyOf().get(before.id)?.key
      if (key === undefined) return
      updateColumns(connection, 'user', before.id, toUserRow(before), toUserRow(after))
      if (before.userName !== after.userName || !sameList(before.addresses, after.addresses)) {
        addresses.release([before.userName, ...before.addresses])
        addresses.claim('user', key, [after.userName, ...after.addresses])
      }
      if (!sameList(before.subscriptions, after.subscriptions)) {
        deleteLicences().run(key)
        for (const id of after.subscriptions) insertLicence().run(key, id)
      }
      index(key, after, before)
      count(before, -1)
      count(after, 1)
    },
    remove: user => {
      const key = keyOf().get(user.id)?.key
      if (key === undefined) return
      addresses.release([user.userName, ...user.addresses])
      deleteLicences().run(key)
      deleteUser().run(key)
      notes.words(key, null, true)
      count(user, -1)
      markPasswords().run(now(), user.id)
    },
  }
}

/** Whether both lists hold the same texts in the same order. */
export function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index])
}
