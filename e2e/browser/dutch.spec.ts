import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { createSampleTenant } from '../../electron/store/sample.ts'
import { definitions } from '../../shared/cmdlets/index.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { languageNames } from '../../shared/texts/language.ts'
import { homeTexts as dutchHome } from '../../shared/texts/nl/home.ts'
import { terminalTexts as dutchTerminal } from '../../shared/texts/nl/terminal.ts'
import { usersTexts as dutchUsers } from '../../shared/texts/nl/users.ts'
import { examine } from '../examine.ts'
import { inBrowser, newStoryHome, removeStoryTenant, tenantDesk, type StoryTenant } from '../hosts.ts'

const texts = join(import.meta.dirname, '..', '..', 'shared', 'texts')

let tenant: StoryTenant

test.beforeAll(async () => {
  const home = await newStoryHome()
  tenant = { home, path: join(home, 'fernwick.tenant') }
  await createSampleTenant(tenant.path, { actor: 'Ann Verstraeten', origin: 'window', seed: 1 })
})

test.afterAll(() => removeStoryTenant(tenant))

/** Runs what follows in processes that take the language from the preferences, as a person's do. */
async function withoutGivenLanguage<Result>(work: () => Promise<Result>): Promise<Result> {
  const given = process.env['TENANT_DESK_LANGUAGE']
  delete process.env['TENANT_DESK_LANGUAGE']
  try {
    return await work()
  } finally {
    process.env['TENANT_DESK_LANGUAGE'] = given
  }
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.trim())
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) gather(part, into)
}

/** Every whole text of a language's catalogues. */
async function textsOf(language: 'en' | 'nl'): Promise<Set<string>> {
  const all = new Set<string>()
  for (const path of readdirSync(join(texts, language), { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.ts')) gather(await import(join(texts, language, path)), all)
  return all
}

/** Texts that only an English page shows. */
async function englishOnly(): Promise<ReadonlySet<string>> {
  const english = await textsOf('en')
  for (const { label, synopsis, parameters, output } of definitions) {
    gather([label, synopsis], english)
    for (const parameter of parameters) gather([parameter.label, parameter.help], english)
    for (const property of output?.properties ?? []) english.add(property.label)
  }
  const dutch = await textsOf('nl')
  return new Set([...english].filter(text => !dutch.has(text)))
}

/** Each text of the page, and each name that only a screen reader says. */
async function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(node.getAttribute(name) ?? '')
      // Code is the same in every language, and names what scripts name.
      else if (node.parentElement?.closest('code, pre, script, style') === null) found.push(node.textContent ?? '')
    }
    return found.map(text => text.trim()).filter(text => text !== '')
  })
}

const pages = [
  '/',
  '/users',
  '/permissions',
  '/import',
  '/sync',
  '/run',
  '/run/Set-MSOnlineUser',
  '/run/Set-CoexistenceConfiguration',
  '/shell',
  '/activity',
  '/settings',
  '/nowhere',
] as const

test('whoever chooses Dutch has all of it in Dutch from the next start on', async ({ browser }) => {
  test.setTimeout(300_000)
  const english = await inBrowser(tenant, browser)
  await english.page.evaluate(to => globalThis.location.assign(to), '#/settings')
  await english.page.getByRole('button', { name: languageNames.nl }).click()
  await expect(english.page.getByText(settingsTexts.languageNote)).toBeVisible()
  const kept = join(tenant.home, 'configuration', 'preferences.json')
  await expect.poll(() => readFileSync(kept, 'utf8')).toContain('"language": "nl"')
  await english.close()

  const forbidden = await englishOnly()
  const { page, close } = await withoutGivenLanguage(() => inBrowser(tenant, browser))
  const visit = examine(page)
  const read = async (name: string) => {
    const left = (await shown(page)).filter(text => forbidden.has(text))
    expect([...new Set(left)], `${name}, in English`).toEqual([])
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expect(page.getByRole('link', { name: dutchHome.title })).toBeVisible()
  for (const path of pages) {
    await page.evaluate(to => globalThis.location.assign(to), `#${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await visit(path)
    await read(path)
  }

  await page.evaluate(to => globalThis.location.assign(to), '#/users')
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('complementary').getByRole('tab').first()).toBeVisible()
  await visit('a person')
  await read('a person')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: dutchUsers.provision, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('a form')
  await read('a form')
  await close()

  const said = await withoutGivenLanguage(() => tenantDesk(tenant.home, ['--help']))
  expect(said.output.trim()).toBe(dutchTerminal.usage)
})
