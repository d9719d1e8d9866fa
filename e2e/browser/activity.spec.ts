import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { activityTexts } from '../../shared/texts/activity.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { enter, openShell } from '../shell-page.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('several runs are saved as one script and taken back together', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/shell')
  const visit = examine(page)
  await openShell(page)
  for (const city of ['Turin', 'Porto']) await enter(page, `Set-MSOnlineUser aroha.ngata -City ${city}`)
  await goTo(page, '/activity', activityTexts.title)
  for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
  const strip = page.getByRole('toolbar', { name: listTexts.selection })
  await expect(strip).toContainText(listTexts.selected(2))
  await visit('two runs selected')
  // What is selected stays so, whatever is shown meanwhile.
  await page.getByRole('searchbox').fill('Porto')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(strip).toContainText(listTexts.selected(2))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    strip.getByRole('button', { name: activityTexts.saveScript }).click(),
  ])
  expect(download.suggestedFilename()).toBe(activityTexts.scriptName)
  const script = await readFile(await download.path(), 'utf8')
  // The mark tells the original PowerShell that it is UTF-8.
  expect(script).toMatch(/^\uFEFF# /)
  expect(script.split('\r\n').filter(line => /^\w/.test(line))).toEqual([
    "Set-MSOnlineUser -Identity 'aroha.ngata' -City 'Turin'",
    "Set-MSOnlineUser -Identity 'aroha.ngata' -City 'Porto'",
  ])

  const undo = strip.getByRole('button', { name: activityTexts.undo })
  const dialog = page.getByRole('dialog', { name: activityTexts.undoTitle(2) })
  // The second time the dialog is there before the button, which was waiting, can have focus again.
  for (let time = 0; time < 2; time += 1) {
    await undo.click()
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(undo).toBeFocused()
  }
  await undo.click()
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await expect(dialog.locator('[data-phase=outcome]')).toBeVisible()
  await visit('two runs taken back')
  const { output } = await inTerminal(desk.tenant, '(Get-MSOnlineUser aroha.ngata).City')
  expect(['Turin', 'Porto']).not.toContain(output.trim())
})

test('a run on several people stands in one line, names them beside the list, and is found by how it ended', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/shell')
  await openShell(page)
  await enter(page, "'aroha.ngata', 'tom.okafor' | Set-MSOnlineUser -City Lima")
  await enter(page, "'aroha.ngata', 'nobody' | ForEach-Object { Set-MSOnlineUser $_ -City Cusco }")
  await goTo(page, '/activity', activityTexts.title)
  await page.getByRole('searchbox').fill('City')
  const good = page.getByRole('row').filter({ hasText: "'Lima'" })
  const failed = page.getByRole('row').filter({ hasText: activityTexts.failedSteps(1) })
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${activityTexts.outcomeFilters.completed}`) }).click()
  await expect(failed).toBeHidden()
  await good.getByRole('gridcell').nth(1).click()
  const pane = page.getByRole('complementary', { name: activityTexts.pane })
  for (const [name, address] of [
    ['Aroha Ngata', 'aroha.ngata@fernwick.example'],
    ['Tom Okafor', 'tom.okafor@fernwick.example'],
  ] as const)
    await expect(pane.getByRole('group', { name: address })).toContainText(`${name} ${address}`)
  const lines = await good.getByRole('code').evaluate(line => [line.clientHeight, line.scrollHeight])
  expect(Math.max(...lines)).toBeLessThan(24)
})
