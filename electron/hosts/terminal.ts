import { resolve } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import type { Answer, Origin, Question, RunRequest } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import { withoutPrompts } from '../../shared/language/prompts.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { compose, sampleTenantPath, type Composed } from '../compose.ts'
import { orReport } from './report.ts'
import { createTerminalConsole } from './terminal-console.ts'
import { thisTerminal, type TerminalDevice } from './terminal-device.ts'
import { runInteractive } from './terminal-loop.ts'
import { shellOptions, type ShellTask } from './terminal-options.ts'
import { askAt, askNobody, type AskPerson } from './terminal-questions.ts'
import { createTerminalRunner, exitCodeOf } from './terminal-runner.ts'
import { configurationFolder } from './user-folders.ts'

/** What is to be run, where it is not typed at a prompt. */
async function commandOf(task: ShellTask, composed: Composed, device: TerminalDevice): Promise<RunRequest['command']> {
  switch (task.kind) {
    case 'command':
      return { text: task.text }
    case 'file': {
      const { path, text } = await composed.readScript(task.path)
      return { text, file: path, arguments: task.arguments }
    }
    default:
      return { text: withoutPrompts(await wholeText(device.input)) }
  }
}

/** Works until it is done or the process is told to end, which stops it; told again, the process ends at once. */
async function stoppable<Result>(work: (signal: AbortSignal, stop: () => void) => Promise<Result>): Promise<Result> {
  const stopper = new AbortController()
  const stop = () => {
    if (stopper.signal.aborted) process.exit(130)
    stopper.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  try {
    return await work(stopper.signal, stop)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop)
  }
}

/** Asks with a console that is there for the one question, so that Ctrl+C stays the system's while nothing is asked. */
function askAtTerminal(device: TerminalDevice, stop: () => void): AskPerson {
  return async (question: Question, signal: AbortSignal): Promise<Answer> => {
    const console = createTerminalConsole(device, { onInterrupt: stop })
    try {
      return await askAt(console)(question, signal)
    } finally {
      console.close()
    }
  }
}

/** Closes the tenant. What stands in the way is no fault of the commands: said unless `silent`, the exit code stays. */
async function closed(composed: Composed, device: TerminalDevice, silent: boolean): Promise<void> {
  try {
    await composed.close()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (!silent) device.errors.write(`${terminalTexts.warning({ text: error.record.message })}\n`)
  }
}

/** Runs `tenant-desk shell`; `argv` is what follows the word. Gives the exit code. */
export function runShell(
  argv: readonly string[],
  device: TerminalDevice = thisTerminal,
  origin: Origin = 'terminal',
): Promise<number> {
  return orReport(async () => {
    const { tenant: given, interactive, logo, task } = shellOptions(argv)
    const tenant = given === undefined ? await sampleTenantPath() : resolve(given)
    const composed = await compose({ tenant, origin, folder: process.cwd() })
    // A run that was lost has said why, and closing meets the same obstacle.
    let lost = false
    try {
      if (given === undefined) device.errors.write(`${terminalTexts.sampleUsed({ path: tenant })}\n`)
      for (const text of composed.warnings) device.errors.write(`${terminalTexts.warning({ text })}\n`)
      const runner = createTerminalRunner(composed.engine, device)
      const typed = device.input.isTTY === true
      if (task.kind === 'interactive' && typed) {
        const folder = configurationFolder()
        return await runInteractive({ device, runner, name: composed.name, folder, logo, asks: interactive })
      }
      const command = await commandOf(task, composed, device)
      const attended = interactive && typed && task.kind !== 'input'
      const summary = await stoppable((signal, stop) =>
        runner.run(command, { ask: attended ? askAtTerminal(device, stop) : askNobody, signal }),
      )
      lost = summary.lost === true
      return exitCodeOf(summary)
    } finally {
      await closed(composed, device, lost)
    }
  })
}
