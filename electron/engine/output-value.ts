import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { PsObject, type Value } from '../../shared/values.ts'

function isRecord(value: unknown): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** What a handler yielded as a value of the pipeline: a plain record becomes an object of the definition's type. */
export function outputValue(definition: CmdletDefinition, yielded: unknown): Value {
  if (isRecord(yielded)) return PsObject.of(definition.output?.type ?? 'PSCustomObject', yielded)
  return yielded as Value
}
