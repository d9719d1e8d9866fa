import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { silentServer } from '../servers/silent-server.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('without a plan nothing is said to be in step, neither while it is made nor after a run that failed', async ({
  browser,
}) => {
  const own = await sampleDesk()
  const server = await silentServer()
  try {
    const setUp = `Set-CoexistenceConfiguration ldap://127.0.0.1:${String(server.port)} 'dc=fernwick,dc=example'`
    expect((await inTerminal(own.tenant, setUp)).errors).toBe('')
    const page = await own.open(browser, { colorScheme: 'light' }, '/sync')
    await goTo(page, '/sync', syncTexts.title)
    await expect(page.getByText(syncTexts.notReadTitle)).toBeVisible()
    await page.getByRole('button', { name: syncTexts.synchronize }).click()
    await expect(page.getByText(syncTexts.planningTitle)).toBeVisible()
    await server.leave()
    await expect(page.getByRole('alert', { name: syncTexts.failedTitle })).toBeVisible()
    await expect(page.getByText(syncTexts.noPlanTitle)).toBeVisible()
    await expect(page.getByText(syncTexts.nothingTitle)).toBeHidden()
  } finally {
    await server.leave()
    await own.close()
  }
})

test('a directory in a file is handed over, tried before anything is kept, and set up', async ({ browser }) => {
  test.setTimeout(180_000)
  // Outside of what the page's host may read by itself.
  const file = join(desk.tenant.home, 'company.ldif')
  const directory = ldifDirectory(file, 'fernwick.example')
  for (let number = 1; number <= 3; number++) directory.put(number, { name: `Person ${String(number)}`, unit: 'Bench' })
  await directory.save()
  const page = await desk.open(browser, { colorScheme: 'light' }, '/sync')
  const visit = examine(page)
  await goTo(page, '/sync', syncTexts.title)
  await page.getByRole('button', { name: syncTexts.firstAction }).click()
  const form = page.getByRole('dialog', { name: setCoexistenceConfiguration.label })
  const steps = form.getByRole('group', { name: syncTexts.testTitle }).getByRole('listitem')

  await form.getByRole('textbox', { name: /^Server/ }).fill('ldaps://nowhere.invalid')
  await form.getByRole('textbox', { name: /^Base/ }).fill('dc=fernwick,dc=example')
  await form.getByRole('button', { name: syncTexts.test, exact: true }).click()
  await expect(steps).toHaveCount(7)
  await expect(steps.first()).toContainText(syncTexts.failed)
  await visit('set-up, tried in vain')

  await form.getByLabel(formTexts.chooseFor('Or an LDIF file')).setInputFiles(file)
  await expect(form.getByRole('textbox', { name: /^Server/ })).toHaveValue('')
  await expect(form.getByText(syncTexts.testStale)).toBeVisible()
  await form.getByRole('button', { name: syncTexts.test, exact: true }).click()
  await expect(steps).toHaveCount(2)
  await expect(steps.getByText(syncTexts.passed, { exact: true })).toHaveCount(2)
  expect(existsSync(join(desk.folder, 'Directory'))).toBe(false)

  const flow = form.getByRole('button', { name: formTexts.groupOpen('Attribute flow') })
  await flow.press('Enter')
  await form.getByRole('textbox', { name: /^Rules/ }).fill('Department=ou')
  await visit('set-up, tried and opened')
  await form.getByRole('button', { name: /^Run/ }).click()
  await form.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: syncTexts.preview }).first().click()
  const none = { created: 0, changed: 0, disabled: 0, deleted: 0 }
  await expect(page.getByText(syncTexts.previewTitle({ ...none, created: 3 }))).toBeVisible()
  expect(existsSync(join(desk.folder, 'Directory', 'company.ldif'))).toBe(true)

  // What was said once can be taken away again.
  await page.getByRole('button', { name: syncTexts.setUp }).click()
  await expect(form.getByRole('textbox', { name: /^Rules/ })).toHaveValue('Department=ou')
  await form.getByRole('textbox', { name: /^Rules/ }).fill('')
  await expect(form.getByText("-Flow ''")).toBeVisible()
})
