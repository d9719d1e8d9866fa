import { cellText } from '../../shared/csv-write.ts'
import type { ImportEncoding, ImportKind } from '../../shared/import/kinds.ts'
import type { ImportOrder } from '../../shared/import/table.ts'
import type { Hashtable } from '../../shared/values.ts'

/** The parameters that say how a file is imported, as they are bound. */
interface OrderArguments {
  readonly Kind: ImportKind
  readonly Mapping?: Hashtable | undefined
  readonly Default?: Hashtable | undefined
  readonly Correction?: Hashtable | undefined
  readonly Encoding?: ImportEncoding | undefined
  readonly Delimiter?: string | undefined
  readonly GeneratePassword?: boolean | undefined
}

/** Entries in an order of their own, so that the same order is the same text. */
function textsOf(table: Hashtable | undefined): Readonly<Record<string, string>> {
  const entries = Array.from(table?.entries() ?? [], ({ key, value }) => [cellText(key), cellText(value)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The order that a call gives. */
export function orderOf(args: OrderArguments): ImportOrder {
  return {
    kind: args.Kind,
    mapping: textsOf(args.Mapping),
    defaults: textsOf(args.Default),
    corrections: textsOf(args.Correction),
    encoding: args.Encoding ?? null,
    delimiter: args.Delimiter ?? null,
    generate: args.GeneratePassword === true,
  }
}
