import { errorRecord, type ErrorFacts, type ErrorId, type ErrorRecord } from '../errors.ts'

/** A raw value brought to its kind, or the record that says why it cannot be. */
export type Conversion<V> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: ErrorRecord }

/** What a converter knows of the parameter it works for: its name for sentences, and its bounds. */
export interface Bounds {
  readonly name: string
  readonly min?: number
  readonly max?: number
  readonly choices?: readonly string[]
  readonly numbered?: true
}

/** The value as it was meant. */
export function converted<V>(value: V): Conversion<V> {
  return { ok: true, value }
}

/** A refusal under that id; the record names the parameter. */
export function refused<Id extends ErrorId>(parameter: string, id: Id, facts: ErrorFacts<Id>): Conversion<never> {
  return { ok: false, problem: errorRecord(id, facts, { parameter }) }
}
