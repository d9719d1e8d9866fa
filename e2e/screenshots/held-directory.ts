import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleNames } from '../../electron/store/sample-names.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { inTerminal } from '../hosts.ts'
import type { SampleDesk } from '../sample-desk.ts'
import { goTo, type Visit } from '../tour.ts'

const people = 300
const gone = 14
const moved = 9
const synchronize = 'Start-OnlineCoexistenceSync -ErrorAction SilentlyContinue | Out-Null'

/** Different people for numbers up to a few hundred. */
function nameOf(number: number): string {
  const { first, last } = sampleNames[number % sampleNames.length] ?? { first: [], last: [] }
  const row = Math.floor(number / sampleNames.length)
  const names = [first[(row * 3) % first.length], last[(row * 7 + number) % last.length]]
  // What follows a slash is the same name in its own letters.
  return names.map(name => name?.replace(/\/.*/, '')).join(' ')
}

/** The page of a held synchronization, one of its objects explained, what is not synchronized, the history, and the run that is held. */
export async function tourOfHeldPlan(page: Page, desk: SampleDesk, visit: Visit): Promise<void> {
  await showHeldPlan(page, desk)
  await visit('sync-held')
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(2).click()
  await page.getByRole('complementary', { name: syncTexts.pane }).getByRole('listitem').first().waitFor()
  await visit('sync-explained')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: syncTexts.excluded }).click()
  await page.getByRole('row').nth(1).waitFor()
  await visit('sync-excluded')
  await page.getByRole('button', { name: syncTexts.history }).click()
  await page.getByRole('row').nth(1).waitFor()
  await visit('sync-history')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await page.getByRole('region', { name: syncTexts.problems(2) }).waitFor()
  await visit('sync-run')
  await tourOfUnproven(page, desk, visit)
}

/** The page of a synchronization that waits because nothing proves that many are gone: the file does not count its entries. */
async function tourOfUnproven(page: Page, desk: SampleDesk, visit: Visit): Promise<void> {
  const directory = ldifDirectory(join(desk.folder, 'company.ldif'), 'fernwick.example')
  for (let number = 1; number <= people / 3; number++)
    directory.put(number, { name: nameOf(number), unit: 'Workshop', title: 'Instrument maker' })
  await directory.save(false)
  await inTerminal(desk.tenant, synchronize)
  await goTo(page, '/sync', syncTexts.title)
  await page
    .getByText(/are missing from what the directory gave/)
    .first()
    .waitFor()
  await visit('sync-unproven')
}

/** Synchronizes a small directory of which many people then go at once, and shows the page with the plan that is held. */
export async function showHeldPlan(page: Page, desk: SampleDesk): Promise<void> {
  const directory = ldifDirectory(join(desk.folder, 'company.ldif'), 'fernwick.example')
  for (let number = 1; number <= people; number++)
    directory.put(number, { name: nameOf(number), unit: 'Workshop', title: 'Instrument maker' })
  await directory.save()
  await inTerminal(
    desk.tenant,
    `Set-CoexistenceConfiguration -Server '${directory.url}' -BaseDN '${directory.base}' -LimitPercent 2; ${synchronize}`,
  )
  for (let number = 1; number <= moved; number++)
    directory.put(number, { name: nameOf(number), unit: 'Laboratory', title: 'Calibration engineer' })
  // Two whom nothing can be done with.
  directory.put(people + 1, { name: 'Ines Duarte', unit: 'Sales', mail: 'ines@duarte.example' })
  directory.put(people + 2, { name: nameOf(1), unit: 'Sales', mail: 'person1@fernwick.example' })
  // One whom nobody could write to.
  directory.put(people + 3, { name: 'Build Server', unit: 'Workshop', mail: '' })
  for (let number = 21; number < 21 + gone; number++) directory.remove(number)
  await directory.save()
  await inTerminal(desk.tenant, synchronize)
  await goTo(page, '/sync', syncTexts.title)
  await page.getByRole('alert', { name: syncTexts.heldTitle(gone) }).waitFor()
  await page.getByRole('button', { name: syncTexts.waitingShow }).click()
}
