import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { errorRecord } from '../../shared/errors.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { expectAccessible } from '../axe.ts'
import { pageFaults, type PageFaults } from '../page-faults.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { enter, lastCommand, linesOf, openShell, shellLine } from '../shell-page.ts'
import { goTo, openPerson } from '../tour.ts'

let desk: SampleDesk
let page: Page
let faults: PageFaults

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.beforeEach(async ({ browser }) => {
  page = await desk.open(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, '/shell')
  faults = pageFaults(page)
  await openShell(page)
})

test.afterEach(async () => {
  expect(faults.take()).toEqual([])
  await page.context().close()
})

test.afterAll(() => desk.close())

const typed = (text: string) => page.keyboard.type(text)
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('Tab completes cmdlets, parameters, values and people', async () => {
  const line = shellLine(page)
  const options = page.getByRole('listbox', { name: shellTexts.suggestions }).getByRole('option')
  await typed('Set-MSOnlineAlt')
  await press('Tab')
  await expect(line).toHaveValue('Set-MSOnlineAlternateRecipient')
  await line.fill('Set-MSOnlineU')
  await press('Tab')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page, 'completion')
  await press('ArrowDown', 'ArrowUp')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await press('Enter')
  await expect(line).toHaveValue('Set-MSOnlineUser')
  await typed(' tom.ok')
  await press('Tab')
  await expect(line).toHaveValue('Set-MSOnlineUser tom.okafor@fernwick.example')
  await typed(' -Dep')
  await press('Tab')
  await expect(line).toHaveValue('Set-MSOnlineUser tom.okafor@fernwick.example -Department')
  await line.fill('Get-MSOnlineUser -')
  await press('Tab')
  await expect(options.nth(3)).toBeVisible()
  // What is typed on narrows the list.
  await typed('Dis')
  await expect(options.filter({ hasNotText: /^-Dis/ })).toHaveCount(0)
  await expect(options.first()).toBeVisible()
  await press('Escape')
  await expect(options).toHaveCount(0)
  await expect(line).toHaveValue('Get-MSOnlineUser -Dis')
})

test('a text that goes on takes a new line at Enter, Shift+Enter always does', async () => {
  await typed('foreach ($n in 1..3) {')
  await press('Enter')
  await typed('$n * 2')
  await press('Shift+Enter')
  await typed('}')
  await press('Enter')
  await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'false')
  expect(await linesOf(lastCommand(page))).toEqual(['2', '4', '6'])
})

test('objects are printed as the terminal prints them', async () => {
  const command = await enter(
    page,
    "[pscustomobject]@{ Name = 'Ann'; Size = 5 }, [pscustomobject]@{ Name = 'Bo'; Size = 12 }",
  )
  expect(await linesOf(command)).toEqual(['Name Size', '---- ----', 'Ann     5', 'Bo     12'])
  const list = await enter(page, "[pscustomobject]@{ Name = 'Ann'; Size = 5 } | Format-List")
  expect(await linesOf(list)).toEqual(['Name : Ann', 'Size : 5'])
})

test('an error says line and column, and marks the place', async () => {
  const command = await enter(page, "'before'\nGet-Nothing 1")
  const lines = await linesOf(command)
  expect(lines.slice(0, 2)).toEqual([
    'before',
    errorRecord('CommandNotFound', { name: 'Get-Nothing', nearest: [] }).message,
  ])
  const [, , at, text = '', mark = ''] = lines
  expect(at).toBe(`    ${terminalTexts.at({ line: 2, column: 1 })}:`)
  expect(text.trim()).toBe('Get-Nothing 1')
  expect(mark.indexOf('^')).toBe(text.indexOf('G'))
  const broken = await enter(page, 'Get-Tenant | | Out-Null')
  expect((await linesOf(broken))[1]).toBe(`    ${terminalTexts.at({ line: 1, column: 14 })}:`)
})

test('Ctrl+C stops a loop without an end and nothing else, and what runs outlives the page', async () => {
  const stop = page.getByRole('button', { name: shellTexts.stop, exact: true })
  await enter(page, '$kept = 5')
  await shellLine(page).fill('while ($true) {}')
  await press('Enter')
  await expect(stop).toBeEnabled()
  await goTo(page, '/users')
  await expect(page.getByRole('link', { name: shellTexts.running })).toBeVisible()
  await openShell(page)
  await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'true')
  await press('Control+c')
  await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'false')
  expect(await linesOf(lastCommand(page))).toEqual([terminalTexts.stopped])
  expect(await linesOf(await enter(page, '$kept'))).toEqual(['5'])
  await shellLine(page).fill('for () {}')
  await press('Enter')
  await stop.click()
  await expect(stop).toBeDisabled()
})

