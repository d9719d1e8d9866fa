/** The words that ask for a command without a window. */
export const commandNames = ['shell', 'new', 'sync', 'web'] as const

export type CommandName = (typeof commandNames)[number]

/** A command and its arguments. */
export interface Command {
  readonly name: CommandName
  readonly argv: readonly string[]
}

export function commandName(word: string | undefined): CommandName | undefined {
  return commandNames.find(name => name === word)
}

/** A switch of Chromium that a starter of the program puts before whatever was asked for. */
const ofStarter = /^--no-sandbox$/

/**
 * The command that Electron's process was started for, or undefined where it is to open a window. Where the program is
 * not packed, Electron's own switches and the file to run stand first.
 */
export function windowlessCommand(argv: readonly string[], packaged: boolean): Command | undefined {
  const given = argv.slice(1)
  const before = given.findIndex(word => (packaged ? !ofStarter.test(word) : !word.startsWith('-')))
  const [word, ...rest] = before < 0 ? [] : given.slice(packaged ? before : before + 1)
  const name = commandName(word)
  return name === undefined ? undefined : { name, argv: rest }
}
