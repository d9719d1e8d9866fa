import { rm, stat } from 'node:fs/promises'
import { Failure, errorRecord, fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { damage, strangeObject } from './check.ts'
import { verifyChain } from './journal.ts'
import { codeOf, exists, publish, refusalOf, temporaryBeside } from './place-file.ts'
import { connect } from './sqlite.ts'

/**
 * Copies the tenant, as it is at this moment and while others write, to a new file of mode 0600. The copy is read back
 * whole before it gets its name; a failure leaves nothing behind.
 */
export async function backupTenant(
  from: string,
  path: string,
): Promise<{ readonly bytes: number; readonly entries: number }> {
  const aside = temporaryBeside(path)
  try {
    if (await exists(path)) fail('TenantExists', { path })
    await copyTenant(from, aside)
    const copy = connect(aside, 'immutable')
    try {
      const broken = damage(copy, true) ?? strangeObject(copy)
      if (broken !== undefined) fail('TenantDamaged', { path: from, detail: broken })
      const { entries, firstBad } = await verifyChain(copy)
      if (firstBad !== null) fail('TenantDamaged', { path: from, detail: storeNotes.journalBroken(firstBad) })
      copy.close()
      await publish(aside, path)
      return { bytes: (await stat(path)).size, entries }
    } finally {
      copy.close()
    }
  } catch (error) {
    // That it cannot be removed either says less than why it is to be.
    await rm(aside, { force: true }).catch(() => undefined)
    throw failureOf(error, path)
  }
}

/** What a connection says of the file it writes: here of the copy, never of the tenant, which is only read. */
const aboutTheCopy: ReadonlySet<string> = new Set(['TenantUnreadable', 'DiskFull'])

/** What is wrong with the new file in words; findings about the tenant itself as they are. */
function failureOf(error: unknown, path: string): unknown {
  const failed = (detail: string) => new Failure(errorRecord('BackupFailed', { path, detail }))
  if (error instanceof Failure && aboutTheCopy.has(error.record.id)) {
    return failed(error.record.id === 'DiskFull' ? storeNotes.diskFull : storeNotes.notWritable)
  }
  if (error instanceof Failure) return error
  const code = codeOf(error)
  return code === undefined ? error : failed(refusalOf(code))
}

/** Copies the tenant's committed state to that path by SQLite's own backup; the copy stands alone, without a log. */
export async function copyTenant(from: string, to: string): Promise<void> {
  // A connection of its own: a copy in one step keeps its connection to itself until it is done.
  const source = connect(from, 'read')
  try {
    await source.copyTo(to)
  } finally {
    source.close()
  }
}
