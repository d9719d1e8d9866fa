import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TerminalDevice } from './terminal-device.ts'
import { pasteMarks, typedKeys } from './terminal-paste.ts'

/** What a person put in: a line, or with whatever was pasted along several. */
export interface TypedText {
  readonly text: string
  readonly pasted: boolean
}

/** The lines that a person types at a terminal. */
export interface TerminalConsole {
  /** The next text for the shell; undefined at the end of input. */
  readonly line: (prompt: string) => Promise<TypedText | undefined>
  /**
   * The answer to a question, which no history keeps; what was typed before the question does not count. Undefined at the
   * end of input, at Ctrl+C, and when the signal is aborted.
   */
  readonly answer: (prompt: string, options?: AnswerOptions) => Promise<string | undefined>
  /** Lets what was put in since the last time be recalled as this one text; undefined where nothing of it may be recalled. */
  readonly remember: (text: string | undefined) => void
  readonly write: (text: string) => void
  /** Gives the terminal back as it was. */
  readonly close: () => void
}

export interface AnswerOptions {
  /** Shows nothing of what is typed. */
  readonly hidden?: boolean
  readonly signal?: AbortSignal
}

export interface ConsoleOptions {
  /** What was typed in earlier sessions, of several lines where it had them, the newest first. */
  readonly history?: readonly string[]
  /** Whether a line may be recalled; answers never are. */
  readonly keeps?: (line: string) => boolean
  /** What could stand at the end of the line: the suggestions, and the end of the line that they replace. */
  readonly complete?: (line: string) => Promise<[string[], string]>
  /** Ctrl+C: at a question, with something in the line, or with nothing in it. */
  readonly onInterrupt: (at: 'question' | 'text' | 'nothing' | 'work') => void
}

interface Reading {
  readonly kind: 'line' | 'answer'
  readonly hidden: boolean
  readonly done: (typed: TypedText | undefined) => void
}

const mostHistory = 1_000

/** The console on the device's input; it writes to where errors go, so that output holds nothing but output. */
export function createTerminalConsole(device: TerminalDevice, options: ConsoleOptions): TerminalConsole {
  const { history, keeps, complete, onInterrupt } = options
  const { errors } = device
  const lines: string[] = []
  /** What can be recalled, once something was put in, and which of it is no whole text yet. */
  let recalled: string[] = []
  const parts = new Set<string>()
  let reading: Reading | undefined
  let pasting = false
  let pasted = false
  let ended = false

  // What is typed while nothing is asked is kept and shown with the next prompt.
  const echo = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (reading !== undefined && !reading.hidden) errors.write(chunk)
      done()
    },
  })
  Object.defineProperty(echo, 'columns', { get: () => errors.columns })
  const resized = () => echo.emit('resize')
  errors.on('resize', resized)

  const keys = typedKeys(device.input, onPaste)
  const reader = createInterface({
    input: keys,
    output: echo,
    terminal: true,
    historySize: mostHistory,
    removeHistoryDuplicates: true,
    history: [...(history ?? [])],
    completer: (line: string, done: (error: Error | null, result?: [string[], string]) => void) => {
      if (complete === undefined || reading?.kind !== 'line') return done(null, [[], line])
      complete(line).then(
        result => done(null, result),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  errors.write(pasteMarks.on)

  reader.on('history', (kept: string[]) => {
    recalled = kept
    const [newest] = kept
    if (newest === undefined) return
    // Node keeps a text of several lines with its last line first.
    const text = newest.split('\r').toReversed().join('\n')
    if (reading?.kind !== 'line' || keeps?.(text) === false) kept.shift()
    else parts.add(newest)
  })
  reader.on('line', line => {
    lines.push(line.replaceAll('\r', '\n'))
    if (!pasting) void settle()
  })
  reader.on('close', () => {
    ended = true
    finish(undefined)
  })
  reader.on('SIGINT', () => {
    parts.clear()
    const asked = reading
    const empty = reader.line === '' && lines.length === 0
    lines.length = 0
    // What was typed stays on the screen, but no longer counts.
    reading = undefined
    reader.write(null, { ctrl: true, name: 'e' })
    reader.write(null, { ctrl: true, name: 'u' })
    reading = asked
    if (asked === undefined) onInterrupt('work')
    else if (asked.kind === 'answer') {
      onInterrupt('question')
      finish(undefined)
    } else {
      onInterrupt(empty ? 'nothing' : 'text')
      finish({ text: '', pasted: false })
    }
  })

  /** A paste of several lines is one text; a last line without an end waits for Enter. */
  function onPaste(text: string): void {
    if (reading?.kind === 'answer') {
      reader.write(text.split('\n', 1)[0] ?? '')
      return
    }
    pasting = true
    reader.write(text)
    pasting = false
    if (lines.length === 0) return
    pasted = true
    if (reader.line === '') void settle()
  }

  /** Lines that came at once, without marks, were pasted as well. */
  async function settle(): Promise<void> {
    if (reading?.kind === 'line') await nextTurn()
    if (reading === undefined || lines.length === 0) return
    const taken = reading.kind === 'answer' ? lines.splice(0, 1) : lines.splice(0)
    const whole = { text: taken.join('\n'), pasted: pasted || taken.length > 1 }
    pasted = false
    finish(whole)
  }

  function finish(typed: TypedText | undefined): void {
    const { done } = reading ?? {}
    reading = undefined
    done?.(typed)
  }

  function read(kind: Reading['kind'], prompt: string, hidden = false): Promise<TypedText | undefined> {
    const { promise, resolve } = Promise.withResolvers<TypedText | undefined>()
    if (ended) return Promise.resolve(undefined)
    if (hidden) errors.write(prompt)
    reading = { kind, hidden, done: resolve }
    reader.setPrompt(hidden ? '' : prompt)
    if (lines.length > 0) {
      // Typed before it was asked for: shown as if it were typed now.
      errors.write(`${prompt}${lines.join('\n')}\n`)
      void settle()
    } else reader.prompt(true)
    return promise
  }

  return {
    line: prompt => read('line', prompt),
    remember: text => {
      const older = recalled.filter(entry => entry !== text && !parts.has(entry))
      recalled.splice(0, recalled.length, ...(text === undefined ? [] : [text]), ...older)
      parts.clear()
    },
    answer: async (prompt, { hidden = false, signal } = {}) => {
      lines.length = 0
      const cancel = () => finish(undefined)
      if (signal?.aborted === true) return undefined
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        const typed = await read('answer', prompt, hidden)
        if (hidden || typed === undefined) errors.write('\n')
        return typed?.text
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    write: text => void errors.write(text),
    close: () => {
      errors.off('resize', resized)
      errors.write(pasteMarks.off)
      reader.close()
      device.input.unpipe()
      device.input.pause()
    },
  }
}
