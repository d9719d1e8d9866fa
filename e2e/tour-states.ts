import { expect, type Browser, type Page } from '@playwright/test'
import { backupTenant } from '../shared/cmdlets/tenant.ts'
import { exportTenant, restoreTenant, testTenantBackup } from '../shared/cmdlets/tenant-backup.ts'
import { getMSOnlineUser } from '../shared/cmdlets/msonline-user.ts'
import { errorRecord } from '../shared/errors.ts'
import { activityTexts } from '../shared/texts/activity.ts'
import { frameTexts } from '../shared/texts/frame.ts'
import { formTexts } from '../shared/texts/form.ts'
import { permissionsTexts } from '../shared/texts/permissions.ts'
import { settingsTexts } from '../shared/texts/settings.ts'
import { usersTexts } from '../shared/texts/users.ts'
import { usersTexts as dutchUsers } from '../shared/texts/nl/users.ts'
import type { EngineReply } from '../shared/wire.ts'
import { encodeMessage } from '../shared/wire-codec.ts'
import { addContact } from './add-contact.ts'
import { inBrowser, newStoryHome, newStoryTenant, removeStoryTenant } from './hosts.ts'
import type { SampleDesk } from './sample-desk.ts'
import { fillErrand, goTo, listOf, openPersonAmongColleagues, shapesIn, type Visit } from './tour.ts'

/** The smallest window that the program promises, which is also a large one at a zoom of 200 %. */
const smallest = { width: 960, height: 540 }

/** What the engine does with questions for people: answers them, keeps them waiting, or says that the tenant is busy. */
type Manner = 'answers' | 'waits' | 'fails'

/** Loads the page anew with the engine in its hand; gives how the engine behaves from then on. */
async function holdEngine(page: Page, path: string): Promise<(manner: Manner) => void> {
  let manner: Manner = 'answers'
  await page.routeWebSocket(/.*/, socket => {
    const engine = socket.connectToServer()
    socket.onMessage(message => {
      const text = String(message)
      const run = /"id":"([^"]+)"/.exec(text)?.[1]
      if (manner === 'answers' || run === undefined || !text.includes(getMSOnlineUser.name)) engine.send(message)
      else if (manner === 'fails') {
        const reply: EngineReply = { kind: 'failed', run, error: errorRecord('TenantBusy', { path }) }
        socket.send(`e.${encodeMessage(reply, 'given')}`)
      }
    })
  })
  await page.reload()
  await page.getByRole('navigation').waitFor()
  return next => {
    manner = next
  }
}

/** The list of people while it is read, when it cannot be read, and when the program behind it has ended. */
export async function tourOfTrouble(page: Page, desk: SampleDesk, visit: Visit): Promise<void> {
  await goTo(page, '/activity', activityTexts.title)
  const behave = await holdEngine(page, desk.tenant.path)
  behave('waits')
  await page.evaluate(() => globalThis.location.assign('#/users'))
  await expect(shapesIn(page).first()).toBeVisible()
  await visit('users-loading')
  await goTo(page, '/activity', activityTexts.title)
  behave('fails')
  await page.evaluate(() => globalThis.location.assign('#/users?filter=Enabled'))
  await expect(page.getByText(errorRecord('TenantBusy', { path: desk.tenant.path }).message)).toBeVisible()
  await visit('users-error')
}

/** The page when the program behind it has ended. */
export async function tourOfLost(page: Page, visit: Visit): Promise<void> {
  const sockets: (() => Promise<void>)[] = []
  await page.routeWebSocket(/.*/, socket => {
    socket.connectToServer()
    sockets.push(() => socket.close())
  })
  await page.reload()
  await page.getByRole('navigation').waitFor()
  await goTo(page, '/users', usersTexts.title)
  for (const close of sockets) await close()
  await expect(page.getByRole('button', { name: frameTexts.reload })).toBeVisible()
  await visit('lost')
}

