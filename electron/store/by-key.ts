import type { Statement } from './sqlite.ts'

/**
 * The rows of a statement that takes the key after which it goes on, as many at once as it gives, in the order of their
 * keys. Between them the thread's other work gets its turn.
 */
export async function* byKey<Row extends { readonly key: number }>(
  statement: Statement<Row>,
): AsyncGenerator<readonly Row[], void, void> {
  for (let rows = statement.all(0); rows.length > 0; rows = statement.all(rows.at(-1)?.key ?? 0)) {
    yield rows
    await new Promise<void>(resolve => {
      setImmediate(resolve)
    })
  }
}
