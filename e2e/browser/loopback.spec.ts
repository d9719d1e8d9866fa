import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, expect, test } from '@playwright/test'
import { build } from '../../electron/build/build.ts'
import { loopbackHost, type LoopbackHost } from '../../electron/hosts/loopback-host.ts'
import { refusalFiles } from '../../electron/hosts/refusal-log.ts'
import { userStore } from '../../electron/hosts/user-store.ts'
import { journalEnd } from '../../electron/store/journal-end.ts'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import { chromiumFile, chromiumSwitches, launchOptions } from '../browser.ts'
import { filesThatHold } from '../faults/canary.ts'
import { command, newStoryTenant, removeStoryTenant, type StoryTenant, tenantDesk } from '../hosts.ts'

// What attackers meet is the whole browser.
test.use({ launchOptions: launchOptions(chromiumFile()) })

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
  // It is written down, without the token.
  const refused = readFileSync(join(tenant.home, refusalFiles[0]), 'utf8')
  expect(refused).toContain('"what":"launch","status":401')
  expect(refused).not.toContain(new URL(address).search.slice(1))
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

test('of what lets a browser in, its own profile keeps only what opens nothing any more or is not enough', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  try {
    const address = new URL(desk.address())
    const context = await chromium.launchPersistentContext(profile, launchOptions(chromiumFile()))
    const page = await context.newPage()
    await page.goto(address.href)
    await page.getByRole('navigation').waitFor()
    const [cookie = ''] = (await context.cookies()).map(({ value }) => value)
    const secret = await page.evaluate(
      () => Object.values({ ...sessionStorage }).find(value => /^[\w-]{43}$/.test(value)) ?? '',
    )
    await context.close()
    const token = address.search.slice(1)
    expect([token, cookie, secret].map(each => each.length)).toEqual([43, 43, 43])
    const keptIn = (text: string) => filesThatHold(profile, text).map(path => relative(profile, path))
    // The visit is kept, so the profile has been written.
    expect(keptIn(address.hostname)).toContain(join('Default', 'History'))
    expect(keptIn(cookie)).toEqual([])
    const storage = join('Default', 'Session Storage')
    expect(keptIn(secret).filter(path => !path.startsWith(storage))).toEqual([])
    // The token is kept with the visit; it is spent.
    const again = await chromium.launchPersistentContext(profile, launchOptions(chromiumFile()))
    const [tab = await again.newPage()] = again.pages()
    expect((await tab.goto(address.href))?.status()).toBe(401)
    // The secret alone opens no page; the cookie was not kept.
    expect((await tab.goto(address.origin))?.status()).toBe(401)
    await again.close()
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
  }
})

/** A site of somebody else on this computer, and what it may know of this host. */
async function evilSite(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const evil = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>evil</h1>')
  }).listen(0, '127.0.0.1')
  await once(evil, 'listening')
  return { origin: `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`, close: () => evil.close() }
}

