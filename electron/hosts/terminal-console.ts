import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Answer, Question } from '../../shared/engine.ts'
import { terminalTexts } from '../../shared/texts/en/terminal.ts'

/** What a person at a terminal types. */
export interface TerminalConsole {
  /** The next line, with whatever was pasted along with it; undefined at the end of input. */
  readonly line: (prompt: string) => Promise<string | undefined>
  /** Puts a question of the engine; `none` where the input ends. */
  readonly ask: (question: Question) => Promise<Answer>
  /** Drops what stands in the line and prompts anew. */
  readonly clear: (prompt: string) => void
  readonly close: () => void
}

export interface ConsoleOptions {
  /** Lines of earlier sessions, the newest first. */
  readonly history?: readonly string[]
  /** Whether a line may be kept; answers never are. */
  readonly keeps?: (line: string) => boolean
  readonly complete?: (line: string) => Promise<[string[], string]>
  /** Ctrl+C; `typed` is what stands in the line. */
  readonly onInterrupt: (typed: string) => void
}

const mostHistory = 1_000

/** The console of standard input and standard error, so that standard output holds nothing but output. */
export function createTerminalConsole({ history, keeps, complete, onInterrupt }: ConsoleOptions): TerminalConsole {
  let muted = false
  let asking = false
  let ended = false
  const lines: string[] = []
  let waiting: PromiseWithResolvers<string | undefined> | undefined

  const echo = new Writable({
    write: (chunk: Buffer, _, done) => {
      if (muted) done()
      else process.stderr.write(chunk, () => done())
    },
  })
  const reader = createInterface({
    input: process.stdin,
    output: echo,
    terminal: true,
    historySize: mostHistory,
    removeHistoryDuplicates: true,
    ...(history === undefined ? {} : { history: [...history] }),
    ...(complete === undefined
      ? {}
      : {
          completer: (line: string, done: (error: Error | null, result?: [string[], string]) => void) => {
            complete(line).then(
              result => done(null, result),
              () => done(null, [[], line]),
            )
          },
        }),
  })
  reader.on('history', (kept: string[]) => {
    const [newest] = kept
    if (newest !== undefined && (asking || keeps?.(newest) === false)) kept.shift()
  })
  reader.on('line', line => {
    lines.push(line)
    const reading = waiting
    waiting = undefined
    if (reading !== undefined) void takePasted(reading)
  })
  reader.on('close', () => {
    ended = true
    waiting?.resolve(lines.shift())
    waiting = undefined
  })
  reader.on('SIGINT', () => onInterrupt(reader.line))

  /** Lines of one paste arrive together: they are one text. */
  async function takePasted(reading: PromiseWithResolvers<string | undefined>): Promise<void> {
    if (!asking) await nextTurn()
    reading.resolve(asking ? lines.shift() : lines.splice(0).join('\n'))
  }

  function read(prompt: string): Promise<string | undefined> {
    const reading = Promise.withResolvers<string | undefined>()
    reader.setPrompt(prompt)
    reader.prompt()
    if (lines.length > 0) void takePasted(reading)
    else if (ended) reading.resolve(undefined)
    else waiting = reading
    return reading.promise
  }

  async function answer(prompt: string, hidden = false): Promise<string | undefined> {
    asking = true
    try {
      if (!hidden) return await read(prompt)
      process.stderr.write(prompt)
      muted = true
      return await read('')
    } finally {
      if (hidden) process.stderr.write('\n')
      muted = false
      asking = false
    }
  }

  async function confirm(question: Extract<Question, { kind: 'confirm' }>): Promise<Answer> {
    process.stderr.write(`${question.caption}\n${question.text}\n`)
    for (;;) {
      const said = (await answer(terminalTexts.choices))?.trim().toLowerCase()
      if (said === undefined) return { answer: 'none' }
      if (said === '' || said === 'y' || said === 'yes') return { answer: 'yes' }
      if (said === 'a') return { answer: 'yesToAll' }
      if (said === 'n' || said === 'no') return { answer: 'no' }
      if (said === 'l') return { answer: 'noToAll' }
    }
  }

  async function credential({ prompt, userName }: Extract<Question, { kind: 'credential' }>): Promise<Answer> {
    process.stderr.write(`${prompt}\n`)
    const name = userName ?? (await answer(terminalTexts.userName))
    const password = name === undefined ? undefined : await answer(terminalTexts.password, true)
    if (name === undefined || password === undefined) return { answer: 'none' }
    return { answer: 'credential', userName: name, password }
  }

  return {
    line: read,
    ask: async question => {
      if (question.kind === 'confirm') return confirm(question)
      if (question.kind === 'credential') return credential(question)
      if (question.kind === 'path') return { answer: 'none' }
      const text = await answer(`${question.prompt}: `, question.kind === 'secret')
      return text === undefined ? { answer: 'none' } : { answer: 'text', text }
    },
    clear: prompt => {
      reader.write(null, { ctrl: true, name: 'e' })
      reader.write(null, { ctrl: true, name: 'u' })
      reader.setPrompt(prompt)
      reader.prompt()
    },
    close: () => reader.close(),
  }
}
