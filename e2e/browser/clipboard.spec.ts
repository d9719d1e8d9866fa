import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { secretSeconds } from '../../shared/host.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { expectAccessible } from '../axe.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { resetMany } from '../tour-hand-out.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

const { copied, perhaps, gone } = formTexts.secretCopied
const held = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const timeIsOver = (page: Page) => page.clock.fastForward(secretSeconds * 1_000)

/** A new password, with the page's clock in our hands. */
async function newPassword(
  browser: Browser,
): Promise<{ page: Page; dialog: Locator; password: string; copy: () => Promise<void> }> {
  const page = await desk.open(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, '/users?filter=Enabled')
  const { dialog, panel } = await resetMany(page, 1)
  await page.clock.install()
  const password = await panel.locator('dd > span').first().innerText()
  const copy = async () => {
    await panel.locator('dd').getByRole('button').click()
    await expect(panel.getByRole('status')).toHaveText(copied(secretSeconds))
    expect(await held(page)).toBe(password)
  }
  return { page, dialog, password, copy }
}

test('a copied password leaves the clipboard when its time is over, also with its dialog closed', async ({
  browser,
}) => {
  const { page, dialog, copy } = await newPassword(browser)
  await copy()
  await expectAccessible(page, 'copied')
  await dialog.getByRole('button', { name: 'Done' }).click()
  const note = page.getByText(copied(secretSeconds))
  await expect(note).toBeVisible()
  // It lies in the top bar, and over nothing that another dialog or the page ends with.
  const box = await note.boundingBox()
  expect(box === null ? Infinity : box.y + box.height).toBeLessThan(48)
  await page.setViewportSize({ width: 960, height: 640 })
  const search = await page.getByRole('button', { name: new RegExp(frameTexts.search) }).boundingBox()
  const narrowBox = await page.getByRole('presentation').filter({ has: note }).boundingBox()
  expect((narrowBox?.x ?? Infinity) + (narrowBox?.width ?? 0)).toBeLessThan(search?.x ?? 0)
  await timeIsOver(page)
  await expect(page.getByText(gone())).toBeVisible()
  expect(await held(page)).toBe('')
})

test('with the page left meanwhile nothing is lost: it says so, and empties the clipboard when asked', async ({
  browser,
}) => {
  const { page, dialog, password, copy } = await newPassword(browser)
  await copy()
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await timeIsOver(page)
  await expect(dialog.getByText(perhaps())).toBeVisible()
  expect(await held(page)).toBe(password)
  await expectAccessible(page, 'perhaps')
  await dialog.getByRole('button', { name: formTexts.emptyClipboard }).click()
  await expect(dialog.getByText(gone())).toBeVisible()
  expect(await held(page)).toBe('')
})

test('what is copied on the page afterwards stays; a password copied by keyboard does not', async ({ browser }) => {
  const { page, dialog, password, copy } = await newPassword(browser)
  await copy()
  await dialog.getByRole('button', { name: formTexts.copy, exact: true }).click()
  await expect(dialog.getByText(copied(secretSeconds))).toBeHidden()
  const line = await held(page)
  expect(line).not.toBe(password)
  await timeIsOver(page)
  expect(await held(page)).toBe(line)

  await dialog.locator('dd > span').first().click()
  await page.keyboard.press('ControlOrMeta+c')
  await expect(dialog.getByText(copied(secretSeconds))).toBeVisible()
  expect(await held(page)).toBe(password)
  await timeIsOver(page)
  await expect(dialog.getByText(gone())).toBeVisible()
  expect(await held(page)).toBe('')
})
