import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from '../../electron/build/build.ts'
import { loopbackHost, type LoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { userStore } from '../../electron/hosts/user-store.ts'
import { newStoryTenant, removeStoryTenant, type StoryTenant, tenantDesk } from '../hosts.ts'

let tenant: StoryTenant
let desk: LoopbackHost

// The host in this process, so that the tests can ask it for addresses.
test.beforeAll(async () => {
  tenant = await newStoryTenant()
  await build(['page'])
  desk = await loopbackHost({
    tenant: tenant.path,
    port: 0,
    origin: 'browser',
    store: userStore(tenant.home),
    folder: tenant.home,
    onRestart: detail => process.stderr.write(`${detail}\n`),
  })
})

test.afterAll(async () => {
  await desk.close()
  removeStoryTenant(tenant)
})

test('a browser is led in by a file that only its owner reads, and the token is in no argument and no address', async ({
  page,
}) => {
  const redirect = desk.redirect()
  const file = fileURLToPath(redirect)
  const token = /\?([\w-]{43})/.exec(readFileSync(file, 'utf8'))?.[1] ?? 'none'
  expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700])
  expect(redirect).not.toContain(token)
  await page.goto(redirect)
  await page.getByRole('navigation').waitFor()
  expect(page.url()).not.toContain(token)
  expect(await page.evaluate(() => globalThis.history.length)).toBeLessThanOrEqual(2)
  expect(readdirSync(dirname(dirname(file)))).not.toContain(dirname(file).split('/').at(-1))
})

test('an address opens one browser; the next one is told what to do', async ({ browser, page }) => {
  const address = desk.address()
  await page.goto(address)
  await page.getByRole('navigation').waitFor()
  const other = await browser.newContext()
  const second = await other.newPage()
  expect((await second.goto(address))?.status()).toBe(401)
  await expect(second.getByRole('main')).toContainText('press Enter')
  await second.goto(desk.address())
  await second.getByRole('navigation').waitFor()
  await other.close()
})

test('a reload goes on, a tab that was not opened from here is told so', async ({ page, context }) => {
  await page.goto(desk.address())
  await page.getByRole('navigation').waitFor()
  await page.reload()
  await page.getByRole('navigation').waitFor()
  const stray = await context.newPage()
  await stray.goto(page.url())
  await expect(stray.getByText('This tab was not opened from Tenant Desk')).toBeVisible()
})

test('another site gets nothing, reads nothing and changes nothing', async ({ page, context }) => {
  await page.goto(desk.address())
  await page.getByRole('navigation').waitFor()
  const ours = new URL(page.url()).origin
  const evil = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>evil</h1>')
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => void evil.once('listening', resolve))
  const attacker = await context.newPage()
  await attacker.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
  const got = await attacker.evaluate(async origin => {
    const outcome = (attempt: Promise<string>) => attempt.catch(() => 'nothing')
    const loads = (tag: 'img' | 'script' | 'iframe', path: string) =>
      new Promise<string>(resolve => {
        const element = document.createElement(tag)
        element.addEventListener('load', () => resolve(tag === 'iframe' ? 'nothing' : 'loaded'))
        element.addEventListener('error', () => resolve('nothing'))
        element.setAttribute('src', origin + path)
        document.body.append(element)
      })
    const socket = new Promise<string>(resolve => {
      const opened = new WebSocket(`${origin.replace('http', 'ws')}/engine`, ['tenant-desk', 'x'.repeat(43)])
      opened.addEventListener('open', () => resolve('open'))
      opened.addEventListener('error', () => resolve('nothing'))
    })
    return Promise.all([
      outcome(fetch(`${origin}/`, { credentials: 'include' }).then(response => response.text())),
      outcome(
        fetch(`${origin}/`, { method: 'POST', body: 'x', mode: 'no-cors', credentials: 'include' }).then(({ type }) =>
          type === 'opaque' ? 'nothing' : type,
        ),
      ),
      loads('script', '/open.js'),
      loads('img', '/'),
      loads('iframe', '/'),
      socket,
    ])
  }, ours)
  expect(got).toEqual(['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'])
  evil.close()
})

test('the page keeps to its policy', async ({ page }) => {
  const broken: string[] = []
  await page.exposeFunction('broken', (rule: string) => broken.push(rule))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (Reflect.get(globalThis, 'broken') as (rule: string) => unknown)(`${violatedDirective} ${blockedURI}`)
    })
  })
  await page.goto(desk.address())
  for (const link of await page.getByRole('navigation').getByRole('link').all()) {
    await link.click()
    await page.getByRole('main').waitFor()
  }
  expect(broken).toEqual([])
})

test('a host that is asked to listen elsewhere refuses to start', async () => {
  const said = await tenantDesk(tenant.home, ['web', '--tenant', tenant.path, '--host', '0.0.0.0'])
  expect(said).toMatchObject({ code: 2, output: '' })
})

test('Enter in the terminal prints a new address', async ({ page }) => {
  const command = join(import.meta.dirname, '..', '..', 'electron', 'tenant-desk.mjs')
  const env = { ...process.env, TENANT_DESK_HOME: tenant.home }
  const child = spawn(process.execPath, [command, 'web', '--tenant', tenant.path, '--no-open'], { env })
  const ended = new Promise<number | null>(resolve => void child.once('close', resolve))
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const addresses = () => output.match(/http:\/\/\S+/g) ?? []
  await expect.poll(() => addresses().length, { timeout: 30_000 }).toBe(1)
  child.stdin.write('\n')
  await expect.poll(() => addresses().length, { timeout: 30_000 }).toBe(2)
  expect(output.split('\n')).toHaveLength(3)
  for (const address of addresses()) {
    await page.goto(address)
    await page.getByRole('navigation').waitFor()
  }
  child.kill('SIGINT')
  expect(await ended).toBe(130)
})
