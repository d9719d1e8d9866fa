import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { configurationFolder } from '../../electron/hosts/user-folders.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { deal } from '../extent.ts'
import { removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { atHome, serveHere } from '../serve-here.ts'
import { beginScript, enter, expectEnded, lastCommand, linesOf, openShell, runScript } from '../shell-page.ts'
import { copyOf, scriptCompany, scripts } from '../terminal/script-company.ts'
import { scriptCases } from '../terminal/scripts.cases.ts'

test.describe.configure({ mode: 'parallel' })

let company: StoryTenant

test.beforeAll(async () => {
  company = await scriptCompany()
})

test.afterAll(() => removeStoryTenant(company))

const folderOfTenant = join('documents', 'Tenant Desk', 'contoso')

/** The company anew, with the scripts' inputs in the folder that its shell may read, and the shell open in a page. */
async function inShell(browser: Browser, work: (page: Page, folder: string) => Promise<void>): Promise<void> {
  // Some name their inputs by the script's folder, some by the one that is worked in.
  const tenant = await copyOf(company, folderOfTenant, join(folderOfTenant, 'scripts'))
  const leave = atHome(tenant.home)
  const host = await serveHere(tenant.path, configurationFolder())
  const page = await browser.newPage()
  try {
    await page.goto(`${host.address()}#/shell`)
    await openShell(page)
    await work(page, join(tenant.home, folderOfTenant))
  } finally {
    await page.close()
    await host.close()
    leave()
    removeStoryTenant(tenant)
  }
}

// Each script runs in the shell of a page or in the terminal; in the long run in both.
const [, scriptsHere] = deal(Object.entries(scriptCases))

for (const [name, expected] of scriptsHere) {
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
