import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runShell } from '../../electron/hosts/terminal.ts'
import { terminalPair } from '../doubles/terminal-pair.ts'
import { expect, inTerminal, tenantDesk, test, type Said, type StoryTenant } from '../hosts.ts'
import { scriptCases } from './scripts.cases.ts'

/** Puts the scripts with their inputs beside the tenant, and the company into it. */
async function company(tenant: StoryTenant): Promise<void> {
  cpSync(join(import.meta.dirname, 'scripts'), join(tenant.home, 'scripts'), { recursive: true })
  expect(await runFile(tenant, 'company.ps1')).toEqual({ code: 0, output: '', errors: '' })
}

function runFile({ path, home }: StoryTenant, script: string, args: readonly string[] = []): Promise<Said> {
  const file = join(home, 'scripts', script)
  return tenantDesk(home, ['shell', '--tenant', path, '-NonInteractive', '-File', file, ...args])
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}

for (const [work, expected] of Object.entries(scriptCases)) {
  test(`a script may ${work}`, async ({ tenant }) => {
    const { script, arguments: args, after, code = 0, output, errors = [], state, files = {} } = expected
    await company(tenant)
    if (after !== undefined) await runFile(tenant, after)

    const said = await runFile(tenant, script, args)
    expect(said.output).toBe(output.map(line => `${line}\n`).join(''))
    expect(said.code).toBe(code)
    for (const error of errors) expect(said.errors).toContain(error)
    if (errors.length === 0) expect(said.errors).toBe('')

    for (const [name, lines] of Object.entries(files)) {
      expect(linesOf(readFileSync(join(tenant.home, name), 'utf8'))).toEqual(lines)
    }
    if (state !== undefined) {
      const [line, then] = state
      expect(linesOf((await inTerminal(tenant, line)).output)).toEqual(then)
    }
  })
}

test('a script may add people from the template, and asks which subscription', async ({ tenant }) => {
  await company(tenant)
  const { device, type, shows, output } = terminalPair()
  const script = join(tenant.home, 'scripts', 'bulk-add.ps1')
  const running = runShell(['--tenant', tenant.path, '-File', script], device)
  await shows('Which one')
  type('7\r')
  await shows('Which one')
  type('1\r')

  expect(await running).toBe(0)
  expect(output()).toContain('  [1] Exchange Online        994 free\n')
  expect(output()).toContain('2 added, 1 skipped: ann@contoso.example\n')
  const state = await inTerminal(
    tenant,
    'Get-MSOnlineUser -Department Logistics | % { $_.DisplayName, $_.StreetAddress, $_.Location, $_.MailboxSize, $_.Subscriptions -join "/" }; Test-MSOnlineUserPassword ines@contoso.example -Password "Copper-Sail-52" | % { $_.Result }',
  )
  expect(linesOf(state.output)).toEqual([
    'Caron, Inès/Rue Haute 7, bâtiment B/FR/5120/Exchange Online',
    'Hugo Maes/Kaai 4/BE/2048/Exchange Online',
    'Valid',
  ])
})
