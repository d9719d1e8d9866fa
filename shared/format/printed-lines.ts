import type { CmdletDefinition } from '../cmdlet.ts'
import type { Value } from '../values.ts'
import { createFormatter } from './formatter.ts'
import { viewsOf } from './views.ts'

export interface PrintOptions {
  /** Places of a line. */
  readonly width: number
  /** The cmdlets, whose definitions describe how their objects are shown. */
  readonly definitions: readonly CmdletDefinition[]
}

/** The lines that a terminal of that width shows for the values. */
export function* printedLines(
  values: Iterable<Value>,
  { width, definitions }: PrintOptions,
): Generator<string, void, void> {
  const formatter = createFormatter(width, viewsOf(definitions))
  for (const value of values) yield* formatter.add(value)
  yield* formatter.flush()
}
