import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { inTerminal, newStoryTenant, removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { closeDesktop, launchDesktop } from '../launch.ts'
import { enter, openShell } from '../shell-page.ts'
import { goTo } from '../tour.ts'

/** What is kept of the notices in the program's main process. */
interface Heard {
  notices: { title: string; body: string; emit: (event: 'click') => boolean }[]
  /** How often a window was asked whether it is looked at, since it last said so of itself. */
  asked: number
}

let tenant: StoryTenant
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  tenant = await newStoryTenant()
  const folder = join(tenant.home, 'documents', 'Tenant Desk', 'contoso')
  mkdirSync(folder, { recursive: true })
  const directory = ldifDirectory(join(folder, 'company.ldif'), 'contoso.example')
  directory.put(1, { name: 'Nora Lindgren', unit: 'Service' })
  await directory.save()
  const setUp = `Set-CoexistenceConfiguration -Server '${directory.url}' -BaseDN '${directory.base}'`
  expect((await inTerminal(tenant, setUp)).errors).toBe('')
  await build(['page', 'desktop'])
  app = await launchDesktop({ args: [desktopEntry, '--tenant', tenant.path], userData: tenant.home })
  page = await app.firstWindow()
  await app.evaluate(({ Notification }) => {
    const heard = Object.assign(globalThis, { notices: [] as Electron.Notification[], asked: 0 })
    Notification.prototype.show = function (this: Electron.Notification) {
      heard.notices.push(this)
    }
  })
})

test.afterAll(async () => {
  await closeDesktop(app)
  removeStoryTenant(tenant)
})

/** Has the window say of itself that it is looked at, or not; the focus is the desktop's, of which a test has none. */
const look = (focused: boolean) =>
  app.evaluate(({ BrowserWindow }, is) => {
    const heard = globalThis as unknown as Heard
    heard.asked = 0
    for (const window of BrowserWindow.getAllWindows())
      window.isFocused = () => {
        heard.asked++
        return is
      }
  }, focused)

const asked = () => app.evaluate(() => (globalThis as unknown as Heard).asked)

const notices = () =>
  app.evaluate(() => {
    const { notices: all } = globalThis as unknown as Heard
    return all.map(({ title, body }) => ({ title, body }))
  })

test('the end of a run is told by a notice only while the window is not looked at; pressing it leads to the page', async () => {
  await openShell(page)
  const status = page.getByRole('status').getByText(/^The preview ended/)
  await look(true)
  await enter(page, 'Start-OnlineCoexistenceSync -WhatIf')
  await expect(status).toBeAttached()
  // The page shows the end before it offers to tell it.
  await expect.poll(asked).toBe(1)
  expect(await notices()).toEqual([])

  await look(false)
  await enter(page, 'Start-OnlineCoexistenceSync')
  await expect.poll(notices).toMatchObject([{ title: syncTexts.title, body: expect.stringContaining('1 created') }])
  await app.evaluate(() => (globalThis as unknown as Heard).notices[0]?.emit('click'))
  await expect(page.getByRole('heading', { level: 1, name: syncTexts.title })).toBeVisible()
})

test('notices are switched off and on again on the page', async () => {
  await goTo(page, '/sync', syncTexts.title)
  await look(false)
  const told = (await notices()).length
  const button = page.getByRole('button', { name: syncTexts.notices })
  const preview = page.getByRole('button', { name: syncTexts.preview }).first()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await preview.click()
  await expect(page.getByRole('status').getByText(/^The preview ended/)).toBeAttached()
  await button.click()
  await preview.click()
  // One notice that came in spite of the switch would make two of them.
  await expect.poll(async () => (await notices()).length).toBeGreaterThan(told)
  expect((await notices()).length).toBe(told + 1)
})
