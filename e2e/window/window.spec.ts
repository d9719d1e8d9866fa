import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { backupLists } from '../../electron/hosts/backup-lists.ts'
import { restoredName, salvagedName } from '../../electron/hosts/newest-backup.ts'
import { menuTexts } from '../../shared/texts/menu.ts'
import { newStoryTenant, removeStoryTenant, type StoryTenant, tenantDesk } from '../hosts.ts'
import { closeDesktop, launchDesktop } from '../launch.ts'

let tenant: StoryTenant
let app: ElectronApplication
let window: Page

// The real main, window, preload and page, on a tenant of their own.
test.beforeAll(async () => {
  tenant = await newStoryTenant()
  await build(['page', 'desktop'])
  app = await launchDesktop({ args: [desktopEntry, '--tenant', tenant.path], userData: tenant.home })
  window = await app.firstWindow()
  await window.getByRole('navigation').waitFor()
})

test.afterAll(async () => {
  await closeDesktop(app)
  removeStoryTenant(tenant)
})

test('the page gets one line to the program and nothing else', async () => {
  const known = await window.evaluate(() => {
    const names = ['require', 'module', 'process', 'Buffer', 'ipcRenderer', 'electron', 'global']
    const bridge: object = Reflect.get(globalThis, 'tenantDesk')
    return {
      names: names.filter(name => name in globalThis),
      keys: Object.keys(bridge),
      frozen: Object.isFrozen(bridge),
    }
  })
  expect(known).toEqual({ names: [], keys: ['connect'], frozen: true })
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron has it, its types do not.
    const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents
    const read = contents === undefined ? undefined : (Reflect.get(contents, 'getLastWebPreferences') as () => unknown)
    return read?.call(contents)
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

test('the page neither leaves nor opens windows nor takes markup from text', async () => {
  const before = window.url()
  expect(await window.evaluate(() => globalThis.open('https://evil.example/') === null)).toBe(true)
  await window.evaluate(() => globalThis.location.assign('https://evil.example/'))
  await window.getByRole('navigation').waitFor()
  expect({ url: window.url(), windows: app.windows().length }).toEqual({ url: before, windows: 1 })
  const attempts = await window.evaluate(async () => {
    const refused = async (attempt: () => unknown) => {
      try {
        await attempt()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    return Promise.all([
      refused(() => {
        document.body.innerHTML = '<img src=x onerror=1>'
      }),
      refused(() => fetch('https://evil.example/')),
    ])
  })
  expect(attempts).toEqual(['refused', 'refused'])
})

test('permissions are denied', async () => {
  const states = await window.evaluate(async () => [
    Notification.permission,
    (await navigator.permissions.query({ name: 'geolocation' })).state,
  ])
  expect(states).toEqual(['denied', 'denied'])
})

test('a reload is a new line to the same engine', async () => {
  await window.reload()
  await window.getByRole('navigation').waitFor()
})

test('the menu leads to pages', async () => {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click())
  await expect(window).toHaveURL(/settings$/)
})

test('another tenant opens in a window of its own, the same one only once', async () => {
  const second = join(tenant.home, 'fabrikam.tenant')
  expect(await tenantDesk(tenant.home, ['new', second, '--domain', 'fabrikam.example'])).toMatchObject({ code: 0 })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, second)
  const opening = app.waitForEvent('window')
  const open = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.click())
  await open()
  await (await opening).getByRole('navigation').waitFor()
  await open()
  await window.getByRole('navigation').waitFor()
  expect(app.windows()).toHaveLength(2)
})

test('a new tenant is made from the menu of tenants and opens in a window of its own', async () => {
  const path = join(tenant.home, 'northwind.tenant')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await window.getByRole('button', { name: /^Tenant:/ }).click()
  await window.getByRole('menuitem', { name: /^New tenant/ }).click()
  const dialog = window.getByRole('dialog', { name: 'New tenant' })
  await dialog.getByRole('textbox', { name: /^Organization/ }).fill('Northwind')
  await dialog.getByRole('textbox', { name: /^Domain/ }).fill('Northwind.example')
  const opening = app.waitForEvent('window')
  await dialog.getByRole('button', { name: /^Choose the file/ }).click()
  const made = await opening
  await expect(made.getByRole('button', { name: 'Tenant: Northwind' })).toBeVisible()
  await expect(dialog).toBeHidden()
  await made.close()
})

test('in place of a damaged tenant the newest backup is offered, made a tenant and opened', async () => {
  const damaged = join(tenant.home, 'damaged.tenant')
  const backup = join(tenant.home, 'of yesterday.tenant')
  const restored = restoredName(damaged)
  expect(await tenantDesk(tenant.home, ['new', backup, '--domain', 'fabrikam.example'])).toMatchObject({ code: 0 })
  writeFileSync(damaged, readFileSync(backup).subarray(0, 90_000))
  const kept = { path: backup, at: Date.now() - 86_400_000, bytes: 1 }
  await backupLists(() => join(tenant.home, 'configuration')).set(damaged, [kept])
  await app.evaluate(
    ({ dialog }, [path, filePath]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    [damaged, restored] as const,
  )
  const opening = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open')?.click())
  const opened = await opening
  await expect(opened.getByRole('button', { name: 'Tenant: of yesterday' })).toBeVisible()
  expect(existsSync(restored)).toBe(true)
  expect(readFileSync(damaged)).toHaveLength(90_000)
  await opened.close()
})

test('what can be read of a damaged tenant is offered as well, and whoever declines is left alone', async () => {
  const damaged = join(tenant.home, 'worn.tenant')
  const salvaged = salvagedName(damaged)
  expect(await tenantDesk(tenant.home, ['new', damaged, '--domain', 'fabrikam.example'])).toMatchObject({ code: 0 })
  // The index of names by city, which no person is lost with.
  const bytes = readFileSync(damaged)
  bytes.fill(0xa5, bytes.length - 4_096)
  writeFileSync(damaged, bytes)
  const openWith = async (response: number) => {
    await app.evaluate(
      ({ dialog, Menu }, [path, filePath, button]) => {
        const asked = Object.assign(globalThis, { asked: [] as Electron.MessageBoxOptions[] }).asked
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
        dialog.showMessageBox = (...given: readonly unknown[]) => {
          asked.push(given.at(-1) as Electron.MessageBoxOptions)
          return Promise.resolve({ response: button, checkboxChecked: false })
        }
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        Menu.getApplicationMenu()?.getMenuItemById('open')?.click()
      },
      [damaged, salvaged, response] as const,
    )
  }
  const asked = () =>
    app.evaluate(() =>
      (globalThis as unknown as { asked: Electron.MessageBoxOptions[] }).asked.map(({ buttons }) => buttons),
    )
  const before = app.windows().length
  await openWith(1)
  await expect.poll(asked).toEqual([[menuTexts.salvage, menuTexts.close]])
  expect(existsSync(salvaged)).toBe(false)
  const opening = app.waitForEvent('window')
  await openWith(0)
  const opened = await opening
  await expect(opened.getByRole('button', { name: 'Tenant: worn' })).toBeVisible()
  expect(app.windows()).toHaveLength(before + 1)
  expect((await asked()).length).toBe(2)
  expect(readFileSync(damaged)).toEqual(bytes)
  await opened.close()
})

test('a page that is not ours is not heard', async () => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>foreign</h1>'),
  )
  await window.getByRole('heading', { name: 'foreign' }).waitFor()
  const heard = await window.evaluate(
    () =>
      new Promise<string>(resolve => {
        const { connect } = Reflect.get(globalThis, 'tenantDesk') as {
          connect: (listener: (message: string) => void) => (message: string) => void
        }
        const send = connect(resolve)
        send('e.{"kind":"hello","version":1}')
        send('h.{"id":1,"call":"info","args":[]}')
        setTimeout(resolve, 500, 'nothing')
      }),
  )
  expect(heard).toBe('nothing')
})
