import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { shellTexts } from '../../shared/texts/shell.ts'
import {
  expect,
  inBrowser,
  newStoryHome,
  newStoryTenant,
  removeStoryTenant,
  tenantDesk,
  test,
  type StoryTenant,
} from '../hosts.ts'
import { beginScript, enter, expectEnded, lastCommand, linesOf, openShell, runScript } from '../shell-page.ts'
import { scriptCases } from '../terminal/scripts.cases.ts'

const scripts = join(import.meta.dirname, '..', 'terminal', 'scripts')

let company: StoryTenant

test.beforeAll(async () => {
  company = await newStoryTenant()
  const file = join(scripts, 'company.ps1')
  const made = await tenantDesk(company.home, ['shell', '--tenant', company.path, '-NonInteractive', '-File', file])
  expect(made).toEqual({ code: 0, output: '', errors: '' })
})

test.afterAll(() => removeStoryTenant(company))

/** The company anew, with the scripts' inputs in the folder that its shell may read, and the shell open in a page. */
async function inShell(browser: Browser, work: (page: Page, folder: string) => Promise<void>): Promise<void> {
  const home = await newStoryHome()
  const tenant = { home, path: join(home, 'contoso.tenant') }
  cpSync(company.path, tenant.path)
  const folder = join(home, 'documents', 'Tenant Desk', 'contoso')
  // Some name their inputs by the script's folder, some by the one that is worked in.
  cpSync(scripts, folder, { recursive: true })
  cpSync(scripts, join(folder, 'scripts'), { recursive: true })
  const { page, close } = await inBrowser(tenant, browser)
  try {
    await openShell(page)
    await work(page, folder)
  } finally {
    await close()
    removeStoryTenant(tenant)
  }
}

for (const [name, expected] of Object.entries(scriptCases)) {
  test(`a script opened in the shell may ${name}`, async ({ browser }) => {
    const { script, arguments: args = [], after, code = 0, output, errors = [], state, files = {} } = expected
    await inShell(browser, async (page, folder) => {
      if (after !== undefined) await runScript(page, join(scripts, after), '')
      const said = await runScript(page, join(scripts, script), args.join(' '))
      expect(await linesOf(said, 'output')).toEqual(output)
      const beside = [...(await linesOf(said, 'error')), ...(await linesOf(said, 'aside'))].join('\n')
      for (const error of errors) expect(beside).toContain(error)
      if (errors.length === 0) expect(await linesOf(said, 'error')).toEqual([])
      if (code > 1) expect(beside).toContain(shellTexts.exitCode(code))
      for (const [file, lines] of Object.entries(files)) {
        expect(readFileSync(join(folder, file), 'utf8').trimEnd().split(/\r?\n/)).toEqual(lines)
      }
      if (state !== undefined) {
        const [line, then] = state
        expect(await linesOf(await enter(page, line), 'output')).toEqual(then)
      }
    })
  })
}

test('a script opened in the shell may add people from the template, and asks which subscription', async ({
  browser,
}) => {
  await inShell(browser, async page => {
    await beginScript(page, join(scripts, 'bulk-add.ps1'))
    const dialog = page.getByRole('alertdialog')
    for (const answer of ['7', '1']) {
      await dialog.getByRole('textbox').fill(answer)
      await page.keyboard.press('Enter')
    }
    await expectEnded(page, 1)
    const lines = await linesOf(lastCommand(page))
    expect(lines).toContain('  [1] Exchange Online        994 free')
    expect(lines).toContain('2 added, 1 skipped: ann@contoso.example')
  })
})
