import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './browser.ts'
import { seed } from './extent.ts'
import { faultTools } from './faults/installed.ts'
import { directoryServers } from './servers/installed.ts'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')

/** A command of the project, by what it is called on the screen. */
type Step = readonly [name: string, command: string, ...args: string[]]

const options = { cwd: root, shell: process.platform === 'win32' } as const

/** Says how the step ended; ends the whole run where that was not well. */
function over(name: string, status: number | null, error?: Error): void {
  if (error !== undefined) process.stderr.write(`${error.message}\n`)
  if (status === 0) return
  process.stderr.write(`\n${name} failed.\n`)
  process.exit(status ?? 1)
}

/** Runs the step, its output on ours. */
function step(...[name, command, ...args]: Step): void {
  process.stdout.write(`\n== ${name}\n`)
  const { status, error } = spawnSync(join(bin, command), args, { ...options, stdio: 'inherit' })
  over(name, status, error)
}

/** Runs steps beside each other, each with the output in one piece when it is over. */
async function together(...steps: readonly Step[]): Promise<void> {
  await Promise.all(
    steps.map(async ([name, command, ...args]) => {
      const child = spawn(join(bin, command), args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
      const said: Buffer[] = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
      const status = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject).once('close', resolve)
      })
      process.stdout.write(`\n== ${name}\n${Buffer.concat(said).toString()}`)
      over(name, status)
    }),
  )
}

/** Installs these packages of Debian where that is allowed. */
function install(what: string, packages: readonly string[]): void {
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt)) return
  process.stdout.write(`\n== ${what}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(apt, ['update', '-q'], { stdio: 'inherit', env })
  spawnSync(apt, ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit', env })
}

/** Installs what the browser tests need where that is allowed, and names it where not. */
function needChromium(): void {
  if (findChromium() !== undefined) return
  install('Chromium for the browser tests', ['chromium'])
  if (findChromium() !== undefined) return
  process.stderr.write(
    'The browser tests need Chromium or Chrome, and none was found. On Debian: sudo apt-get install chromium. Elsewhere install one, or set CHROME_PATH to its program.\n',
  )
  process.exit(2)
}

/**
 * Installs what some tests need where that is allowed. Where it is missing, its tests are left out and that is said; with
 * CI set they run all the same, and fail.
 */
function wantRest(): void {
  for (const { name, packages, isThere, tested } of [...directoryServers, ...faultTools]) {
    if (!isThere()) install(`${name} for the tests of ${tested}`, packages)
    if (!isThere())
      process.stderr.write(
        `\nNot tested here: ${tested}. On Debian, as root: apt-get install --no-install-recommends ${packages.join(' ')}\n`,
      )
  }
}

if (process.argv.includes('--long')) process.env['TENANT_DESK_LONG'] = '1'
// The short forms of the suite draw what they try; a failure is repeated by its seed.
process.env['TENANT_DESK_SEED'] ??= String(seed)
process.stdout.write(`Drawn by TENANT_DESK_SEED=${seed}\n`)

needChromium()
wantRest()
await together(['Types', 'tsc', '-b'], ['Lint', 'oxlint', '--deny-warnings'], ['Format', 'prettier', '--check', '.'])
step('Build', 'node', 'electron/build/build.ts')
step('Rooms and units', 'vitest', 'run', '--config', 'e2e/vitest.config.ts')
step('End to end', 'playwright', 'test', '--config', 'e2e/playwright.config.ts')
