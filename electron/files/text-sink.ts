import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, chmod, copyFile, link, open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TextEncoding } from '../../shared/encodings.ts'
import { fail } from '../../shared/errors.ts'
import { encodeText, markBytes } from './encode.ts'
import { attempt, isSystemError } from './file-failure.ts'

/** How a file is written. */
export interface WriteOptions {
  /** Adds to what is there, in the encoding it has. */
  readonly append?: boolean
  /** Fails with PathExists where there is a file already, also one that comes into being meanwhile. */
  readonly noClobber?: boolean
  /** UTF-8 without mark unless said otherwise. */
  readonly encoding?: TextEncoding
  /** Nobody but its owner may read it, whoever could read what was there before. */
  readonly ownerOnly?: boolean
}

/** A file being written aside. Nobody sees it before `close`, and nothing of it remains after `abort`. */
export interface TextSink {
  readonly path: string
  readonly write: (text: string) => Promise<void>
  /** Puts the file in its place, whole and flushed to the disk, with the rights of the one it replaces. */
  readonly close: () => Promise<void>
  /** Forgets what was written; after `close` it does nothing. */
  readonly abort: () => Promise<void>
}

interface SinkOptions extends WriteOptions {
  readonly mostBytes: number
  /** The encoding of the file that is added to; undefined where there is no text yet. */
  readonly present: TextEncoding | undefined
}

/** Characters that are gathered before they are written. */
const gathered = 64 * 1024

/** Opens a file to be written aside; the path is absolute and free of links. */
export async function openSink(path: string, options: SinkOptions): Promise<TextSink> {
  const { append = false, noClobber = false, ownerOnly = false, mostBytes, present } = options
  const encoding = present ?? options.encoding ?? 'utf-8'
  const before = await attempt(path, () => fileAt(path))
  if (before !== undefined && noClobber) fail('PathExists', { path }, { target: path })
  const aside = join(dirname(path), `.${basename(path).slice(0, 64)}.${randomUUID()}`)
  const handle = await attempt(path, () => openAside(path, aside, { before, append, ownerOnly }))

  let text = ''
  let bytes = append ? (before?.size ?? 0) : 0
  let open = true

  async function put(piece: Uint8Array): Promise<void> {
    bytes += piece.length
    if (bytes > mostBytes) fail('FileTooLarge', { path, most: mostBytes }, { target: path })
    await attempt(path, () => handle.appendFile(piece))
  }

  async function flush(): Promise<void> {
    if (text === '') return
    const piece = encodeText(text, encoding, character =>
      fail('TextNotInEncoding', { path, character, encoding }, { target: path }),
    )
    text = ''
    if (bytes === 0) await put(markBytes(encoding))
    await put(piece)
  }

  async function abort(): Promise<void> {
    if (!open) return
    open = false
    await handle.close()
    await unlink(aside)
  }

  return {
    path,
    write: async more => {
      text += more
      if (text.length >= gathered) await flush()
    },
    close: async () => {
      try {
        await flush()
        await attempt(path, async () => {
          await handle.sync()
          if (before !== undefined && !ownerOnly) await chmod(aside, before.mode & 0o777)
          await putInPlace(aside, path, noClobber)
        })
      } catch (error) {
        await abort()
        throw error
      }
      open = false
      await handle.close()
      await flushFolder(dirname(path))
    },
    abort,
  }
}

async function fileAt(path: string): Promise<Stats | undefined> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) fail('PathIsFolder', { path }, { target: path })
    if (!found.isFile()) fail('PathNotAFile', { path }, { target: path })
    await access(path, constants.W_OK)
    return found
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}

interface Aside {
  readonly before: Stats | undefined
  readonly append: boolean
  readonly ownerOnly: boolean
}

/** A new file beside the path that only its maker can read while it grows; with the old content when adding to it. */
async function openAside(path: string, aside: string, { before, append, ownerOnly }: Aside): Promise<FileHandle> {
  const folder = dirname(path)
  if (append && before !== undefined) await copyFile(path, aside, constants.COPYFILE_EXCL)
  const create = append && before !== undefined ? 0 : constants.O_CREAT | constants.O_EXCL
  const mode = before === undefined ? 0o666 : 0o600
  const handle = await open(aside, constants.O_WRONLY | constants.O_APPEND | create | (constants.O_NOFOLLOW ?? 0), mode)
  if (ownerOnly) await handle.chmod(0o600)
  if ((await realpath(folder)) === folder) return handle
  await handle.close()
  await unlink(aside)
  return fail('PathRefused', { path, reason: 'moved' }, { target: path })
}

/** File systems that know no hard links answer with one of these. */
const linkless = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']

async function putInPlace(aside: string, path: string, noClobber: boolean): Promise<void> {
  if (!noClobber) return rename(aside, path)
  try {
    await link(aside, path)
  } catch (error) {
    if (!isSystemError(error, ...linkless)) throw error
    if ((await fileAt(path)) !== undefined) fail('PathExists', { path }, { target: path })
    return rename(aside, path)
  }
  return unlink(aside)
}

/** Makes the new name itself lasting; Windows does that by itself and cannot open folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
