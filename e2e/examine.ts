import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { seeded } from './doubles/seeded.ts'
import { long, seed } from './extent.ts'
import { pageFaults } from './page-faults.ts'
import type { Visit } from './tour.ts'

/** What is wider than its place: its first words, or its role. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, main, main > *, [role=dialog]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) => `${tagName}.${className} ${scrollWidth}>${clientWidth}`,
      ),
  )
}

/** A screen of 1920 by 1080 at a zoom of 200 %; it is also the narrowest that the program promises. */
const zoomed = { width: 960, height: 540 }

/**
 * Axe in light at the usual size and in dark at a zoom of 200 %, where nothing is cut off either; in the suite one of the
 * two, drawn for each state.
 */
export function examine(page: Page): Visit {
  const faults = pageFaults(page)
  const { below } = seeded(seed)
  return async name => {
    const lot = below(2)
    if (long || lot === 0) await expectAccessible(page, `${name}, light`)
    if (long || lot === 1) await examineZoomed(page, name)
    expect(faults.take(), name).toEqual([])
  }
}

async function examineZoomed(page: Page, name: string): Promise<void> {
  await page.setViewportSize(zoomed)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-scheme=dark]').waitFor({ state: 'attached' })
  await expectAccessible(page, `${name}, dark, zoomed`)
  expect(await overflowing(page), `${name}, zoomed`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('html[data-scheme=light]').waitFor({ state: 'attached' })
  await page.setViewportSize({ width: 1280, height: 800 })
}
