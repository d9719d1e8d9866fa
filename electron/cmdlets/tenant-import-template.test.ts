import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

let shell: TenantShell
beforeEach(async () => {
  shell = await tenantShell({ sample: true })
})
afterEach(() => shell[Symbol.asyncDispose]())

const csv = (text: string) => writeFile(join(shell.tenant.folder, 'people.csv'), text)
const groupsOf = async (person: string) =>
  (await shell.run(`Get-MSOnlineDistributionGroup -Member '${person}'`)).output.map(
    group => (group as { readonly Identity: string }).Identity,
  )

test('each row has what its template says, but for what the row says itself', async () => {
  await csv(
    [
      'Identity;FirstName;LastName;Template;City;Licence;Groups',
      'nora.lindgren@fernwick.example;Nora;Lindgren;service desk;;;',
      'ole.lund@fernwick.example;Ole;Lund;Service desk;Ghent;Mail Basic;shipping@fernwick.example',
      'pia.holm@fernwick.example;Pia;Holm;Seasonal help;;;',
    ].join('\n'),
  )
  const said = await shell.run('Import-TenantCsv people.csv -Kind Provision')
  expect(said.ids).toEqual([])
  expect(said.output).toMatchObject([{ Created: 3, Failed: 0 }])
  const person = async (name: string) => (await shell.run(`Get-MSOnlineUser ${name}@fernwick.example`)).output
  expect(await person('nora.lindgren')).toMatchObject([
    { City: 'Liège', Department: 'Service', Subscriptions: ['Mail Standard'], Activated: true },
  ])
  expect(await person('ole.lund')).toMatchObject([
    { City: 'Ghent', Department: 'Service', Subscriptions: ['Mail Basic'], Activated: true },
  ])
  expect(await person('pia.holm')).toMatchObject([{ Department: 'Production', Activated: false }])
  expect(await groupsOf('nora.lindgren')).toEqual(['everybody@fernwick.example', 'team.service@fernwick.example'])
  expect(await groupsOf('ole.lund')).toEqual(['shipping@fernwick.example'])

  const again = await shell.run('Import-TenantCsv people.csv -Kind Provision')
  expect(again.output).toMatchObject([{ Created: 0, Changed: 0, Unchanged: 3, Failed: 0 }])
  expect(again.summary.changed).toBe(0)
})

test('one template holds for a whole file, and who is there already keeps what they have', async () => {
  await csv(
    'Identity,FirstName,LastName\nnora.lindgren@fernwick.example,Nora,Lindgren\ntom.okafor@fernwick.example,Tom,Okafor\n',
  )
  const [before] = (await shell.run('Get-MSOnlineUser tom.okafor')).output
  const said = await shell.run("Import-TenantCsv people.csv -Kind Provision -Default @{ Template = 'Laboratory' }")
  expect(said.output).toMatchObject([{ Created: 1, Unchanged: 1, Failed: 0 }])
  expect((await shell.run('Get-MSOnlineUser nora.lindgren')).output).toMatchObject([{ Department: 'Research' }])
  expect((await shell.run('Get-MSOnlineUser tom.okafor')).output).toEqual([before])
})

test('a template that is not there, or names what is gone, is a problem of its row', async () => {
  await shell.run('Remove-MSOnlineUser service.desk -Force -Confirm:$false')
  await csv(
    'Identity,FirstName,LastName,Template\na@fernwick.example,A,B,Labratory\nb@fernwick.example,B,C,Service desk\nc@fernwick.example,C,D,Laboratory\n',
  )
  const said = await shell.run('Import-TenantCsv people.csv -Kind Provision')
  expect(said.output).toMatchObject([{ Created: 1, Failed: 2 }])
  expect(said.errors.map(({ id, column, suggestion }) => ({ id, column, suggestion }))).toEqual([
    { id: 'TemplateNotFound', column: 'Template', suggestion: 'Laboratory' },
    { id: 'TemplateStale', column: 'Template', suggestion: undefined },
  ])
})

test('somebody who is there joins groups by a row, once', async () => {
  await csv('Identity,MemberOf\ntom.okafor@fernwick.example,shipping@fernwick.example\n')
  const first = await shell.run('Import-TenantCsv people.csv -Kind Provision')
  expect(first.output).toMatchObject([{ Changed: 1, Failed: 0 }])
  expect(await groupsOf('tom.okafor')).toContain('shipping@fernwick.example')
  expect((await shell.run('Import-TenantCsv people.csv -Kind Provision')).output).toMatchObject([{ Unchanged: 1 }])
})
