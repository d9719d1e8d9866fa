import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { importTexts } from '../../shared/texts/import.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { pick } from '../fill-form.ts'
import { faultyRows, peopleCsv, rowCount } from '../fixtures/people-csv.ts'
import { expect, inBrowser, inTerminal, test } from '../hosts.ts'

/** Opens Import from the Users page and hands it a file. */
async function openImport(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Users/ })
    .click()
  // The page's own button comes first; a list that has turned out empty offers the same.
  await page.getByRole('button', { name: usersTexts.import, exact: true }).first().click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: typeof text === 'string' ? Buffer.from(text) : text })
}

const kindPicker = (page: Page) => page.getByRole('combobox', { name: importTexts.kind })

async function chooseKind(page: Page, kind: keyof typeof importTexts.kinds): Promise<void> {
  await kindPicker(page).click()
  await page.getByRole('option', { name: new RegExp(`^${importTexts.kinds[kind].name}`) }).click()
}

const all = rowCount.toLocaleString('en')
const good = rowCount - faultyRows.length

test('many people: five rows say why not, one is mended in place, the others are made, and one undo takes all back', async ({
  tenant,
  browser,
}, info) => {
  info.setTimeout(420_000)
  const { page, close } = await inBrowser(tenant, browser)
  await openImport(page, 'people.csv', peopleCsv())
  await expect(page.getByText(`${all} rows, UTF-8, comma. All 7 columns recognised.`)).toBeVisible()
  await pick(page.getByRole('combobox', { name: 'Location' }), page, 'BE')
  await page.getByRole('button', { name: new RegExp(`^Check ${all} rows`) }).click()

  await expect(page.getByRole('button', { name: 'problems 5' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: `create ${good}` })).toBeVisible()
  for (const [index, { line }] of faultyRows.entries()) {
    await expect(
      page
        .getByRole('row')
        .nth(index + 1)
        .getByRole('gridcell')
        .first(),
    ).toHaveText(String(line))
  }
  await page.getByRole('gridcell', { name: 'no address at all', exact: true }).dblclick()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('mended@contoso.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'problems 4' })).toBeVisible({ timeout: 60_000 })
  const before = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(before.output.trim()).toBe('0')

  await page.getByRole('button', { name: new RegExp(`^Import ${good + 1} rows`) }).click()
  await page.getByRole('button', { name: importTexts.pause, exact: true }).click()
  await expect(page.getByRole('heading', { name: importTexts.pausedTitle })).toBeVisible()
  const halted = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(Number(halted.output)).toBeLessThan(good + 1)
  await page.getByRole('button', { name: importTexts.goOn, exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: `${good + 1} of ${all} rows done, 4 problems` }),
  ).toBeVisible({
    timeout: 360_000,
  })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: importTexts.results }).click()
  const results = readFileSync(await (await download).path(), 'utf8')
  expect(results.trim().split('\r\n')).toHaveLength(1 + rowCount)

  const made = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(made.output.trim()).toBe(String(good + 1))
  await page.getByRole('button', { name: `Undo ${good + 1} rows` }).click()
  await expect(page.getByText(importTexts.undone)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: importTexts.undoneTitle })).toBeVisible()
  const undone = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(undone.output.trim()).toBe('0')
  await close()
})

