import type { RunSummary } from '../../shared/engine.ts'
import type { Tone } from './tones.ts'

/** A piece of a line in one colour. */
export interface Span {
  readonly text: string
  readonly tone: Tone
}

/** One line of output. */
export type Line = readonly Span[]

/** Lines that are drawn together. */
export interface Block {
  readonly key: number
  /** Output with Write-Host, an error, or what is said beside them. */
  readonly kind: 'output' | 'error' | 'aside'
  readonly lines: readonly Line[]
}

/** One command with what came of it. */
export interface Entry {
  /** The run's id. */
  readonly id: string
  readonly text: string
  /** The script's name, where the text is that of a file. */
  readonly file?: string
  readonly whatIf: boolean
  readonly blocks: readonly Block[]
  /** The line that has not ended yet. */
  readonly open: Line
  /** How many lines the blocks have. */
  readonly lines: number
  /** How many lines before them are no longer kept. */
  readonly dropped: number
  readonly objects: number
  /** Absent while it runs. */
  readonly summary?: RunSummary
  readonly undo: 'none' | 'possible' | 'running' | 'done'
  /** The screen was cleared by this command. */
  readonly cleared: boolean
}

/** Everything that was typed and said, oldest first; bounded. */
export interface Scrollback {
  readonly entries: readonly Entry[]
  /** Lines of commands that are gone as a whole. */
  readonly dropped: number
}

/** What a run said since it was last asked. */
export interface Written {
  /** The screen is to be cleared before. */
  readonly clear: boolean
  readonly blocks: readonly Block[]
  readonly open: Line
  readonly objects: number
}

/** The most lines that are kept. */
export const mostLines = 5_000

export const emptyScrollback: Scrollback = { entries: [], dropped: 0 }

/** Begins a command at the end. */
export function begun(
  scrollback: Scrollback,
  command: Pick<Entry, 'id' | 'text' | 'whatIf'> & { readonly file?: string },
): Scrollback {
  const entry: Entry = {
    ...command,
    blocks: [],
    open: [],
    lines: 0,
    dropped: 0,
    objects: 0,
    undo: 'none',
    cleared: false,
  }
  return trimmed({ ...scrollback, entries: [...scrollback.entries, entry] })
}

/** Changes the command of that id; as it was where it is gone. */
export function changed(scrollback: Scrollback, id: string, change: (entry: Entry) => Entry): Scrollback {
  return { ...scrollback, entries: scrollback.entries.map(entry => (entry.id === id ? change(entry) : entry)) }
}

/** Adds what a run said; of more than `mostLines` in all the oldest go. */
export function appended(scrollback: Scrollback, id: string, written: Written): Scrollback {
  const kept = written.clear ? cleared(scrollback, id) : scrollback
  return trimmed(
    changed(kept, id, entry => ({
      ...entry,
      blocks: [...entry.blocks, ...written.blocks],
      lines: entry.lines + lineCount(written.blocks),
      open: written.open,
      objects: entry.objects + written.objects,
    })),
  )
}

/** Ends a command; one that did nothing but clear the screen goes as well. */
export function ended(scrollback: Scrollback, id: string, summary: RunSummary): Scrollback {
  const over = changed(scrollback, id, entry => ({
    ...entry,
    summary,
    undo: summary.undoable && summary.changed > 0 ? 'possible' : 'none',
  }))
  const bare = ({ cleared, lines, open, undo }: Entry) => cleared && lines === 0 && open.length === 0 && undo === 'none'
  return { ...over, entries: over.entries.filter(entry => entry.id !== id || !bare(entry)) }
}

/** Nothing but the command that is running, without what it said so far. */
export function cleared(scrollback: Scrollback, running: string | undefined): Scrollback {
  return {
    dropped: 0,
    entries: scrollback.entries.filter(({ id }) => id === running).map(emptied),
  }
}

function emptied(entry: Entry): Entry {
  return { ...entry, blocks: [], open: [], lines: 0, dropped: 0, cleared: true }
}

function lineCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0)
}

function trimmed(scrollback: Scrollback): Scrollback {
  const entries = [...scrollback.entries]
  let { dropped } = scrollback
  // The command itself is a line too.
  let total = entries.reduce((sum, { lines }) => sum + lines + 1, 0)
  if (total <= mostLines) return scrollback
  for (;;) {
    const [oldest] = entries
    if (oldest === undefined || total <= mostLines) return { entries, dropped }
    const [{ lines: given } = { lines: [] }, ...blocks] = oldest.blocks
    if (oldest.blocks.length > 0) {
      total -= given.length
      entries[0] = {
        ...oldest,
        blocks,
        lines: oldest.lines - given.length,
        dropped: oldest.dropped + given.length,
      }
    } else if (entries.length > 1) {
      total -= 1
      dropped += oldest.dropped + 1
      entries.shift()
    } else {
      return { entries, dropped }
    }
  }
}

/** What a command said, as text. */
export function outputText({ blocks, open }: Entry): string {
  const lines = blocks.flatMap(block => block.lines).map(textOfLine)
  return [...lines, ...(open.length === 0 ? [] : [textOfLine(open)])].join('\n')
}

function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('')
}
