import { expect, test, type Browser, type Page } from '@playwright/test'
import { jobs } from '../shared/jobs/index.ts'
import { listTexts } from '../shared/texts/list.ts'
import { inTerminal } from './hosts.ts'
import { keyboard, type Keys } from './keyboard.ts'
import { sampleDesk, type SampleDesk } from './sample-desk.ts'

/** The sample company for stories that have nothing but a keyboard. */
export interface KeyboardStory {
  readonly desk: () => SampleDesk
  /** What the tenant itself says, whatever a screen shows. */
  readonly tenantSays: (line: string) => Promise<string>
  /** The program as it starts, with nothing but a keyboard before it. */
  readonly start: (browser: Browser) => Promise<{ readonly page: Page; readonly keys: Keys }>
}

/** Opens the desk before the tests of a file and closes it after them. */
export function keyboardStory(): KeyboardStory {
  let desk: SampleDesk
  test.beforeAll(async () => {
    desk = await sampleDesk()
  })
  test.afterAll(() => desk.close())
  return {
    desk: () => desk,
    tenantSays: async line => (await inTerminal(desk.tenant, line)).output.trim(),
    start: async browser => {
      const page = await desk.open(browser)
      return { page, keys: await keyboard(page) }
    },
  }
}

export const dialogOf = (page: Page, job: keyof typeof jobs) => page.getByRole('dialog', { name: jobs[job].title })
export const titleOf = (page: Page, title: string | RegExp) => page.getByRole('heading', { level: 1, name: title })
export const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })

/** Where Tab enters a list. */
export const selectAll = (page: Page) =>
  page.getByRole('checkbox', { name: listTexts.grid.checkboxSelectionSelectAllRows })

/** Goes to a page by its name, and finds its title under focus. */
export async function goByName(page: Page, keys: Keys, name: string): Promise<void> {
  await keys.find(name, new RegExp(`^${name}$`))
  await expect(titleOf(page, name)).toBeFocused()
}
