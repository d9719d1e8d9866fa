import { constants } from 'node:fs'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { codeOf, exists, temporaryBeside } from './place-file.ts'

/** A tenant is its file and, as long as that is open, a log with an index. */
const parts = ['', '-wal', '-shm'] as const

/**
 * Copies a damaged tenant beside itself as it lies there, log included, and gives the copy's name, which tells when the
 * file was changed last; a copy of the same state is made once. Fails as the system does, such as for want of room, and
 * leaves nothing then.
 */
export async function setAside(path: string): Promise<string> {
  const { mtime } = await stat(path)
  const copy = `${path}.damaged-${mtime.toISOString().replaceAll(/[-:.]/g, '')}`
  if (await exists(copy)) return copy
  const making = temporaryBeside(path)
  try {
    for (const part of parts)
      if (await exists(path + part)) await copyFile(path + part, making + part, constants.COPYFILE_FICLONE)
    // The file comes last: its name says that the copy is whole.
    for (const part of parts.toReversed()) await renameIfThere(making + part, copy + part)
    return copy
  } catch (error) {
    for (const part of parts) await rm(making + part, { force: true })
    throw error
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
