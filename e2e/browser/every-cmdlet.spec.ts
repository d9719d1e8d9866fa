import { expect, type Page, test } from '@playwright/test'
import { findDefinition } from '../../renderer/form/find-definition.ts'
import { readLine } from '../../renderer/form/read-line.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { definitions } from '../../shared/cmdlets/index.ts'
import { printScript } from '../../shared/language/print.ts'
import { lookTexts } from '../../shared/texts/look.ts'
import { expectAccessible } from '../axe.ts'
import { sample } from '../extent.ts'
import { type PageFaults, pageFaults } from '../page-faults.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

/** The line as the form prints it; as it was typed where it is more than the form can show. */
function printedBy({ name }: CmdletDefinition, line: string): string {
  const reading = readLine(line, findDefinition)
  if (reading.kind !== 'commands') return line
  const [[first, ...piped] = [], ...others] = reading.pipelines
  const fits = first?.cmdlet === name && piped.length === 0 && others.length === 0
  return fits ? printScript(reading.pipelines, findDefinition) : line
}

/** A secret stands in a line as a sealed word. */
const shown = (line: string) => line.replace('(Read-Host -AsSecureString)', lookTexts.secret)

/** Answers whatever the run asks until it has ended. */
async function untilEnded(page: Page): Promise<void> {
  const body = page.locator('[data-phase=whatIf], [data-phase=outcome]')
  const question = page.getByRole('alertdialog')
  for (;;) {
    await body.or(question).first().waitFor()
    if (!(await question.isVisible())) return
    const fields = question.getByRole('textbox')
    for (const field of await fields.all()) await field.fill('Harbour-9-tin')
    for (const field of await question.locator('input[type=password]').all()) await field.fill('Harbour-9-tin')
    await question.getByRole('button').last().click()
    await question.waitFor({ state: 'hidden' })
  }
}

async function walk(page: Page, faults: PageFaults, definition: CmdletDefinition): Promise<void> {
  const { name, label, writes, examples } = definition
  await page.evaluate(to => globalThis.location.assign(to), `#/run/${name}`)
  await expect(page.getByRole('heading', { level: 1, name: label, exact: true })).toBeVisible()

  await page.getByRole('tab', { name: 'Help' }).click()
  await page.getByRole('button', { name: 'Fill the form with it' }).first().click()
  await page.getByRole('button', { name: 'Back to the fields' }).click()
  await expect(page.getByRole('code')).toHaveText(shown(printedBy(definition, examples[0].line)))
  await expectAccessible(page, `${name}, filled`)

  await page.getByRole('button', { name: writes ? 'What if' : /^Run/ }).click()
  await untilEnded(page)
  await expect(page.getByRole('region', { name: label })).not.toBeEmpty()
  await expectAccessible(page, `${name}, ${writes ? 'what if' : 'outcome'}`)
  expect(faults.take(), name).toEqual([])
}

test('a cmdlet has a page that its first example fills and runs, and axe finds nothing on it', async ({ browser }) => {
  test.setTimeout(900_000)
  const page = await desk.open(browser, undefined, '/run')
  const faults = pageFaults(page)
  for (const definition of sample(definitions, 16)) {
    await test.step(definition.name, () => walk(page, faults, definition))
  }
})
