import { expect, type Locator, type Page } from '@playwright/test'
import { shellTexts } from '../shared/texts/shell.ts'

/** Goes to the shell, and gives its line. */
export async function openShell(page: Page): Promise<Locator> {
  await page.getByRole('navigation').waitFor()
  await page.evaluate(hash => globalThis.location.assign(hash), '#/shell')
  const line = shellLine(page)
  await expect(line).toBeFocused()
  return line
}

/** The line of the shell. */
export function shellLine(page: Page): Locator {
  return page.getByRole('combobox', { name: shellTexts.input })
}

/** The command that was run last, with what it said. */
export function lastCommand(page: Page): Locator {
  return page.getByRole('log').getByRole('article').last()
}

/** Waits until as many commands have ended as were run since the screen was clear. */
export async function expectEnded(page: Page, commands: number): Promise<void> {
  await expect(page.getByRole('log').locator('article[aria-busy=false]')).toHaveCount(commands, { timeout: 30_000 })
}

/** Types a command in place of what stands in the line, runs it and waits for its end. */
export async function enter(page: Page, text: string): Promise<Locator> {
  const before = await page.getByRole('log').getByRole('article').count()
  await shellLine(page).fill(text)
  await page.keyboard.press('Enter')
  await expectEnded(page, before + 1)
  return lastCommand(page)
}

/** The lines that a command said, without blanks at their ends; of one kind where that is told. */
export async function linesOf(command: Locator, kind?: 'output' | 'error' | 'aside'): Promise<readonly string[]> {
  const said = command.getByTestId('said').locator(kind === undefined ? '> *' : `> [data-kind=${kind}]`)
  const blocks = await said.evaluateAll(elements => elements.map(element => element.textContent))
  return blocks.flatMap(text => text.split('\n')).map(line => line.trimEnd())
}

/** Opens a file in the shell as a script, runs it with these arguments and waits for its end. */
export async function runScript(page: Page, file: string, typed: string): Promise<Locator> {
  const before = await page.getByRole('log').getByRole('article').count()
  await beginScript(page, file, typed)
  await expectEnded(page, before + 1)
  return lastCommand(page)
}

/** Opens a file in the shell as a script and runs it with these arguments. */
export async function beginScript(page: Page, file: string, typed = ''): Promise<void> {
  await page.getByLabel(shellTexts.openScript).setInputFiles(file)
  await page.getByRole('textbox', { name: shellTexts.scriptArguments }).fill(typed)
  await page.keyboard.press('Enter')
}
