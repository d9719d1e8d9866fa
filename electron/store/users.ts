import { sql } from 'kysely'
import { fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { build, slot } from './build.ts'
import type { AddressBook } from './addresses.ts'
import { fold } from './fold.ts'
import { isKept, passwordOf } from './passwords.ts'
import type { Connection } from './sqlite.ts'
import type { PasswordEntry, User, UserReader } from './types.ts'
import { countUsers, findKeys } from './user-keys.ts'
import { userById, usersByKeys } from './user-table.ts'

const portion = 500

/** People with that display name: those who spell it the same but for its case, else those who spell it alike without accents. */
function named(connection: Connection, name: string): readonly User[] {
  const keys = connection
    .prepare('user.named', () =>
      build.selectFrom('user').select('key').where('sort_name', '=', slot()).orderBy('key').limit(sql.lit(portion)),
    )
    .all(fold(name))
  const alike = usersByKeys(
    connection,
    keys.map(row => row.key),
  )
  const wanted = name.normalize('NFC').toLowerCase()
  const same = alike.filter(user => user.displayName.normalize('NFC').toLowerCase() === wanted)
  return same.length > 0 ? same : alike
}

/** Reads of people. `settle` makes searches and totals right on a connection that writes. */
export function createUserReader(connection: Connection, addresses: AddressBook, settle: () => void): UserReader {
  function byAddress(address: string): User | undefined {
    const owner = addresses.owner(address)
    return owner?.entity === 'user' ? userById(connection, owner.id) : undefined
  }
  function byLocalPart(name: string): User | undefined {
    const domains = connection
      .prepare('domain.names', () =>
        build.selectFrom('domain').select('id').orderBy('is_default', 'desc').orderBy('id'),
      )
      .all()
    for (const { id } of domains) {
      const user = byAddress(`${name}@${id}`)
      if (user !== undefined) return user
    }
    return undefined
  }
  return {
    get: async id => userById(connection, id),
    find: async identity => {
      const text = identity.trim()
      if (text === '') return []
      const exact = byAddress(text) ?? userById(connection, text.toLowerCase())
      if (exact !== undefined) return [exact]
      const local = text.includes('@') ? undefined : byLocalPart(text)
      return local === undefined ? named(connection, text) : [local]
    },
    page: async (query, now) => {
      settle()
      const { keys, total, atLeast } = findKeys(connection, query, now)
      return { rows: usersByKeys(connection, keys), total, ...(atLeast ? { atLeast } : {}) }
    },
    count: async (query, now) => {
      settle()
      return countUsers(connection, query, now)
    },
    each: async function* (query, now) {
      settle()
      const { keys } = findKeys(connection, query, now)
      for (let from = 0; from < keys.length; from += portion) {
        yield usersByKeys(connection, keys.slice(from, from + portion))
      }
    },
    forwardingTo: async id => {
      const keys = connection
        .prepare('user.forwardingTo', () =>
          build.selectFrom('user').select('key').where('forward_to_id', '=', slot()).orderBy('key'),
        )
        .all(id)
      return usersByKeys(
        connection,
        keys.map(row => row.key),
      )
    },
    password: async user => {
      const entry = passwordOf(connection, user)
      if (entry !== undefined && !isKept(entry))
        fail('TenantDamaged', { path: connection.path, detail: storeNotes.contentDiffers(user.userName) })
      return entry
    },
    passwords: async (userId, newest) =>
      connection
        .prepare<PasswordEntry>('password.newest', () =>
          build
            .selectFrom('password')
            .select(['id', 'user_id as userId', 'hash', 'set_at as setAt'])
            .where('user_id', '=', slot())
            .orderBy('set_at', 'desc')
            .orderBy('id', 'desc')
            .limit(slot()),
        )
        .all(userId, newest)
        .map(({ id, userId, hash, setAt }) => ({ id, userId, hash, setAt })),
  }
}
