import { randomUUID } from 'node:crypto'
import type { Origin } from '../../shared/engine.ts'
import type { Store, Timestamp, WriteTurn } from './types.ts'

/** Who makes a tenant or fills it, for the journal, and the clock that dates it. */
export interface Maker {
  readonly actor: string
  readonly origin: Origin
  readonly now?: () => Timestamp
}

/** Runs the work as one run of the journal; an error takes back the group it happened in and ends the run as failed. */
export async function asRun<T>(
  store: Store,
  maker: Maker,
  line: string,
  work: (turn: WriteTurn) => Promise<T>,
): Promise<T> {
  const startedAt = (maker.now ?? Date.now)()
  const turn = await store.turn({ id: randomUUID(), actor: maker.actor, origin: maker.origin, line, startedAt })
  let result: T
  try {
    result = await work(turn)
  } catch (error) {
    await turn.rollback()
    await turn.release('failed')
    throw error
  }
  await turn.release('completed')
  return result
}
