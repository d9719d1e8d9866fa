import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { secretSeconds } from '../../shared/host.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { inTerminal, newStoryTenant, removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { closeDesktop, launchDesktop } from '../launch.ts'
import { resetMany } from '../tour-hand-out.ts'

let tenant: StoryTenant
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  tenant = await newStoryTenant()
  const add = 'Add-MSOnlineUser ann@contoso.example -DisplayName Ann'
  const enable = `Enable-MSOnlineUser ann@contoso.example -SubscriptionIDs 'Exchange Online' -UserLocation BE -GeneratePassword`
  const { errors } = await inTerminal(tenant, `${add}; ${enable}`)
  expect(errors).toMatch(/^Password of ann@contoso\.example: \S+\s+$/)
  await build(['page', 'desktop'])
  app = await launchDesktop({ args: [desktopEntry, '--tenant', tenant.path], userData: tenant.home })
  page = await app.firstWindow()
  await page.getByRole('navigation').waitFor()
})

test.afterAll(async () => {
  await closeDesktop(app)
  removeStoryTenant(tenant)
})

const held = () => app.evaluate(({ clipboard }) => clipboard.readText())

test('a copied password is in the system’s clipboard until its window closes', async () => {
  const { panel } = await resetMany(page, 1)
  await panel.locator('dd').getByRole('button').click()
  await expect(panel.getByRole('status')).toHaveText(formTexts.secretCopied.copied(secretSeconds))
  expect(await held()).toBe(await panel.locator('dd > span').first().innerText())
  await app.evaluate(({ app: program, BrowserWindow }) => {
    // It is looked at after the last window.
    program.removeAllListeners('window-all-closed')
    program.on('window-all-closed', () => undefined)
    for (const window of BrowserWindow.getAllWindows()) window.close()
  })
  await expect.poll(held).toBe('')
})
