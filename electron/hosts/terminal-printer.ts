import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { ObjectChange, Progress, StreamRecord } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { displayText } from '../../shared/format/display-text.ts'
import { createFormatter, type Formatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import { terminalTexts } from '../../shared/texts/en/terminal.ts'
import { harmless, hostPaint, styleFor, type Style } from './terminal-style.ts'
import type { TerminalStream } from './terminal-stream.ts'

/** How long rows wait for others that decide how wide the columns are, in milliseconds. */
const patience = 100

/** Prints the records of runs: output and Write-Host on standard output, everything else on standard error. */
export interface TerminalPrinter {
  readonly print: (record: StreamRecord) => void | Promise<void>
  /** Prints what still waits; at the end of a run and before a question. */
  readonly flush: () => void | Promise<void>
  /** Begins anew, so that the next run's objects get headings of their own. */
  readonly next: () => void
}

export interface PrinterOptions {
  readonly out: TerminalStream
  readonly err: TerminalStream
  readonly definitions: readonly CmdletDefinition[]
}

function errorLines(error: ErrorRecord): readonly string[] {
  const { cmdlet, message, advice, place, row, id } = error
  const lines = [cmdlet === undefined ? message : `${cmdlet}: ${message}`]
  if (row !== undefined) lines.push(`    ${terminalTexts.row({ row })}`)
  if (advice !== undefined) lines.push(...advice.split('\n').map(line => `    ${line}`))
  if (place !== undefined) {
    const { text, column, length } = place
    lines.push(`    ${terminalTexts.at(place)}`, `    + ${text}`)
    lines.push(`    + ${' '.repeat(Math.max(0, column - 1))}${'~'.repeat(Math.max(1, length))}`)
  }
  lines.push(`    + FullyQualifiedErrorId: ${cmdlet === undefined ? id : `${id},${cmdlet}`}`)
  return lines
}

function changeLines(changes: readonly ObjectChange[]): readonly string[] {
  return changes.flatMap(({ fields }) =>
    fields.map(({ field, before, after }) =>
      terminalTexts.change({
        field,
        before: displayText(before) || terminalTexts.empty,
        after: displayText(after) || terminalTexts.empty,
      }),
    ),
  )
}

function progressLine({ activity, status, percent, secondsLeft }: Progress): string {
  return terminalTexts.progress({
    activity,
    status,
    percent: percent === undefined ? '' : `${Math.round(percent)} %`,
    left: secondsLeft === undefined ? '' : terminalTexts.secondsLeft({ seconds: Math.ceil(secondsLeft) }),
  })
}

/** The printer of a terminal. */
export function createTerminalPrinter({ out, err, definitions }: PrinterOptions): TerminalPrinter {
  const views = viewsOf(definitions)
  const outStyle = styleFor({ isTTY: out.isTerminal })
  const errStyle = styleFor({ isTTY: err.isTerminal })
  let formatter: Formatter = createFormatter(out.width(), views)
  let timer: NodeJS.Timeout | undefined
  let bar = false

  const cleanFor = (stream: TerminalStream) => (stream.isTerminal ? harmless : (text: string) => text)
  const clean = { out: cleanFor(out), err: cleanFor(err) }

  function write(lines: readonly string[]): void | Promise<void> {
    if (lines.length === 0) return undefined
    clearBar()
    return out.write(`${lines.map(clean.out).join('\n')}\n`)
  }

  /** What waits for its columns is printed when nothing more has come for a while. */
  function flushSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      if (!out.gone()) void write(formatter.flush())
    }, patience)
  }

  function flush(): void | Promise<void> {
    clearTimeout(timer)
    timer = undefined
    return write(formatter.flush())
  }

  function clearBar(): void {
    if (!bar) return
    bar = false
    void err.write('\r\u001b[K')
  }

  function say(lines: readonly string[], paint: (text: string, style: Style) => string): void | Promise<void> {
    if (err.gone()) return undefined
    const flushed = out.gone() ? undefined : flush()
    clearBar()
    const text = lines.map(line => `${paint(clean.err(line), errStyle)}\n`).join('')
    const written = err.write(text)
    return flushed ?? written
  }

  function showProgress(progress: Progress): void | Promise<void> {
    if (!err.isTerminal || err.gone()) return undefined
    clearBar()
    if (progress.completed === true) return undefined
    bar = true
    return err.write(harmless(progressLine(progress)).slice(0, err.width() - 1))
  }

  function print(record: StreamRecord): void | Promise<void> {
    switch (record.stream) {
      case 'output': {
        const lines = formatter.add(record.value)
        flushSoon()
        return write(lines)
      }
      case 'host': {
        void flush()
        clearBar()
        const text = hostPaint(outStyle, clean.out(record.text), record.color)
        return out.write(record.noNewline === true ? text : `${text}\n`)
      }
      case 'error':
        return say(errorLines(record.error), (text, style) => style.paint(text, 'red'))
      case 'warning':
        return say([terminalTexts.warning(record)], (text, style) => style.paint(text, 'yellow'))
      case 'verbose':
      case 'debug':
        return say([terminalTexts[record.stream](record)], (text, style) => style.paint(text, 'cyan'))
      case 'information':
        return say([record.text], text => text)
      case 'whatIf':
        return say([record.text, ...changeLines(record.changes)], text => text)
      case 'progress':
        return showProgress(record.progress)
      case 'total':
        return say([terminalTexts.total(record)], text => text)
      case 'secret':
        return say([terminalTexts.secret(record)], text => text)
      case 'operation':
        return undefined
    }
  }

  return {
    print,
    flush: () => {
      clearBar()
      return out.gone() ? undefined : flush()
    },
    next: () => {
      formatter = createFormatter(out.width(), views)
    },
  }
}
