import type { RawBuilder } from 'kysely'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Builds and compiles queries, typed by the schema; it has no connection and runs nothing. */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A place for a value that is given at each execution, in the order in which the places stand. */
export function slot(): RawBuilder<never> {
  return sql.raw<never>('?')
}
