import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text as wholeText } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { electronBinary } from '../../electron/hosts/find-electron.ts'
import { newStoryTenant, removeStoryTenant, type Said, type StoryTenant } from '../hosts.ts'
import { desktopEnvironment, standIn } from '../launch.ts'

let tenant: StoryTenant

test.beforeAll(async () => {
  await build(['page', 'desktop'])
  tenant = await newStoryTenant()
})

test.afterAll(() => removeStoryTenant(tenant))

/** The desktop program with a command, as a packed one is started with it. */
function start(args: readonly string[]): ChildProcess {
  const binary = electronBinary()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const [program, before] = binary === undefined ? [process.execPath, [standIn]] : [binary, sandbox]
  const { FORCE_COLOR: _forced, ...env } = desktopEnvironment({ TENANT_DESK_HOME: tenant.home, NO_COLOR: '1' })
  return spawn(program, [...before, desktopEntry, ...args], { cwd: tenant.home, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

async function said(args: readonly string[], input = ''): Promise<Said> {
  const child = start(args)
  const { stdin, stdout, stderr } = child
  if (stdin === null || stdout === null || stderr === null)
    throw new Error('The program was started without its streams.')
  stdin.end(input)
  const [output, errors, [code]] = await Promise.all([wholeText(stdout), wholeText(stderr), once(child, 'close')])
  return { code: Number(code), output, errors }
}

test('the window’s program runs the shell, with its streams and its exit code', async () => {
  const { code, output, errors } = await said(['shell', '--tenant', tenant.path, '-'], `'heard'\nGet-Nothing\n`)
  expect({ code, output }).toEqual({ code: 1, output: 'heard\n' })
  expect(errors).toContain('Get-Nothing')
})

test('it makes a tenant', async () => {
  const path = join(tenant.home, 'made.tenant')
  expect(await said(['new', path, '--domain', 'made.example'])).toMatchObject({ code: 0, errors: '' })
  expect(existsSync(path)).toBe(true)
})

test('it serves a browser until it is stopped', async ({ page }) => {
  const child = start(['web', '--tenant', tenant.path, '--no-open'])
  if (child.stdout === null) throw new Error('The program was started without its streams.')
  const ended = once(child, 'close')
  let address: string | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    address = /http:\S+/.exec(line)?.[0]
    break
  }
  expect(address).toBeDefined()
  await page.goto(address ?? '')
  await page.getByRole('navigation').waitFor()
  child.kill('SIGTERM')
  await ended
})
