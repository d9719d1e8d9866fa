import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import { definitions } from '../../shared/cmdlets/index.ts'
import type { Answer, Engine, Question, RunRequest, RunSummary } from '../../shared/engine.ts'
import { withoutPrompts } from '../../shared/language/prompts.ts'
import { terminalTexts } from '../../shared/texts/en/terminal.ts'
import { compose, sampleTenantPath, type Composed } from '../compose.ts'
import { orReport } from './report.ts'
import { createTerminalConsole } from './terminal-console.ts'
import { runInteractive } from './terminal-loop.ts'
import { shellOptions, type ShellOptions } from './terminal-options.ts'
import { createTerminalPrinter } from './terminal-printer.ts'
import { terminalStream } from './terminal-stream.ts'

const noAnswer: Answer = { answer: 'none' }

/** Runs one command and prints what it says. */
export type RunOne = (command: RunRequest['command'], signal: AbortSignal) => Promise<RunSummary>

/** The exit code that a run's end means. */
export function exitCodeOf({ outcome, errors, exitCode, lost }: RunSummary): number {
  if (lost === true) return 2
  if (outcome === 'stopped') return 130
  return exitCode ?? (errors > 0 || outcome === 'failed' ? 1 : 0)
}

/** Where a run's questions go, which changes while a console is open. */
export interface Asker {
  ask: (question: Question) => Promise<Answer>
}

function runner(engine: Engine, session: string, asker: Asker): RunOne {
  const out = terminalStream(process.stdout)
  const err = terminalStream(process.stderr)
  const printer = createTerminalPrinter({ out, err, definitions })
  return async (command, signal) => {
    printer.next()
    const summary = await engine.run(
      { id: randomUUID(), session, command },
      {
        onRecord: printer.print,
        onQuestion: async question => {
          await printer.flush()
          return asker.ask(question)
        },
        signal,
      },
    )
    await printer.flush()
    await out.end()
    return summary
  }
}

/** What is to be run, where it is not typed. */
async function commandOf({ task }: ShellOptions, composed: Composed): Promise<RunRequest['command'] | undefined> {
  switch (task.kind) {
    case 'interactive':
      return undefined
    case 'command':
      return { text: task.text }
    case 'file': {
      const { path, text } = await composed.readScript(task.path)
      return { text, file: path, arguments: task.arguments }
    }
    case 'input':
      return { text: withoutPrompts(await wholeText(process.stdin)) }
  }
}

/** Stops the run at Ctrl+C or when the process is told to end; a second one ends the process at once. */
async function runStoppable(run: RunOne, command: RunRequest['command']): Promise<RunSummary> {
  const stopper = new AbortController()
  const stop = () => {
    if (stopper.signal.aborted) process.exit(130)
    stopper.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await run(command, stopper.signal)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** A console is opened for a question only, so that standard input stays free for whoever reads it. */
async function askAtTerminal(question: Question): Promise<Answer> {
  const console = createTerminalConsole({ onInterrupt: () => process.kill(process.pid, 'SIGINT') })
  try {
    return await console.ask(question)
  } finally {
    console.close()
  }
}

/** Runs `tenant-desk shell`; `argv` is what follows the word. Gives the exit code. */
export function runShell(argv: readonly string[]): Promise<number> {
  return orReport(async () => {
    const options = shellOptions(argv)
    const tenant = options.tenant === undefined ? await sampleTenantPath() : resolve(options.tenant)
    const composed = await compose({ tenant, origin: 'terminal', folder: process.cwd() })
    if (options.tenant === undefined) process.stderr.write(`${terminalTexts.sampleUsed({ path: tenant })}\n`)
    for (const text of composed.warnings) process.stderr.write(`${terminalTexts.warning({ text })}\n`)
    try {
      const attended = options.interactive && process.stdin.isTTY && options.task.kind !== 'input'
      const asker: Asker = { ask: attended ? askAtTerminal : () => Promise.resolve(noAnswer) }
      const session = randomUUID()
      const run = runner(composed.engine, session, asker)
      const typed = options.task.kind === 'interactive' && !process.stdin.isTTY
      const command = await commandOf(typed ? { ...options, task: { kind: 'input' } } : options, composed)
      if (command !== undefined) return exitCodeOf(await runStoppable(run, command))
      const { name } = composed
      return await runInteractive({ engine: composed.engine, run, asker, session, name, logo: options.logo })
    } finally {
      await composed.close()
    }
  })
}
