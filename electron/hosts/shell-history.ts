import { appendFileSync, chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mayBeKept } from '../../shared/shell/may-be-kept.ts'

const most = 1_000

/** What a person typed in this session and earlier ones, in every shell, without what holds a secret. */
export interface ShellHistory {
  /** What was typed, of several lines where it had them; the newest first. */
  readonly entries: () => readonly string[]
  /** Keeps what was typed, unless it holds a secret. */
  readonly add: (text: string) => void
}

/** A text as lines of the file: a backtick says that it goes on. */
function written(text: string): string {
  return `${text.replaceAll('\n', '`\n')}\n`
}

/** The texts in a file of them. */
export function entriesIn(content: string): readonly string[] {
  const entries: string[] = []
  let begun = ''
  for (const line of content.split('\n')) {
    if (line.endsWith('`')) begun += `${line.slice(0, -1)}\n`
    else {
      const text = begun + line
      if (text.trim() !== '') entries.push(text)
      begun = ''
    }
  }
  return entries
}

function read(path: string): readonly string[] {
  try {
    return entriesIn(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The history in a file of this folder, open to its owner only. Shells that run at once add to the same file. */
export function createShellHistory(folder: string): ShellHistory {
  const path = join(folder, 'history')
  const entries = read(path).slice(-most)
  writeFileSync(path, entries.map(written).join(''), { mode: 0o600 })
  // It may have been made by something else with wider rights.
  chmodSync(path, 0o600)
  return {
    entries: () => entries.toReversed(),
    add: given => {
      const text = given
        .split(/\r?\n/)
        .filter(line => line.trim() !== '')
        .join('\n')
      if (text === '' || text === entries.at(-1) || !mayBeKept(given)) return
      entries.push(text)
      appendFileSync(path, written(text))
    },
  }
}
