import type { Value } from '../../shared/values.ts'
import type { CommandState } from './command-state.ts'
import type { Cmdlet } from './context.ts'
import { outputValue } from './output-value.ts'
import { RunEnd } from './signals.ts'

/** What a planned handler brings beside the writing of its parts. */
export interface Planned {
  readonly plan: NonNullable<Cmdlet['plan']>
  readonly lost: Cmdlet['lost']
}

/**
 * Keeps a plan part by part and gives the output. A plan with `lost` has a last word, which comes also where the tenant's
 * file fails meanwhile; the run ends all the same.
 */
export async function* keepParts(
  { run, definition }: CommandState,
  parts: AsyncGenerator<unknown, void, void>,
  write: (part: unknown) => Promise<readonly Value[]>,
  lost: Planned['lost'],
): AsyncGenerator<Value, void, void> {
  let end: RunEnd | undefined
  let words: readonly unknown[] | undefined
  let last: unknown
  for await (const part of parts) {
    const pause = run.pulse()
    if (pause !== undefined) await pause
    last = part
    if (end === undefined) {
      const output = await orEnd(write(part))
      if (output instanceof RunEnd) end = output
      else for (const value of output) yield value
    }
    if (end === undefined) continue
    words = lost?.(part as never, end.error)
    if (lost === undefined || words !== undefined) break
  }
  if (end === undefined) {
    if (lost === undefined) return
    // A last word is worth nothing as long as it may be taken back.
    const settled = await orEnd(run.turn.settle())
    if (!(settled instanceof RunEnd)) return
    end = settled
    words = lost(last as never, end.error)
  }
  for (const value of words ?? []) yield outputValue(definition, value)
  throw end
}

/** What the work gives, or the end of the run where the tenant's file failed in it. */
async function orEnd<T>(work: Promise<T>): Promise<T | RunEnd> {
  try {
    return await work
  } catch (error) {
    if (error instanceof RunEnd && error.reason === 'lost') return error
    throw error
  }
}
