import { expect, test } from '@playwright/test'
import { lookTexts } from '../../shared/texts/look.ts'
import { permissionsTexts } from '../../shared/texts/permissions.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('rights are found from either side, pictured, revoked together and given back', async ({ browser }) => {
  const before = (await inTerminal(desk.tenant, 'Get-MSOnlineMailPermission | ConvertTo-Csv')).output
  const page = await desk.open(browser, undefined, '/permissions')
  await goTo(page, '/permissions', permissionsTexts.title)
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  await expect(rows.first()).toBeVisible()
  const everything = await rows.count()

  await page.getByRole('searchbox').fill('tom okafor')
  await expect(rows.first()).toContainText('Tom Okafor')
  await expect(rows).not.toHaveCount(everything)
  await rows.first().getByRole('gridcell').nth(1).click()
  const picture = page.getByRole('complementary', { name: permissionsTexts.pane })
  const above = picture.getByRole('group', { name: permissionsTexts.opensMailbox('Service desk') })
  await above.getByRole('button', { name: /Tom Okafor/ }).click()
  const below = picture.getByRole('group', { name: permissionsTexts.canOpen('Tom Okafor') })
  await expect(below.getByRole('button', { name: /Service desk/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(picture).toBeHidden()

  await page.getByRole('searchbox').fill('')
  await expect(rows).toHaveCount(everything)
  await page.getByRole('button', { name: permissionsTexts.filters.FullAccess }).click()
  await expect(page).toHaveURL(/filter=FullAccess/)
  await page.getByRole('columnheader').getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('button', { name: permissionsTexts.revokeOne }).click()
  const dialog = page.getByRole('dialog', { name: /^Revoke/ })
  await expect(dialog.locator('[data-phase=whatIf]')).toContainText(/remove \d+ permissions/)
  await dialog.getByRole('button', { name: /^Run/ }).click()
  await dialog.getByRole('button', { name: /^Undo/ }).click()
  await expect(dialog.getByRole('status').getByText(/^Taken back/)).toBeVisible()
  const after = (await inTerminal(desk.tenant, 'Get-MSOnlineMailPermission | ConvertTo-Csv')).output
  expect(after).toBe(before)
})

test('beside the picture each name is whole, also of somebody disabled', async ({ browser }) => {
  const off = await inTerminal(desk.tenant, 'Disable-MSOnlineUser jb.ndiaye -Confirm:$false')
  expect(off.errors).toBe('')
  const page = await desk.open(browser, undefined, '/permissions')
  const row = page.getByRole('row').filter({ hasText: 'N’Diaye' })
  await expect(row.getByText(lookTexts.states.disabled)).toBeVisible()
  await row.getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('complementary', { name: permissionsTexts.pane })).toBeVisible()
  await expect(row.getByRole('img', { name: lookTexts.states.disabled })).toBeVisible()
  const cut = await row.getByText('N’Diaye').evaluate(name => name.scrollWidth - name.clientWidth)
  expect(cut).toBe(0)
})

test('where there is no room for both, the address is cut and the name is not', async ({ browser }) => {
  const page = await desk.open(browser, { viewport: { width: 960, height: 640 } }, '/permissions')
  const name = page.getByRole('row').getByText('Jean-Baptiste N’Diaye')
  await expect(name).toBeVisible()
  // A hundredth of a pixel too little is enough for dots.
  const lacking = await name.evaluate(span => {
    const text = document.createRange()
    text.selectNodeContents(span)
    return text.getBoundingClientRect().width - span.getBoundingClientRect().width
  })
  expect(lacking).toBeLessThanOrEqual(0)
})
