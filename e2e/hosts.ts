import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, test as base, type Page } from '@playwright/test'
import { build, desktopEntry } from '../electron/build/build.ts'
import { thisMachine } from '../electron/hosts/machine.ts'
import { userFolders } from '../electron/hosts/user-folders.ts'
import { userStore } from '../electron/hosts/user-store.ts'
import { createTenant } from '../electron/store/create.ts'
import { closeDesktop, desktopEnvironment, launchDesktop } from './launch.ts'

/** Where a story runs; the project that runs it says which. */
export type HostName = 'window' | 'browser' | 'terminal'

/** A tenant of a story's own, with a home of its own for preferences; both end with the story. */
export interface StoryTenant {
  readonly path: string
  /** The folder that takes the place of the user's own. */
  readonly home: string
}

/** What a command of the terminal gave. */
export interface Said {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** The program as the terminal starts it. */
export const command = join(import.meta.dirname, '..', 'electron', 'tenant-desk.mjs')

function start(
  home: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  // The test runner asks its children for colours.
  const { FORCE_COLOR: _forced, ...env } = desktopEnvironment({
    TENANT_DESK_HOME: home,
    NO_COLOR: '1',
    ...environment,
  })
  return spawn(process.execPath, [command, ...args], { cwd: home, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs `tenant-desk` with these arguments to its end, with `input` as its standard input. */
export async function tenantDesk(home: string, args: readonly string[], input = ''): Promise<Said> {
  const child = start(home, args)
  let output = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin?.end(input)
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', ended => resolve(ended ?? -1))
  })
  return { code, output, errors }
}

/** Runs command text in the terminal. */
export function inTerminal({ path, home }: StoryTenant, text: string): Promise<Said> {
  return tenantDesk(home, ['shell', '--tenant', path, '-NonInteractive', '-Command', text])
}

/** A page of the program, and how to leave it. */
export interface OpenPage {
  readonly page: Page
  readonly close: () => Promise<void>
}

/** Opens the tenant in the desktop window. */
export async function inWindow({ path, home }: StoryTenant): Promise<OpenPage> {
  await build(['page', 'desktop'])
  const app = await launchDesktop({ args: [desktopEntry, '--tenant', path], userData: home })
  return { page: await app.firstWindow(), close: () => closeDesktop(app) }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('exit', code => reject(new Error(`tenant-desk web ended with ${code}: ${errors}`)))
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).on('line', line => {
      const address = /http:\/\/\S+/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}

/**
 * Opens the tenant on the loopback host, in a fresh context of the browser; `prepare` is called before the page loads.
 * Gives the host's process too.
 */
export async function inBrowser(
  { path, home }: StoryTenant,
  browser: Browser,
  prepare: (page: Page) => Promise<void> = async () => undefined,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenPage & { readonly process: ChildProcess }> {
  const child = start(home, ['web', '--tenant', path, '--no-open'], environment)
  const ended = new Promise<void>(resolve => void child.once('close', () => resolve()))
  const address = await addressOf(child)
  // What moves is met in the window's stories; here it would only take its time.
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(address)
  const close = async () => {
    await context.close()
    child.kill('SIGTERM')
    await ended
  }
  return { page, close, process: child }
}

/** Preferences of somebody who has seen the introduction, which would lie over the page. */
export const introduced = { introduced: true }

/** Makes a home for preferences. */
export async function newStoryHome(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'tenant-desk-story-'))
  const { configuration } = userFolders({ ...thisMachine(), environment: { TENANT_DESK_HOME: home } })
  mkdirSync(configuration, { recursive: true })
  await userStore(configuration).savePreferences(introduced)
  return home
}

/** Makes a tenant on contoso.example without people, in a folder of its own. */
export async function newStoryTenant(): Promise<StoryTenant> {
  const home = await newStoryHome()
  const path = join(home, 'contoso.tenant')
  await createTenant(path, { name: 'contoso', domain: 'contoso.example', seats: 1_000 })
  return { path, home }
}

/** Removes the tenant with all that the program kept beside it. */
export function removeStoryTenant({ home }: StoryTenant): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
}

interface Fixtures {
  readonly host: HostName
  /** A new tenant on contoso.example without people. */
  readonly tenant: StoryTenant
  /** The tenant's page in the window or the browser; not for the terminal. */
  readonly deskPage: Page
}

/** Playwright's test with a tenant of its own and the page of whichever host the project names. */
export const test = base.extend<Fixtures>({
  host: async ({ browserName: _browserName }, use, { project }) => {
    await use(project.name as HostName)
  },
  tenant: async ({ host: _host }, use) => {
    const tenant = await newStoryTenant()
    await use(tenant)
    removeStoryTenant(tenant)
  },
  deskPage: async ({ host, tenant, browser }, use) => {
    if (host === 'terminal') throw new Error('The terminal has no page.')
    const opened = host === 'window' ? await inWindow(tenant) : await inBrowser(tenant, browser)
    await use(opened.page)
    await opened.close()
  },
})

export { expect } from '@playwright/test'
