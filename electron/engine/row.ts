import { CsvRow } from '../../shared/csv-read.ts'
import type { Value } from '../../shared/values.ts'

/** The line of the input file that an object came from, where it came from one. */
export function rowOf(value: Value): { readonly row?: number } {
  return value instanceof CsvRow ? { row: value.line } : {}
}
