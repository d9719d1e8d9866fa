import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { usersTexts } from '../../shared/texts/users.ts'
import { chromiumFile, chromiumSwitches } from '../browser.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { showHeldPlan, tourOfHeldPlan } from './held-directory.ts'
import { tourOfHandOut, tourOfPrintedHandOut } from '../tour-hand-out.ts'
import {
  tourInDutch,
  tourOfBackups,
  tourOfClash,
  tourOfEmptyTenant,
  tourOfLost,
  tourOfSmallest,
  tourOfTrouble,
} from '../tour-states.ts'
import { tourOfOutdatedImport } from '../tour-import.ts'
import { tourOfTemplates } from '../tour-templates.ts'
import { errands, fillErrand, goHome, openPersonAmongColleagues, tourOfErrand, tourOfPages } from '../tour.ts'

const schemes = ['light', 'dark'] as const
const folder = join(import.meta.dirname, '..', '.out', 'screenshots')
const pictures = join(import.meta.dirname, 'pictures')

/** A morning's work, so that Home and Activity have something to tell: one fails in part, one is taken back. */
const morning = [
  "Enable-MSOnlinePOPAccess 'chiara.bianchi'",
  "Set-MSOnlineUser 'chiara.bianchi' -JobTitle 'Key account manager' -City 'Ghent'",
  "Add-MSOnlineMailPermission 'orders' -TrustedUser 'aroha.ngata' -GrantFullAccess -GrantSendAs",
  "Get-MSOnlineUser -Search 'design' | Set-MSOnlineUser -OfficeNumber 'B2'",
  "'eunji.park', 'nobody.here' | Set-MSOnlineUser -Department 'Key accounts'",
  "Get-TenantJournal -First 1 -Search 'design' | Undo-TenantChange",
] as const

async function work({ tenant }: SampleDesk): Promise<void> {
  for (const line of morning) {
    const { errors, code } = await inTerminal(tenant, line)
    if (code > 1) throw new Error(`${line}: ${errors}`)
  }
}

/** Puts the page into a scheme, and waits until the page has taken it and nothing moves but what moves without end. */
async function wear(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.locator(`html[data-scheme=${scheme}]`).waitFor({ state: 'attached' })
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(each => each.playState !== 'running' || each.effect?.getComputedTiming().iterations === Infinity),
  )
}

async function shoot(page: Page, into: string, name: string): Promise<void> {
  for (const scheme of schemes) {
    await wear(page, scheme)
    await page.screenshot({ path: join(into, `${name}-${scheme}.png`), animations: 'disabled', caret: 'hide' })
  }
  await wear(page, 'light')
}

/** Every page and dialog in its main states, light and dark; of `only` the tours with these names. */
async function shootAll(desk: SampleDesk, only: readonly string[]): Promise<void> {
  if (only.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const visitOf = (page: Page) => async (name: string) => {
    process.stdout.write(`${name}\n`)
    await shoot(page, folder, name)
  }
  const page = await desk.open(browser, { colorScheme: 'light' })
  const visit = visitOf(page)
  const tours: Readonly<Record<string, () => Promise<void>>> = {
    pages: () => tourOfPages(page, visit),
    templates: () => tourOfTemplates(page, visit),
    handOut: () => tourOfHandOut(page, visit),
    printed: () => tourOfPrintedHandOut(page, visit),
    errands: async () => {
      for (const errand of errands) await tourOfErrand(page, errand, visit)
    },
    small: () => tourOfSmallest(page, visit),
    backups: () => tourOfBackups(page, visit),
    dutch: () => tourInDutch(desk, browser, visitOf),
    empty: () => tourOfEmptyTenant(browser, visitOf),
    sync: () => tourOfHeldPlan(page, desk, visit),
    outdated: () => tourOfOutdatedImport(page, desk.tenant, visit),
    clash: () => tourOfClash(page, desk, visit),
    trouble: () => tourOfTrouble(page, desk, visit),
    lost: () => tourOfLost(page, visit),
  }
  for (const [name, tour] of Object.entries(tours)) if (only.length === 0 || only.includes(name)) await tour()
}

/** The four pictures of the README. */
async function shootReadme(page: Page, desk: SampleDesk): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const shot = async (name: string, scheme: (typeof schemes)[number]) => {
    await wear(page, scheme)
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`), animations: 'disabled', caret: 'hide' })
  }
  await goHome(page)
  await shot('home', 'dark')
  await openPersonAmongColleagues(page, 'tom.okafor@fernwick.example')
  await page.getByRole('tab', { name: usersTexts.tabs.mailbox }).click()
  for (const row of [2, 3, 5]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  await shot('users', 'light')
  const [provision] = errands
  if (provision !== undefined) await fillErrand(page, provision)
  await shot('provision', 'light')
  await page.reload()
  await showHeldPlan(page, desk)
  await shot('sync', 'light')
}

const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const desk = await sampleDesk()
const browser = await chromium.launch({ executablePath: chromiumFile(), args: [...chromiumSwitches] })
try {
  await work(desk)
  if (values.readme) await shootReadme(await desk.open(browser, { colorScheme: 'light' }), desk)
  else await shootAll(desk, positionals)
} finally {
  await browser.close()
  await desk.close()
}
