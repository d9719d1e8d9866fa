import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
  const directory = ldifDirectory(join(desk.folder, 'company.ldif'), 'fernwick.example')
  directory.put(1, { name: 'Nora Lindgren', unit: 'Service' })
  await directory.save()
  const setUp = `Set-CoexistenceConfiguration -Server '${directory.url}' -BaseDN '${directory.base}'`
  expect((await inTerminal(desk.tenant, setUp)).errors).toBe('')
})

test.afterAll(() => desk.close())

interface Heard {
  asked: number
  readonly shown: { readonly body: string | undefined; readonly press: () => void }[]
}

/** A browser's notices that are heard instead of shown, and a person who looks elsewhere and says this when asked. */
async function hearNotices(page: Page, says: 'granted' | 'denied'): Promise<void> {
  await page.evaluate(answer => {
    const heard: Heard = Object.assign(globalThis, { heard: { asked: 0, shown: [] } }).heard
    class Heeded extends EventTarget {
      static permission = 'default'
      static async requestPermission() {
        heard.asked += 1
        Heeded.permission = answer
        return answer
      }
      constructor(_title: string, options: NotificationOptions) {
        super()
        heard.shown.push({ body: options.body, press: () => this.dispatchEvent(new Event('click')) })
      }
      close() {}
    }
    Object.assign(globalThis, { Notification: Heeded })
    document.hasFocus = () => false
  }, says)
}

const heard = (page: Page) =>
  page.evaluate(() => {
    const { asked, shown } = (globalThis as unknown as { readonly heard: Heard }).heard
    return { asked, shown: shown.map(({ body }) => body) }
  })

async function preview(page: Page): Promise<void> {
  await page.getByRole('button', { name: syncTexts.preview }).first().click()
  await expect(page.getByRole('status').getByText(/^The preview ended/)).toBeAttached()
}

test('the browser is asked for notices only by the button; then the end of a run is told and leads to the page', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/sync')
  await hearNotices(page, 'granted')
  await goTo(page, '/sync', syncTexts.title)
  await preview(page)
  expect(await heard(page)).toEqual({ asked: 0, shown: [] })
  const button = page.getByRole('button', { name: syncTexts.notices })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await preview(page)
  await expect.poll(() => heard(page)).toEqual({ asked: 1, shown: [expect.stringContaining('1 to create')] })
  await goTo(page, '/users')
  await page.evaluate(() => (globalThis as unknown as { readonly heard: Heard }).heard.shown[0]?.press())
  await expect(page.getByRole('heading', { level: 1, name: syncTexts.title })).toBeVisible()
})

test('where the person says no the button says so, and no notice comes', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/sync')
  await hearNotices(page, 'denied')
  await goTo(page, '/sync', syncTexts.title)
  const button = page.getByRole('button', { name: syncTexts.notices })
  await button.click()
  await expect(page.getByRole('status').getByText(syncTexts.noticesBlocked)).toBeAttached()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await preview(page)
  expect(await heard(page)).toEqual({ asked: 1, shown: [] })
})
