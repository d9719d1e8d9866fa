import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What the arguments of the executable mean. */
export interface CommandLine {
  /** The app's main file. */
  main: string
  /** The folder of the app's package.json. */
  appPath: string
  name: string
  version: string
  userData: string | undefined
  /** Playwright started us: it speaks through the inspector and says when the app may become ready. */
  driven: boolean
  noSandbox: boolean
  /** process.argv as the app sees it under Playwright, without the switches that Playwright adds in front. */
  argv: string[]
}

interface Manifest {
  main?: string
  name?: string
  version?: string
}

const lastOfPlaywright = '--remote-debugging-port=0'

function packageFolder(start: string): string {
  const above = dirname(start)
  return existsSync(join(start, 'package.json')) || above === start ? start : packageFolder(above)
}

function manifestIn(folder: string): Manifest {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
}

/** Reads `electron [switches] <main file or folder> [arguments]`. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const args = given.slice(given.indexOf(lastOfPlaywright) + 1)
  const target = resolve(args.find(arg => !arg.startsWith('--')) ?? '.')
  const isFolder = statSync(target).isDirectory()
  const appPath = packageFolder(isFolder ? target : dirname(target))
  const manifest = manifestIn(appPath)
  return {
    main: isFolder ? join(target, manifest.main ?? 'index.js') : target,
    appPath,
    name: manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
    userData: args.find(arg => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length),
    driven: given.includes(lastOfPlaywright),
    noSandbox: given.includes('--no-sandbox'),
    argv: [process.execPath, ...args],
  }
}
