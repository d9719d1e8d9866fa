import { beginImmediate } from './begin.ts'
import type { TurnParts } from './turn.ts'
import type { EntityName, Staging } from './types.ts'

/** What synchronization keeps beside the tenant's objects is told as a change of the one that configures it. */
export const stagedEntities: readonly EntityName[] = ['coexistence']

type Parts = Pick<TurnParts, 'connection' | 'writer'>

/** The work inside the transaction that is open, which decides over it. */
export function stageInside<T>({ writer }: Parts, work: (staging: Staging) => Promise<T>): Promise<T> {
  return work(writer)
}

/** The work in a transaction of its own: all of it or nothing. Waits for other processes. */
export async function stageAlone<T>(parts: Parts, work: (staging: Staging) => Promise<T>): Promise<T> {
  const { connection } = parts
  await beginImmediate(connection)
  try {
    const result = await stageInside(parts, work)
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.inTransaction()) connection.exec('ROLLBACK')
    throw error
  }
}
