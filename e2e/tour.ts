import { expect, type Locator, type Page } from '@playwright/test'
import { setCoexistenceConfiguration } from '../shared/cmdlets/coexistence-configuration.ts'
import { getMSOnlineUser } from '../shared/cmdlets/msonline-user.ts'
import { jobs } from '../shared/jobs/index.ts'
import type { JobId, JobValues } from '../shared/jobs/job.ts'
import { jobChoices } from '../shared/jobs/mailbox.ts'
import { activityTexts } from '../shared/texts/activity.ts'
import { consequenceTexts } from '../shared/texts/consequences.ts'
import { frameTexts } from '../shared/texts/frame.ts'
import { permissionsTexts } from '../shared/texts/permissions.ts'
import { importTexts } from '../shared/texts/import.ts'
import { listTexts } from '../shared/texts/list.ts'
import { runTexts } from '../shared/texts/run.ts'
import { settingsTexts } from '../shared/texts/settings.ts'
import { syncTexts } from '../shared/texts/sync.ts'
import { usersTexts } from '../shared/texts/users.ts'
import { fillForm } from './fill-form.ts'
import { tourOfImport } from './tour-import.ts'
import { tourOfIntroduction } from './tour-introduction.ts'
import { tourOfShell } from './tour-shell.ts'

/** Called at each stop of a tour with the name of what is shown. */
export type Visit = (name: string) => Promise<void>

/** The shapes of what is not read yet, of the page that is in sight. */
export const shapesIn = (page: Page) => page.locator('.MuiSkeleton-root').filter({ visible: true })

