import { randomUUID } from 'node:crypto'
import type { Engine } from '../../shared/engine.ts'
import { parse } from '../../shared/language/parser.ts'
import { withoutPrompts } from '../../shared/language/prompts.ts'
import { terminalTexts } from '../../shared/texts/en/terminal.ts'
import { PsObject, isList, type Value } from '../../shared/values.ts'
import { createTerminalConsole } from './terminal-console.ts'
import { createTerminalHistory, keepsLine } from './terminal-history.ts'
import type { Asker, RunOne } from './terminal.ts'
import { configurationFolder } from './user-folders.ts'
import { programVersion } from './version.ts'

export interface LoopOptions {
  readonly engine: Engine
  readonly run: RunOne
  readonly asker: Asker
  readonly session: string
  /** The tenant's name in the prompt. */
  readonly name: string
  readonly logo: boolean
}

/** Completion by the same cmdlet that every host asks. */
function completer(engine: Engine, session: string): (line: string) => Promise<[string[], string]> {
  return async line => {
    let found: Value = null
    await engine.run(
      {
        id: randomUUID(),
        session,
        command: {
          pipelines: [
            [
              {
                cmdlet: 'TabExpansion2',
                arguments: [
                  ['InputScript', line],
                  ['CursorColumn', line.length],
                ],
              },
            ],
          ],
        },
      },
      {
        onRecord: record => {
          if (record.stream === 'output') found = record.value
        },
        onQuestion: () => Promise.resolve({ answer: 'none' }),
        signal: new AbortController().signal,
      },
    )
    return suggestionsIn(found, line)
  }
}

function suggestionsIn(found: Value, line: string): [string[], string] {
  if (!(found instanceof PsObject)) return [[], line]
  const start = found.get('ReplacementIndex')
  const matches = found.get('CompletionMatches')
  const texts = (isList(matches) ? matches : []).flatMap(match => {
    const text = match instanceof PsObject ? match.get('CompletionText') : undefined
    return typeof text === 'string' ? [text] : []
  })
  return [texts, typeof start === 'number' ? line.slice(start) : line]
}

const takesAway = /^(?:remove|disable|undo|clear)-/i

/** Commands of a pasted block that take away or disable something. */
function dangerous(text: string): readonly string[] {
  const { tree, errors } = parse(text)
  const statements = tree.body.endBlock?.statements ?? []
  if (errors.length > 0 || statements.length < 2) return []
  return statements
    .map(({ start, end }) => text.slice(start, end))
    .filter(line => line.split(/[\s|;{(]+/).some(word => takesAway.test(word)))
}

/** Reads, runs and prints until the person leaves. Gives the exit code. */
export async function runInteractive({ engine, run, asker, session, name, logo }: LoopOptions): Promise<number> {
  const history = createTerminalHistory(configurationFolder())
  const usualAsk = asker.ask
  const prompt = `PS ${name}> `
  let running: AbortController | undefined
  let begun = ''
  let interrupted = false
  const leave = Promise.withResolvers<'leave'>()

  const terminal = createTerminalConsole({
    history: history.lines(),
    keeps: keepsLine,
    complete: completer(engine, session),
    onInterrupt: typed => {
      if (running !== undefined) return running.abort()
      if (interrupted && typed === '' && begun === '') return leave.resolve('leave')
      interrupted = true
      begun = ''
      process.stderr.write(`^C\n${typed === '' ? `${terminalTexts.leaveHint}\n` : ''}`)
      terminal.clear(prompt)
    },
  })
  asker.ask = terminal.ask
  if (logo) process.stderr.write(`${terminalTexts.greeting({ version: programVersion() })}\n`)

  async function runText(text: string): Promise<number | undefined> {
    running = new AbortController()
    try {
      const { exitCode } = await run({ text }, running.signal)
      return exitCode
    } finally {
      running = undefined
    }
  }

  /** A pasted block that would remove or disable is listed before it runs. */
  async function wanted(text: string): Promise<boolean> {
    const listed = text.includes('\n') ? dangerous(text) : []
    if (listed.length === 0) return true
    process.stderr.write(
      `${terminalTexts.pasted({ count: listed.length })}\n${listed.map(line => `  ${line}\n`).join('')}`,
    )
    const answer = await terminal.ask({ kind: 'text', prompt: terminalTexts.runPasted })
    return answer.answer === 'text' && /^y(?:es)?$/i.test(answer.text.trim())
  }

  try {
    for (;;) {
      const line = await Promise.race([terminal.line(begun === '' ? prompt : '>> '), leave.promise])
      if (line === undefined || line === 'leave') return 0
      interrupted = false
      const text = withoutPrompts(begun === '' ? line : `${begun}\n${line}`)
      if (text.trim() === '') continue
      if (parse(text).errors[0]?.incomplete === true && line !== '') {
        begun = text
        continue
      }
      begun = ''
      history.add(text)
      const code = (await wanted(text)) ? await runText(text) : undefined
      if (code !== undefined) return code
    }
  } finally {
    asker.ask = usualAsk
    terminal.close()
  }
}
