import { constants } from 'node:fs'
import { mkdir, open, realpath, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TextEncoding } from '../../shared/encodings.ts'
import { fail, Failure } from '../../shared/errors.ts'
import type { PathRefusal } from '../../shared/texts/errors/files.ts'
import { decodeStream, type TextReading } from './decode.ts'
import { attempt, isSystemError } from './file-failure.ts'
import { isHidden, isInside, isStartUp, isTenantFile, resolvePath, type PathPlace } from './path-rules.ts'
import { openSink, type TextSink, type WriteOptions } from './text-sink.ts'

export type FileAccess = 'read' | 'write'

/** What a gate lets through. */
export interface FileGateOptions extends Omit<PathPlace, 'folder'> {
  /** Where relative paths start; asked each time, since a session may move. */
  readonly folder: () => string
  /**
   * The only folder whose files are opened, without those that begin with a dot or lie where systems start programs from.
   * Absent in the terminal: there the caller's own rights are the limit.
   */
  readonly root?: string
  /** Asked with the full path for what lies outside `root`; nobody there means no. */
  readonly allow?: (path: string, access: FileAccess) => boolean | Promise<boolean>
  /** Whether a person chose the file with this full path for good, so that it is read without asking. */
  readonly chosen?: (path: string) => Promise<boolean>
  readonly whatIf?: boolean
  /** Bytes that one file may have, read or written. */
  readonly mostBytes?: number
}

const usualMostBytes = 2 * 1024 ** 3
const readSize = 256 * 1024
/** Below the root: copies that later runs read. */
const keptFolder = 'Directory'

/**
 * The only door to the file system for cmdlets. Opens ordinary files only, never devices, pipes or what lies on other
 * machines, and never overwrites a tenant. Whatever goes wrong is a Failure of the catalogue.
 */