test('a question is asked, answered and written down; a secret is not', async () => {
  const dialog = page.getByRole('alertdialog')
  await shellLine(page).fill('$name = Read-Host Name; $code = Read-Host Code -AsSecureString; "Hello $name"')
  await press('Enter')
  await expect(dialog).toContainText('Name')
  await typed('Ann')
  await press('Enter')
  await expect(dialog).toContainText('Code')
  await typed('Canary')
  await press('Enter')
  await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'false')
  expect(await linesOf(lastCommand(page))).toEqual(['Name: Ann', `Code: ${shellTexts.hidden}`, 'Hello Ann'])
  await expect(shellLine(page)).toBeFocused()
  await shellLine(page).fill("Read-Host Name; 'after'")
  await press('Enter')
  await expect(dialog).toBeVisible()
  await press('Control+c')
  await expect(dialog).toBeHidden()
  await expect(lastCommand(page)).toContainText(terminalTexts.stopped)
})

test('what was typed comes back by arrow keys and by search, also after a reload, but no secret', async () => {
  const line = shellLine(page)
  await enter(page, "'needle' | Out-Null")
  await enter(page, "ConvertTo-SecureString 'Canary' -AsPlainText -Force | Out-Null")
  await enter(page, "'one'\n'two'")
  await page.reload()
  await openShell(page)
  await line.fill('half')
  await press('ArrowUp')
  await expect(line).toHaveValue("'one'\n'two'")
  await press('ArrowUp', 'ArrowUp')
  await expect(line).toHaveValue("'needle' | Out-Null")
  await press('ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(line).toHaveValue('half')
  await line.fill('out NEED')
  await press('Control+r')
  const found = page.getByRole('listbox', { name: shellTexts.historyList }).getByRole('option')
  await expect(found).toHaveText([/^'needle' \| Out-Null/])
  await press('Enter')
  await expect(line).toHaveValue("'needle' | Out-Null")
  await line.fill('canary')
  await press('Control+r')
  await expect(page.getByRole('status').getByText(shellTexts.historyNothing)).toBeAttached()
})

test('a run is taken back where it stands', async () => {
  const city = 'Get-MSOnlineUser tom.okafor | ForEach-Object City'
  const [before = ''] = await linesOf(await enter(page, city))
  const command = await enter(page, "Set-MSOnlineUser tom.okafor -City 'Nowhere'")
  await expect(command).toContainText(`${shellTexts.changes.change} `)
  expect(await linesOf(await enter(page, city))).toEqual(['Nowhere'])
  await page.getByRole('button', { name: formTexts.undo, exact: true }).click()
  await expect(page.getByText(shellTexts.takenBack)).toBeVisible()
  expect(await linesOf(await enter(page, city))).toEqual([before])
})

test('what if shows what would change and changes nothing', async () => {
  await shellLine(page).fill("Set-MSOnlineUser tom.okafor -City 'Nowhere'")
  await page.getByRole('button', { name: shellTexts.whatIf, exact: true }).click()
  await expect(lastCommand(page)).toContainText('→ Nowhere')
  expect(await linesOf(await enter(page, 'Get-MSOnlineUser tom.okafor | ForEach-Object City'))).not.toContain('Nowhere')
})

test('a line opens as its form, and a form puts its line into the shell', async () => {
  const asForm = page.getByRole('button', { name: shellTexts.openAsForm })
  await shellLine(page).fill('Get-Tenant | Out-Null')
  await expect(asForm).toBeDisabled()
  await shellLine(page).fill('Set-MSOnlineUser tom.okafor -City Ghent')
  await asForm.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: /^City/ })).toHaveValue('Ghent')
  await dialog.getByRole('textbox', { name: /^City/ }).fill('Bruges')
  await dialog.getByRole('button', { name: shellTexts.toShell }).click()
  await expect(dialog).toBeHidden()
  await expect(shellLine(page)).toHaveValue(/^Set-MSOnlineUser .* -City 'Bruges'$/)
  await expect(shellLine(page)).toBeFocused()

  const pane = await openPerson(page, 'eunji.park@fernwick.example')
  await pane.getByRole('button', { name: usersTexts.actions.disable, exact: true }).click()
  await dialog.getByRole('button', { name: shellTexts.toShell }).click()
  await expect(shellLine(page)).toHaveValue(/^Disable-MSOnlineUser /)
  await expect(shellLine(page)).toBeFocused()
})

