import { sql } from 'kysely'
import { Failure } from '../../shared/errors.ts'
import { beginningOf } from './beginning.ts'
import { build } from './build.ts'
import { createNotes } from './notes.ts'
import type { UserTable } from './schema.ts'
import { isKept, passwordOf } from './passwords.ts'
import type { Connection } from './sqlite.ts'
import { createTables } from './tables.ts'
import type {
  Contact,
  Domain,
  Entities,
  EntityName,
  Grant,
  Group,
  PasswordEntry,
  Subscription,
  Template,
  User,
} from './types.ts'
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

  /** Goes through rows until the damage, if there is any; gives whether it came to the end. */
  const through = <Row>(query: ReturnType<typeof sql<Row>>, take: (row: Row) => void): boolean =>
    unlessDamaged(() => {
      for (const row of connection.iterate(query.compile(build))) take(row)
      return true
    }) ?? false

  /** What the journal and the beginning tell of the objects of small tables: the name by id, undefined of those removed since. */
  function told(): ReadonlyMap<string, ReadonlyMap<string, string | undefined>> {
    interface Entry {
      readonly entity: string
      readonly id: string
      readonly name: string
      readonly removed: 0 | 1
    }
    // An entry has the name from before it.
    const entries = (order: ReturnType<typeof sql>) =>
      sql<Entry>`SELECT entity, object_id AS id, coalesce(after ->> 'name', name) AS name, after IS NULL AS removed
        FROM change WHERE entity IN ('domain', 'subscription', 'template') ORDER BY ${order}`
    const byEntity = new Map<string, Map<string, string | undefined>>()
    const note = ({ entity, id, name, removed }: Entry) => {
      const names = byEntity.get(entity) ?? new Map<string, string | undefined>()
      byEntity.set(entity, names)
      if (!names.has(id)) names.set(id, removed === 1 ? undefined : name)
    }
    // The newest entry of each object counts; what lies before a damage is read from the other end.
    const earlier: Entry[] = []
    if (!through(entries(sql`sequence DESC`), note)) through(entries(sql`sequence`), entry => earlier.unshift(entry))
    for (const entry of earlier) note(entry)
    for (const { entity, id, name } of unlessDamaged(() => beginningOf(connection)) ?? [])
      note({ entity, id, name, removed: 0 })
    return byEntity
  }
  let toldOnce: ReturnType<typeof told> | undefined

  /** All of a small table by their ids, from both its ends where its middle is damaged, and by those that the journal tells. */
  function all<Name extends EntityName>(entity: Name, table: string): Readable<Entities[Name]> {
    const ids = new Set<string>()
    const ofTable = (order: ReturnType<typeof sql>) =>
      through(sql<{ id: string }>`SELECT id FROM ${sql.table(table)} ORDER BY ${order}`, ({ id }) => void ids.add(id))
    const isWhole = ofTable(sql`id`) || ofTable(sql`id DESC`)
    const names = isWhole ? undefined : (toldOnce ??= told()).get(entity)
    for (const [id, name] of names ?? []) if (name !== undefined) ids.add(id)
    const rows: Entities[Name][] = []
    const lost: string[] = []
    for (const id of ids) {
      const found = unlessDamaged(() => ({ row: tables[entity].get(id) }))
      if (found === undefined) lost.push(names?.get(id) ?? id)
      else if (found.row !== undefined) rows.push(found.row)
    }
    return { rows, lost }
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
    domains: (): Readable<Domain> => all('domain', 'domain'),
    subscriptions: (): Readable<Subscription> => all('subscription', 'subscription'),
    templates: (): Readable<Template> => all('template', 'template'),
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
    /** The present one; undefined where it cannot be read, or is not the one that was kept. */
    password: (user: User): PasswordEntry | undefined => {
      const entry = unlessDamaged(() => passwordOf(connection, user))
      return entry !== undefined && isKept(entry) ? entry : undefined
    },
  }
}
