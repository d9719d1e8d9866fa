import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { frameTexts } from '../../shared/texts/frame.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { expect, inBrowser, test } from '../hosts.ts'

const { introduction } = frameTexts
const titles = ['tenant', 'users', 'line', 'search', 'activity'] as const

test('the first start introduces the program in five steps, once; it is skipped, and shown again when asked for', async ({
  tenant,
  browser,
}) => {
  rmSync(join(tenant.home, 'configuration', 'preferences.json'))
  const { page, close } = await inBrowser(tenant, browser)
  const card = (at: (typeof titles)[number]) => page.getByRole('dialog', { name: introduction[at].title })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  for (const at of titles) {
    await expect(card(at)).toBeVisible()
    // Who listens hears each step, and goes on by keyboard.
    await expect(card(at).getByRole('heading')).toBeFocused()
    await page.keyboard.press('Tab')
    while (!(await button(at === 'activity' ? introduction.end : introduction.next).evaluate(isFocused)))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('link', { name: frameTexts.pages.settings }).click()
  await button(settingsTexts.introduce).click()
  await expect(card('tenant')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await page.getByRole('navigation').waitFor()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await close()
})

const isFocused = (element: Element) => element === document.activeElement
