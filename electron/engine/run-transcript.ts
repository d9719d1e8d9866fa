import { clearScreen } from '../../shared/clear-screen.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { StreamRecord } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { cellDisplay } from '../../shared/format/display-text.ts'
import { createFormatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { transcriptTexts } from '../../shared/texts/transcript.ts'
import { thrownRecord } from '../language/error-object.ts'
import type { Later } from '../language/later.ts'
import type { FileGate } from './context.ts'
import type { Session } from './sessions.ts'

/** What one run adds to the transcript of its session, where one is kept. */
export interface RunTranscript {
  /** Notes a line that was typed; undefined stands for one that holds a secret. */
  readonly typed: (line: string | undefined) => void
  /** Notes what was shown, secrets masked. A promise means that much is being written: wait. */
  readonly shown: (record: StreamRecord) => Later<void>
  /** Begins a transcript in a file that is there. */
  readonly start: (path: string) => void
  /** Ends it; its path, or undefined where none was kept. */
  readonly stop: (time: Date) => Promise<string | undefined>
  /** Writes what waits. */
  readonly end: () => Promise<void>
}

export interface RunTranscriptOptions {
  readonly session: Session
  readonly files: Pick<FileGate, 'write'>
  readonly definitions: readonly CmdletDefinition[]
  /** Told why nothing more is written down. */
  readonly onFailure: (error: ErrorRecord) => void
}

/** Places of a line in the file. */
const width = 120

/** Characters that wait before they are written. */
const mostWaiting = 65_536

/** The part of one run. A file that cannot be written ends the transcript, and the run is none the worse. */
export function createRunTranscript({ session, files, definitions, onFailure }: RunTranscriptOptions): RunTranscript {
  const formatter = createFormatter(width, viewsOf(definitions))
  let waiting = ''

  function add(lines: readonly string[]): void {
    for (const line of lines) waiting += `${line}\n`
  }

  function say(...lines: readonly string[]): void {
    add(formatter.flush())
    add(lines)
  }

  function note(record: StreamRecord): void {
    switch (record.stream) {
      case 'output':
        return add(formatter.add(record.value))
      case 'host':
        if (record.text === clearScreen) return
        add(formatter.flush())
        waiting += record.noNewline === true ? record.text : `${record.text}\n`
        return
      case 'error':
        return say(errorLine(record.error))
      case 'warning':
      case 'verbose':
      case 'debug':
        return say(terminalTexts[record.stream](record))
      case 'information':
        return say(record.text)
      case 'whatIf':
        return say(
          record.text,
          ...record.changes.map(
            change => `  ${terminalTexts[change.change]({ ...change, name: cellDisplay(change.name) })}`,
          ),
        )
      case 'total':
        return say(terminalTexts.total(record))
      case 'secret':
        return say(terminalTexts.secret({ target: record.target, password: transcriptTexts.hidden }))
      case 'progress':
      case 'operation':
        return
    }
  }

  async function write(): Promise<void> {
    const path = session.transcript
    // Whoever prints the file on a terminal is not to be steered by what stands in it.
    const text = harmless(waiting)
    waiting = ''
    if (path === undefined || text === '') return
    try {
      const sink = await files.write(path, { append: true, ownerOnly: true })
      await sink.write(text)
      await sink.close()
    } catch (error) {
      session.transcript = undefined
      onFailure(thrownRecord(error))
    }
  }

  async function end(): Promise<void> {
    if (session.transcript === undefined) return
    say()
    await write()
  }

  return {
    typed: line => {
      if (session.transcript !== undefined) say(transcriptTexts.line({ line: line ?? transcriptTexts.withheld }))
    },
    shown: record => {
      if (session.transcript === undefined) return undefined
      note(record)
      return waiting.length < mostWaiting ? undefined : write()
    },
    start: path => {
      session.transcript = path
    },
    stop: async time => {
      const path = session.transcript
      if (path === undefined) return undefined
      say(transcriptTexts.end({ time: time.toISOString() }))
      await write()
      session.transcript = undefined
      return path
    },
    end,
  }
}

function errorLine({ cmdlet, message }: ErrorRecord): string {
  return cmdlet === undefined ? message : `${cmdlet}: ${message}`
}
