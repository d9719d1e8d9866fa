import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects that axe finds nothing against WCAG 2.2 AA on the page as it stands; `where` says which that is. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Without legacy mode each look opens a page of its own, for frames of other sites, which there are none of.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, target }) => `${target} ${html}`) }))
  expect(found, where).toEqual([])
}
