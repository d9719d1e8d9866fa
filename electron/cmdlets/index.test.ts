import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { definitions } from '../../shared/cmdlets/index.ts'
import { cmdlets } from './index.ts'

test('every definition has exactly one handler, which is its own', () => {
  const handled = new Set(cmdlets.map(each => each.definition))
  expect(handled).toEqual(new Set(definitions))
  expect(cmdlets).toHaveLength(definitions.length)
})

test('the sections of a form name parameters of their cmdlet, each of them once', () => {
  for (const { name, parameters, sections } of definitions) {
    if (sections === undefined) continue
    const named = sections.flat().flatMap(section => section.parameters)
    expect(new Set(named), name).toEqual(new Set(parameters.map(parameter => parameter.name)))
    expect(named, name).toHaveLength(parameters.length)
  }
})

const needsDirectory: ReadonlySet<string> = new Set([
  'CoexistenceNotConfigured',
  'CoexistenceObjectNotFound',
  'CoexistenceStepNotFound',
])

describe('every example runs on the sample company', () => {
  let shell: TenantShell
  beforeAll(async () => {
    shell = await tenantShell({ sample: true })
    const files = {
      'people.csv': 'Identity,DisplayName\nnils.holm@fernwick.example,Nils Holm\n',
      'permissions.csv':
        'Identity,TrustedUser,GrantFullAccess\norders@fernwick.example,tom.okafor@fernwick.example,True\n',
      'new-people.csv': 'Identity,DisplayName,Licence,Location\nmira.holm@fernwick.example,Mira Holm,Mail Plus,SE\n',
      'leavers.csv': 'Identity\nolumide.adeyemi@fernwick.example\n',
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(shell.tenant.folder, name), text)
    await shell.tenant.store.backup(join(shell.tenant.folder, 'fernwick-backup.tenant'))
  })
  afterAll(() => shell[Symbol.asyncDispose]())

  const linesOf = (chosen: readonly CmdletDefinition[]) =>
    chosen.flatMap(({ examples }) => examples.map(example => example.line))
  const lines = linesOf(
    definitions.filter(({ snapIn }) => snapIn !== 'Shell' && snapIn !== 'Coexistence-Configuration'),
  )
  test.each(lines)('%s', async line => {
    const { ids } = await shell.run(line, { whatIf: true })
    expect(ids).toEqual([])
  })

  // The sample company has no directory: whatever needs one says so, and nothing else goes wrong.
  const ofDirectories = linesOf(definitions.filter(({ snapIn }) => snapIn === 'Coexistence-Configuration'))
  test.each(ofDirectories)('%s', async line => {
    const { ids, summary } = await shell.run(line, { whatIf: true })
    expect(ids.filter(id => !needsDirectory.has(id))).toEqual([])
    expect(summary.outcome).toBe('completed')
  })
})

describe('definitions speak plainly', () => {
  test.each(definitions.map(definition => [definition.name, definition] as const))('%s', (_, definition) => {
    const { label, synopsis, parameters, output, name } = definition
    expect(synopsis).toMatch(/^[A-Z].*\.$/)
    expect(label).not.toMatch(/\.$/)
    for (const parameter of parameters) expect(parameter.help, parameter.name).toMatch(/^[A-Z@$].*\.$/s)
    const names = parameters.flatMap(each => [each.name, ...(each.aliases ?? [])]).map(each => each.toLowerCase())
    expect(new Set(names).size, 'names and aliases differ').toBe(names.length)
    const positions = parameters
      .flatMap(({ position, sets = [''] }) => sets.map(set => `${set} ${position ?? ''}`))
      .filter(each => /\d$/.test(each))
    expect(new Set(positions).size, 'one parameter a place').toBe(positions.length)
    expect(
      output?.properties.filter(property => property.column === true).length ?? 1,
      'a table has columns',
    ).toBeGreaterThan(0)
    if (definition.snapIn === 'Microsoft.Exchange.Transporter') expect(names, name).toContain('credential')
  })
})
