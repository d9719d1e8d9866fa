import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { build } from '../../electron/build/build.ts'
import { createSampleTenant } from '../../electron/store/sample.ts'
import { handOutTexts } from '../../shared/texts/hand-out.ts'
import { inBrowser, newStoryHome, removeStoryTenant } from '../hosts.ts'
import { resetMany } from '../tour-hand-out.ts'
import { goTo } from '../tour.ts'

/** All that the page's own heap holds, after a collection. */
async function heapOfPage(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const parts: Buffer[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(Buffer.from(chunk)))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return Buffer.concat(parts)
}

/** How a text stands in a snapshot, which is JSON. */
const inSnapshot = (text: string): string => JSON.stringify(text).slice(1, -1)

/** The heaps of the program's threads: the host's, the engine's and the reader's. */
async function heapsOfProgram(folder: string, pid: number): Promise<readonly Buffer[]> {
  process.kill(pid, 'SIGUSR2')
  const written = () => readdirSync(folder).filter(name => name.endsWith('.heap'))
  await expect.poll(() => written().length, { timeout: 60_000 }).toBe(3)
  return written().map(name => readFileSync(join(folder, name)))
}

/** Gives this person the password on the cmdlet's own page. */
async function typePassword(page: Page, person: string, password: string): Promise<void> {
  await goTo(page, '/run/Set-MSOnlineUserPassword')
  await page.getByRole('combobox', { name: /^Person/ }).fill(person)
  await page.getByRole('option').first().click()
  await page
    .getByRole('textbox', { name: /^Password/ })
    .first()
    .fill(password)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.locator('[data-phase=outcome]')).toBeVisible()
}

test('a password that was typed or made is in no heap once its dialog is closed', async ({ browser }) => {
  test.setTimeout(300_000)
  const home = await newStoryHome()
  const folder = join(home, 'heaps')
  mkdirSync(folder)
  const tenant = { home, path: join(home, 'fernwick.tenant') }
  await createSampleTenant(tenant.path, { actor: 'Ann Verstraeten', origin: 'browser', seed: 1 })
  await build(['page'])
  const preload = pathToFileURL(join(import.meta.dirname, '..', 'doubles', 'heap-on-signal.ts')).href
  const opened = await inBrowser(tenant, browser, undefined, {
    NODE_OPTIONS: `--import=${preload}`,
    HEAP_FOLDER: folder,
  })
  const { page } = opened
  try {
    await page.getByRole('navigation').waitFor()
    const typed = `Ca-7${randomBytes(5).toString('hex')}`
    await typePassword(page, 'tom.okafor@fernwick.example', typed)
    const { dialog, panel } = await resetMany(page, 2)
    await panel.getByRole('button', { name: handOutTexts.showList }).click()
    const made = await panel.locator('dd > span:first-child').allInnerTexts()
    expect(made).toHaveLength(2)
    const shown = await heapOfPage(page)
    expect(made.filter(password => !shown.includes(inSnapshot(password)))).toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(dialog).toBeHidden()

    const heaps = [await heapOfPage(page), ...(await heapsOfProgram(folder, opened.process.pid ?? 0))]
    for (const heap of heaps) {
      expect(heap.includes('fernwick'), 'it is a heap of the program, whole').toBe(true)
      expect([typed, ...made].filter(password => heap.includes(inSnapshot(password)))).toEqual([])
    }
  } finally {
    await opened.close()
    removeStoryTenant(tenant)
  }
})
