import { terminalTexts } from '../shared/texts/en/terminal.ts'
import { programVersion } from './hosts/version.ts'

/** Runs what the command line asks for, named by its first word; no word is the window. Sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await run(argv)
}

async function run(argv: readonly string[]): Promise<number> {
  const [word = '', ...rest] = argv
  switch (word) {
    case 'shell':
      return (await import('./hosts/terminal.ts')).runShell(rest)
    case 'new':
      return (await import('./hosts/new-tenant.ts')).runNew(rest)
    case 'web':
      return (await import('./web.ts')).serveWeb(rest)
    case '--help':
    case '-h':
    case '-?':
    case 'help':
      process.stdout.write(`${terminalTexts.usage}\n`)
      return 0
    case '--version':
      process.stdout.write(`${programVersion()}\n`)
      return 0
    default:
      return word === '' || word.startsWith('-')
        ? (await import('./hosts/start-window.ts')).startWindow(argv)
        : unknownWord(word)
  }
}

async function unknownWord(word: string): Promise<number> {
  const [{ nearestNames }, { errorRecord }, { report }] = await Promise.all([
    import('../shared/language/nearest-names.ts'),
    import('../shared/errors.ts'),
    import('./hosts/report.ts'),
  ])
  const [nearest] = nearestNames(word, ['shell', 'new', 'web'])
  const usage =
    nearest === undefined ? terminalTexts.usage : terminalTexts.didYouMean({ nearest: `tenant-desk ${nearest}` })
  report(errorRecord('OptionUnknown', { option: word, usage }))
  return 2
}