test('what is no table says so, and headings of any kind are mapped by hand and remembered', async ({
  tenant,
  browser,
}, info) => {
  info.setTimeout(180_000)
  await inTerminal(tenant, "Add-MSOnlineUser 'ann@contoso.example' -DisplayName 'Ann Vu'")
  const { page, close } = await inBrowser(tenant, browser)
  await openImport(page, 'book.xlsx', Buffer.from('PK\u0003\u0004\0\0\0\0[Content_Types].xml'))
  await expect(page.getByRole('alert')).toContainText('book.xlsx is no table of text')

  await chooseKind(page, 'Edit')
  const file = {
    name: 'towns.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Wie;Woonplaats\nann@contoso.example;Gent\n'),
  }
  await page.locator('input[type=file]').setInputFiles(file)
  const check = page.getByRole('button', { name: /^Check 1 row/ })
  await expect(page.getByText(importTexts.columnMissing('Person'))).toBeVisible()
  await expect(check).toBeDisabled()
  await page.getByRole('combobox', { name: importTexts.columns.fieldOf('Wie') }).click()
  await page.getByRole('option', { name: /Identity$/ }).click()
  await page.getByRole('combobox', { name: importTexts.columns.fieldOf('Woonplaats') }).click()
  await page.getByRole('option', { name: /^City/ }).click()
  await check.click()
  await expect(page.getByRole('gridcell', { name: 'City: → Gent' })).toBeVisible()
  await page.getByRole('button', { name: /^Import 1 row/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '1 of 1 row done' })).toBeVisible()

  await page.getByRole('button', { name: importTexts.another }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('combobox', { name: importTexts.columns.fieldOf('Woonplaats') })).toHaveText(/City/)
  await close()
})

test('a tenant that was changed since the check is looked at again before anything runs', async ({
  tenant,
  browser,
}) => {
  const { page, close } = await inBrowser(tenant, browser)
  const rows = ['Identity,DisplayName', 'one@contoso.example,One', 'two@contoso.example,Two']
  await openImport(page, 'two.csv', rows.join('\n'))
  await pick(page.getByRole('combobox', { name: 'Location' }), page, 'BE')
  await page.getByRole('button', { name: /^Check 2 rows/ }).click()
  const run = page.getByRole('button', { name: /^Import 2 rows/ })
  await expect(run).toBeEnabled()
  const changed = await inTerminal(tenant, "Add-MSOnlineUser two@contoso.example -DisplayName 'Another Two'")
  expect(changed.errors).toBe('')
  await expect(page.getByText(importTexts.outdated)).toBeVisible()
  await expect(run).toBeDisabled()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('button', { name: importTexts.lookAgain, exact: true }).click()
  await expect(page.getByText(importTexts.outdated)).toBeHidden()
  await expect(run.or(page.getByRole('button', { name: /^Import 1 row/ }))).toBeEnabled()
  await expect(page.getByRole('button', { name: /^create 2/ })).toBeHidden()
  const { output } = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(output.trim()).toBe('1')
  await close()
})

test('rows are pasted wherever focus is, a sign that turns text round is seen, and passwords are generated by one switch', async ({
  tenant,
  browser,
}) => {
  await inTerminal(tenant, "Add-MSOnlineUser 'ann@contoso.example' -DisplayName 'Ann Vu'")
  const { page, close } = await inBrowser(tenant, browser)
  await page.evaluate(() => globalThis.location.assign('#/import'))
  await expect(page.getByText(importTexts.dropTitle)).toBeVisible()
  await page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, 'Identity\tDepartment\nann@contoso.example\tsafe\u202Egpj.exe\nnew@contoso.example\tlast\n')
  await chooseKind(page, 'Password')
  await expect(page.getByRole('switch', { name: importTexts.columns.generate })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Must change password' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Generate a password' })).toHaveCount(0)
  await chooseKind(page, 'Edit')
  await expect(page.getByText('safe<U+202E>gpj.exe · last', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Check 2 rows/ }).click()
  await expect(page.getByRole('gridcell', { name: 'safe<U+202E>gpj.exe', exact: true })).toBeVisible()
  await close()
})

test('another file than the one to go on with leads back to the choice, and undo of the whole passes over runs that wrote nothing', async ({
  tenant,
  browser,
}) => {
  const failing = Array.from({ length: 300 }, (_, index) => `no${index}@contoso.example,No ${index},`)
  const text = ['User Name,Display Name,Mailbox Location', 'ann@contoso.example,Ann Vu,BE', ...failing].join('\n')
  const { page, close } = await inBrowser(tenant, browser)
  await openImport(page, 'many.csv', text)
  await page.getByRole('button', { name: /^Check/ }).click()
  await page.getByRole('button', { name: /^Import 1 row/ }).click()
  await page.getByRole('button', { name: importTexts.pause, exact: true }).click()
  await expect(page.getByRole('heading', { name: importTexts.pausedTitle })).toBeVisible()
  await page.reload()
  const goOn = async (content: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: importTexts.goOnWith('many.csv') }).click()
    await (await chooser).setFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  }
  await goOn(`${text}\n`)
  await expect(page.getByRole('alert')).toContainText('no longer the file')
  await goOn(text)
  await page.getByRole('button', { name: 'Undo 1 row' }).click()
  await expect(page.getByText(importTexts.undone)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: importTexts.another })).toBeFocused()
  await close()
})

