import { expect, type Locator, type Page } from '@playwright/test'
import { jobs } from '../../shared/jobs/index.ts'
import type { JobId, JobValues } from '../../shared/jobs/job.ts'
import { fillForm } from '../fill-form.ts'
import type { Deed } from './story.ts'

/** The button on Home that opens a job's dialog, where there is one. */
const homeButtons: Partial<Record<JobId, RegExp>> = {
  provision: /^Provision a user/,
  permissions: /^Grant a permission/,
  alternateRecipient: /^Forward mail/,
  password: /^Reset a password/,
  pop3: /^Turn POP3/,
}

/** The button in the pane of the person whom the job is about. */
const paneButtons: Partial<Record<JobId, string>> = { enable: 'Enable', disable: 'Disable' }

async function openDialog(page: Page, job: JobId, values: JobValues): Promise<Locator> {
  const navigation = page.getByRole('navigation')
  const onHome = homeButtons[job]
  if (onHome !== undefined) {
    await navigation.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('button', { name: onHome }).click()
  } else {
    await navigation.getByRole('link', { name: /^Users/ }).click()
    await page.getByRole('searchbox', { name: 'Search people' }).fill(String(values['Identity']))
    await page
      .getByRole('row')
      .filter({ hasText: String(values['Identity']) })
      .getByRole('gridcell')
      .nth(1)
      .click()
    await page
      .getByRole('complementary')
      .getByRole('button', { name: paneButtons[job] ?? '', exact: true })
      .click()
  }
  return page.getByRole('dialog', { name: jobs[job].title })
}

/** Does one deed of the story as a person with a mouse would. */
export async function actByClick(page: Page, { job, values }: Deed): Promise<void> {
  const dialog = await openDialog(page, job, values)
  const fromPane = homeButtons[job] === undefined
  const { fields, subject } = jobs[job]
  await fillForm(page, dialog, fromPane ? fields.filter(({ name }) => name !== subject) : fields, values)
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await expect(dialog.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toBeHidden()
}

/** Takes the run of that cmdlet back, on the page of Activity. */
export async function undoByClick(page: Page, cmdlet: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('row').filter({ hasText: cmdlet }).getByRole('gridcell').first().click()
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name: /^(Run|Undo)/ })
    .last()
    .click()
  await expect(page.getByText(/undone/i).first()).toBeVisible()
}
