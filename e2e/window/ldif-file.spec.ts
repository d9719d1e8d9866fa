import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { setCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { newStoryTenant, removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { closeDesktop, launchDesktop } from '../launch.ts'
import { goTo } from '../tour.ts'

let tenant: StoryTenant
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  tenant = await newStoryTenant()
  await build(['page', 'desktop'])
  app = await launchDesktop({ args: [desktopEntry, '--tenant', tenant.path], userData: tenant.home })
  page = await app.firstWindow()
})

test.afterAll(async () => {
  await closeDesktop(app)
  removeStoryTenant(tenant)
})

const none = { created: 0, changed: 0, disabled: 0, deleted: 0 }

test('a file that is chosen in the dialog is read where it lies, anew at each run', async () => {
  const file = join(tenant.home, 'company.ldif')
  const directory = ldifDirectory(file, 'contoso.example')
  directory.put(1, { name: 'Nora Lindgren', unit: 'Service' })
  await directory.save()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('navigation').waitFor()
  await goTo(page, '/sync', syncTexts.title)
  await page.getByRole('button', { name: syncTexts.firstAction }).click()
  const form = page.getByRole('dialog', { name: setCoexistenceConfiguration.label })
  await form.getByRole('button', { name: formTexts.choose }).first().click()
  await expect(form.getByRole('textbox', { name: /^Or an LDIF file/ })).toHaveValue(file)
  await form.getByRole('button', { name: syncTexts.test, exact: true }).click()
  await expect(form.getByRole('listitem').getByText(syncTexts.passed, { exact: true })).toHaveCount(2)
  await form.getByRole('button', { name: /^Run/ }).click()
  await form.getByRole('button', { name: 'Done' }).click()
  const preview = page.getByRole('button', { name: syncTexts.preview }).first()
  await preview.click()
  await expect(page.getByText(syncTexts.previewTitle({ ...none, created: 1 }))).toBeVisible()
  directory.put(2, { name: 'Piet Maes', unit: 'Service' })
  await directory.save()
  await preview.click()
  await expect(page.getByText(syncTexts.previewTitle({ ...none, created: 2 }))).toBeVisible()
})
