import { type Browser, expect, test } from '@playwright/test'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { addMSOnlineMailPermission } from '../../shared/cmdlets/msonline-mail-permission.ts'
import { addMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

/** The form of a cmdlet with its picker for a parameter, and the line that the form makes. */
async function open(browser: Browser, { name, parameters }: CmdletDefinition, parameter: string) {
  const page = await desk.open(browser, undefined, `/run/${name}`)
  const label = parameters.find(each => each.name === parameter)?.label ?? ''
  const box = page.getByRole('combobox', { name: new RegExp(`^${label}`) })
  await box.focus()
  return { page, box, line: page.getByRole('code').filter({ hasText: name }).first() }
}

test('words that are entered in a picker mean whom they find, an address means itself, and nothing typed is lost', async ({
  browser,
}) => {
  const { page, box, line } = await open(browser, addMSOnlineMailPermission, 'TrustedUser')
  await page.keyboard.type('tom.okafor')
  await expect(page.getByRole('option', { name: /Tom Okafor/ })).toBeVisible()
  // At once, while the menu still shows what was found for the words before.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('aroha')
  await page.keyboard.press('Enter')
  await expect(line).toContainText("-TrustedUser 'aroha.ngata@fernwick.example'")
  await expect(box).toHaveValue('Aroha Ngata')

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('okafor@elsewhere.example')
  await page.keyboard.press('Enter')
  await expect(line).toContainText("-TrustedUser 'okafor@elsewhere.example'")

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('eunji.park')
  await page.keyboard.press('Tab')
  await expect(line).toContainText("-TrustedUser 'eunji.park'")
})

test('several are entered one after the other, and the last one by leaving the picker', async ({ browser }) => {
  const { page, box, line } = await open(browser, addMSOnlineUser, 'MemberOf')
  await page.keyboard.type('every')
  await page.keyboard.press('Enter')
  await expect(line).toContainText("-MemberOf 'everybody@fernwick.example'")
  await expect(box).toHaveValue('')
  await page.keyboard.type('team.service@fernwick.example')
  await page.keyboard.press('Tab')
  await expect(line).toContainText("-MemberOf 'everybody@fernwick.example','team.service@fernwick.example'")
  await expect(page.getByRole('button', { name: 'Service team' })).toBeVisible()
})
