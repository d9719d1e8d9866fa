import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { terminalPair, type TerminalPair } from '../../e2e/doubles/terminal-pair.ts'
import { newTenant } from '../compose.ts'
import { runShell } from './terminal.ts'

// Whatever stands in a name, a reason or a parameter: it forges no line and steers no terminal.

const home = mkdtempSync(join(tmpdir(), 'hostile-'))
const tenant = join(home, 'firm.tenant')

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

/** The characters, each with its code as a script writes it. */
const signs = [
  ['a line feed', '10'],
  ['a carriage return', '13'],
  ['an escape', '27'],
  ['a control sequence of eight bits', '155'],
  ['a bell', '7'],
  ['a NUL', '0'],
  ['a line separator', '0x2028'],
  ['a paragraph separator', '0x2029'],
  ['an override to the left', '0x202e'],
  ['an isolate', '0x2067'],
] as const

/** Sets `$h` to a text with the character amid it, and what would stand on a line of its own behind it. */
const hostile = (code: string) => `$h = "ann$([char]${code})FORGED[31mline"`

/** What moves a cursor, colours, rings, or turns the direction; line feeds are looked at by themselves. */
const steering = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Runs a text; all that came on the screen, the ends of lines as a terminal has them. */
async function shown(text: string): Promise<string> {
  await runShell(['--tenant', tenant, '-NoLogo', '-Command', text], terminal.device)
  return `${terminal.output()}\n${terminal.errors()}`.replaceAll('\r\n', '\n')
}

const lines = [
  ['a name', 'Set-MSOnlineUser $h -City Ghent'],
  ['a name of a pipeline', '$h | Set-MSOnlineUser -City Ghent'],
  ['a parameter', 'Add-MSOnlineUser new@firm.example -DisplayName $h'],
  ['a reason', "Approve-CoexistencePlan 'nobody' -Action Disable -Reason $h"],
  ['the file of an import', 'Import-TenantCsv $h -Kind Provision'],
  [
    'the journal',
    '$h | Set-MSOnlineUser -City Ghent 2> $null; Get-TenantJournal -First 1; (Get-TenantJournal -First 1).Run | ForEach-Object { Get-TenantJournal -Run $_ }',
  ],
  ['a table', '[pscustomobject]@{ Name = $h; Other = 1 } | Format-Table'],
  ['a list', '[pscustomobject]@{ Name = $h; Other = 1 } | Format-List'],
] as const

for (const [sign, code] of signs)
  test(`${sign} forges no line and steers no terminal`, async () => {
    for (const [where, line] of lines) {
      terminal = terminalPair()
      const screen = await shown(`${hostile(code)}; ${line}`)
      expect(screen.trim(), where).not.toBe('')
      expect(steering.exec(screen)?.[0], where).toBeUndefined()
      for (const each of screen.split('\n')) expect(each, where).not.toMatch(/^FORGED/)
    }
  })

test('in files one record stays one record, and a transcript steers no terminal', async () => {
  const all = `"ann${signs.map(([, code]) => `$([char]${code})`).join('')}FORGED"`
  const [csv, json, log] = ['runs.csv', 'runs.json', 'log.txt'].map(name => join(home, name))
  await shown(
    `$h = ${all}; Start-Transcript '${log}'; $h | Set-MSOnlineUser -City Ghent; Write-Host "x$h"; Stop-Transcript`,
  )
  terminal = terminalPair()
  await shown(
    `$told = Get-TenantJournal -Run (Get-TenantJournal -First 1).Run | Select-Object Cmdlet, Target
     $told | Export-Csv '${csv}'
     $told | ConvertTo-Json -Compress | Out-File '${json}'`,
  )
  terminal = terminalPair()
  const read = await shown(`$rows = @(Import-Csv '${csv}'); $rows.Count; $rows[0].Target.Length`)
  expect(read.trim().split('\n')).toEqual(['1', String('annFORGED'.length + signs.length)])
  expect(
    readFileSync(json ?? '', 'utf8')
      .replace(/^\ufeff/, '')
      .trim()
      .split(/[\r\n]/),
  ).toHaveLength(1)
  expect(steering.exec(readFileSync(log ?? '', 'utf8').replaceAll('\r\n', '\n'))?.[0]).toBeUndefined()
})
