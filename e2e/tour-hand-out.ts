import { expect, type Locator, type Page } from '@playwright/test'
import { secretSeconds } from '../shared/host.ts'
import { formTexts } from '../shared/texts/form.ts'
import { handOutTexts } from '../shared/texts/hand-out.ts'
import { usersTexts } from '../shared/texts/users.ts'
import { goTo, type Visit } from './tour.ts'

/** Resets the passwords of that many people from the list, and waits for what is shown of them. */
export async function resetMany(page: Page, people: number): Promise<{ dialog: Locator; panel: Locator }> {
  await goTo(page, '/users?filter=Enabled')
  for (let row = 1; row <= people; row++) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  await page.getByRole('button', { name: usersTexts.bulk.password, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Run/ }).click()
  const panel = dialog.getByRole('group', { name: formTexts.secretTitle(people) })
  await expect(panel).toBeVisible()
  return { dialog, panel }
}

/** Shows many new passwords as they come, being sealed, and sealed. */
export async function tourOfHandOut(page: Page, visit: Visit): Promise<void> {
  const { dialog, panel } = await resetMany(page, 3)
  await panel.getByRole('textbox', { name: handOutTexts.signIn }).fill('https://mail.fernwick.example')
  await visit('hand-out')
  await panel.getByRole('button', { name: handOutTexts.showList }).click()
  await panel.locator('dd').first().getByRole('button').click()
  await expect(panel.getByRole('status')).toHaveText(formTexts.secretCopied.copied(secretSeconds))
  await visit('hand-out-copied')
  await panel.getByRole('button', { name: handOutTexts.hideList }).click()
  await panel.getByRole('button', { name: handOutTexts.seal }).click()
  await visit('hand-out-passphrase')
  await panel.getByRole('button', { name: handOutTexts.sealNow(3) }).click()
  await expect(panel.getByText(/any age program/)).toBeVisible({ timeout: 60_000 })
  await visit('hand-out-sealed')
  await dialog.getByRole('button', { name: 'Done' }).click()
}

/** Shows the pages that are printed for people with new passwords. */
export async function tourOfPrintedHandOut(page: Page, visit: Visit): Promise<void> {
  // The browser's own dialog is not wanted.
  await page.evaluate(() => {
    globalThis.print = () => undefined
  })
  const { dialog, panel } = await resetMany(page, 3)
  await panel.getByRole('textbox', { name: handOutTexts.signIn }).fill('https://mail.fernwick.example')
  await panel.getByRole('button', { name: handOutTexts.print(3) }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-paper=hand-out] > section').first()).toBeVisible()
  await visit('hand-out-printed')
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
}
