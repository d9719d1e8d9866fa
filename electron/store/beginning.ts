import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { build, slot } from './build.ts'
import { canonical } from './canonical.ts'
import type { Fields } from './object-log.ts'
import type { Connection } from './sqlite.ts'
import type { Entities, EntityName } from './types.ts'

/** One object that a tenant was made with, before the first run wrote into it. */
export interface FirstObject<Name extends EntityName = EntityName> {
  readonly entity: Name
  readonly name: string
  readonly fields: Entities[Name]
}

/** An object of the beginning as it is read again. */
export interface ToldFirst {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly fields: Fields
}

function textOf(connection: Connection): string | undefined {
  return connection.prepare('beginning.get', () => build.selectFrom('beginning').select('objects')).get()?.objects
}

/** Writes down what the tenant is made with; once, before its first run. */
export function writeBeginning(connection: Connection, objects: readonly FirstObject[]): void {
  connection
    .prepare<never>('beginning.insert', () =>
      build.insertInto('beginning').values({ id: sql.lit('beginning'), objects: slot() }),
    )
    .run(canonical(objects.map(({ entity, name, fields }) => ({ entity, id: fields.id, name, fields }))))
}

/** What the tenant was made with; nothing where it was made before that was written down. */
export function beginningOf(connection: Connection): readonly ToldFirst[] {
  // Written above, and its hash is what the chain of the journal begins with.
  return JSON.parse(textOf(connection) ?? '[]') as ToldFirst[]
}

/** What the first entry of the journal is chained to, in lower-case hexadecimal; empty where no beginning was written down. */
export function beginningHash(connection: Connection): string {
  const text = textOf(connection)
  return text === undefined ? '' : hash('sha256', text, 'hex')
}
