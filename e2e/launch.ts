import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type ElectronApplication } from '@playwright/test'
import { electronBinary } from '../electron/hosts/find-electron.ts'
import { compiled } from './compiled.ts'

/** What to start: the main file first among `args`. */
export interface Desktop {
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Electron's user-data folder and home of the product's own; where it is absent, a fresh one that ends with the app. */
  userData?: string
}

/** The executable that takes Electron's place where there is no binary. */
export const standIn = join(import.meta.dirname, 'standin', 'electron.mjs')

/** True where the stories of the window run over the stand-in and not over Electron itself. */
export const onStandIn = electronBinary() === undefined

/** The environment for a child: ours, what the story adds, and this very Node first on the path. */
export function desktopEnvironment(added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const ours = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  return { ...compiled, ...(Object.fromEntries(ours) as Record<string, string>), PATH: path, ...added }
}

/** What Node says of its debugger, which is Playwright at work and no news. */
const debuggerTalk = /^(?:Debugger (?:listening|attached|ending)|Waiting for the debugger|For help, see)/

function passOn(log: NodeJS.ReadableStream | null): void {
  if (log === null) return
  createInterface({ input: log }).on('line', line => {
    if (!debuggerTalk.test(line)) process.stderr.write(`desktop: ${line}\n`)
  })
}

/** Starts the desktop program under Playwright and says on which of the two it runs. */
export async function launchDesktop({ args, env, userData }: Desktop): Promise<ElectronApplication> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'tenant-desk-e2e-'))
  process.stdout.write(`desktop: ${onStandIn ? "the stand-in for Electron's module" : "Electron's binary"}\n`)
  const app = await _electron.launch({
    args: [`--user-data-dir=${folder}`, ...args],
    env: desktopEnvironment({ TENANT_DESK_HOME: folder, ...env }),
    // The product chooses its colours, not Playwright.
    colorScheme: null,
    chromiumSandbox: process.getuid?.() !== 0,
    artifactsDir: join(import.meta.dirname, '.out', 'artifacts'),
    // With the binary in place Playwright finds it by itself, and holds the app until it has joined.
    ...(onStandIn ? { executablePath: standIn } : {}),
  })
  passOn(app.process().stderr)
  if (userData === undefined) app.once('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return app
}

/** Closes the program; at once where it has ended by itself, for which Playwright would wait in vain. */
export async function closeDesktop(app: ElectronApplication): Promise<void> {
  const { exitCode, signalCode } = app.process()
  if (exitCode === null && signalCode === null) await app.close()
}
