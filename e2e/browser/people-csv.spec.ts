import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultyRows, peopleCsv, rowCount } from '../fixtures/people-csv.ts'
import { expect, inBrowser, inTerminal, test } from '../hosts.ts'

const made = rowCount - faultyRows.length

test('people from a CSV are made and enabled, five rows say why not, the rest is seen and edited in the browser', async ({
  tenant,
  browser,
}, info) => {
  info.setTimeout(240_000)
  writeFileSync(join(tenant.home, 'people.csv'), peopleCsv())
  const added = await inTerminal(
    tenant,
    `Import-Csv people.csv | Add-MSOnlineUser -ErrorVariable faults | Measure-Object | ForEach-Object { $_.Count }
     $faults | ForEach-Object { "$($_.TargetObject)|$($_.FullyQualifiedErrorId)" }`,
  )
  expect(added.code).toBe(1)
  const [count, ...faults] = added.output.trim().split('\n')
  expect(count).toBe(String(made))
  expect(faults).toHaveLength(5)
  for (const { line, error } of faultyRows) {
    expect(faults.some(fault => fault.includes(error))).toBe(true)
    expect(added.errors).toContain(String(line))
  }

  const enabled = await inTerminal(
    tenant,
    "Get-MSOnlineUser -Filter Awaiting | Enable-MSOnlineUser -UserLocation BE -Password 'Harbour-tin-9' | Measure-Object | % Count",
  )
  expect(enabled).toMatchObject({ code: 0, output: `${made}\n` })

  const { page, close } = await inBrowser(tenant, browser)
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Users/ })
    .click()
  await expect(page.getByText(`${made} people`)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search people' }).pressSequentially('zolc 106')
  const row = page.getByRole('row').filter({ hasText: 'person.106@' })
  await row.getByRole('gridcell').nth(1).click()
  await page.getByRole('complementary').getByRole('tab', { name: 'Profile' }).click()
  await page.getByRole('complementary').getByRole('button', { name: 'Change' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Edit a user' })
  await dialog.getByRole('textbox', { name: /^City/ }).fill('Ghent')
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await expect(dialog.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await close()

  const city = await inTerminal(tenant, "(Get-MSOnlineUser 'person.106@contoso.example').City")
  expect(city).toMatchObject({ code: 0, output: 'Ghent\n' })
})
