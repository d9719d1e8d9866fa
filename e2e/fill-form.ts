import type { Locator, Page } from '@playwright/test'
import type { ParameterDefinition } from '../shared/cmdlet.ts'
import type { JobField, JobValues } from '../shared/jobs/job.ts'
import { formTexts } from '../shared/texts/form.ts'
import { isList, SecureString, type Value } from '../shared/values.ts'

const starts = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

/** Chooses what that text finds in a picker. */
export async function pick(box: Locator, page: Page, text: string): Promise<void> {
  await box.click()
  await box.fill(text)
  await page
    .getByRole('option', { name: text })
    .or(page.getByRole('option').filter({ hasText: text }))
    .first()
    .click()
}

/** Few choices stand side by side, more are a menu. */
async function choose(dialog: Locator, page: Page, parameter: ParameterDefinition, value: string): Promise<void> {
  const { label, choiceWords } = parameter
  const name = choiceWords?.[value] ?? value
  const menu = dialog.getByRole('combobox', { name: starts(label) })
  const side = dialog.getByRole('group', { name: starts(label) }).getByRole('button', { name, exact: true })
  await menu.or(side).first().click()
  if (await side.isVisible()) return
  await page.getByRole('option', { name, exact: true }).click()
}

async function fill(dialog: Locator, page: Page, { parameter }: JobField, value: Value): Promise<void> {
  const named = { name: starts(parameter.label) }
  if (value instanceof SecureString) return dialog.getByRole('textbox', named).fill(value.reveal())
  switch (parameter.kind) {
    case 'switch':
      return dialog.getByRole('switch', named).setChecked(value === true)
    case 'boolean':
      return dialog
        .getByRole('group', named)
        .getByRole('button', { name: value === true ? formTexts.yes : formTexts.no })
        .click()
    case 'choice':
      return choose(dialog, page, parameter, String(value))
    case 'person':
    case 'recipient':
    case 'group':
    case 'template':
    case 'subscription':
    case 'country':
      for (const each of isList(value) ? value : [value])
        await pick(dialog.getByRole('combobox', named), page, String(each))
      return undefined
    case 'address':
      return dialog.getByRole('textbox', named).fill(String(value).split('@')[0] ?? '')
    default:
      return dialog.getByRole('textbox', named).fill(String(value))
  }
}

/** Fills those of the fields that have a value, as a person with a mouse and a keyboard would. */
export async function fillForm(
  page: Page,
  dialog: Locator,
  fields: readonly JobField[],
  values: JobValues,
): Promise<void> {
  for (const field of fields) {
    const value = values[field.name]
    if (value !== undefined) await fill(dialog, page, field, value)
  }
}
