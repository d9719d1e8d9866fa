import type { ReadContext } from '../engine/context.ts'
import type { User, UserQuery } from '../store/types.ts'

/** The people of the query in its order: one page where its length is said, else page after page. */
export async function* people(
  query: UserQuery,
  withTotal: boolean,
  context: ReadContext,
): AsyncGenerator<User, void, void> {
  const { store, services } = context
  const now = services.now()
  if (query.first !== undefined) {
    const page = await store.users.page(query, now)
    if (withTotal) context.total(page.total)
    yield* page.rows
    return
  }
  if (withTotal) context.total(await store.users.count(query, now))
  for await (const page of store.users.each(query, now)) yield* page
}
