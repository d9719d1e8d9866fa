import { expect, test } from '@playwright/test'
import { frameTexts } from '../../shared/texts/frame.ts'
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

test('what cannot be saved is said where everybody sees it, and stays until it is closed', async ({ browser }) => {
  const page = await desk.open(browser, { colorScheme: 'light' }, '/users')
  const visit = examine(page)
  await goTo(page, '/users', usersTexts.title)
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no room for it')
    }
  })
  const complaint = page.getByRole('alert').filter({ hasText: 'no room for it' })
  for (const close of ['click', 'Escape'] as const) {
    await page.getByRole('button', { name: listTexts.export }).click()
    await expect(complaint).toBeVisible()
    if (close === 'click') {
      await visit('complaint')
      await complaint.getByRole('button', { name: frameTexts.close }).click()
    } else await page.keyboard.press('Escape')
    await expect(complaint).toBeHidden()
  }
})
