import { availableParallelism } from 'node:os'
import type { Value } from '../../shared/values.ts'
import type { BoundItem, CommandState } from './command-state.ts'
import { inquire } from './inquiry.ts'
import type { ObjectWriter } from './write-object.ts'

interface Prepared {
  readonly item: BoundItem
  /** Gives what was prepared, or throws what went wrong, at its object's turn. */
  readonly result: Promise<() => unknown>
  settled: boolean
}

function startPreparing(item: BoundItem, prepare: (item: BoundItem) => Promise<unknown>): Prepared {
  const result = prepare(item).then(
    value => () => value,
    (error: unknown) => () => {
      throw error
    },
  )
  const entry: Prepared = { item, result, settled: false }
  void result.then(() => {
    entry.settled = true
  })
  return entry
}

/**
 * Runs the slow part of the next objects ahead, as many at once as there are cores, and writes them in order. The
 * current group is ended before anything is waited for, so that no lock is held meanwhile.
 */
export async function* prepareAhead(
  command: CommandState,
  items: AsyncGenerator<BoundItem, void, void>,
  prepare: (item: BoundItem) => Promise<unknown>,
  write: ObjectWriter['write'],
): AsyncGenerator<Value, void, void> {
  const { turn } = command.run
  const most = availableParallelism()
  const waiting: Prepared[] = []
  let more = true

  try {
    while (more || waiting.length > 0) {
      while (more && waiting.length < most) {
        const next = await items.next()
        if (next.done === true) more = false
        else {
          command.current = next.value
          waiting.push(startPreparing(next.value, prepare))
        }
      }
      const first = waiting.shift()
      if (first === undefined) return
      if (!first.settled) await turn.settle()
      for (const value of await write(first.item, await first.result)) yield value
      // The next may have been taken from the input already, which would ask only before giving another.
      await inquire(command)
    }
  } finally {
    await items.return()
  }
}