test('a pasted text that would take something away is listed before it runs', async () => {
  await page.evaluate(() =>
    navigator.clipboard.writeText("PS C:\\> Get-Tenant | Out-Null\nPS C:\\> Disable-MSOnlineUser nobody.here\n'last'"),
  )
  await press('ControlOrMeta+v', 'Enter')
  const brake = page.getByRole('alertdialog')
  await expect(brake).toContainText('Disable-MSOnlineUser nobody.here')
  await expectAccessible(page, 'pasted')
  await brake.getByRole('button', { name: shellTexts.pastedBack }).click()
  await expect(shellLine(page)).toBeFocused()
  await press('Enter')
  await brake.getByRole('button', { name: shellTexts.pastedRun }).click()
  await expect(lastCommand(page)).toContainText(errorRecord('UserNotFound', { identity: 'nobody.here' }).message)
  await expect(lastCommand(page)).toContainText('last')
})

test('a script is read before it runs, with its arguments', async () => {
  const script = 'param($Name, [switch]$Loud)\r\n"Größe für $Name $Loud"\r\nGet-Nothing\r\nexit 3'
  await page.getByLabel(shellTexts.openScript).setInputFiles({
    name: 'größe.ps1',
    mimeType: 'text/plain',
    buffer: Buffer.from(script, 'latin1'),
  })
  const review = page.getByRole('region', { name: 'größe.ps1' }).first()
  await expect(review).toContainText('Größe für')
  await expectAccessible(page, 'script')
  await page.getByRole('textbox', { name: shellTexts.scriptArguments }).fill("-Loud 'Ann Peeters'")
  await press('Enter')
  await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'false')
  await expect(lastCommand(page)).toContainText('größe.ps1')
  const lines = await linesOf(lastCommand(page))
  expect(lines[0]).toBe('Größe für Ann Peeters True')
  expect(lines).toContain(`    ${terminalTexts.at({ line: 3, column: 1 })}:`)
  expect(lines.at(-1)).toBe(shellTexts.exitCode(3))
})

test('long output keeps its end, and the screen is cleared', async () => {
  const command = await enter(page, '1..20000')
  const lines = await linesOf(command)
  expect(lines.length).toBeLessThanOrEqual(5_001)
  expect(lines[0]).toBe(shellTexts.dropped(20_000 - (lines.length - 1)))
  expect(lines.at(-1)).toBe('20000')
  await expect(command.locator('[data-kind=output]').last()).toBeInViewport()
  await press('Control+l')
  await expect(page.getByRole('article')).toHaveCount(0)
  await enter(page, "'some'")
  await shellLine(page).fill('Clear-Host')
  await press('Enter')
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByText(shellTexts.emptyTitle)).toBeVisible()
})

test('an empty shell teaches by examples, which run', async () => {
  for (const [line] of shellTexts.examples) {
    await press('Control+l')
    await page.getByRole('button', { name: line }).click()
    await expect(shellLine(page)).toHaveValue(line)
    await press('Enter')
    await expect(lastCommand(page)).toHaveAttribute('aria-busy', 'false')
    expect((await linesOf(lastCommand(page))).length).toBeGreaterThan(1)
    await expect(lastCommand(page)).not.toContainText(terminalTexts.at({ line: 1, column: 1 }))
  }
})

test('what ran, or what stands in the line, is saved as a script', async () => {
  const button = page.getByRole('button', { name: shellTexts.saveScript })
  const saved = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toBe(shellTexts.scriptName)
    return readFile(await download.path(), 'utf8')
  }
  await expect(button).toBeDisabled()
  await enter(page, '$n = 1')
  await enter(page, "$password = 'Canary-Plum-42'")
  await enter(page, 'foreach ($i in 1, 2) {\n  $i + $n\n}')
  expect(await saved()).toBe('\uFEFF$n = 1\r\nforeach ($i in 1, 2) {\r\n  $i + $n\r\n}\r\n')
  await shellLine(page).fill('Get-Tenant')
  expect(await saved()).toBe('\uFEFFGet-Tenant\r\n')
})
