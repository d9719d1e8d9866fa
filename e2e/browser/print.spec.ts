import { expect, test, type Browser, type Page } from '@playwright/test'
import { activityTexts } from '../../shared/texts/activity.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { permissionsTexts } from '../../shared/texts/permissions.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

const paper = (page: Page) => page.locator('[data-paper=list]')

/** Opens a page in a window that notes how often it was told to print, and prints nothing by itself. */
async function opened(browser: Browser, path: string, title: string): Promise<Page> {
  const page = await desk.open(browser, { colorScheme: 'dark' }, path)
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printing', '')
  })
  await goTo(page, path, title)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  return page
}

async function peopleCount(): Promise<number> {
  return Number((await inTerminal(desk.tenant, '(Get-MSOnlineUser | Measure-Object).Count')).output)
}

test('the whole list of people is printed by the keys for it: rows under repeated headings, and nothing else', async ({
  browser,
}, info) => {
  const page = await opened(browser, '/users?sort=Department&order=down&page=2', usersTexts.title)
  const people = await peopleCount()
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.locator('body[data-printing]')).toBeAttached()
  await expect(paper(page)).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page)).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await expect(paper(page).getByRole('heading', { level: 1, name: usersTexts.title })).toBeVisible()
  await expect(paper(page)).toContainText(listTexts.printedRows(people, people))
  await expect(paper(page)).toContainText(listTexts.printedOrder('Department', true))
  await expect(paper(page).locator('tbody tr')).toHaveCount(people)
  await expect(paper(page).getByRole('button')).toHaveCount(0)
  const colours = await paper(page)
    .locator('td')
    .first()
    .evaluate(cell => [getComputedStyle(cell).color, getComputedStyle(document.body).backgroundColor])
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  expect(
    await paper(page)
      .locator('thead')
      .evaluate(head => getComputedStyle(head).display),
  ).toBe('table-header-group')
  expect(
    await paper(page)
      .locator('tbody tr')
      .first()
      .evaluate(row => getComputedStyle(row).breakInside),
  ).toBe('avoid')
  const pdf = (await page.pdf({ preferCSSPageSize: true, path: info.outputPath('users.pdf') })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)

  // After the print all is as before.
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')))
  await expect(paper(page)).toHaveCount(0)
})

test('what narrows a list stands over its rows on paper, in the words of the screen', async ({ browser }) => {
  const page = await opened(browser, '/users?q=a&filter=Enabled&filter=PopEnabled', usersTexts.title)
  await page.getByRole('button', { name: listTexts.print }).press('Enter')
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page)).toContainText(listTexts.printedSearch('a'))
  await expect(paper(page)).toContainText(
    listTexts.printedFilters([usersTexts.filters.Enabled, usersTexts.filters.PopEnabled]),
  )
})

for (const [path, title, column] of [
  ['/permissions', permissionsTexts.title, permissionsTexts.columns.rights],
  ['/activity', activityTexts.title, activityTexts.columns.outcome],
] as const) {
  test(`${title} is printed with all that the screen says by signs`, async ({ browser }) => {
    await inTerminal(desk.tenant, 'Set-MSOnlineUser tom.okafor@fernwick.example -City Ghent')
    const page = await opened(browser, path, title)
    await page.getByRole('button', { name: listTexts.print }).press('Enter')
    await page.emulateMedia({ media: 'print' })
    await expect(paper(page).getByRole('columnheader', { name: column })).toBeVisible()
    const cells = await paper(page).locator('tbody tr').first().locator('td').allInnerTexts()
    expect(cells.every(cell => cell.trim() !== '')).toBe(true)
  })
}

test('a print that the program did not begin says that it has the rows of the screen only', async ({ browser }) => {
  const page = await opened(browser, '/users', usersTexts.title)
  await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page)).toContainText(listTexts.printedPart(100, await peopleCount()))
  await expect(paper(page).locator('tbody tr')).toHaveCount(100)
})

test('a page that is dark on the screen is light on paper, and dark again after it', async ({ browser }) => {
  const page = await desk.open(browser, { colorScheme: 'dark' })
  await page.evaluate(() => {
    globalThis.addEventListener('beforeprint', () => {
      document.body.dataset['onPaper'] = getComputedStyle(document.body).backgroundColor
    })
  })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await ground()
  await page.pdf()
  expect(await ground()).toBe(dark)
  const onPaper = await page.locator('body').getAttribute('data-on-paper')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(ground).toBe(onPaper)
  expect(onPaper).not.toBe(dark)
})
