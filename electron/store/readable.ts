import { sql } from 'kysely'
import { Failure } from '../../shared/errors.ts'
import { build } from './build.ts'
import { createNotes } from './notes.ts'
import type { UserTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import { createTables } from './tables.ts'
import type { Contact, Entities, EntityName, Grant, Group, PasswordEntry, User } from './types.ts'
import { fromUserRow } from './user-row.ts'

/** What the file gave of one kind of object: each that can be read, and how many or which cannot. */
export interface Readable<Row> {
  readonly rows: readonly Row[]
  /** The names of those that cannot be read, as far as another part of the file tells them. */
  readonly lost: readonly string[]
}

/** The value, or undefined where the part of the file that holds it is damaged. */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    // A list that is no JSON any more is as lost as a page that SQLite refuses.
    if (error instanceof SyntaxError) return undefined
    if (error instanceof Failure && ['TenantDamaged', 'TenantDiskFailed'].includes(error.record.id)) return undefined
    throw error
  }
}

/** Reads what can be read of a damaged tenant, object by object, so that one bad page costs only what lies on it. */
export function createReadable(connection: Connection) {
  const { tables } = createTables(connection, createNotes(connection), Date.now)
  const column = <T>(query: ReturnType<typeof sql<{ value: T }>>): readonly T[] =>
    connection.query(query.compile(build)).map(({ value }) => value)

  /** All of a small table by their ids; undefined where not even these can be read. */
  function all<Name extends EntityName>(entity: Name, table: string): readonly Entities[Name][] | undefined {
    const ids = unlessDamaged(() => column(sql<{ value: string }>`SELECT id AS value FROM ${sql.table(table)}`))
    return ids?.flatMap(id => unlessDamaged(() => tables[entity].get(id)) ?? [])
  }

  /** The largest key that any part of the file knows. */
  const lastKey = (table: string): number =>
    Math.max(
      0,
      ...[
        sql<{ value: number | null }>`SELECT max(key) AS value FROM ${sql.table(table)} NOT INDEXED`,
        sql<{ value: number | null }>`SELECT max(key) AS value FROM ${sql.table(table)}`,
        ...(table === 'user'
          ? [
              sql<{ value: number | null }>`SELECT max(key) AS value FROM user_words NOT INDEXED`,
              sql<{ value: number | null }>`SELECT max(key) AS value FROM user INDEXED BY user_by_user_name`,
            ]
          : []),
      ].map(query => unlessDamaged(() => column(query)[0]) ?? 0),
    )

  /** Reads each key there may be; `name` tells who was lost of one that cannot be read, undefined where nobody was. */
  function walk<Row>(
    table: string,
    read: (key: number) => Row | undefined,
    name: (key: number) => string | undefined,
  ): Readable<Row> {
    const rows: Row[] = []
    const lost: string[] = []
    for (let key = 1, last = lastKey(table); key <= last; key++) {
      const found = unlessDamaged(() => ({ row: read(key) }))
      if (found === undefined) lost.push(...[name(key) ?? []].flat())
      else if (found.row !== undefined) rows.push(found.row)
    }
    return { rows, lost }
  }

  /** Names of people by key from the index of their user names, from both its ends where its middle is damaged. */
  function namesOfPeople(): ReadonlyMap<number, string> {
    const names = new Map<number, string>()
    for (const order of [sql`sort_user_name, key`, sql`sort_user_name DESC, key DESC`])
      unlessDamaged(() => {
        const rows = connection.iterate(
          sql<{ key: number; name: string }>`SELECT key, sort_user_name AS name FROM user INDEXED BY user_by_user_name
            ORDER BY ${order}`.compile(build),
        )
        for (const { key, name } of rows) {
          if (names.has(key)) break
          names.set(key, name)
        }
      })
    return names
  }

  const idOf = (table: string, key: number) =>
    column(sql<{ value: string }>`SELECT id AS value FROM ${sql.table(table)} WHERE key = ${key}`)[0]

  return {
    settings: () => unlessDamaged(() => tables.tenant.get('tenant')),
    domains: () => all('domain', 'domain') ?? [],
    subscriptions: () => all('subscription', 'subscription') ?? [],
    templates: () => all('template', 'template') ?? [],
    /** People; of one whose other addresses or licences cannot be read, the person all the same. */
    people: (): Readable<User> & { readonly partly: readonly string[] } => {
      const partly: string[] = []
      const names = namesOfPeople()
      const { rows, lost } = walk(
        'user',
        key => {
          const [row] = connection.query(
            sql<UserTable & { key: number }>`SELECT * FROM user WHERE key = ${key}`.compile(build),
          )
          if (row === undefined) return undefined
          const user = unlessDamaged(() => tables.user.get(row.id))
          if (user === undefined) partly.push(row.user_name)
          return user ?? fromUserRow({ ...row, alias_list: '[]', licence_list: '[]' })
        },
        key => names.get(key),
      )
      return { rows, lost, partly }
    },
    groups: (): Readable<Group> =>
      walk(
        'mail_group',
        key => tables.group.get(idOf('mail_group', key) ?? ''),
        key => `#${key}`,
      ),
    contacts: (): Readable<Contact> =>
      walk(
        'contact',
        key => tables.contact.get(idOf('contact', key) ?? ''),
        key => `#${key}`,
      ),
    /** The rights in a mailbox; undefined where not all of them can be read. */
    grantsOf: (mailbox: string): readonly Grant[] | undefined =>
      unlessDamaged(() =>
        column(sql<{ value: string }>`SELECT id AS value FROM mail_grant WHERE mailbox_id = ${mailbox}`).flatMap(
          id => tables.grant.get(id) ?? [],
        ),
      ),
    password: (id: string): PasswordEntry | undefined =>
      unlessDamaged(
        () =>
          connection.query(
            sql<PasswordEntry>`SELECT id, user_id AS userId, hash, set_at AS setAt FROM password WHERE id = ${id}`.compile(
              build,
            ),
          )[0],
      ),
  }
}
