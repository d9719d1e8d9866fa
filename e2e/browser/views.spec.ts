import { expect, test } from '@playwright/test'
import { frameTexts } from '../../shared/texts/frame.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { userStore } from '../../electron/hosts/user-store.ts'
import { examine } from '../examine.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('a view of the list is kept under a name, found by its address, renamed and deleted', async ({ browser }) => {
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  const visit = examine(page)
  await goTo(page, '/users', usersTexts.title)
  const views = page.getByRole('button', { name: /^View: / })
  const item = (name: string | RegExp) => page.getByRole('menuitem', { name })
  const choice = (name: string) => page.getByRole('menuitemradio', { name, exact: true })
  const chip = page.getByRole('button', { name: usersTexts.filters.Disabled })

  await chip.click()
  await page.getByRole('columnheader', { name: 'Department' }).click()
  await expect(page).toHaveURL(/filter=Disabled&sort=Department/)
  await views.click()
  await item(listTexts.viewSaveAs).click()
  const asked = page.getByRole('dialog', { name: listTexts.viewNew })
  await asked.getByRole('textbox').fill('Late')
  await visit('view-name')
  await page.keyboard.press('Enter')
  await expect(views).toHaveAccessibleName(listTexts.view('Late'))
  await expect(page).toHaveURL(/view=Late/)
  await views.click()
  await choice(settingsTexts.densities.compact).click()

  await views.click()
  await choice(usersTexts.everybody).click()
  await expect(chip).toHaveAttribute('aria-pressed', 'false')
  await page.goBack()
  await expect(views).toHaveAccessibleName(listTexts.view('Late'))
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await page.goForward()
  await expect(chip).toHaveAttribute('aria-pressed', 'false')
  await expect
    .poll(async () => JSON.stringify(await userStore(desk.tenant.home).preferences()))
    .toContain('"density":"compact"')

  const other = await desk.openBeside(browser, undefined, '/users?view=late')
  await goTo(other, '/users?view=late', usersTexts.title)
  await expect(other.getByRole('button', { name: usersTexts.filters.Disabled })).toHaveAttribute('aria-pressed', 'true')
  const first = other.getByRole('row').nth(1)
  await expect(first).toBeVisible()
  expect((await first.boundingBox())?.height).toBe(30)

  await views.click()
  await visit('view-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('late')
  const found = page.getByRole('option', { selected: true })
  await expect(found).toContainText('Late')
  await expect(page.getByRole('listbox').getByText(frameTexts.searchViews)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(views).toHaveAccessibleName(listTexts.view('Late'))
  await expect(page).toHaveURL(/users\?view=Late/)
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: usersTexts.filters.Awaiting }).click()
  await expect(page.getByText(listTexts.viewChanged)).toBeVisible()
  await views.click()
  await item(listTexts.viewRename).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Overdue')
  await page.keyboard.press('Enter')
  await expect(views).toHaveAccessibleName(listTexts.view('Overdue'))
  await views.click()
  await item(listTexts.viewSave('Overdue')).click()
  await expect(page.getByText(listTexts.viewChanged)).toBeHidden()
  await views.click()
  await item(listTexts.viewDelete).click()
  await expect(views).toHaveAccessibleName(listTexts.view(usersTexts.everybody))
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
})
