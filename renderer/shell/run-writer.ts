import { clearScreen } from '../../shared/clear-screen.ts'
import { definitions } from '../../shared/cmdlets/index.ts'
import type { ObjectChange, RunSummary, StreamRecord } from '../../shared/engine.ts'
import { formatRecordOf } from '../../shared/format/format-record.ts'
import { createFormatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { type Spoken, spokenOf, unfinishedLines } from '../../shared/shell/record-lines.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import type { Value } from '../../shared/values.ts'
import type { Block, Line, Span, Written } from './scrollback.ts'
import { hostTone, meaningTones, type Tone } from './tones.ts'

/** Turns the records of one run into lines, by the rules of the terminal. */
export interface RunWriter {
  readonly add: (record: Exclude<StreamRecord, { readonly stream: 'progress' }>) => void
  /** Shows what still waits for others that decide how wide the columns are. */
  readonly settle: () => void
  /** Says what a person answered. */
  readonly note: (text: string) => void
  /** Says how the run ended, and which objects it changed. */
  readonly end: (summary: RunSummary) => void
  /** How many lines wait to be taken. */
  readonly waiting: () => number
  /** What was said since the last time. */
  readonly take: () => Written
}

/** Lines that one block has at most: it is drawn, and dropped, as a whole. */
const blockLines = 100

/** Changed objects that are named at the end of a run. */
const mostNamed = 5

const views = viewsOf(definitions)

let lastKey = 0

/** A writer for lines of that many places. */
export function createRunWriter(width: number): RunWriter {
  const formatter = createFormatter(width, views)
  let lines: { readonly kind: Block['kind']; readonly line: Line }[] = []
  let open: Span[] = []
  let clear = false
  let objects = 0
  const changes: ObjectChange[] = []
  let changeCount = 0

  function put(line: Line, kind: Block['kind'] = 'output'): void {
    lines.push({ kind, line: [...open, ...line] })
    open = []
  }

  function print(texts: readonly string[]): void {
    texts.forEach((text, index) => {
      const tone = isRule(text) ? 'rule' : isRule(texts[index + 1] ?? '') && text.trim() !== '' ? 'head' : 'output'
      for (const part of cleanLines(text)) put([{ text: part, tone }])
    })
  }

  function settle(): void {
    print(formatter.flush())
  }

  function say({ meaning, lines: said }: Spoken): void {
    settle()
    const first = meaningTones[meaning]
    said.flatMap(cleanLines).forEach((text, index) => {
      const tone: Tone = index === 0 || /^\s*\^+$/.test(text) ? first : 'secondary'
      put([{ text, tone }], meaning === 'error' ? 'error' : 'aside')
    })
  }

  function host(text: string, color: string | undefined, noNewline: boolean): void {
    settle()
    if (text === clearScreen) {
      lines = []
      open = []
      clear = true
      return
    }
    const tone = hostTone(color)
    const parts = cleanLines(text)
    parts.slice(0, -1).forEach(part => put([{ text: part, tone }]))
    const last = { text: parts.at(-1) ?? '', tone }
    if (noNewline) open.push(last)
    else put([last])
  }

  function add(record: Parameters<RunWriter['add']>[0]): void {
    switch (record.stream) {
      case 'output':
        if (isObject(record.value)) objects += 1
        return print(formatter.add(record.value))
      case 'host':
        return host(record.text, record.color, record.noNewline === true)
      case 'operation':
        for (const change of record.operation.outcome === 'done' ? record.operation.changes : []) {
          changeCount += 1
          if (changes.length < mostNamed) changes.push(change)
        }
        return undefined
      default:
        return say(spokenOf(record, width))
    }
  }

  function end(summary: RunSummary): void {
    settle()
    if (open.length > 0) put([])
    if (!summary.whatIf) {
      for (const { change, name, fields } of changes) {
        const which = change === 'change' ? `: ${fields.map(({ field }) => field).join(', ')}` : ''
        put(
          [
            { text: shellTexts.changes[change], tone: 'good' },
            { text: harmless(` ${name}${which}`), tone: 'secondary' },
          ],
          'aside',
        )
      }
      const more = changeCount - changes.length
      if (more > 0) put([{ text: shellTexts.moreChanges(more), tone: 'secondary' }], 'aside')
    }
    if (summary.outcome === 'stopped') put([{ text: terminalTexts.stopped, tone: 'warn' }], 'aside')
    for (const text of unfinishedLines(summary)) put([{ text, tone: 'secondary' }], 'aside')
    if (summary.exitCode !== undefined)
      put([{ text: shellTexts.exitCode(summary.exitCode), tone: 'secondary' }], 'aside')
  }

  function take(): Written {
    const blocks: { key: number; kind: Block['kind']; lines: Line[] }[] = []
    for (const { kind, line } of lines) {
      const last = blocks.at(-1)
      // Each error stands for itself.
      if (last !== undefined && last.kind === kind && last.lines.length < blockLines && !beginsError(kind, line)) {
        last.lines.push(line)
      } else {
        lastKey += 1
        blocks.push({ key: lastKey, kind, lines: [line] })
      }
    }
    const written: Written = { clear, blocks, open: [...open], objects }
    lines = []
    clear = false
    objects = 0
    return written
  }

  return {
    add,
    settle,
    note: text => {
      settle()
      for (const part of cleanLines(text)) put([{ text: part, tone: 'hint' }], 'aside')
    },
    end,
    waiting: () => lines.length,
    take,
  }
}

/** The line between the names and the rows of a table. */
function isRule(text: string): boolean {
  return /^-+(?: +-+)* *$/.test(text)
}

function beginsError(kind: Block['kind'], [first]: Line): boolean {
  return kind === 'error' && first?.tone === 'error' && !/^\s/.test(first.text)
}

function cleanLines(text: string): readonly string[] {
  return harmless(text).split(/\r?\n/)
}

function isObject(value: Value): boolean {
  const record = formatRecordOf(value)
  return record === undefined || record.kind === 'row' || record.kind === 'entry' || record.kind === 'cell'
}
