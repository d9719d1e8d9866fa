import { sql } from 'kysely'
import { Failure } from '../../shared/errors.ts'
import { beginImmediate } from './begin.ts'
import { build } from './build.ts'
import type { Connection } from './sqlite.ts'

/** Pages that one step writes, which takes some ten milliseconds. */
const stepPages = 200

function changes(connection: Connection): number {
  return connection.query(sql<{ total: number }>`SELECT total_changes() AS total`.compile(build))[0]?.total ?? 0
}

/** One step in a transaction of its own; gives whether there is more to do. */
async function step(connection: Connection, index: 'user_search' | 'user_start'): Promise<boolean> {
  await beginImmediate(connection)
  try {
    const before = changes(connection)
    connection.repeat(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${stepPages})`)
    connection.exec('COMMIT')
    // The statement itself counts as one change.
    return changes(connection) - before > 1
  } catch (error) {
    if (connection.inTransaction()) connection.exec('ROLLBACK')
    throw error
  }
}

/**
 * Joins the parts of the search index that are due. Otherwise the writers to come do it bit by bit, and the next change
 * pays for what a run of very many left. Others may write between two steps.
 */
export async function mergeSearch(connection: Connection): Promise<void> {
  try {
    for (const index of ['user_search', 'user_start'] as const) while (await step(connection, index));
  } catch (error) {
    // On a full disk, or where somebody else keeps the lock, the index stays as it is, which is right but a little slower.
    if (!(error instanceof Failure)) throw error
  }
}
