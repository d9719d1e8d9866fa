import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitions } from '../../shared/cmdlets/index.ts'
import { holdsSecret } from '../../shared/language/holds-secret.ts'

const most = 1_000

/** What a person typed in this session and earlier ones, without what holds a secret. */
export interface TerminalHistory {
  /** The newest first. */
  readonly lines: () => readonly string[]
  /** Keeps what was typed, unless it holds a secret. */
  readonly add: (text: string) => void
}

function find(name: string) {
  const wanted = name.toLowerCase()
  return definitions.find(
    each => each.name.toLowerCase() === wanted || each.aliases?.some(alias => alias.toLowerCase() === wanted),
  )
}

/** Whether what was typed may be kept. */
export function mayBeKept(text: string): boolean {
  return !holdsSecret(text, find)
}

function read(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The history in a file of this folder, open to its owner only. Shells that run at once add to the same file. */
export function createTerminalHistory(folder: string): TerminalHistory {
  const path = join(folder, 'history')
  const lines = read(path).slice(-most)
  writeFileSync(path, lines.map(line => `${line}\n`).join(''), { mode: 0o600 })
  // It may have been made by something else with wider rights.
  chmodSync(path, 0o600)
  return {
    lines: () => lines.toReversed(),
    add: text => {
      const added = text.split('\n').filter(line => line.trim() !== '')
      if (added.length === 0 || text === lines.at(-1) || !mayBeKept(text)) return
      lines.push(...added)
      appendFileSync(path, added.map(line => `${line}\n`).join(''))
    },
  }
}