/** A new person whose address a contact has. */
export async function tourOfClash(page: Page, desk: SampleDesk, visit: Visit): Promise<void> {
  await addContact(desk.tenant.path, {
    address: 'nora.lindgren@fernwick.example',
    displayName: 'Nora Lindgren (agency)',
  })
  const dialog = await fillErrand(page, { job: 'provision', values: { FirstName: 'Nora', LastName: 'Lindgren' } })
  await expect(dialog.getByRole('button', { name: formTexts.addressUse('nora.lindgren2') })).toBeVisible()
  await visit('provision-clash')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
}

/** A person beside the list in the smallest window. */
export async function tourOfSmallest(page: Page, visit: Visit): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize(smallest)
  await goTo(page, '/users', usersTexts.title)
  await visit('small-users')
  await openPersonAmongColleagues(page, 'tom.okafor@fernwick.example')
  await visit('small-users-pane')
  await goTo(page, '/')
  await visit('small-home')
  if (before !== null) await page.setViewportSize(before)
}

/** The backups in Settings, and the dialogs about copies of the tenant. */
export async function tourOfBackups(page: Page, visit: Visit): Promise<void> {
  await goTo(page, '/settings', settingsTexts.title)
  await page.getByText(settingsTexts.backupsNote).scrollIntoViewIfNeeded()
  await visit('settings-backups')
  const buttons = [
    [backupTenant.name, settingsTexts.backUp],
    ...[testTenantBackup, restoreTenant, exportTenant].map(({ name, label }) => [name, `${label}…`] as const),
  ] as const
  for (const [name, button] of buttons) {
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await visit(`copies-${name.toLowerCase()}`)
    if (name === testTenantBackup.name) {
      await dialog.getByRole('button', { name: /^Run/ }).click()
      await expect(dialog.locator('[data-phase=outcome]')).toBeVisible()
      await visit(`copies-${name.toLowerCase()}-outcome`)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
}

/** A new tenant in which nobody works and nothing was done yet. */
export async function tourOfEmptyTenant(browser: Browser, visitOf: (page: Page) => Visit): Promise<void> {
  const tenant = await newStoryTenant()
  const { page, close } = await inBrowser(tenant, browser)
  const visit = visitOf(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await goTo(page, '/')
  await expect(page.getByText('0', { exact: true }).first()).toBeVisible()
  await visit('empty-home')
  await goTo(page, '/users', usersTexts.title)
  await visit('empty-users')
  await goTo(page, '/permissions', permissionsTexts.title)
  await visit('empty-permissions')
  await goTo(page, '/activity', activityTexts.title)
  await visit('empty-activity')
  await close()
  removeStoryTenant(tenant)
}

/** A person beside the list for whoever reads Dutch. */
export async function tourInDutch(desk: SampleDesk, browser: Browser, visitOf: (page: Page) => Visit): Promise<void> {
  const given = process.env['TENANT_DESK_LANGUAGE']
  process.env['TENANT_DESK_LANGUAGE'] = 'nl'
  const tenant = { path: desk.tenant.path, home: await newStoryHome() }
  const { page, close } = await inBrowser(tenant, browser).finally(() => {
    if (given === undefined) delete process.env['TENANT_DESK_LANGUAGE']
    else process.env['TENANT_DESK_LANGUAGE'] = given
  })
  const visit = visitOf(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await goTo(page, '/')
  await visit('dutch-home')
  await goTo(page, listOf('tom.okafor@fernwick.example'), dutchUsers.title)
  await page.getByRole('row').filter({ hasText: 'tom.okafor' }).getByRole('gridcell').nth(1).click()
  const pane = page.getByRole('complementary', { name: dutchUsers.pane })
  for (const tab of Object.values(dutchUsers.tabs)) {
    await pane.getByRole('tab', { name: tab }).click()
    await expect(pane.getByRole('tabpanel', { name: tab })).not.toBeEmpty()
    await expect(shapesIn(page)).toHaveCount(0)
    await visit(`dutch-pane-${tab.toLowerCase()}`)
  }
  await page.getByRole('button', { name: dutchUsers.provision, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('dutch-provision')
  await close()
  removeStoryTenant(tenant)
}
