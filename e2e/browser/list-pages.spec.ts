import { expect, test } from '@playwright/test'
import { listTexts } from '../../shared/texts/list.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { examine } from '../examine.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('any page of a list is one step away, and one that is not there is not gone to', async ({ browser }) => {
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  const visit = examine(page)
  await goTo(page, '/users', usersTexts.title)
  const pages = page.getByRole('group', { name: listTexts.pages })
  const people = page.getByText(/^\d+ people$/)
  const total = Number((await people.innerText()).split(' ')[0])
  const last = Math.ceil(total / 100)

  await pages.getByRole('button', { name: listTexts.range(1, 100) }).click()
  const jump = page.getByRole('dialog', { name: listTexts.pageJump })
  await expect(jump.getByRole('textbox', { name: listTexts.page })).toBeFocused()
  await visit('page-jump')
  await page.keyboard.type(String(last + 1))
  await expect(jump.getByRole('button', { name: listTexts.pageGo })).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(jump).toBeVisible()
  await page.keyboard.press('Backspace')
  await page.keyboard.type(String(last))
  await page.keyboard.press('Enter')
  await expect(jump).toBeHidden()
  const shown = pages.getByRole('button', { name: listTexts.range((last - 1) * 100 + 1, total) })
  await expect(shown).toBeFocused()
  await expect(page).toHaveURL(/page=/)

  await shown.click()
  await jump.getByRole('button', { name: listTexts.pageFirst }).click()
  await expect(pages.getByRole('button', { name: listTexts.range(1, 100) })).toBeVisible()
})

test('a button without words says what it does while it is pointed at', async ({ browser }) => {
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  await goTo(page, '/users', usersTexts.title)
  const button = page.getByRole('button', { name: listTexts.export })
  const words = page.getByRole('tooltip')
  await expect(words).toHaveCount(0)
  await button.hover()
  await expect(words).toHaveText(listTexts.export)
  const [place, below] = [await button.boundingBox(), await words.boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((place?.y ?? 0) + (place?.height ?? 0))
  await page.mouse.move(0, 0)
  await expect(words).toBeHidden()
})
