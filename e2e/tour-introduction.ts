import { expect, type Page } from '@playwright/test'
import { frameTexts } from '../shared/texts/frame.ts'
import { settingsTexts } from '../shared/texts/settings.ts'
import type { Visit } from './tour.ts'

/** Stops at each step of the introduction, which Settings shows again. */
export async function tourOfIntroduction(page: Page, visit: Visit): Promise<void> {
  const { introduction } = frameTexts
  await page.getByRole('button', { name: settingsTexts.introduce }).click()
  for (const step of ['tenant', 'users', 'line', 'search'] as const) {
    await expect(page.getByRole('dialog', { name: introduction[step].title })).toBeVisible()
    await visit(`introduction-${step}`)
    await page.getByRole('button', { name: introduction.next, exact: true }).click()
  }
  await visit('introduction-activity')
  await page.getByRole('button', { name: introduction.end }).click()
}
