import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { terminalPair, type TerminalPair } from '../../e2e/doubles/terminal-pair.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { newTenant } from '../compose.ts'
import { runShell } from './terminal.ts'

const home = mkdtempSync(join(tmpdir(), 'terminal-'))
const tenant = join(home, 'firm.tenant')
const prompt = 'PS firm> '
const interrupt = '\u0003'
const endOfInput = '\u0004'
const paste = (text: string) => `\u001b[200~${text}\u001b[201~`

beforeAll(async () => {
  vi.stubEnv('TENANT_DESK_HOME', home)
  vi.stubEnv('NO_COLOR', '1')
  const onProgress = () => Promise.resolve()
  await newTenant(tenant, { name: 'firm', domain: 'firm.example', seats: 10 }, { count: 5, seed: 1, onProgress })
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

let terminal: TerminalPair
beforeEach(() => {
  terminal = terminalPair()
})

/** Starts a shell for the person at the terminal; `left` gives its exit code. */
async function shell(...options: string[]): Promise<{ left: Promise<number> }> {
  const left = runShell(['--tenant', tenant, '-NoLogo', ...options], terminal.device)
  if (!options.includes('-Command')) await terminal.shows(prompt)
  return { left }
}

/** Types a line and waits for what it brings on the screen, then for the next prompt. */
async function enter(line: string, ...shown: string[]): Promise<void> {
  terminal.type(`${line}\r`)
  for (const text of shown) await terminal.shows(text)
  await terminal.shows(prompt)
}

test('a line is run, its output is output alone, and the session remembers', async () => {
  const { left } = await shell()
  await enter('$n = 20')
  await enter('$n + 1')
  await enter("Write-Warning 'careful'", terminalTexts.warning({ text: 'careful' }))
  terminal.type('exit 3\r')
  expect(await left).toBe(3)
  expect(terminal.output()).toBe('21\n')
  expect(terminal.isRaw()).toBe(false)
})

test('lines of the session are listed and run again, those with a secret are not there', async () => {
  const { left } = await shell()
  await enter('$n = 20')
  await enter("$password = 'Canary-Plum-42'")
  await enter('$n += 1; $n')
  await enter('Invoke-History 2', '$n += 1; $n')
  await enter('Get-History | ForEach-Object CommandLine')
  terminal.type('exit\r')
  expect(await left).toBe(0)
  expect(terminal.output().split('\n')).toEqual([
    '21',
    '$n += 1; $n',
    '22',
    '$n = 20',
    '$n += 1; $n',
    'Invoke-History 2',
    'Get-History | ForEach-Object CommandLine',
    '',
  ])
})

test('an unfinished text asks for more, also over blank lines', async () => {
  const { left } = await shell()
  terminal.type('foreach ($i in 1, 2) {\r')
  await terminal.shows('>> ')
  terminal.type('\r')
  await terminal.shows('>> ')
  terminal.type('$i * 10\r')
  await terminal.shows('>> ')
  await enter('}')
  terminal.type(endOfInput)
  expect(await left).toBe(0)
  expect(terminal.output()).toBe('10\n20\n')
})

test('Up brings a text of several lines back whole, also in a later shell', async () => {
  const { left } = await shell()
  await enter("'before'")
  for (const line of ['foreach ($i in 1, 2) {', '  $i * 10']) {
    terminal.type(`${line}\r`)
    await terminal.shows('>> ')
  }
  await enter('}', '20\n')
  // Whatever is changed in it, it stays one text; what was typed before lies beyond its first line.
  await enter('\u001b[A # again', '20\n')
  await enter('\u001b[A\u001b[A\u001b[A\u001b[A', '20\n')
  terminal.type('exit\r')
  expect(await left).toBe(0)
  const twice = '10\n20\n10\n20\n'
  expect(terminal.output()).toBe(`before\n${twice}10\n20\n`)

  terminal = terminalPair()
  const again = await shell()
  await enter('\u001b[A\u001b[A', '20\n')
  terminal.type('exit\r')
  expect(await again.left).toBe(0)
  expect(terminal.output()).toBe('10\n20\n')
})

test('Ctrl+C drops a line, stops the work alone, and leaves at the second time', async () => {
  const { left } = await shell()
  terminal.type(`'never'${interrupt}`)
  await terminal.shows(prompt)
  terminal.type('if ($true) {\r')
  await terminal.shows('>> ')
  terminal.type(interrupt)
  await terminal.shows(prompt)
  terminal.type("Write-Host ('be' + 'gun'); while ($true) { }\r")
  await terminal.shows('begun')
  terminal.type(interrupt)
  await terminal.shows(terminalTexts.stopped)
  await terminal.shows(prompt)
  terminal.type(interrupt)
  await terminal.shows(terminalTexts.leaveHint)
  terminal.type(interrupt)
  expect(await left).toBe(130)
  expect(terminal.output()).toBe('begun\n')
})

test('Tab completes cmdlets, parameters and people', async () => {
  const { left } = await shell()
  terminal.type('Get-MSOnlineUs\t')
  await terminal.shows('Get-MSOnlineUser')
  terminal.type(' -ResultS\t')
  await terminal.shows('-ResultSize')
  terminal.type(' 1 | ForEach-Object DisplayName\r')
  await terminal.shows(prompt)
  const [name = ''] = terminal.output().split('\n')
  terminal.type(`Get-MSOnlineUser '${name.slice(0, 4)}\t`)
  await terminal.shows('@firm.example')
  terminal.type(interrupt)
  await terminal.shows(prompt)
  terminal.type('exit\r')
  expect(await left).toBe(0)
})

test('a confirmation is asked; Enter alone never does what is grave', async () => {
  const { left } = await shell()
  const first = 'Get-MSOnlineUser -ResultSize 1'
  terminal.type(`${first} | Remove-MSOnlineUser\r`)
  await terminal.shows('[Y] Yes')
  terminal.type('perhaps\r')
  await terminal.shows('[Y] Yes')
  await enter('')
  await enter('(Get-MSOnlineUser | Measure-Object).Count')
  terminal.type(`${first} | Set-MSOnlineUser -City Ghent -Confirm\r`)
  await terminal.shows('[Y] Yes')
  await enter('')
  await enter(`(${first}).City`)
  terminal.type('exit\r')
  expect(await left).toBe(0)
  expect(terminal.output()).toBe('5\nGhent\n')
})

test('secrets are typed unseen, and neither they nor lines that hold any are kept', async () => {
  const { left } = await shell()
  terminal.type('$c = Get-Credential\r')
  await terminal.shows(terminalTexts.userName)
  terminal.type('ann\r')
  await terminal.shows(terminalTexts.password({ userName: 'ann' }))
  await enter('Canary-One')
  await enter('$c.UserName')
  await enter("$s = ConvertTo-SecureString 'Canary-Two' -AsPlainText -Force")
  terminal.type('exit\r')
  expect(await left).toBe(0)
  expect(terminal.errors()).not.toContain('Canary-One')
  const kept = join(home, 'configuration', 'history')
  expect(readFileSync(kept, 'utf8')).not.toContain('Canary')
  expect(readFileSync(kept, 'utf8')).toContain('$c.UserName\n')
  expect(statSync(kept).mode & 0o777).toBe(0o600)

  terminal = terminalPair()
  const again = await shell()
  terminal.type('\u001b[A\u001b[A\r')
  await terminal.shows(prompt)
  terminal.type('exit\r')
  expect(await again.left).toBe(0)
})

test('Ctrl+C at a question stops the run', async () => {
  const { left } = await shell('-Command', "Read-Host 'name'; 'after'")
  await terminal.shows('name: ')
  terminal.type(`a${interrupt}`)
  expect(await left).toBe(130)
  expect(terminal.output()).toBe('')
  expect(terminal.isRaw()).toBe(false)
})

test('no answer at all is an error with the way out, and so is every question of a shell that must not ask', async () => {
  const asked = await shell('-Command', "Read-Host 'name'; 'after'")
  await terminal.shows('name: ')
  terminal.type(endOfInput)
  expect(await asked.left).toBe(1)
  terminal = terminalPair()
  const unasked = await shell('-NonInteractive')
  await enter("Read-Host 'name'; 'after'", 'Read-Host: ')
  terminal.type('exit\r')
  expect(await unasked.left).toBe(0)
  expect(terminal.output()).toBe('after\n')
})

test('a pasted text is one text, and is listed first where it takes something away', async () => {
  const { left } = await shell()
  terminal.type(paste("PS firm> 'one'\r\n\t'two'\r\n"))
  await terminal.shows("'two'")
  await terminal.shows(prompt)
  const grave = "'three'\nRemove-MSOnlineUser nobody -Confirm:$false\n'four'\n"
  terminal.type(paste(grave))
  await terminal.shows('  Remove-MSOnlineUser nobody -Confirm:$false\n')
  await terminal.shows(terminalTexts.runPasted)
  await enter('')
  terminal.type(paste(grave.trimEnd()))
  terminal.type('\r')
  await terminal.shows(terminalTexts.runPasted)
  await enter('y', 'Remove-MSOnlineUser: ')
  terminal.type('exit\r')
  expect(await left).toBe(0)
  expect(terminal.output()).toBe('one\ntwo\nthree\nfour\n')
})

test('what was typed while something ran is no answer to what it asks', async () => {
  const { left } = await shell()
  terminal.type("Write-Host ('be' + 'gun'); Start-Sleep -Milliseconds 200; Read-Host 'sure'\r")
  await terminal.shows('begun')
  terminal.type("'ahead'\r")
  await terminal.shows('sure: ')
  await enter('yes')
  terminal.type('exit\r')
  expect(await left).toBe(0)
  expect(terminal.output()).toBe('begun\nyes\n')
})

test('data never steers the terminal', async () => {
  const { left } = await shell('-Command', '"a$([char]27)[2Jb"; Write-Warning "c$([char]7)"')
  expect(await left).toBe(0)
  expect(terminal.output()).not.toContain('\u001b')
  expect(terminal.errors()).not.toContain('\u0007')
})
