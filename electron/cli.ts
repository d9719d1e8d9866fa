import './hosts/own-language.ts'
import { errorRecord, fail } from '../shared/errors.ts'
import { nearestNames } from '../shared/language/nearest-names.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { orReport, report } from './hosts/report.ts'
import { programVersion } from './hosts/version.ts'

/** Runs what the command line asks for, named by its first word; no word is the window. Sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv)
  } catch (error) {
    report(errorRecord('InternalError', { detail: error instanceof Error ? error.message : String(error) }))
    process.exitCode = 2
  }
}

/** Loaded when called for, so that no command waits for another's parts. */
const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<number>>> = {
  shell: async argv => (await import('./hosts/terminal.ts')).runShell(argv),
  new: async argv => (await import('./hosts/new-tenant.ts')).runNew(argv),
  sync: async argv => (await import('./hosts/terminal-sync.ts')).runSync(argv),
  web: async argv => (await import('./web.ts')).serveWeb(argv),
}

const asksForHelp = (word: string | undefined): boolean => /^(?:--help|-h|-\?|help)$/i.test(word ?? '')

async function run(argv: readonly string[]): Promise<number> {
  const [word = '', ...rest] = argv
  if (asksForHelp(word) || (Object.hasOwn(commands, word) && asksForHelp(rest[0]))) {
    process.stdout.write(`${terminalTexts.usage}\n`)
    return 0
  }
  if (word === '--version') {
    process.stdout.write(`${programVersion()}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined
  if (command !== undefined) return command(rest)
  if (word === '' || word.startsWith('-')) return (await import('./hosts/start-window.ts')).startWindow(argv)
  return orReport(() => unknownCommand(word))
}

/** Fails with the command that was perhaps meant. */
async function unknownCommand(word: string): Promise<never> {
  const [nearest] = nearestNames(word, Object.keys(commands))
  const meant = word.endsWith('.tenant') ? `--tenant ${word}` : nearest
  const usage =
    meant === undefined ? terminalTexts.usage : terminalTexts.didYouMean({ nearest: `tenant-desk ${meant}` })
  return fail('CommandUnknown', { word, usage })
}
