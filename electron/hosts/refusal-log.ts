import { appendFileSync, chmodSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the loopback host refused: a page or file, its socket, or an address with a launch token. */
export interface Refusal {
  readonly what: 'page' | 'socket' | 'launch'
  /** The status of HTTP that it was refused with. */
  readonly status: number
}

/** What was refused, kept for the person who looks for whoever tried. */
export interface RefusalLog {
  readonly note: (refusal: Refusal) => void
  /** Writes what was counted and not yet written. */
  readonly close: () => void
}

export interface RefusalLogOptions {
  /** The user's own folder. */
  readonly folder: string
  /** Told once why nothing more is written down; the host goes on. */
  readonly onFailure: (error: Error) => void
  /** In milliseconds. */
  readonly now?: () => number
}

/** Of each kind of refusal there is one line in so many milliseconds; the others are counted. */
export const refusalPause = 60_000

/** The file begins anew beyond so many bytes; the one before it is kept. */
export const largestRefusalLog = 256 * 1024

/** Names of the file and of the one before it. */
export const refusalFiles = ['refused.log', 'refused.1.log'] as const

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * The log in this folder, a line of JSON for each entry: when, what, status, and how many there were since the entry
 * before of that kind. Nothing that a request says is in it, so that it holds no secret and nobody can write in it;
 * a flood costs no more than its kinds a minute. Open to its owner only.
 */
export function createRefusalLog({ folder, onFailure, now = Date.now }: RefusalLogOptions): RefusalLog {
  const [path, before] = refusalFiles.map(name => join(folder, name)) as [string, string]
  const kinds = new Map<string, { readonly refusal: Refusal; writtenAt: number; count: number }>()
  let failed = false

  function write({ what, status }: Refusal, count: number, at: number): void {
    if (failed) return
    const line = `${JSON.stringify({ at: new Date(at).toISOString(), what, status, count })}\n`
    try {
      if (sizeOf(path) + line.length > largestRefusalLog) renameSync(path, before)
      appendFileSync(path, line, { mode: 0o600 })
      // It may have been made by something else with wider rights.
      chmodSync(path, 0o600)
    } catch (error) {
      failed = true
      onFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }

  return {
    note: refusal => {
      const at = now()
      const key = `${refusal.what} ${String(refusal.status)}`
      const kind = kinds.get(key) ?? { refusal, writtenAt: Number.NEGATIVE_INFINITY, count: 0 }
      kinds.set(key, kind)
      kind.count += 1
      // The clock may have been set back.
      if (Math.abs(at - kind.writtenAt) < refusalPause) return
      write(refusal, kind.count, at)
      kind.writtenAt = at
      kind.count = 0
    },
    close: () => {
      for (const { refusal, count } of kinds.values()) if (count > 0) write(refusal, count, now())
      kinds.clear()
    },
  }
}
