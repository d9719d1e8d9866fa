import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Without legacy mode each look opens a page of its own, for frames of other sites, which there are none of. */
const look = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

async function expectNothing(builder: AxeBuilder, where: string): Promise<void> {
  const { violations } = await builder.analyze()
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, target }) => `${target} ${html}`) }))
  expect(found, where).toEqual([])
}

/** Expects that axe finds nothing against WCAG 2.2 AA on the page as it stands; `where` says which that is. */
export const expectAccessible = (page: Page, where: string): Promise<void> =>
  expectNothing(look(page).withTags(standards), where)

/** Expects that the colours of the page as it stands suffice: all that changes with the scheme. */
export const expectContrast = (page: Page, where: string): Promise<void> =>
  expectNothing(look(page).withRules('color-contrast'), where)
