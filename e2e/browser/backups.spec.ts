import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { restoreTenant, testTenantBackup } from '../../shared/cmdlets/tenant-backup.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { enter, openShell } from '../shell-page.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('a change is followed by a backup, which is tried and restored beside the tenant', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/settings')
  const visit = examine(page)
  await goTo(page, '/settings')
  await expect(page.getByText(settingsTexts.noBackups)).toBeVisible()

  await openShell(page)
  await enter(page, 'Set-MSOnlineUser aroha.ngata -City Ghent')
  const backups = join(desk.folder, 'Backups')
  await expect.poll(() => readdirSync(desk.folder).includes('Backups') && readdirSync(backups)).toHaveLength(1)
  // It is listed once it is verified, some time after its file is there.
  await expect
    .poll(async () => (await inTerminal(desk.tenant, '@(Get-TenantBackup).Count')).output.trim(), { timeout: 60_000 })
    .toBe('1')
  await goTo(page, '/settings')
  await expect(page.getByText(/^One, the newest of /)).toBeVisible()

  await page.getByRole('button', { name: testTenantBackup.label }).click()
  const trial = page.getByRole('dialog', { name: testTenantBackup.label })
  await trial.getByRole('button', { name: /^Run/ }).click()
  await expect(trial.locator('[data-phase=outcome]')).toBeVisible()
  await expect(trial.getByText(storeNotes.contentSound(0).replace(/^0/, '')).first()).toBeVisible()
  await visit('a backup that was tried')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: restoreTenant.label }).click()
  const restore = page.getByRole('dialog', { name: restoreTenant.label })
  await restore.getByRole('textbox', { name: 'New tenant' }).fill('restored.tenant')
  // Of the long path the name of the file is seen, and all of it on demand.
  const backup = restore.getByRole('textbox', { name: 'Backup' })
  await expect(backup).toHaveAttribute('title', /Backups.*[.]tenant$/)
  const unseen = () =>
    backup.evaluate((field: HTMLInputElement) => field.scrollWidth - field.clientWidth - field.scrollLeft)
  expect(await unseen()).toBeLessThan(2)
  await backup.press('Home')
  await page.keyboard.press('Tab')
  await expect.poll(unseen).toBeLessThan(2)
  await restore.getByRole('button', { name: /^Run/ }).click()
  await expect(restore.locator('[data-phase=outcome]')).toBeVisible()
  expect(readdirSync(desk.folder)).toContain('restored.tenant')
})
