import { fail } from '../../shared/errors.ts'
import { importKinds } from '../../shared/import/kinds.ts'
import type { Import, Reader } from '../store/types.ts'
import { dateOf } from './user-output.ts'

/** The import of that id. Fails with ImportNotFound. */
export async function findImport(store: Reader, id: string): Promise<Import> {
  return (await store.imports.get(id)) ?? fail('ImportNotFound', { import: id }, { parameter: 'Import', target: id })
}

function doneOf({ counts }: Pick<Import, 'counts'>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Whether rows are left and nobody is at work on them. */
export function isUnfinished(known: Import): boolean {
  return known.outcome !== 'running' && known.outcome !== 'completed'
}

const outcomes = { running: 'Running', completed: 'Completed', stopped: 'Stopped', interrupted: 'Interrupted' } as const

/** An import as the cmdlets give one. */
export function importOutput(known: Import) {
  const { counts } = known
  return {
    File: known.path,
    Kind: importKinds.find(kind => kind === known.kind) ?? known.kind,
    Outcome: outcomes[known.outcome],
    Rows: known.rows,
    Created: counts.created,
    Changed: counts.changed,
    Removed: counts.removed,
    Unchanged: counts.unchanged,
    Failed: counts.failed + counts.denied,
    Left: known.rows - doneOf(known),
    Started: dateOf(known.startedAt),
    Ended: dateOf(known.endedAt),
    Runs: known.runs,
    Undone: known.undone,
    Hash: known.hash,
    Import: known.id,
  }
}
