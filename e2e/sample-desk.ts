import { join } from 'node:path'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { build, builtEngineWorker } from '../electron/build/build.ts'
import { loopbackHost } from '../electron/hosts/loopback-host.ts'
import { userStore } from '../electron/hosts/user-store.ts'
import { createSampleTenant } from '../electron/store/sample.ts'
import { introduced, removeStoryTenant, type StoryTenant } from './hosts.ts'

/** The sample company on a host of its own, opened as often as wanted. */
export interface SampleDesk {
  readonly tenant: StoryTenant
  /** The tenant's own folder in the user's documents, where relative paths start. */
  readonly folder: string
  /** Opens it in a fresh context of the browser, with reduced motion, at Home or at another page. */
  readonly open: (browser: Browser, options?: BrowserContextOptions, at?: string) => Promise<Page>
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
  // The host runs in this process, and keeps what is the user's where the user's things are.
  const homeBefore = process.env['TENANT_DESK_HOME']
  process.env['TENANT_DESK_HOME'] = home
  const folder = join(home, 'documents', 'Tenant Desk', 'fernwick')
  mkdirSync(folder, { recursive: true })
  await build(['page', 'desktop'])
  await createSampleTenant(tenant.path, { actor: 'Ann Verstraeten', origin: 'window', seed: 1 })
  for (const [name, text] of Object.entries(sampleFiles)) await writeFile(join(folder, name), text)
  const store = userStore(home)
  await store.savePreferences(introduced)
  const host = await loopbackHost({
    tenant: tenant.path,
    port: 0,
    origin: 'browser',
    store,
    folder: home,
    onRestart: detail => process.stderr.write(`${detail}\n`),
    entry: builtEngineWorker,
  })
  return {
    tenant,
    folder,
    open: async (browser, options, at = '/') => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      await page.goto(`${host.address()}#${at}`)
      await page.getByRole('navigation').waitFor()
      return page
    },
    close: async () => {
      await host.close()
      if (homeBefore === undefined) delete process.env['TENANT_DESK_HOME']
      else process.env['TENANT_DESK_HOME'] = homeBefore
      removeStoryTenant(tenant)
    },
  }
}
