import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
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

/** Axe in both schemes at the usual size, and nothing cut off at the smallest. */
export function examine(page: Page): Visit {
  const faults = pageFaults(page)
  return async name => {
    await expectAccessible(page, `${name}, light`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page, `${name}, dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 960, height: 640 })
    expect(await overflowing(page), `${name}, small`).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(faults.take(), name).toEqual([])
  }
}
