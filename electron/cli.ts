import './hosts/own-language.ts'
import { fail } from '../shared/errors.ts'
import { nearestNames } from '../shared/language/nearest-names.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { asksForHelp, orInternalError, printUsage, runCommand } from './commands.ts'
import { orReport } from './hosts/report.ts'
import { programVersion } from './hosts/version.ts'
import { commandName, commandNames } from './hosts/windowless.ts'

/** Runs what the command line asks for, named by its first word; no word is the window. Sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await orInternalError(() => run(argv))
}

async function run(argv: readonly string[]): Promise<number> {
  const [word = '', ...rest] = argv
  const name = commandName(word)
  if (name !== undefined) return runCommand({ name, argv: rest })
  if (asksForHelp(word)) return printUsage()
  if (word === '--version') {
    process.stdout.write(`${programVersion()}\n`)
    return 0
  }
  if (word === '' || word.startsWith('-')) return (await import('./hosts/start-window.ts')).startWindow(argv)
  return orReport(() => unknownCommand(word))
}

/** Fails with the command that was perhaps meant. */
async function unknownCommand(word: string): Promise<never> {
  const [nearest] = nearestNames(word, commandNames)
  const meant = word.endsWith('.tenant') ? `--tenant ${word}` : nearest
  const usage =
    meant === undefined ? terminalTexts.usage : terminalTexts.didYouMean({ nearest: `tenant-desk ${meant}` })
  return fail('CommandUnknown', { word, usage })
}
