import { expect, type Locator, type Page } from '@playwright/test'
import { importTexts } from '../shared/texts/import.ts'
import { inTerminal, type StoryTenant } from './hosts.ts'

/** New people, some who are there already, and three mistakes. */
const monday = [
  'User Name;Display Name;Department;Licence;Mailbox Location',
  'nora.lindgren@fernwick.example;Nora Lindgren;Service;Mail Standard;SE',
  'linh.dang@fernwick.example;Linh Đặng;Service;Mail Standard;BE',
  'inaki.etxeberria@fernwick.example;Iñaki Etxeberria;Engineering;Mail Plus;ES',
  'chiara.bianchi@fernwick.example;Chiara Bianchi;Key accounts;;',
  'zainab.bello@fernwick.example;Zainab Bello;Finance;Mail Basic;NL',
  'matthias.gruenwald@fernwick.example;Matthias Grünwald;Engineering;Mail Plus;DE',
  'priya.raghunathan@fernwick.exmaple;Priya Raghunathan;People;Mail Standard;NL',
  'cagla.demir@fernwick.example;Çağla Demir;Sales;Mail Basic;TR',
  'eunji.park@fernwick.example;;People;;',
  'tom.okafor@fernwick.example;;;;',
  'sanne.devries@fernwick.example;Sanne de Vries;Sales;Mail Basic;NL',
  'yaw.boateng@fernwick.example;Yaw Boateng;Logistics;Mail Standrad;NL',
  'linh.dang@fernwick.example;Linh Đặng;Sales;Mail Basic;BE',
].join('\r\n')

type Visit = (name: string) => Promise<void>

/** Shows the first steps of an import, from the page's first on to its check; gives what starts it. */
async function checkImport(page: Page, visit: Visit): Promise<Locator> {
  await visit('import-file')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'monday.csv', mimeType: 'text/csv', buffer: Buffer.from(monday) })
  const check = page.getByRole('button', { name: /^Check 13 rows/ })
  await expect(check).toBeEnabled()
  await visit('import-columns')
  await check.click()
  const start = page.getByRole('button', { name: /^Import 10 rows/ })
  await expect(start).toBeEnabled()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await visit('import-check')
  return start
}

/** Shows the steps of an import, and takes it back. */
export async function tourOfImport(page: Page, visit: Visit): Promise<void> {
  const start = await checkImport(page, visit)
  await start.click()
  await expect(page.getByRole('button', { name: importTexts.results })).toBeVisible()
  await visit('import-totals')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText(importTexts.undone)).toBeVisible()
  await page.getByRole('button', { name: importTexts.another }).click()
}

/** Shows a check that a change by somebody else has put out of date; nothing of it is run. */
export async function tourOfOutdatedImport(page: Page, tenant: StoryTenant, visit: Visit): Promise<void> {
  await page.evaluate(() => globalThis.location.assign('#/import'))
  await checkImport(page, async () => undefined)
  await inTerminal(tenant, "Set-MSOnlineUser 'tom.okafor' -FaxNumber '+32 9 555 01 43'")
  await expect(page.getByText(importTexts.outdated)).toBeVisible()
  await visit('import-outdated')
}
