import { expect, type Page, test } from '@playwright/test'
import { times } from '../extent.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

interface Held {
  /** Elements, attached or not. */
  readonly nodes: number
  readonly listeners: number
  /** Bytes. */
  readonly heap: number
}

/** What the page holds once what nobody uses is gone. */
async function held(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? NaN
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') }
}

const pages = [
  '/users',
  '/permissions',
  '/sync',
  '/shell',
  '/run',
  '/run/Set-MSOnlineUser',
  '/activity',
  '/settings',
  '/',
]

/** Opens each page once, a person and a dialog among them, and comes back to Home. */
async function round(page: Page): Promise<void> {
  for (const path of pages) {
    await goTo(page, path)
    if (path !== '/users') continue
    await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).click()
    await page.getByRole('complementary').getByRole('button', { name: 'Change' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().waitFor()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
}

test('every page and a dialog, opened and left over and over, leave no elements, listeners or memory', async ({
  browser,
}) => {
  test.setTimeout(7_200_000)
  const page = await desk.open(browser)
  const half = times(4, 100)
  for (let count = 0; count < half; count++) await round(page)
  const before = await held(page)
  for (let count = 0; count < half; count++) await round(page)
  // React and the grid each hold what was left last, whatever that was; what is leaked adds up with each round.
  const more = async (what: keyof Held) => (await held(page))[what] - before[what]
  await expect.poll(() => more('nodes'), { timeout: 30_000 }).toBeLessThan(500)
  await expect.poll(() => more('listeners'), { timeout: 30_000 }).toBeLessThan(100)
  // Much of it is code that the browser compiles bit by bit; it has to end some time.
  await expect.poll(() => more('heap'), { timeout: 30_000 }).toBeLessThan(8 * 1024 * 1024)
})
