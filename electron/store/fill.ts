import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { build } from './build.ts'
import { openReaderHere } from './reader-here.ts'
import { connect } from './sqlite.ts'
import type { Connection } from './sqlite.ts'
import { createStore } from './store.ts'
import type { Store, Timestamp } from './types.ts'

interface Index {
  readonly name: string
  readonly definition: string
}

/** The indexes of people that can be made again from their rows: all but those that keep something unique. */
function indexesOfPeople(connection: Connection): readonly Index[] {
  return connection.query(
    sql<Index>`SELECT name, sql AS definition FROM sqlite_schema
      WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('user', 'user_words')`.compile(build),
  )
}

/**
 * Lets the work write very many people into a tenant that is still being made and that nobody else knows. What serves
 * safety and order alone comes at the end: indexes are made from the finished rows, and nothing waits for the disk, so
 * whoever calls has to throw the file away when this fails, and to flush it when it is done. Lists of people do not work
 * meanwhile.
 */
export async function fillTenant(
  path: string,
  now: () => Timestamp,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const connection = connect(path, 'write')
  try {
    connection.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE')
    const indexes = indexesOfPeople(connection)
    for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`)
    const store = createStore(connection, openReaderHere(path), randomUUID(), now)
    try {
      await work(store)
      for (const { definition } of indexes) connection.exec(definition)
      connection.exec('PRAGMA journal_mode = WAL')
    } finally {
      await store.close()
    }
  } finally {
    connection.close()
  }
}
