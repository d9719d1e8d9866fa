import { randomUUID } from 'node:crypto'
import { definitions } from '../../shared/cmdlets/index.ts'
import type { Engine, RunRequest, RunSummary } from '../../shared/engine.ts'
import { errorRecord } from '../../shared/errors.ts'
import { completionOf } from '../../shared/shell/completion.ts'
import { errorLines } from '../../shared/format/error-lines.ts'
import { unfinishedLines } from '../../shared/shell/record-lines.ts'
import type { TerminalDevice } from './terminal-device.ts'
import { createTerminalPrinter } from './terminal-printer.ts'
import type { AskPerson } from './terminal-questions.ts'
import { terminalStream } from './terminal-stream.ts'
import { isColoured } from './terminal-style.ts'

export interface RunOptions {
  readonly ask: AskPerson
  readonly signal: AbortSignal
}

/** Runs commands of one session and prints what they say. */
export interface TerminalRunner {
  /** Ends when everything has been printed. A reader of the output that leaves stops the run. */
  readonly run: (command: RunRequest['command'], options: RunOptions) => Promise<RunSummary>
  /** What could stand at the end of the text, and the end of the text that it replaces. */
  readonly complete: (text: string) => Promise<[string[], string]>
}

/** The exit code that a run's end means. */
export function exitCodeOf({ outcome, errors, exitCode, lost }: RunSummary): number {
  if (lost === true) return 2
  if (outcome === 'stopped') return 130
  return exitCode ?? (errors > 0 || outcome === 'failed' ? 1 : 0)
}

/** A runner on the device's streams. */
export function createTerminalRunner(engine: Engine, device: TerminalDevice): TerminalRunner {
  const session = randomUUID()
  let stopper: AbortController | undefined
  /** The output's failure that nobody has been told of. */
  let fault: string | undefined

  const out = terminalStream(device.output, code => {
    // A reader that has read enough is no fault.
    if (code !== 'EPIPE') fault = code
    stopper?.abort()
  })
  const err = terminalStream(device.errors, () => stopper?.abort())
  const coloured = { out: isColoured(device.output), err: isColoured(device.errors) }

  async function run(command: RunRequest['command'], { ask, signal }: RunOptions): Promise<RunSummary> {
    const printer = createTerminalPrinter({ out, err, definitions, coloured })
    const controller = new AbortController()
    const stop = () => controller.abort()
    stopper = controller
    if (signal.aborted || out.failure() !== undefined) stop()
    signal.addEventListener('abort', stop, { once: true })
    try {
      const summary = await engine.run(
        { id: randomUUID(), session, command },
        {
          onRecord: printer.print,
          onQuestion: question => {
            printer.flush()
            return ask(question, controller.signal)
          },
          signal: controller.signal,
        },
      )
      printer.flush()
      for (const line of unfinishedLines(summary)) void err.write(`${line}\n`)
      await out.end()
      if (fault !== undefined) {
        const lines = errorLines(errorRecord('OutputNotWritten', { detail: fault }), err.width())
        void err.write(`${lines.join('\n')}\n`)
      }
      await err.end()
      return fault === undefined ? summary : { ...summary, lost: true }
    } finally {
      signal.removeEventListener('abort', stop)
      stopper = undefined
    }
  }

  async function complete(text: string): Promise<[string[], string]> {
    const { start, suggestions } = await completionOf(engine, { id: randomUUID(), session }, text, text.length)
    return [suggestions.map(each => each.text), text.slice(start)]
  }

  return { run, complete }
}
