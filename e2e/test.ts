import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../electron/build/build.ts'
import { findChromium, hasHeadlessShell } from './browser.ts'
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

/** What tests need beside Node, and the packages of Debian it comes in. */
const tools = [
  { tested: 'pages in Chromium', packages: ['chromium'], isThere: () => findChromium() !== undefined },
  ...directoryServers,
  ...faultTools,
]

/** Installs what is missing where that is allowed, with what the stories are merely faster with. */
function install(): void {
  const apt = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !existsSync(apt)) return
  const wanted = [{ packages: ['chromium-headless-shell'], isThere: hasHeadlessShell }, ...tools]
  const packages = wanted.filter(({ isThere }) => !isThere()).flatMap(tool => tool.packages)
  if (packages.length === 0) return
  process.stdout.write(`\n== Installation of ${packages.join(', ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync(apt, args, { stdio: 'inherit', env }).status === 0
  run('update', '-q')
  const into = ['install', '-y', '-q', '--no-install-recommends']
  // Where one of them is unknown apt installs none of them.
  if (!run(...into, ...packages)) for (const one of packages) run(...into, one)
}

/**
 * Says what is missing: without a browser nothing more is tried; of the rest the tests are left out, or with CI set run all
 * the same, and fail.
 */
function nameMissing(): void {
  if (findChromium() === undefined) {
    process.stderr.write(
      'The browser tests need Chromium or Chrome, and none was found. On Debian: sudo apt-get install chromium. Elsewhere install one, or set CHROME_PATH to its program.\n',
    )
    process.exit(2)
  }
  for (const { tested, packages, isThere } of tools) {
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

install()
nameMissing()
await together(['Types', 'tsc', '-b'], ['Lint', 'oxlint', '--deny-warnings'], ['Format', 'prettier', '--check', '.'])
process.stdout.write('\n== Build\n')
await build(['page', 'desktop'])
step('Rooms and units', 'vitest', 'run', '--config', 'e2e/vitest.config.ts')
step('End to end', 'playwright', 'test', '--config', 'e2e/playwright.config.ts')
