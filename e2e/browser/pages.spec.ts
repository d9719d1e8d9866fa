import { expect, test } from '@playwright/test'
import { setMSOnlineAlternateRecipient } from '../../shared/cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { errorRecord } from '../../shared/errors.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { addContact } from '../add-contact.ts'
import { examine } from '../examine.ts'
import { sample } from '../extent.ts'
import { inTerminal } from '../hosts.ts'
import { pageFaults } from '../page-faults.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { errands, fillErrand, goTo, openPerson, placeOf, tourOfErrand, tourOfPages } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('every page is accessible in light and dark, and fits the smallest window', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await desk.open(browser, { colorScheme: 'light' })
  await tourOfPages(page, examine(page))
})

test('a sheet for which nothing was asked ends in ink as well', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/import')
  await expect(page.locator('main footer')).toContainText('Get-TenantImport')
  for (const place of ['/nowhere', '/run/Get-Nothing']) {
    await goTo(page, place)
    await expect(page.locator('main [data-scheme=dark]')).toBeVisible()
  }
})

test('the tools over the people stay on one line beside an open person', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users')
  await openPerson(page, 'tom.okafor@fernwick.example')
  const search = await page.getByRole('searchbox').boundingBox()
  const print = await page.getByRole('button', { name: listTexts.print }).boundingBox()
  expect(print?.y ?? Infinity).toBeLessThan((search?.y ?? 0) + (search?.height ?? 0))
})

test('a file that is dropped beside the place for it does not take the page away', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/import')
  const prevented = await page.locator('h1').evaluate(title => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['Identity'], 'people.csv'))
    return ['dragover', 'drop'].map(
      kind => !title.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer })),
    )
  })
  expect(prevented).toEqual([true, true])
})

for (const errand of sample(errands, 3)) {
  test(`the dialog of ${errand.job} is accessible filled, previewed and done, and takes back what it did`, async ({
    browser,
  }) => {
    const page = await desk.open(browser, { colorScheme: 'light' }, placeOf(errand))
    await tourOfErrand(page, errand, examine(page))
  })
}

test('a dialog is opened, run and left by keyboard, and focus returns to where it came from', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users')
  await goTo(page, '/users')
  const opener = page.getByRole('button', { name: usersTexts.provision, exact: true })
  const dialog = page.getByRole('dialog', { name: jobs.provision.title })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: /^First name/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: /^First name/ }).fill('Nora')
  await page.keyboard.press('Escape')
  await expect(dialog.getByText(formTexts.escapeAgain)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: /^First name/ })).toHaveValue('Nora')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const pane = await openPerson(page, 'eunji.park@fernwick.example')
  const disable = pane.getByRole('button', { name: usersTexts.actions.disable, exact: true })
  await disable.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  const outcome = page.getByRole('dialog', { name: jobs.disable.title })
  await expect(outcome.getByRole('button', { name: 'Done' })).toBeVisible()
  await expect(outcome.getByRole('region', { name: jobs.disable.title })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(outcome).toBeHidden()
  await expect(pane.getByRole('button', { name: usersTexts.actions.enable, exact: true })).toBeFocused()
})

test('reload and back keep the place', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users?filter=PopEnabled&sort=Department&order=down')
  await goTo(page, '/users?filter=PopEnabled&sort=Department&order=down')
  const name = page.getByRole('row').nth(1).getByRole('gridcell').nth(1)
  await expect(name).toHaveText(/\S/u, { useInnerText: true })
  const first = await name.innerText()
  await name.click()
  const tab = page.getByRole('tab', { name: usersTexts.tabs.permissions })
  await tab.click()
  await page.reload()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: usersTexts.filters.PopEnabled })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.goBack()
  await expect(page.getByRole('complementary')).toBeHidden()
  await expect(name).toHaveText(first, { useInnerText: true })
  await goTo(page, '/run/Get-Tenant')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: usersTexts.title })).toBeVisible()
})

test('who returns to a list finds it as it was left; all that match are selected for one question only', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/users?q=o')
  await goTo(page, '/users?q=o')
  const boxOf = (row: number) => page.getByRole('row').nth(row).getByRole('checkbox')
  await boxOf(2).check()
  await goTo(page, '/settings')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.goBack()
  await expect(boxOf(2)).toBeChecked()
  await expect(boxOf(1)).not.toBeChecked()
  await boxOf(0).check()
  const strip = page.getByRole('toolbar', { name: listTexts.selection })
  await expect(strip).toBeVisible()
  await goTo(page, '/settings')
  await goTo(page, '/users?q=a')
  await expect(strip).toBeHidden()
  await expect(boxOf(1)).not.toBeChecked()
})

