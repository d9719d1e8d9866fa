import { expect, type Locator, type Page } from '@playwright/test'
import { jobs } from '../shared/jobs/index.ts'
import { templateTexts } from '../shared/texts/templates.ts'
import { usersTexts } from '../shared/texts/users.ts'
import { goTo, type Visit } from './tour.ts'

/** Opens the dialog for a new person and fills it by a template. */
export async function provisionBy(page: Page, template: string): Promise<Locator> {
  await goTo(page, '/users')
  await page.getByRole('button', { name: usersTexts.provision, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: jobs.provision.title })
  await dialog.getByRole('combobox', { name: templateTexts.template, exact: true }).click()
  await page.getByRole('option', { name: template, exact: true }).click()
  return dialog
}

/** Shows a new person filled by a template, unfolded, and being saved as another one. */
export async function tourOfTemplates(page: Page, visit: Visit): Promise<void> {
  const dialog = await provisionBy(page, 'Laboratory')
  await dialog.getByRole('textbox', { name: /^First name/ }).fill('Nora')
  await dialog.getByRole('textbox', { name: /^Last name/ }).fill('Lindgren')
  await expect(dialog.getByRole('textbox', { name: /^Address/ })).toHaveValue('nlindgren')
  await visit('provision-template')
  await dialog.getByRole('button', { name: jobs.provision.columns[0]?.[1]?.title ?? '' }).click()
  await expect(dialog.getByRole('textbox', { name: /^City/ })).toBeVisible()
  await visit('provision-unfolded')
  await dialog.getByRole('button', { name: templateTexts.save }).click()
  await page.getByRole('dialog', { name: templateTexts.saveTitle }).getByRole('textbox').fill('Service desk')
  await visit('provision-save-template')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog).toBeHidden()
}