test('a large file says how far it is read before its first row, on the page that takes it and in the check', async ({
  tenant,
  browser,
}) => {
  const { page, close } = await inBrowser(tenant, browser)
  // Each share of the file that a bar shows, by what is read.
  await page.evaluate(() => {
    const seen: Record<string, number[]> = {}
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('[role=progressbar]')) {
        const step = document.querySelector('[aria-current=step]')?.textContent ?? ''
        const name = `${step}: ${bar.getAttribute('aria-label') ?? ''}`
        ;(seen[name] ??= []).push(Number(bar.getAttribute('aria-valuenow')))
      }
    }).observe(document.body, { subtree: true, attributes: true, childList: true })
    Object.assign(globalThis, { seenShares: seen })
  })
  const rows = Array.from({ length: 300 }, (_, index) => `person${index}@contoso.example,${'note '.repeat(2_000)}`)
  await openImport(page, 'notes.csv', ['Identity,Notes', ...rows].join('\n'))
  await page.getByRole('button', { name: /^Check 300 rows/ }).click()
  await expect(page.getByRole('button', { name: /^problems 300/ })).toBeVisible()
  const shares = await page.evaluate(() => Reflect.get(globalThis, 'seenShares') as Record<string, number[]>)
  const between = (name: string) => (shares[name] ?? []).filter(share => share > 0 && share < 100)
  const reading = importTexts.reading('notes.csv')
  expect(between(`1File: ${reading}`)).not.toEqual([])
  expect(between(`3Check: ${reading}`)).not.toEqual([])
  await close()
})

test('a problem of all rows is said once, by the fields of the page, with one way out for all', async ({
  tenant,
  browser,
}) => {
  const { page, close } = await inBrowser(tenant, browser)
  await openImport(page, 'two.csv', 'Identity,DisplayName\none@contoso.example,One\ntwo@contoso.example,Two\n')
  const check = page.getByRole('button', { name: /^Check 2 rows/ })
  await check.click()
  const note = page.getByRole('note', { name: importTexts.alike(2, 2) })
  await expect(note).toContainText('"Location"')
  await expect(note).not.toContainText('-UserLocation')
  await note.getByRole('button', { name: importTexts.sayForAll('Location') }).click()
  await expect(page.getByRole('combobox', { name: 'Location' })).toBeFocused()
  await page.keyboard.type('BE')
  await page.keyboard.press('Enter')
  await check.click()
  await page.getByRole('button', { name: /^Import 2 rows/ }).click()
  await page.getByRole('button', { name: importTexts.another }).click()

  const misspelt = 'Identity,DisplayName,Licence\none@contoso.example,One,Non\ntwo@contoso.example,Two,Non\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'misspelt.csv', mimeType: 'text/csv', buffer: Buffer.from(misspelt) })
  await check.click()
  await expect(note).toContainText('"Non"')
  // What is said for all rows would not hold: the cells say something.
  await expect(note.getByRole('button')).toHaveCount(0)
  for (const _step of ['columns', 'file']) await page.getByRole('button', { name: importTexts.back }).click()

  await inTerminal(
    tenant,
    "'one', 'two' | ForEach-Object { Add-MSOnlineUser \"new-$_@contoso.example\" -DisplayName $_ }",
  )
  await chooseKind(page, 'Password')
  const rows = 'Identity,MustChangePassword\nnew-one@contoso.example,Yes\nnew-two@contoso.example,Yes\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'new.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await check.click()
  await note.getByRole('button', { name: importTexts.generateForAll }).click()
  await expect(note).toBeHidden()
  await expect(page.getByRole('button', { name: /^Import 2 rows/ })).toBeEnabled()
  await close()
})
