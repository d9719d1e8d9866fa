import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { chromiumFile, launchOptions } from '../browser.ts'
import { filesThatHold } from '../faults/canary.ts'
import { secretVariable } from '../../shared/secret-variable.ts'
import { command, newStoryTenant, removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { desktopEnvironment } from '../launch.ts'

// A whole browser, which is what could keep it.
test.use({ launchOptions: launchOptions(chromiumFile()) })

let tenant: StoryTenant

test.beforeAll(async () => {
  tenant = await newStoryTenant()
})

test.afterAll(() => removeStoryTenant(tenant))

/** What everybody on this computer may see of each process: its arguments, and for its owner the environment. */
function seenOfProcesses(): readonly { readonly pid: number; readonly text: string }[] {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'latin1')
    } catch {
      // It has ended meanwhile, or is the kernel's own.
      return ''
    }
  }
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => ({ pid: Number(pid), text: `${read(pid, 'cmdline')}\n${read(pid, 'environ')}` }))
}

test('neither the token nor what it is swapped for is in a process, a file, a log, or the tab’s history', async ({
  page,
  context,
}) => {
  test.skip(process.platform !== 'linux', 'the processes are read from /proc')
  const bindPassword = randomBytes(20).toString('hex')
  // Stands for the system's command that opens an address, and stays to be looked at.
  const programs = join(tenant.home, 'programs')
  mkdirSync(programs)
  const opener = `#!${process.execPath}\nprocess.stdin.resume()\nsetInterval(() => undefined, 1000)\n`
  writeFileSync(join(programs, 'xdg-open'), opener, { mode: 0o700 })
  const env = desktopEnvironment({ TENANT_DESK_HOME: tenant.home })
  const child = spawn(process.execPath, [command, 'web', '--tenant', tenant.path], {
    env: { ...env, PATH: `${programs}:${env['PATH']}`, [secretVariable]: bindPassword },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => said.push(text))
  const redirectOf = (text: string) => /file:\/\/\S*?open\.html/.exec(text)?.[0]
  const openers = () => seenOfProcesses().filter(({ text }) => text.includes(`${programs}/xdg-open`))
  try {
    await expect.poll(() => openers().length, { timeout: 30_000 }).toBe(1)
    const [{ pid, text } = { pid: 0, text: '' }] = openers()
    const redirect = redirectOf(text) ?? ''
    const token = /\?([\w-]{43})/.exec(readFileSync(fileURLToPath(redirect), 'utf8'))?.[1] ?? ''
    expect(token).toHaveLength(43)
    const showing = (secret: string) => seenOfProcesses().filter(seen => seen.text.includes(secret))
    expect(showing(token)).toEqual([])
    expect(seenOfProcesses().filter(seen => /\/open\?[\w-]{43}/.test(seen.text))).toEqual([])
    expect(showing(redirect).map(seen => seen.pid)).toEqual([pid])
    // The program itself was given it; whom it starts is not.
    expect(showing(bindPassword).map(seen => seen.pid)).toEqual([child.pid])

    const asking: Promise<string>[] = []
    page.on('request', request => asking.push(request.headerValue('referer').then(referer => referer ?? '')))
    await page.goto(redirect)
    await page.getByRole('navigation').waitFor()
    await page.getByRole('link', { name: /^Activity/ }).click()
    await page.getByRole('main').waitFor()
    const [cookie = ''] = (await context.cookies()).map(({ value }) => value)
    const kept = await page.evaluate(() => ({
      tab: Object.values({ ...sessionStorage }) as readonly string[],
      all: JSON.stringify({ ...localStorage }) + document.cookie + location.href + document.referrer,
    }))
    const secret = kept.tab.find(value => /^[\w-]{43}$/.test(value)) ?? ''
    const secrets = [token, cookie, secret]
    const asked = await Promise.all(asking)
    expect(secrets.map(each => each.length)).toEqual([43, 43, 43])
    expect(new Set(secrets).size).toBe(3)
    for (const each of secrets) {
      expect(showing(each)).toEqual([])
      expect([kept.all, ...said, ...asked].filter(given => given.includes(each))).toEqual([])
      expect(filesThatHold(tenant.home, each)).toEqual([])
    }
  } finally {
    for (const { pid } of openers()) process.kill(pid)
    child.kill('SIGINT')
    await once(child, 'close')
  }
})
