import { clearScreen } from '../../shared/clear-screen.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { Progress, StreamRecord } from '../../shared/engine.ts'
import { createFormatter, type Formatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { type Meaning, progressLine, spokenOf } from '../../shared/shell/record-lines.ts'
import type { TerminalStream } from './terminal-stream.ts'
import { hostPaint, painter } from './terminal-style.ts'

/** How long rows wait for others that decide how wide the columns are, in milliseconds. */
const patience = 300

/** Clears the screen and what was scrolled off it, and goes to its corner. */
const clearing = '\u001b[2J\u001b[3J\u001b[H'

/** The least time between two drawings of a bar, in milliseconds. */
const barPause = 100

/** Prints the records of a run: output and Write-Host on standard output, everything else on standard error. */
export interface TerminalPrinter {
  /** A promise means that a reader is slow: wait before the next one. */
  readonly print: (record: StreamRecord) => void | Promise<void>
  /** Prints what still waits; at the end of a run and before a question. */
  readonly flush: () => void
}

export interface PrinterOptions {
  readonly out: TerminalStream
  readonly err: TerminalStream
  readonly definitions: readonly CmdletDefinition[]
  readonly coloured: { readonly out: boolean; readonly err: boolean }
}

/** The printer of one run. */
export function createTerminalPrinter({ out, err, definitions, coloured }: PrinterOptions): TerminalPrinter {
  const formatter: Formatter = createFormatter(out.width(), viewsOf(definitions))
  const paint = painter(coloured.err)
  // Output that goes on to a program or a file is data, and stays as it is.
  const cleanOut = out.isTerminal ? harmless : (text: string) => text
  let timer: NodeJS.Timeout | undefined
  let barShown = false
  let barDrawn = 0

  function write(lines: readonly string[]): void | Promise<void> {
    if (lines.length === 0) return undefined
    clearBar()
    return out.write(`${cleanOut(lines.join('\n'))}\n`)
  }

  /** What waits for its columns is printed when it has waited long enough. */
  function flushSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void write(formatter.flush())
    }, patience)
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    void write(formatter.flush())
    out.push()
  }

  function clearBar(): void {
    if (!barShown) return
    barShown = false
    void err.write('\r\u001b[K')
    err.push()
  }

  /** On a terminal both streams meet, so what came before is shown before. */
  function say(lines: readonly string[], meaning: Meaning): void | Promise<void> {
    flush()
    clearBar()
    const text = harmless(lines.join('\n'))
    const written = err.write(`${paint(text, meaning)}\n`)
    err.push()
    return written
  }

  function showProgress(progress: Progress): void | Promise<void> {
    if (!err.isTerminal) return undefined
    if (progress.completed === true) return clearBar()
    const now = performance.now()
    if (barShown && now - barDrawn < barPause) return undefined
    flush()
    barShown = true
    barDrawn = now
    const drawn = err.write(`\r${harmless(progressLine(progress, err.width()))}\u001b[K`)
    err.push()
    return drawn
  }

  function print(record: StreamRecord): void | Promise<void> {
    switch (record.stream) {
      case 'output': {
        const written = write(formatter.add(record.value))
        flushSoon()
        return written
      }
      case 'host': {
        flush()
        clearBar()
        if (record.text === clearScreen) return out.isTerminal ? out.write(clearing) : undefined
        const text = hostPaint(cleanOut(record.text), record.color, coloured.out)
        return out.write(record.noNewline === true ? text : `${text}\n`)
      }
      case 'progress':
        return showProgress(record.progress)
      case 'operation':
        return undefined
      default: {
        const { meaning, lines } = spokenOf(record, err.width())
        return say(lines, meaning)
      }
    }
  }

  return {
    print,
    flush: () => {
      flush()
      clearBar()
      err.push()
    },
  }
}
