import type { Connection, Input } from './sqlite.ts'
import type { UpdateObject } from 'kysely'
import { build, slot } from './build.ts'
import type { Schema } from './schema.ts'

/** How one kind of object is kept. The rows are whole; `after` and `before` are what the journal compares. */
export interface EntityTable<Row> {
  readonly get: (id: string) => Row | undefined
  readonly insert: (row: Row) => void
  readonly update: (before: Row, after: Row) => void
  readonly remove: (row: Row) => void
  /** As a person would name the object. */
  readonly nameOf: (row: Row) => string
  /** Fields that the journal does not compare: kept by the store itself, or no administrator's change. */
  readonly silent?: ReadonlySet<string>
}

/** The columns whose values differ, in the order of `after`. */
function differing<Columns extends object>(before: Columns, after: Columns): (keyof Columns & string)[] {
  const names: (keyof Columns & string)[] = []
  for (const name in after) if (before[name] !== after[name]) names.push(name)
  return names
}

/** Updates exactly the columns that differ, of the row with that id. */
export function updateColumns<
  Table extends keyof Schema &
    (
      | 'user'
      | 'mail_group'
      | 'contact'
      | 'mail_grant'
      | 'domain'
      | 'subscription'
      | 'tenant'
      | 'coexistence'
      | 'approval'
      | 'hold'
      | 'template'
    ),
  Columns extends object,
>(connection: Connection, table: Table, id: string, before: Columns, after: Columns): void {
  const names = differing(before, after)
  if (names.length === 0) return
  connection
    .prepare<never>(`${table}.update ${names.join(' ')}`, () => {
      const patch = Object.fromEntries(names.map(name => [name, slot()]))
      // The names are columns of the table by `differing`.
      return build
        .updateTable<keyof Schema>(table)
        .set(patch as UpdateObject<Schema, keyof Schema>)
        .where('id' as never, '=', slot() as never)
    })
    .run(...names.map(name => input(after[name])), id)
}

function input(value: unknown): Input {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`A column takes no ${typeof value}`)
}
