import { expect, inTerminal, test } from '../hosts.ts'

test('what a terminal writes is on the page without asking, and what the page writes is in the terminal', async ({
  tenant,
  deskPage: page,
}) => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Users/ })
    .click()
  await expect(page.getByText('Nobody works here yet')).toBeVisible()

  const added = await inTerminal(tenant, "Add-MSOnlineUser 'ann@contoso.example' -DisplayName 'Ann Verstraeten'")
  expect(added.code).toBe(0)
  const row = page.getByRole('row').filter({ hasText: 'ann@contoso.example' })
  await expect(row).toBeVisible()

  await row.getByRole('gridcell').nth(1).click()
  const pane = page.getByRole('complementary')
  await expect(pane.getByRole('heading', { name: 'Ann Verstraeten' })).toBeVisible()
  const renamed = await inTerminal(tenant, "Set-MSOnlineUser ann -DisplayName 'Ann De Smet'")
  expect(renamed.code).toBe(0)
  await expect(pane.getByRole('heading', { name: 'Ann De Smet' })).toBeVisible()

  await pane.getByRole('button', { name: 'Change' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Edit a user' })
  await dialog.getByRole('textbox', { name: /^City/ }).fill('Ghent')
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await expect(dialog.getByRole('button', { name: /^Undo/ })).toBeVisible()
  const city = await inTerminal(tenant, '(Get-MSOnlineUser ann).City')
  expect(city).toMatchObject({ code: 0, output: 'Ghent\n' })
})

test('a run goes on when the page is loaded again, is listed there, and can be stopped from there', async ({
  tenant,
  deskPage: page,
}) => {
  await page.goto(`${new URL(page.url()).origin}/#/run/ForEach-Object`)
  const line =
    '1..400 | ForEach-Object { Add-MSOnlineUser "person.$_@contoso.example" -DisplayName "Person $_" | Out-Null; Start-Sleep -Milliseconds 250 }'
  await page.getByRole('button', { name: 'Edit the command' }).click()
  await page.getByRole('textbox', { name: 'Command' }).fill(line)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.reload()
  const running = page.getByRole('banner').getByRole('button', { name: /run/ })
  await running.click()
  const list = page.getByRole('dialog', { name: 'Running now' })
  await list.getByRole('button', { name: /^Stop/ }).click()
  await expect(running).toBeHidden()
  const made = await inTerminal(tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  expect(Number(made.output)).toBeGreaterThan(0)
  expect(Number(made.output)).toBeLessThan(400)
})
