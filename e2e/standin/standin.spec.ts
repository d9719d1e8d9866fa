import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDesktop, desktopEnvironment, launchDesktop, onStandIn, standIn } from '../launch.ts'

let folder: string
let main: string
let userData: string
let temporary: string
let app: ElectronApplication
let page: Page

/** What the example's main process heard, in any order: events of two processes come as they come. */
const heard = (): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0).sort())

async function buildExample(): Promise<void> {
  const source = join(import.meta.dirname, 'example')
  const common = { bundle: true, external: ['electron'], logLevel: 'warning' as const }
  const entry = (name: string) => ({ ...common, entryPoints: [join(source, name)] })
  await build({ ...entry('main.ts'), platform: 'node', format: 'esm', outfile: main })
  await build({ ...entry('preload.ts'), platform: 'browser', format: 'cjs', outfile: join(folder, 'preload.cjs') })
  await build({ ...entry('page.ts'), platform: 'browser', format: 'esm', outfile: join(folder, 'page.js') })
  copyFileSync(join(source, 'index.html'), join(folder, 'index.html'))
}

async function launchExample(): Promise<void> {
  app = await launchDesktop({ args: [main], userData, env: { TMPDIR: temporary } })
  page = await app.firstWindow()
  await page.getByRole('heading', { name: 'Example' }).waitFor()
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'example-'))
  main = join(folder, 'main.mjs')
  userData = join(folder, 'user')
  temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  await buildExample()
  await launchExample()
})

test.afterAll(async () => {
  await closeDesktop(app)
  rmSync(folder, { recursive: true, force: true })
})

test('one channel carries messages both ways, and an invoke brings structured clones', async () => {
  await page.getByRole('button', { name: 'Say hello' }).click()
  await expect(page.getByRole('status')).toHaveText('{"echo":{"hello":["world"]}}')
  const answer = await page.evaluate(async () => {
    const { question, map, at } = (await window.example.ask({ list: [1, undefined, NaN] })) as Record<string, unknown>
    return { question, map: map instanceof Map && map.get('one') === 1n, at: at instanceof Date && at.getTime() === 0 }
  })
  expect(answer).toEqual({ question: { list: [1, undefined, NaN] }, map: true, at: true })
})

test('a function is refused as a message, and a channel without a handler says so', async () => {
  const refusals = await page.evaluate(async () => {
    const message = (error: Error) => error.message
    return [await window.example.ask(() => 1).catch(message), await window.example.unheard().catch(message)]
  })
  expect(refusals[0]).toContain('could not be cloned')
  expect(refusals[1]).toContain("No handler registered for 'no such channel'")
})

test('a port of the main process reaches the page through the preload, and closes with its document', async () => {
  const doubled = await page.evaluate(async () => {
    const got = Promise.withResolvers<MessagePort>()
    window.addEventListener('message', ({ ports: [port] }) => port && got.resolve(port), { once: true })
    window.example.wantPort()
    const port = await got.promise
    const answer = Promise.withResolvers<unknown>()
    port.onmessage = ({ data }) => answer.resolve(data)
    port.postMessage(21)
    return answer.promise
  })
  expect(doubled).toEqual({ doubled: 42 })
  await page.reload()
  await expect.poll(heard).toEqual(['port closed'])
})

test('the page sees what the preload exposes and nothing else of it', async () => {
  const seen = await page.evaluate(() => {
    const suspects = [
      'require',
      'module',
      'process',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      'knownToThePreload',
    ]
    const leaks = [...suspects, 'standInToMain', 'standInFromMain', 'standIn'].filter(name => name in window)
    const descriptor = Object.getOwnPropertyDescriptor(window, 'example')
    return {
      leaks,
      api: Object.keys(window.example),
      frozen: Object.isFrozen(window.example),
      fixed: descriptor?.writable === false && descriptor.configurable === false,
      ownFunctions: Object.getPrototypeOf(window.example.ask) === Function.prototype,
    }
  })
  const api = ['connect', 'ask', 'unheard', 'wantPort']
  expect(seen).toEqual({ leaks: [], api, frozen: true, fixed: true, ownFunctions: true })
})

test('prototypes poisoned by the page hear no channel name', async () => {
  const overheard = await page.evaluate(async () => {
    const prototype = Object.getPrototypeOf([]) as unknown[]
    const { push } = prototype
    const seen: unknown[] = []
    prototype.push = function (...items) {
      seen[seen.length] = items
      return push.apply(this, items)
    }
    await window.example.ask('x')
    prototype.push = push
    return JSON.stringify(seen)
  })
  expect(overheard).not.toContain('ask')
})

