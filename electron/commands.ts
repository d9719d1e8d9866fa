import { errorRecord } from '../shared/errors.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { report } from './hosts/report.ts'
import type { Command, CommandName } from './hosts/windowless.ts'

type Run = (argv: readonly string[]) => Promise<number>

/** Loaded when called for, so that no command waits for another's parts. */
const commands: Readonly<Record<CommandName, Run>> = {
  shell: async argv => (await import('./hosts/terminal.ts')).runShell(argv),
  new: async argv => (await import('./hosts/new-tenant.ts')).runNew(argv),
  sync: async argv => (await import('./hosts/terminal-sync.ts')).runSync(argv),
  web: async argv => (await import('./web.ts')).serveWeb(argv),
}

/** Whether the word asks how a program is called. */
export const asksForHelp = (word: string | undefined): boolean => /^(?:--help|-h|-\?|help)$/i.test(word ?? '')

/** Says how the program is called. */
export function printUsage(): number {
  process.stdout.write(`${terminalTexts.usage}\n`)
  return 0
}

/** Runs a command to its end, or says how it is called; gives the exit code. */
export async function runCommand({ name, argv }: Command): Promise<number> {
  return asksForHelp(argv[0]) ? printUsage() : commands[name](argv)
}

/** Gives the exit code; what nobody foresaw is reported and gives 2. */
export async function orInternalError(run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    report(errorRecord('InternalError', { detail: error instanceof Error ? error.message : String(error) }))
    return 2
  }
}
