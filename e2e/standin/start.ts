import inspector from 'node:inspector'
import { mkdtempSync, rmSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFile, chromiumSwitches } from '../browser.ts'
import { startChromium, type Chromium } from './chromium.ts'
import { readCommandLine, type CommandLine } from './command-line.ts'
import { provideHost } from './host.ts'

/** Chromium's part: a profile of its own, no window of its own, and no way off this computer. */
function switchesFor(profile: string, { noSandbox }: CommandLine): string[] {
  return [
    ...chromiumSwitches,
    ...(noSandbox ? ['--no-sandbox'] : []),
    ...(process.env['STANDIN_HEADED'] === '1' ? [] : ['--headless=new', '--hide-scrollbars']),
    '--remote-debugging-port=0',
    '--no-startup-window',
    '--disable-popup-blocking',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
    `--user-data-dir=${profile}`,
  ]
}

function poseAsElectron(line: CommandLine, version: string): void {
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: version } })
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: line.appPath, argv: line.argv })
  const url = pathToFileURL(join(import.meta.dirname, 'module.ts')).href
  registerHooks({
    resolve: (name, context, next) =>
      name === 'electron' || name === 'electron/main'
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(name, context),
  })
}

/** Resolves when the app may become ready: at once, or when Playwright, which started us, has joined. */
function joined(line: CommandLine, chromium: Chromium): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (!line.driven) return Promise.resolve()
  Object.assign(globalThis, { __playwright_run: async () => resolve() })
  // Prints "Debugger listening on …". Both lines come last: on them Playwright asks for the module at once.
  inspector.open(0, '127.0.0.1')
  process.stderr.write(`${chromium.line}\n`)
  return promise
}

/** Runs the app that the command line names in the part of Electron; `version` is the one it poses as. */
export async function start(version: string): Promise<void> {
  const line = readCommandLine(process.argv.slice(2))
  // A short name: Chromium puts a socket below it, whose whole path must stay under 108 characters.
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  let chromium: Chromium | undefined
  process.once('exit', () => {
    chromium?.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  })
  chromium = await startChromium(chromiumFile(), switchesFor(join(folder, 'profile'), line), folder)
  // Chromium that ends by itself ends the app with it.
  chromium.onGone(() => process.exit())
  provideHost({ ...line, chromium, userData: line.userData ?? join(folder, 'user') })
  poseAsElectron(line, version)
  const { app, becomeReady } = await import('./app.ts')
  const { followTargets } = await import('./web-contents.ts')
  await import('./module.ts')
  await followTargets()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.exit())
  const mayBegin = joined(line, chromium)
  await import(pathToFileURL(line.main).href)
  await mayBegin
  becomeReady()
}
