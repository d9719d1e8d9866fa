import { openTenant } from '../../electron/store/open.ts'
import type { ChangeEntry, OperationEntry } from '../../electron/store/types.ts'

/** What the journal keeps of one operation, without what differs from run to run: times, ids, host. */
export interface Kept {
  readonly cmdlet: string
  readonly target: string
  readonly outcome: string
  readonly line: string
  readonly changes: readonly string[]
}

const unlike = new Set(['id', 'createdAt', 'changedAt', 'passwordSetAt'])

function fieldsOf(state: ChangeEntry['before']): string {
  if (state === null) return 'nothing'
  const fields = Object.entries(state).filter(([name, value]) => !unlike.has(name) && value !== null)
  return JSON.stringify(Object.fromEntries(fields.toSorted(([a], [b]) => a.localeCompare(b))))
}

/** A UUID, or what a password is kept under: a digest. */
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=")[\w-]{43}(?=")/g

function kept(operation: OperationEntry, changes: readonly ChangeEntry[]): Kept {
  return {
    cmdlet: operation.cmdlet,
    target: operation.target,
    outcome: operation.outcome,
    line: operation.line.replaceAll(id, 'ID'),
    changes: changes.map(({ entity, name, before, after }) =>
      `${entity} ${name}: ${fieldsOf(before)} -> ${fieldsOf(after)}`.replaceAll(id, 'ID'),
    ),
  }
}

/** Everything that the tenant's journal keeps, oldest first, and whether its chain holds. */
export async function recordsOf(path: string): Promise<{ readonly intact: boolean; readonly kept: readonly Kept[] }> {
  const store = await openTenant(path)
  try {
    const { journal } = store.reader
    const all: Kept[] = []
    const { rows } = await journal.runs({ first: 1_000 })
    for (const run of rows.toReversed()) {
      const operations = await journal.operations(run.id, 0, 1_000)
      const inOrder = operations.rows.toSorted((a, b) => a.sequence - b.sequence)
      for (const operation of inOrder) all.push(kept(operation, await journal.changesOfOperation(operation.sequence)))
    }
    return { intact: (await journal.verify()).firstBad === null, kept: all }
  } finally {
    await store.close()
  }
}
