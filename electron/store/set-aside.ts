import { constants } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import { codeOf, exists } from './place-file.ts'

/** A tenant is its file and, as long as that is open, a log with an index. */
const parts = ['', '-wal', '-shm'] as const

/**
 * Copies a damaged tenant beside itself as it lies there, log included, and gives the copy's name, which tells when the
 * file was changed last; a copy of the same state is made once. Fails as the system does, such as for want of room.
 */
export async function setAside(path: string): Promise<string> {
  const { mtime } = await stat(path)
  const copy = `${path}.damaged-${mtime.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  if (await exists(copy)) return copy
  // The file comes last: its name says that the copy is whole.
  for (const part of parts.toReversed()) {
    try {
      await copyFile(path + part, copy + part, constants.COPYFILE_FICLONE)
    } catch (error) {
      if (part === '' || codeOf(error) !== 'ENOENT') throw error
    }
  }
  return copy
}
