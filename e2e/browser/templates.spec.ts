import { expect, test } from '@playwright/test'
import { setTenantTemplate } from '../../shared/cmdlets/tenant-template.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { templateTexts } from '../../shared/texts/templates.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { provisionBy, tourOfTemplates } from '../tour-templates.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('the form by a template is accessible filled, unfolded and being saved', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  await tourOfTemplates(page, examine(page))
})

test('a template fills the form, follows the name by its own pattern, and makes a person who can start', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/users')
  const dialog = await provisionBy(page, 'Service desk')
  await expect(dialog.getByRole('textbox', { name: /^Department/ })).toHaveValue('Service')
  await dialog.getByRole('combobox', { name: templateTexts.template, exact: true }).click()
  await page.getByRole('option', { name: 'Laboratory', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: /^Department/ })).toHaveValue('Research')
  await dialog.getByRole('textbox', { name: /^First name/ }).fill('Nora')
  await dialog.getByRole('textbox', { name: /^Last name/ }).fill('Lindgren')
  await expect(dialog.getByText("'nlindgren@fernwick-labs.example'").first()).toBeVisible()
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible()
  const { output } = await inTerminal(
    desk.tenant,
    '(Get-MSOnlineUser nlindgren@fernwick-labs.example).Subscriptions; (Get-MSOnlineDistributionGroup -Member nlindgren@fernwick-labs.example).Identity',
  )
  expect(output.trim().split('\n')).toEqual([
    'Mail Plus',
    'everybody@fernwick.example',
    'team.research@fernwick.example',
  ])
})

test('a filled form is saved as a template, which Settings shows, changes and removes', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users')
  const dialog = await provisionBy(page, 'Service desk')
  await dialog.getByRole('textbox', { name: /^Department/ }).fill('Quality')
  await dialog.getByRole('button', { name: templateTexts.save }).click()
  const naming = page.getByRole('dialog', { name: templateTexts.saveTitle })
  await naming.getByRole('textbox').fill('Inspectors')
  await naming.getByRole('button', { name: templateTexts.saveAction, exact: true }).click()
  await expect(dialog.getByText(templateTexts.saved('Inspectors'))).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()

  await goTo(page, '/settings', settingsTexts.title)
  const templates = page.getByRole('region', { name: templateTexts.templates })
  const row = templates.getByRole('listitem').filter({ hasText: 'Inspectors' })
  await expect(row).toContainText('Quality')
  await expect(row).toContainText(templateTexts.groups(2))
  await row.getByRole('button', { name: settingsTexts.changeOf('Inspectors') }).click()
  const change = page.getByRole('dialog', { name: setTenantTemplate.label })
  await change.getByRole('textbox', { name: /^Department/ }).fill('Legal')
  await change.getByRole('button', { name: /^Run/ }).click()
  await change.getByRole('button', { name: 'Done' }).click()
  await expect(row).toContainText('Legal')
  await expect(row).toContainText(templateTexts.groups(2))
  await row.getByRole('button', { name: settingsTexts.remove('Inspectors') }).click()
  const remove = page.getByRole('dialog', { name: 'Remove a template' })
  await remove.getByRole('button', { name: /^Run/ }).click()
  await remove.getByRole('button', { name: 'Done' }).click()
  await expect(row).toHaveCount(0)
})

test('what a template names and the tenant no longer has is said before anything runs', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users')
  await inTerminal(desk.tenant, 'Remove-MSOnlineUser service.desk -Force -Confirm:$false')
  const dialog = await provisionBy(page, 'Service desk')
  await expect(dialog.getByText(templateTexts.leftOut(['the mailbox service.desk@fernwick.example']))).toBeVisible()
})
