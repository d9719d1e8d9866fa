import { directoryProblems, fullReasons } from '../../../shared/texts/directory.ts'
import { failure } from '../ldap/failure.ts'
import { DirectoryFailure, type DirectoryChange, type DirectoryProgress, type DirectoryReading } from '../source.ts'
import type { Choice } from './choice.ts'
import { unpackPlace, type Place } from './place.ts'
import { readBase, type Session } from './session.ts'
import { directoryDetails } from '../../../shared/texts/directory-details.ts'

export interface ReadOptions {
  readonly cookie?: string
  readonly signal: AbortSignal
  readonly onProgress?: (progress: DirectoryProgress) => void
}

/** How a method of reading ended; `read` where not every change that was given is an object of its own. */
export type Ending = Omit<DirectoryReading, 'read'> & { readonly read?: number }

export type Changes = AsyncGenerator<readonly DirectoryChange[], Ending>

/** The most changes that are given at once. */
const batch = 1_000
const noSuchObject = 32

const weight = (change: DirectoryChange) => (change.kind === 'present' ? change.anchors.length : 1)

/**
 * The changes that `start` reads, with what proves that none is missing: the base is there before and after, the same
 * both times, and a full reading names somebody. Whatever throws, and whoever leaves early, ends the connection.
 */
export async function* proven(
  session: Session,
  { base, own }: Choice,
  options: ReadOptions,
  start: () => Changes,
): AsyncGenerator<readonly DirectoryChange[], DirectoryReading> {
  const { connection } = session
  const release = connection.stopBy(options.signal)
  let ended = false
  try {
    options.onProgress?.({ stage: 'connect', read: 0 })
    const before = await readBase(session, base)
    const changes = start()
    let read = 0
    let next = await changes.next()
    while (next.done !== true) {
      const { value } = next
      for (let from = 0; from < value.length; from += batch) {
        const part = value.length <= batch ? value : value.slice(from, from + batch)
        for (const change of part) read += weight(change)
        options.onProgress?.({ stage: 'read', read })
        yield part
      }
      next = await changes.next()
    }
    const after = await baseAfter(session, base)
    if (before !== after) throw failure('base', directoryProblems.baseReplaced({ base }))
    const ending = { ...next.value, read: next.value.read ?? read }
    if (ending.coverage === 'full' && ending.read === 0)
      throw failure(
        'read',
        directoryProblems.nothingFound({ base, filter: own === undefined ? '' : directoryDetails.thisFilter }),
      )
    ended = true
    return ending
  } finally {
    release()
    if (!ended) connection.close()
  }
}

async function baseAfter(session: Session, base: string): Promise<string> {
  try {
    return await readBase(session, base)
  } catch (error) {
    if (!(error instanceof DirectoryFailure) || (error.resultCode ?? noSuchObject) !== noSuchObject) throw error
    if (error.step !== 'base') throw error
    throw failure('base', directoryProblems.baseGone({ base }))
  }
}

/** From where to go on, or why not. */
export interface Resume {
  readonly place?: Place
  readonly fullBecause?: string
}

/** Looks whether the cookie fits what is asked now. */
export function resumeFrom(
  cookie: string | undefined,
  now: { readonly choice: Choice; readonly server: string; readonly methods: readonly Place['method'][] },
): Resume {
  if (cookie === undefined) return {}
  const place = unpackPlace(cookie)
  if (place === undefined) return { fullBecause: fullReasons.unreadable }
  // What a directory is known by depends on the way it is asked.
  if (!now.methods.includes(place.method)) return { fullBecause: fullReasons.otherMethod }
  if (place.server !== now.server) return { fullBecause: fullReasons.otherServer }
  if (place.scope !== now.choice.fingerprint) return { fullBecause: fullReasons.otherScope }
  if (now.choice.needsFull) return { fullBecause: fullReasons.backLink }
  return { place }
}
