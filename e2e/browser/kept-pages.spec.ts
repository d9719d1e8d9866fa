import { expect, type Page, test } from '@playwright/test'
import { frameTexts } from '../../shared/texts/frame.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goHome, goTo, openPerson } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a menu that is open when its page is left is closed when it is returned to', async ({ browser }) => {
  const page = await desk.open(browser, { reducedMotion: 'no-preference' }, '/users')
  const views = page.getByRole('button', { name: listTexts.view(usersTexts.everybody) })
  const columns = page.getByRole('button', { name: listTexts.columns })
  for (const opener of [views, columns]) {
    await goTo(page, '/users')
    await opener.click()
    await expect(title(page)).toBeHidden()
    await goTo(page, '/activity')
    await goTo(page, '/users')
    await expect(title(page)).toBeFocused()
    await expect(page.locator('.MuiPopover-root').filter({ visible: true })).toHaveCount(0)
    await opener.click()
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  }
})

test('whoever comes back to a page begins at its title, though a pane was open when it was left', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/users')
  await openPerson(page, 'tom.okafor@fernwick.example')
  await goHome(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /forward outside/ })
    .first()
    .click()
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(title(page)).toBeFocused()
  await goTo(page, '/activity')
  await expect(title(page)).toBeFocused()
  await page.getByRole('navigation', { name: frameTexts.navigation }).getByRole('link').first().click()
  await expect(title(page)).toBeFocused()
})

test('a search that is still open when its page is left gives focus to the page that is shown', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/activity')
  await goTo(page, '/activity')
  await goTo(page, '/users')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: frameTexts.search })).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(/activity/)
  await page.keyboard.press('Escape')
  await expect(title(page)).toBeFocused()
})
