import type { Value } from '../../shared/values.ts'

/** What a method gives; without `value` it gives nothing. */
export interface MethodResult {
  readonly value?: Value
}
