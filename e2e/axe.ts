import { expect, type Page } from '@playwright/test'
import axe, { type Result } from 'axe-core'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Expects that axe finds nothing against WCAG 2.2 AA on the page as it stands; `where` says which that is. Axe itself is
 * put into a document at the first look only, since that costs more than looking.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  // What is fading or changing its colour has none of the contrasts that it is meant to have.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(each => each.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map(each => each.finished))
  })
  // A grid whose size has just changed has rows for a moment before it has their cells.
  await expect(page.locator('[role=row]:not(:has([role]))'), where).toHaveCount(0)
  // It looks into no frames, so there must be none.
  expect(page.frames(), where).toHaveLength(1)
  const violations = await page.evaluate(async (values): Promise<readonly Result[]> => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const found = await inPage.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return found.violations
  }, standards)
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, target }) => `${target} ${html}`) }))
  expect(found, where).toEqual([])
}