/** Tries all that a page can do to take from another origin or to change something there; what it got, by the attempt. */
function attack(origin: string): Promise<Readonly<Record<string, string>>> {
  const told = (attempt: Promise<string>) => attempt.catch(() => 'nothing')
  // What may not be read is empty.
  const textOf = async (response: Response) => (await response.text()) || 'nothing'
  const sent = (body: string, type: string, mode: RequestMode) =>
    told(
      fetch(`${origin}/engine`, {
        method: 'POST',
        body,
        mode,
        credentials: 'include',
        headers: { 'content-type': type },
      }).then(textOf),
    )
  const loads = (tag: 'img' | 'script' | 'link', path: string) =>
    new Promise<string>(resolve => {
      const element = document.createElement(tag)
      if (tag === 'link') element.setAttribute('rel', 'stylesheet')
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('nothing'))
      element.setAttribute(tag === 'link' ? 'href' : 'src', origin + path)
      document.body.append(element)
    })
  /** Whether the frame shows a page that this one can reach into; sent there by address or by a form. */
  const framed = (begin: (frame: HTMLIFrameElement) => void) =>
    new Promise<string>(resolve => {
      const frame = document.createElement('iframe')
      frame.name = `frame${document.querySelectorAll('iframe').length}`
      frame.addEventListener('load', () => {
        const inside = frame.contentDocument
        if (inside?.URL !== 'about:blank') resolve(inside?.body.textContent ?? 'nothing')
      })
      document.body.append(frame)
      begin(frame)
    })
  const posted = (frame: HTMLIFrameElement) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'POST', action: `${origin}/engine`, target: frame.name })
    document.body.append(form)
    form.submit()
  }
  const opens = <Source extends EventTarget>(source: Source) =>
    new Promise<string>(resolve => {
      source.addEventListener('open', () => resolve('open'))
      source.addEventListener('error', () => resolve('nothing'))
    })
  const attempts: Readonly<Record<string, Promise<string>>> = {
    read: told(fetch(`${origin}/`, { credentials: 'include' }).then(textOf)),
    blind: told(fetch(`${origin}/`, { mode: 'no-cors', credentials: 'include' }).then(textOf)),
    text: sent('{}', 'text/plain', 'no-cors'),
    json: sent('{}', 'application/json', 'cors'),
    script: loads('script', '/open.js'),
    image: loads('img', '/'),
    styles: loads('link', '/'),
    frame: framed(frame => frame.setAttribute('src', `${origin}/`)),
    form: framed(posted),
    events: opens(new EventSource(`${origin}/engine`, { withCredentials: true })),
    socket: opens(new WebSocket(`${origin.replace('http', 'ws')}/engine`, ['tenant-desk', 'x'.repeat(43)])),
  }
  return Promise.all(Object.entries(attempts).map(async ([name, got]) => [name, await got] as const)).then(got =>
    Object.fromEntries(got),
  )
}

const repelled = {
  read: 'nothing',
  blind: 'nothing',
  text: 'nothing',
  json: 'nothing',
  script: 'nothing',
  image: 'nothing',
  styles: 'nothing',
  frame: 'nothing',
  form: 'nothing',
  events: 'nothing',
  socket: 'nothing',
}

test('another site gets nothing, reads nothing and changes nothing', async ({ page, context }) => {
  await page.goto(desk.address())
  await page.getByRole('navigation').waitFor()
  const before = journalEnd(tenant.path)
  const [pages, evil] = [desk.pages(), await evilSite()]
  const attacker = await context.newPage()
  await attacker.goto(evil.origin)
  const answers: string[] = []
  attacker.on('response', response => {
    const crossed = Object.keys(response.headers()).filter(header => header.startsWith('access-control-'))
    if (!response.url().startsWith(evil.origin)) answers.push(...crossed)
  })
  expect(await attacker.evaluate(attack, new URL(page.url()).origin)).toEqual(repelled)
  expect(answers).toEqual([])
  expect([desk.pages(), journalEnd(tenant.path)]).toEqual([pages, before])
  evil.close()
})

test('a name that was bound to this computer anew is given no byte, from the page of that name either', async () => {
  const { port } = new URL(desk.address())
  const bound = `http://evil.example:${port}`
  const browser = await chromium.launch({
    executablePath: chromiumFile(),
    // What browsers add of their own against this is turned off: the host must not need it.
    args: [
      ...chromiumSwitches,
      '--host-resolver-rules=MAP evil.example 127.0.0.1',
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights',
    ],
  })
  try {
    const page = await browser.newPage()
    const refusal = hostsTexts.refused({ status: 421 })
    for (const path of ['/', '/open?x', '/open.js', '/index.html', '/engine', '/assets/x.js']) {
      const answer = await page.goto(bound + path)
      expect([answer?.status(), await answer?.text()], path).toEqual([421, refusal])
    }
    // What the site sent before its name was bound here is of the same origin as all that it asks for now.
    await page.route(`${bound}/evil`, route => route.fulfill({ contentType: 'text/html', body: '<h1>evil</h1>' }))
    await page.goto(`${bound}/evil`)
    const got = await page.evaluate(attack, bound)
    expect(got).toEqual({ ...repelled, read: refusal, blind: refusal, text: refusal, json: refusal })
    // The rules hold: a name they map elsewhere does get an answer.
    const evil = await evilSite()
    const elsewhere = `http://evil.example:${new URL(evil.origin).port}/`
    expect((await page.goto(elsewhere))?.status()).toBe(200)
    evil.close()
  } finally {
    await browser.close()
  }
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
