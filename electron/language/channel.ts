import type { Value } from '../../shared/values.ts'
import { NoMoreWanted } from './flow.ts'
import type { Sink } from './frame.ts'
import type { Later } from './later.ts'

/** How many values may be written before anybody reads, where nothing but values can be seen from outside. */
const mostAhead = 64

/**
 * Turns work that writes into values to be read. The work starts with the first read and, unless it may run `ahead`,
 * goes on only when the next value is asked for, so that both sides take turns as in a pipeline of PowerShell. A reader
 * that leaves early ends the work.
 */
export async function* pullFrom(work: (out: Sink) => Later<void>, ahead = false): AsyncGenerator<Value, void, void> {
  const values: Value[] = []
  let writer: PromiseWithResolvers<void> | undefined
  let reader: PromiseWithResolvers<void> | undefined
  let left = false
  let ended = false
  let failure: { readonly error: unknown } | undefined

  function write(value: Value): Later<void> {
    if (left) throw new NoMoreWanted()
    values.push(value)
    reader?.resolve()
    if (ahead && reader === undefined && values.length < mostAhead) return undefined
    writer = Promise.withResolvers<void>()
    // Streams that are merged in do not wait for their records to be read, nor need they hear that nobody will.
    writer.promise.catch(() => undefined)
    return writer.promise
  }

  async function start(): Promise<void> {
    try {
      const pending = work({ write })
      if (pending !== undefined) await pending
    } catch (error) {
      failure = { error }
    } finally {
      ended = true
      reader?.resolve()
    }
  }

  const done = start()
  try {
    for (;;) {
      while (values.length > 0) {
        const value = values.shift()
        if (value !== undefined) yield value
      }
      if (ended) break
      reader = Promise.withResolvers<void>()
      writer?.resolve()
      writer = undefined
      await reader.promise
      reader = undefined
    }
  } finally {
    left = true
    writer?.reject(new NoMoreWanted())
    await done
  }
  if (failure !== undefined) throw failure.error
}