/** Goes to an address, and waits until the page that has this title is there and its list is read. */
export async function goTo(page: Page, path: string, title: string | RegExp = /./): Promise<void> {
  // Until the page has drawn the address, a list that is there already still answers the one before.
  await page.evaluate(async hash => {
    globalThis.location.assign(hash)
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  }, `#${path}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(shapesIn(page)).toHaveCount(0)
  await expect(page.getByText(frameTexts.reading, { exact: true }).filter({ visible: true })).toHaveCount(0)
}

/** Goes to Home, and waits until its chart is drawn. */
export async function goHome(page: Page): Promise<void> {
  await goTo(page, '/')
  await expect(page.getByText('older than the policy allows')).toBeVisible()
  await expect(page.locator('main svg rect').filter({ visible: true }).first()).toBeVisible()
}

/** The list of people, narrowed to this one. */
export const listOf = (address: string): string => `/users?q=${encodeURIComponent(address)}`

/** Opens a person of the sample company in the pane beside the list. */
export async function openPerson(page: Page, address: string): Promise<Locator> {
  await goTo(page, listOf(address))
  await page
    .getByRole('row')
    .filter({ hasText: address.slice(0, address.indexOf('@')) })
    .getByRole('gridcell')
    .nth(1)
    .click()
  const pane = page.getByRole('complementary', { name: usersTexts.pane })
  await expect(pane.getByText(address).first()).toBeVisible()
  return pane
}

/** Opens a person of the service department in the pane beside the list of their colleagues. */
export async function openPersonAmongColleagues(page: Page, address: string): Promise<Locator> {
  const pane = await openPerson(page, address)
  await page.getByRole('searchbox').fill('service')
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  return pane
}

const firstRow = (page: Page) => page.getByRole('row').nth(1)

async function tourOfUsers(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '/users', usersTexts.title)
  await expect(firstRow(page)).toBeVisible()
  await visit('users')
  for (const row of [2, 3, 5]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  await visit('users-selected')
  await page.getByRole('button', { name: listTexts.selectNone }).click()
  await goTo(page, '/users?q=nobody%20like%20this')
  await expect(page.getByText(usersTexts.nothingTitle)).toBeVisible()
  await visit('users-nobody')
  const pane = await openPersonAmongColleagues(page, 'tom.okafor@fernwick.example')
  for (const tab of Object.values(usersTexts.tabs)) {
    await pane.getByRole('tab', { name: tab }).click()
    await expect(pane.getByRole('tab', { name: tab, selected: true })).toBeVisible()
    await expect(pane.getByRole('tabpanel', { name: tab })).not.toBeEmpty()
    await expect(shapesIn(page)).toHaveCount(0)
    await visit(`users-pane-${tab.toLowerCase()}`)
  }
}

async function tourOfPermissions(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '/permissions', permissionsTexts.title)
  await expect(firstRow(page)).toBeVisible()
  await visit('permissions-page')
  await page.getByRole('row').filter({ hasText: 'orders@' }).first().getByRole('gridcell').nth(1).click()
  const pane = page.getByRole('complementary', { name: permissionsTexts.pane })
  await expect(pane.getByRole('listitem').first()).toBeVisible()
  for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  await visit('permissions-picture')
  await goTo(page, '/permissions?q=nobody%20like%20this')
  await expect(page.getByText(permissionsTexts.nothingTitle)).toBeVisible()
  await visit('permissions-nothing')
}

async function tourOfSync(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '/sync', syncTexts.title)
  await expect(page.getByRole('button', { name: syncTexts.firstAction })).toBeVisible()
  await visit('sync-first')
  await page.getByRole('button', { name: syncTexts.firstAction }).click()
  await expect(page.getByRole('dialog', { name: setCoexistenceConfiguration.label })).toBeVisible()
  await visit('sync-set-up')
  await page.keyboard.press('Escape')
}

async function tourOfCmdlets(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '/run', runTexts.title)
  await visit('cmdlets')
  await goTo(page, '/run/Get-MSOnlineUser', getMSOnlineUser.label)
  await visit('cmdlet')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(firstRow(page)).toBeVisible()
  await visit('cmdlet-results')
  await page.getByRole('tab', { name: 'Help' }).click()
  await visit('cmdlet-help')
  await goTo(page, '/run/Get-Nothing', /Get-Nothing/)
  await visit('cmdlet-unknown')
}

/** Shows every page in its main states. */
export async function tourOfPages(page: Page, visit: Visit): Promise<void> {
  await goHome(page)
  await visit('home')
  await tourOfUsers(page, visit)
  await tourOfPermissions(page, visit)
  await goTo(page, '/import', importTexts.title)
  await tourOfImport(page, visit)
  await tourOfSync(page, visit)
  await tourOfCmdlets(page, visit)
  await tourOfShell(page, visit)
  await goTo(page, '/activity', activityTexts.title)
  await expect(firstRow(page)).toBeVisible()
  await visit('activity')
  await firstRow(page).getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('complementary').getByRole('button', { name: /^Undo/ })).toBeVisible()
  await visit('activity-run')
  await goTo(page, '/settings', settingsTexts.title)
  await expect(page.getByRole('region').first()).toBeVisible()
  await visit('settings')
  await tourOfIntroduction(page, visit)
  await goTo(page, '/nowhere', frameTexts.pageNotFound)
  await visit('unknown')
  await goTo(page, '/')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('option').first()).toBeVisible()
  await visit('palette')
  await page.getByRole('combobox').fill('mar')
  await expect(page.getByRole('option').filter({ hasText: '@' }).first()).toBeVisible()
  await visit('palette-people')
  await page.keyboard.press('Escape')
}

/** A dialog with what is filled in: about whom it is opened, and the rest. */
export interface Errand {
  readonly job: JobId
  /** Whose pane it is opened from; nobody's for a new person. */
  readonly person?: string
  readonly values: JobValues
  /** The colleague whose work, licence and permissions are copied first. */
  readonly like?: string
}

/** One errand for each job, on people of the sample company. */
export const errands: readonly Errand[] = [
  {
    job: 'provision',
    values: {
      FirstName: 'Nora',
      LastName: 'Lindgren',
      MailboxQuotaSize: '25GB',
    },
    like: 'tom.okafor',
  },
  {
    job: 'edit',
    person: 'tom.okafor@fernwick.example',
    values: { JobTitle: 'Head of service', City: 'Ghent', OfficePhone: '+32 9 555 01 42' },
  },
  {
    job: 'enable',
    person: 'ann.verstraeten@fernwick.example',
    values: { SubscriptionIDs: ['Mail Standard'], UserLocation: 'BE' },
  },
  { job: 'disable', person: 'eunji.park@fernwick.example', values: {} },
  { job: 'pop3', person: 'eunji.park@fernwick.example', values: { Pop3: jobChoices.on } },
  {
    job: 'permissions',
    person: 'tom.okafor@fernwick.example',
    values: { TrustedUser: ['eunji.park'], FullAccess: jobChoices.grant, SendAs: jobChoices.grant },
  },
  {
    job: 'alternateRecipient',
    person: 'eunji.park@fernwick.example',
    values: { AlternateRecipient: 'chiara.bianchi', DeliverToBoth: true },
  },
  { job: 'password', person: 'tom.okafor@fernwick.example', values: {} },
  { job: 'remove', person: 'olumide.adeyemi@fernwick.example', values: {} },
]

/** The page that an errand begins on. */
export const placeOf = ({ person }: Pick<Errand, 'person'>): string =>
  person === undefined ? '/users' : listOf(person)

/** Opens the errand's dialog as it comes, from the list or from the person's pane. */
export async function openErrand(page: Page, { job, person }: Errand): Promise<Locator> {
  if (person === undefined) {
    await goTo(page, '/users')
    await page.getByRole('button', { name: usersTexts.provision, exact: true }).click()
  } else {
    const name = job === 'provision' ? usersTexts.provision : usersTexts.actions[job]
    const pane = await openPerson(page, person)
    const button = pane.getByRole('button', { name, exact: true })
    if (await button.isVisible()) await button.click()
    else {
      await pane.getByRole('button', { name: usersTexts.more }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
  }
  return page.getByRole('dialog', { name: jobs[job].title })
}

/** Opens the errand's dialog and fills it. */
export async function fillErrand(page: Page, errand: Errand): Promise<Locator> {
  const dialog = await openErrand(page, errand)
  if (errand.like !== undefined) {
    await dialog.getByRole('combobox', { name: consequenceTexts.like }).fill(errand.like)
    await page.getByRole('option').first().click()
    await expect(dialog.getByRole('button', { pressed: true }).first()).toBeVisible()
  }
  await fillForm(page, dialog, jobs[errand.job].fields, errand.values)
  return dialog
}

/** Shows an errand's dialog filled, previewed and done, and takes it back. */
export async function tourOfErrand(page: Page, errand: Errand, visit: Visit): Promise<void> {
  const { job } = errand
  const dialog = await fillErrand(page, errand)
  await visit(`${job}-filled`)
  await dialog.getByRole('button', { name: 'What if' }).click()
  await expect(dialog.locator('[data-phase=whatIf]')).toBeVisible()
  await visit(`${job}-what-if`)
  await dialog.getByRole('button', { name: /^Run/ }).click()
  const confirm = dialog.getByRole('button', { name: /yes, this is meant/ })
  const undo = dialog.getByRole('button', { name: /^Undo/ })
  await expect(confirm.or(undo)).toBeVisible()
  if (await confirm.isVisible()) {
    await visit(`${job}-confirm`)
    await confirm.click()
  }
  await expect(undo).toBeVisible()
  await visit(`${job}-outcome`)
  await undo.click()
  await expect(dialog.getByRole('status').getByText(/^Taken back/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
}
