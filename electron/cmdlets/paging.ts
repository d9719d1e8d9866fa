import type { ReadContext } from '../engine/context.ts'
import type { Page } from '../store/types.ts'

/** The paging parameters as they are bound. */
export interface Paging {
  readonly First?: number | undefined
  readonly Skip?: number | undefined
  readonly IncludeTotalCount?: boolean | undefined
}

/** `first` and `skip` as the paging parameters say them; Unlimited is no bound. */
export function pageOf({ First = Number.POSITIVE_INFINITY, Skip }: Paging): {
  readonly first?: number
  readonly skip?: number
} {
  return { ...(Number.isFinite(First) ? { first: First } : {}), ...(Skip === undefined ? {} : { skip: Skip }) }
}

/** Rows read at once where all are asked for. */
const rowsAtOnce = 200

/** The rows that the paging parameters ask for, read page by page; tells how many there are in all where that is asked. */
export async function* rowsOf<Row>(
  paging: Paging,
  context: ReadContext,
  read: (part: { readonly skip: number; readonly first: number }) => Promise<Page<Row>>,
): AsyncGenerator<Row, void, void> {
  const { first = Number.POSITIVE_INFINITY, skip = 0 } = pageOf(paging)
  let given = 0
  do {
    const page = await read({ skip: skip + given, first: Math.min(rowsAtOnce, first - given) })
    if (given === 0 && paging.IncludeTotalCount === true) context.total(page.total)
    yield* page.rows
    given += page.rows.length
    if (page.rows.length === 0 || skip + given >= page.total) return
  } while (given < first)
}