test('a sandboxed preload requires nothing but electron, and the safe web preferences hold', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron has it, its types do not.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as
      { getLastWebPreferences?: () => object } | undefined
    return contents?.getLastWebPreferences?.()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

test('new windows and foreign addresses are refused, the handlers hear of them, the app lives on', async () => {
  const before = page.url()
  expect(await page.evaluate(() => window.open('https://foreign.example/a') === null)).toBe(true)
  await page.evaluate(() => {
    location.href = 'https://foreign.example/b'
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://foreign.example/c', target: '_blank' })
    document.body.append(link)
    link.click()
    link.remove()
  })
  const refused: string[] = []
  await expect.poll(async () => refused.push(...(await heard()))).toBe(3)
  expect(refused.sort()).toEqual([
    'leave https://foreign.example/b',
    'open https://foreign.example/a',
    'open https://foreign.example/c',
  ])
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe(before)
  await expect(page.getByRole('heading')).toHaveText('Example')
})

test('permissions are denied, the scheme is a secure origin, the policy stands', async () => {
  const state = await page.evaluate(async () => ({
    notifications: Notification.permission,
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    secure: isSecureContext,
    foreign: await fetch('https://foreign.example/').then(
      () => 'read',
      () => 'blocked',
    ),
    absent: await fetch('nothing.js').then(({ status }) => status),
  }))
  expect(state).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    secure: true,
    foreign: 'blocked',
    absent: 404,
  })
  const markup = page.evaluate(() => {
    document.body.innerHTML = '<b>x'
  })
  await expect(markup).rejects.toThrow('TrustedHTML')
})

test("a story answers dialogs in the user's place, and clicks the menu", async () => {
  const chosen = await app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/tmp/chosen.csv'] })
    return (await dialog.showOpenDialog({})).filePaths
  })
  expect(chosen).toEqual(['/tmp/chosen.csv'])
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click())
  expect(await heard()).toEqual(['menu about'])
})

test('the window is shown, takes its title from the page and the colours of the theme', async () => {
  const window = await app.browserWindow(page)
  await expect.poll(() => window.evaluate(shown => [shown.isVisible(), shown.getTitle()])).toEqual([true, 'Example'])
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('a second start hands its arguments to the first and ends', async () => {
  const args = [`--user-data-dir=${userData}`, main, 'second.tenant']
  const command = onStandIn ? standIn : await app.evaluate(({ app }) => app.getPath('exe'))
  const second = spawn(command, args, { env: desktopEnvironment({ TMPDIR: temporary }), stdio: 'ignore' })
  try {
    await expect.poll(() => second.exitCode).toBe(0)
    await expect.poll(heard).toEqual(['second second.tenant {"from":"example"}'])
  } finally {
    second.kill()
  }
})

test('a foreign page in the same window is refused by the check of the sender', async () => {
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>foreign</h1>'),
  )
  await expect(page.getByRole('heading')).toHaveText('foreign')
  const refusal = await page.evaluate(() => window.example.ask('x').catch((error: Error) => error.message))
  expect(refusal).toContain("Error invoking remote method 'ask': Error: refused: not our page")
})

test('quitting ends the process, and the stand-in leaves nothing behind', async () => {
  const pid = app.process().pid
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app }) => void setTimeout(() => app.quit()))
  await closed
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
  if (onStandIn) expect(readdirSync(temporary)).toEqual([])
  await launchExample()
})

test('what the stand-in does not imitate throws and says so', async () => {
  test.skip(!onStandIn, 'Electron itself imitates nothing')
  const refusal = await app.evaluate(({ app, BrowserWindow, protocol, Tray }) => {
    const messageOf = (attempt: () => unknown): string => {
      try {
        return `no error: ${String(attempt())}`
      } catch (error) {
        return (error as Error).message
      }
    }
    return [
      messageOf(() => app.getGPUInfo('basic')),
      messageOf(() => new Tray('icon.png')),
      messageOf(() => BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})),
      messageOf(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
      ...['bypassCSP', 'allowServiceWorkers'].map(privilege => {
        const privileges = { standard: true, secure: true, [privilege]: true }
        return messageOf(() => protocol.registerSchemesAsPrivileged([{ scheme: 'other', privileges }]))
      }),
    ]
  })
  expect(refusal).toEqual([
    'stand-in: app.getGPUInfo is not supported',
    'stand-in: Tray is not supported',
    'stand-in: webContents.printToPDF is not supported',
    'stand-in: webPreferences.sandbox = false is not supported',
    'stand-in: a scheme with bypassCSP is not supported',
    'stand-in: a scheme with allowServiceWorkers is not supported',
  ])
})
