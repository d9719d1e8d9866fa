import { randomBytes } from 'node:crypto'
import { chmod, link, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'

/** A name beside the file for its making; nobody else uses it. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
}

/** Gives a finished file its name, mode 0600, on the disk for good, or not at all; fails with TenantExists rather than replace a file. */
export async function publish(aside: string, path: string): Promise<void> {
  await chmod(aside, 0o600)
  await flush(aside, 'r+')
  try {
    await link(aside, path)
    await rm(aside)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') fail('TenantExists', { path })
    // Some file systems know no links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error
    if (await exists(path)) fail('TenantExists', { path })
    await rename(aside, path)
  }
  try {
    // Windows has no folders that can be opened for this.
    if (process.platform !== 'win32') await flush(dirname(path), 'r')
  } catch (error) {
    // A name that a failing disk may forget is not given.
    await rm(path, { force: true })
    throw error
  }
}

/** Whether there is anything under that name. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** The system's code of a failed call, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Why the system refused a call, for a sentence: in words where people know the reason, else its code. */
export function refusalOf(code: string): string {
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? storeNotes.noRight : code
}

async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
