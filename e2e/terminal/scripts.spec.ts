import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runShell } from '../../electron/hosts/terminal.ts'
import { terminalPair } from '../doubles/terminal-pair.ts'
import { deal } from '../extent.ts'
import {
  expect,
  inTerminal,
  removeStoryTenant,
  tenantDesk,
  test as base,
  type Said,
  type StoryTenant,
} from '../hosts.ts'
import { copyOf, scriptCompany } from './script-company.ts'
import { scriptCases } from './scripts.cases.ts'

base.describe.configure({ mode: 'parallel' })

let company: StoryTenant

base.beforeAll(async () => {
  company = await scriptCompany()
})

base.afterAll(() => removeStoryTenant(company))

/** The tenant is the company anew, with the scripts beside it. */
const test = base.extend({
  tenant: async ({ host: _host }, use) => {
    const tenant = await copyOf(company, 'scripts')
    await use(tenant)
    removeStoryTenant(tenant)
  },
})

function runFile({ path, home }: StoryTenant, script: string, args: readonly string[] = []): Promise<Said> {
  const file = join(home, 'scripts', script)
  return tenantDesk(home, ['shell', '--tenant', path, '-NonInteractive', '-File', file, ...args])
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}

// Each script runs in the terminal or in the shell of a page; in the long run in both.
const [scriptsHere] = deal(Object.entries(scriptCases))

for (const [work, expected] of scriptsHere) {
  test(`a script may ${work}`, async ({ tenant }) => {
    const { script, arguments: args, after, code = 0, output, errors = [], state, files = {} } = expected
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
