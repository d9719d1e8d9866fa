import { expect, test } from '@playwright/test'
import { jobs } from '../../shared/jobs/index.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('a few words lead to what is to be done, by keyboard alone', async ({ browser }) => {
  await inTerminal(desk.tenant, 'Set-MSOnlineUser tom.okafor@fernwick.example -City Ghent')
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  await goTo(page, '/users')
  const visit = examine(page)
  const search = page.getByRole('combobox', { name: frameTexts.search })
  const option = page.getByRole('option', { selected: true })

  await page.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await expect(page.getByText(frameTexts.searchRecent)).toBeVisible()
  await visit('palette')
  await page.keyboard.type('reset ann ver')
  await expect(option).toContainText('Ann Verstraeten')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: jobs.password.title })
  await expect(dialog.getByRole('combobox', { name: /^Person/ })).toHaveValue('Ann Verstraeten')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('tom okafor')
  await expect(option).toContainText('Tom Okafor')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('combobox', { name: frameTexts.searchWhatFor('Tom Okafor') })).toBeFocused()
  await page.keyboard.type('forward')
  await expect(option).toHaveCount(1)
  await visit('palette-person')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: jobs.alternateRecipient.title })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('nothing like this')
  await expect(page.getByText(frameTexts.searchNothing('nothing like this'))).toBeVisible()
  await visit('palette-nothing')
})
