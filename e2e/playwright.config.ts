import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchOptions, pagesFile } from './browser.ts'
import { long, sample, seed } from './extent.ts'

process.env['TENANT_DESK_LANGUAGE'] = 'en'
// One seed for all workers.
process.env['TENANT_DESK_SEED'] ??= String(seed)
if (process.env['TEST_WORKER_INDEX'] === undefined) process.stdout.write(`Drawn by TENANT_DESK_SEED=${seed}\n`)

/** Browser stories of every run: the doors of the program, each page, and two processes on one tenant. */
const always = ['loopback.spec.ts', 'pages.spec.ts', 'policy.spec.ts', 'token.spec.ts', 'two-processes.spec.ts']

/** Those that take minutes: only in the long run, or asked for by name. */
const slow: ReadonlySet<string> = new Set(['forgotten.spec.ts'])

/** The browser stories of this run: all that are asked for by name or in the long run, else some of the others beside those. */
function browserStories(): string[] {
  const all = readdirSync(join(import.meta.dirname, 'browser')).filter(name => name.endsWith('.spec.ts'))
  if (process.argv.some(argument => argument.includes('.spec'))) return all
  if (long) return all
  const others = all.filter(name => !always.includes(name) && !slow.has(name)).toSorted()
  return [...always, ...sample(others, 7)]
}

/** Each project is a host; the stories are told once and run in all three. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '.out/tests',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 20_000,
    browserName: 'chromium',
    launchOptions: launchOptions(pagesFile()),
    // A trace is taken with --trace on: taking one makes every step several times slower.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'window', testMatch: ['stories/**/*.spec.ts', 'standin/**/*.spec.ts', 'window/**/*.spec.ts'] },
    { name: 'browser', testMatch: ['stories/**/*.spec.ts', ...browserStories().map(name => `browser/${name}`)] },
    { name: 'terminal', testMatch: ['stories/**/*.spec.ts', 'terminal/**/*.spec.ts'] },
  ],
})
