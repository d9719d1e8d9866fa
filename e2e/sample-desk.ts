import { join } from 'node:path'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { userStore } from '../electron/hosts/user-store.ts'
import { createSampleTenant } from '../electron/store/sample.ts'
import { introduced, removeStoryTenant, type StoryTenant } from './hosts.ts'
import { atHome, serveHere } from './serve-here.ts'

/** The sample company on a host of its own, opened as often as wanted. */
export interface SampleDesk {
  readonly tenant: StoryTenant
  /** The tenant's own folder in the user's documents, where relative paths start. */
  readonly folder: string
  /**
   * Opens it in a fresh context of the browser, with reduced motion, at Home or at another page, in place of what it opened
   * before: a page that nobody looks at any more follows every change all the same.
   */
  readonly open: (browser: Browser, options?: BrowserContextOptions, at?: string) => Promise<Page>
  /** The same beside what it opened before. */
  readonly openBeside: SampleDesk['open']
  readonly close: () => Promise<void>
}

/** Files that the examples of cmdlets read, by name. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'users.csv': 'Identity,DisplayName\nnils.holm@fernwick.example,Nils Holm\n',
  'before.csv': 'Identity\nann.verstraeten@fernwick.example\n',
  'after.csv': 'Identity\ntom.okafor@fernwick.example\n',
  'leavers.txt': 'olumide.adeyemi@fernwick.example\n',
}

/** Makes the sample company, the same people each time, and serves it from this process; builds the page where it is stale. */
export async function sampleDesk(): Promise<SampleDesk> {
  const home = mkdtempSync(join(tmpdir(), 'tenant-desk-sample-'))
  const tenant = { home, path: join(home, 'fernwick.tenant') }
  const leave = atHome(home)
  const folder = join(home, 'documents', 'Tenant Desk', 'fernwick')
  mkdirSync(folder, { recursive: true })
  await createSampleTenant(tenant.path, { actor: 'Ann Verstraeten', origin: 'window', seed: 1 })
  for (const [name, text] of Object.entries(sampleFiles)) await writeFile(join(folder, name), text)
  await userStore(home).savePreferences(introduced)
  const host = await serveHere(tenant.path, home)
  const contexts: BrowserContext[] = []
  const leavePages = async () => {
    for (const context of contexts.splice(0)) await context.close()
  }
  const openBeside: SampleDesk['open'] = async (browser, options, at = '/') => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${host.address()}#${at}`)
    await page.getByRole('navigation').waitFor()
    return page
  }
  return {
    tenant,
    folder,
    open: async (...how) => {
      await leavePages()
      return openBeside(...how)
    },
    openBeside,
    close: async () => {
      await leavePages()
      await host.close()
      leave()
      removeStoryTenant(tenant)
    },
  }
}