export function createFileGate(options: FileGateOptions) {
  const { root, allow, chosen, whatIf = false, mostBytes = usualMostBytes } = options

  const resolve = (path: string): string => resolvePath(path, { ...options, folder: options.folder() })

  function refuse(path: string, reason: PathRefusal): never {
    return fail('PathRefused', { path, reason }, { target: path })
  }

  /** The path free of links, after every question whether it may be opened has been answered. */
  async function admitted(path: string, access: FileAccess): Promise<string> {
    const wanted = resolve(path)
    if (root === undefined) return withoutLinks(wanted, access)
    const home = await withoutLinks(root, 'read')
    const near = isInside(wanted, root) || isInside(wanted, home)
    // Asked before the disk is, so that nobody learns from the answer what lies outside.
    if (!near) await permitted(wanted, access)
    const real = await withoutLinks(wanted, access)
    if (isInside(real, home)) {
      if (isHidden(real.slice(home.length))) refuse(real, 'hidden')
    } else if (real !== wanted || near) {
      await permitted(real, access)
    }
    if (isStartUp(real)) refuse(real, 'startup')
    return real
  }

  async function permitted(path: string, access: FileAccess): Promise<void> {
    if (isHidden(path)) refuse(path, 'hidden')
    if (isStartUp(path)) refuse(path, 'startup')
    if (access === 'read' && (await chosen?.(path)) === true) return
    if ((await allow?.(path, access)) !== true) refuse(path, 'outside')
  }

  /** The size in bytes; fails when what was opened is no ordinary file, or lies elsewhere than when it was admitted. */
  async function verified(handle: FileHandle, path: string): Promise<number> {
    const opened = await handle.stat()
    if (opened.isDirectory()) fail('PathIsFolder', { path }, { target: path })
    if (!opened.isFile()) fail('PathNotAFile', { path }, { target: path })
    const there = await stat(path)
    const moved = there.ino !== opened.ino || there.dev !== opened.dev || (await realpath(path)) !== path
    if (moved) refuse(path, 'moved')
    if (opened.size > mostBytes) fail('FileTooLarge', { path, most: mostBytes }, { target: path })
    return opened.size
  }

  async function* read(path: string, onSize?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    yield* bytesOf(await admitted(path, 'read'), onSize)
  }

  async function* bytesOf(path: string, onSize?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const handle = await attempt(path, () => open(path, constants.O_RDONLY | noFollow | noWait))
    try {
      const size = await attempt(path, () => verified(handle, path))
      onSize?.(size)
      for (let total = 0; ;) {
        const { bytesRead, buffer } = await attempt(path, () => handle.read(new Uint8Array(readSize), 0, readSize))
        if (bytesRead === 0) return
        total += bytesRead
        if (total > mostBytes) fail('FileTooLarge', { path, most: mostBytes }, { target: path })
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await handle.close()
    }
  }

  /** The encoding of a file's text; undefined where it has none yet. */
  async function encodingAt(path: string): Promise<TextEncoding | undefined> {
    let encoding: TextEncoding | undefined
    let characters = 0
    for await (const text of decodeStream(bytesOf(path), { onEncoding: found => (encoding = found) })) {
      characters += text.length
      if (encoding !== undefined && characters > 0) return encoding
    }
    return characters > 0 || encoding !== 'utf-8' ? encoding : undefined
  }

  async function write(path: string, how: WriteOptions = {}): Promise<TextSink> {
    const real = await admitted(path, 'write')
    if (isTenantFile(real)) refuse(real, 'tenant')
    if (whatIf) fail('FileRefusedInWhatIf', { path: real }, { target: real })
    const present = how.append === true && (await isThere(real)) ? await encodingAt(real) : undefined
    return openSink(real, { ...how, mostBytes, present })
  }

  /** Writes text, whole, under this name into the folder of kept files; gives its `file:` URL. Under what-if only the latter. */
  async function keepText(name: string, text: AsyncIterable<string>): Promise<string> {
    const folder = join(root ?? options.folder(), keptFolder)
    const path = join(folder, basename(name.replaceAll('\\', '/')))
    if (!whatIf) {
      await attempt(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }))
      const sink = await write(path)
      try {
        for await (const piece of text) await sink.write(piece)
        await sink.close()
      } finally {
        await sink.abort()
      }
    }
    return pathToFileURL(path).href
  }

  /** Where the file can be read later with nobody to ask, as a `file:` URL: where it lies, or a copy of its text in the root. */
  async function keep(path: string): Promise<string> {
    const real = await admitted(path, 'read')
    const stays =
      root === undefined || isInside(real, await withoutLinks(root, 'read')) || (await chosen?.(real)) === true
    return stays ? pathToFileURL(real).href : keepText(real, decodeStream(bytesOf(real)))
  }

  return {
    folder: options.folder,

    keep,

    keepText,

    resolve,

    /** The file's bytes in pieces; leaving early closes it. */
    read,

    /** The file's text in pieces, by the rules of `decodeStream`; `onSize` is told first how many bytes there are. */
    readText: (
      path: string,
      { onSize, ...reading }: TextReading & { readonly onSize?: (bytes: number) => void } = {},
    ): AsyncGenerator<string> => decodeStream(read(path, onSize), reading),

    /** Whether there is a file or folder of that name behind the gate. */
    exists: async (path: string): Promise<boolean> => {
      try {
        await admitted(path, 'read')
        return true
      } catch (error) {
        if (error instanceof Failure && error.record.id === 'PathNotFound') return false
        throw error
      }
    },

    /** The path, free of links, of a new tenant that somebody else writes; fails under what-if and with TenantExists. */
    fresh: async (path: string): Promise<string> => {
      const real = await admitted(path, 'write')
      if (whatIf) fail('FileRefusedInWhatIf', { path: real }, { target: real })
      if (await isThere(real)) fail('TenantExists', { path: real }, { target: real })
      return real
    },

    /** Writes aside and renames at `close`; `abort` leaves nothing. Fails under what-if. */
    write,
  }
}

/** Windows has neither; there links need rights of their own, and devices have been refused by name. */
const noFollow = constants.O_NOFOLLOW ?? 0
const noWait = constants.O_NONBLOCK ?? 0

async function isThere(path: string): Promise<boolean> {
  return attempt(path, async () => {
    try {
      await stat(path)
      return true
    } catch (error) {
      if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return false
      throw error
    }
  })
}

/** The real path of a file; of one that is yet to be written, its folder's with its name. */
async function withoutLinks(path: string, access: FileAccess): Promise<string> {
  if (access === 'read' || (await isThere(path))) return attempt(path, () => realpath(path))
  if (!(await isThere(dirname(path)))) fail('FolderNotFound', { path }, { target: path })
  return join(await attempt(path, () => realpath(dirname(path))), basename(path))
}