test('a page whose code is slow to come shows its shape meanwhile', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users')
  await goTo(page, '/users')
  const faults = pageFaults(page)
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
  await page.route(/users-page/, async route => {
    await released
    await route.continue()
  })
  await page.reload()
  await expect(page.getByRole('status', { name: frameTexts.reading })).toBeVisible()
  release(undefined)
  await expect(page.getByRole('heading', { level: 1, name: usersTexts.title })).toBeVisible()
  expect(faults.take()).toEqual([])
})

test('taking back a new password shows the one that takes its place', async ({ browser }) => {
  await inTerminal(desk.tenant, "Set-MSOnlineUserPassword 'eunji.park' -GeneratePassword")
  const errand = { job: 'password', person: 'eunji.park@fernwick.example', values: {} } as const
  const page = await desk.open(browser, undefined, placeOf(errand))
  const dialog = await fillErrand(page, errand)
  const shown = dialog.getByRole('group', { name: formTexts.secretTitle(1) })
  await dialog.getByRole('button', { name: /^Run/ }).click()
  const first = await shown.getByRole('definition').innerText()
  await dialog.getByRole('button', { name: /^Undo/ }).click()
  await expect(dialog.getByRole('status').getByText(/^Taken back/)).toBeVisible()
  await expect(dialog.getByRole('heading', { name: formTexts.outcomeUndone(1) })).toBeVisible()
  await expect(shown).toBeVisible()
  expect(await shown.getByRole('definition').innerText()).not.toBe(first)
})

test('an address that somebody has holds a form back while it is typed, and a free one is offered', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, placeOf({}))
  const dialog = await fillErrand(page, {
    job: 'provision',
    values: { FirstName: 'Tom', LastName: 'Okafor', SubscriptionIDs: ['Mail Standard'], UserLocation: 'BE' },
  })
  const run = dialog.getByRole('button', { name: /^Run/ })
  await expect(dialog.getByText(formTexts.waitsForProblem(addMSOnlineUser.parameters[0].label))).toBeVisible()
  await expect(run).toBeDisabled()
  await dialog.getByRole('button', { name: formTexts.addressUse('tom.okafor2') }).click()
  await expect(dialog.getByText(formTexts.addressFree)).toBeVisible()
  await expect(run).toBeEnabled()

  const contact = { address: 'lens@fernwick.example', displayName: 'Lensgrinders Ltd' }
  await addContact(desk.tenant.path, contact)
  await dialog.getByRole('textbox', { name: addMSOnlineUser.parameters[0].label }).fill('lens')
  const { message } = errorRecord('AddressInUse', {
    address: contact.address,
    owner: contact.displayName,
    entity: 'contact',
  })
  await expect(dialog.getByText(message)).toBeVisible()
  await expect(run).toBeDisabled()
  await dialog.getByRole('button', { name: formTexts.addressUse('lens2') }).click()
  await expect(dialog.getByText(formTexts.addressFree)).toBeVisible()
  await expect(run).toBeEnabled()
})

test('mail can be forwarded to a contact or a group that is found by part of its name', async ({ browser }) => {
  await addContact(desk.tenant.path, { address: 'oiran@elsewhere.example', displayName: 'Oiran & Sons' })
  const page = await desk.open(browser, undefined, `/run/${setMSOnlineAlternateRecipient.name}`)
  const [, to] = setMSOnlineAlternateRecipient.parameters
  const field = page.getByRole('combobox', { name: to.label })
  const option = (text: string) => page.getByRole('option').filter({ hasText: text })
  const [group] = (await inTerminal(desk.tenant, '(Get-MSOnlineDistributionGroup -First 1).Identity')).output.split(
    '\n',
  )
  await field.fill(group?.split('@')[0] ?? '')
  await expect(option(`${formTexts.recipientTypes['Group'] ?? ''}, ${group ?? ''}`)).toBeVisible()
  await field.fill('oira')
  await option(`${formTexts.recipientTypes['Contact'] ?? ''}, oiran@elsewhere.example`).click()
  await expect(page.getByRole('code')).toContainText("-AlternateRecipient 'oiran@elsewhere.example'")
})
