import { rm } from 'node:fs/promises'
import { Failure, errorRecord } from '../../shared/errors.ts'
import { tenant } from './migrations/0001-tenant.ts'
import { synchronization } from './migrations/0002-synchronization.ts'
import { bulkImport } from './migrations/0003-import.ts'
import { searchMerges } from './migrations/0004-search-merges.ts'
import { personTemplates } from './migrations/0005-templates.ts'
import { disabledRun } from './migrations/0006-disabled-run.ts'
import { seenInMemory } from './migrations/0007-seen.ts'
import { runProblems } from './migrations/0008-run-problems.ts'
import { unproven } from './migrations/0009-unproven.ts'
import { beginning } from './migrations/0010-beginning.ts'
import { exportSearch } from './migrations/0011-search.ts'
import { runEntries } from './migrations/0012-run-entries.ts'
import type { Migration } from './migrations/migration.ts'
import { publish, temporaryBeside } from './place-file.ts'
import type { Connection } from './sqlite.ts'

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  tenant,
  synchronization,
  bulkImport,
  searchMerges,
  personTemplates,
  disabledRun,
  seenInMemory,
  runProblems,
  unproven,
  beginning,
  exportSearch,
  runEntries,
]

/** Marks a file of SQLite as a tenant: "TDsk". */
export const applicationId = 0x5444_736b

/** The format that this program writes. */
export const newestVersion = Math.max(...migrations.map(({ version }) => version))

/** The format of the open file. */
export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version'))
}

/** Brings the file to the given format, each step in one transaction. A file with content is copied beside itself before each. */
export async function migrate(connection: Connection, steps: readonly Migration[] = migrations): Promise<void> {
  // A file that is only being made holds nothing yet.
  const isNew = versionOf(connection) === 0
  for (const step of steps) {
    const version = versionOf(connection)
    if (version >= step.version) continue
    if (!isNew) await keepCopy(connection, version)
    connection.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have taken the step while the copy was made.
      if (versionOf(connection) < step.version) {
        for (const statement of step.statements) connection.exec(statement)
        connection.exec(`PRAGMA application_id = ${String(applicationId)}`)
        connection.exec(`PRAGMA user_version = ${String(step.version)}`)
      }
      connection.exec('COMMIT')
    } catch (error) {
      if (connection.inTransaction()) connection.exec('ROLLBACK')
      throw error
    }
  }
}

/** The name under which the file is kept before it leaves that format. */
export function nameOfCopy(path: string, version: number): string {
  return `${path.replace(/\.tenant$/i, '')}.format-${String(version)}.tenant`
}

async function keepCopy(connection: Connection, version: number): Promise<void> {
  const target = nameOfCopy(connection.path, version)
  const aside = temporaryBeside(target)
  try {
    await connection.copyTo(aside)
    await publish(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    // A copy of this format from an earlier, interrupted attempt is as good.
    if (error instanceof Failure && error.record.id === 'TenantExists') return
    if (error instanceof Failure) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new Failure(errorRecord('BackupFailed', { path: target, detail }))
  }
}
