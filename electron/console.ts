import './hosts/own-language.ts'
import { orInternalError, printUsage, runCommand } from './commands.ts'
import { commandName } from './hosts/windowless.ts'

/*
 * The commands of a packed program where the window's own program has no console to read from, which is Windows: run by
 * the Node that is packed for it.
 */
const [word, ...argv] = process.argv.slice(2)
const name = commandName(word)
process.exitCode = await orInternalError(async () => (name === undefined ? printUsage() : runCommand({ name, argv })))
