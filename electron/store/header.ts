import { open, stat } from 'node:fs/promises'
import { fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { applicationId, newestVersion } from './migrate.ts'
import { codeOf, refusalOf } from './place-file.ts'

const magic = 'SQLite format 3\0'

/**
 * Looks at a file as bytes, before SQLite may touch it: that it is there, a tenant, whole in length, and of a format
 * this program knows. Fails with what is wrong; the file is only read.
 */
export async function checkHeader(path: string): Promise<void> {
  const { bytes, size } = await firstBytes(path)
  if (size === 0) fail('TenantForeign', { path, detail: storeNotes.emptyFile })
  if (bytes.length < 100 || bytes.toString('latin1', 0, 16) !== magic) {
    fail('TenantForeign', { path, detail: storeNotes.noDatabase })
  }
  if (bytes.readUInt32BE(68) !== applicationId) fail('TenantForeign', { path, detail: storeNotes.otherProgram })
  const version = bytes.readUInt32BE(60)
  if (version > newestVersion) fail('TenantNewer', { path, version, known: newestVersion })
  const raw = bytes.readUInt16BE(16)
  const pageSize = raw === 1 ? 65_536 : raw
  const pages = bytes.readUInt32BE(28)
  // The count of pages holds where the file was changed last by a program that keeps it. With a log beside it the file
  // may end early: a fold that found no room is gone on with at the next opening.
  const whole = bytes.readUInt32BE(24) !== bytes.readUInt32BE(92) || pages * pageSize <= size
  if (!whole && !(await hasContent(`${path}-wal`))) {
    fail('TenantDamaged', { path, detail: storeNotes.cutShort(pages * pageSize, size) })
  }
}

async function hasContent(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function firstBytes(path: string): Promise<{ readonly bytes: Buffer; readonly size: number }> {
  try {
    const kind = await stat(path)
    if (kind.isDirectory()) fail('TenantForeign', { path, detail: storeNotes.folder })
    if (!kind.isFile()) fail('TenantForeign', { path, detail: storeNotes.noFile })
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0)
      return { bytes: buffer.subarray(0, bytesRead), size: kind.size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') fail('TenantNotFound', { path })
    if (code !== undefined) fail('TenantUnreadable', { path, detail: refusalOf(code) })
    throw error
  }
}
