import { expect, test } from 'vitest'
import { anchorOf, scriptedDirectory, scriptedGroup, scriptedPerson } from '../../e2e/doubles/scripted-directory.ts'
import { day, tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

const base = 'DC=fernwick,DC=example'
const dnOf = (name: string) => `CN=${name},OU=People,${base}`

async function desk(options: { readonly people?: readonly string[] } = {}) {
  const directory = scriptedDirectory()
  const shell = await tenantShell({ directory })
  for (const [index, name] of (options.people ?? []).entries())
    directory.put(anchorOf(index + 1), dnOf(name), scriptedPerson(name))
  await shell.run(`Set-CoexistenceConfiguration ldap://127.0.0.1 '${base}'`)
  return { directory, shell, [Symbol.asyncDispose]: () => shell[Symbol.asyncDispose]() }
}

async function people(shell: TenantShell) {
  const said = await shell.run('Get-MSOnlineUser | Select-Object Identity, DisplayName, Enabled, Synchronized')
  return said.output
}

test('without a directory a run fails, and says so with one object and one error', async () => {
  await using shell = await tenantShell()
  const said = await shell.run('Start-OnlineCoexistenceSync')
  expect(said.ids).toEqual(['CoexistenceNotConfigured'])
  expect(said.output).toMatchObject([{ Status: 'Failed', Created: 0 }])
})

test('people come with their flow, not activated; a second run finds nothing to do', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  it.directory.set(anchorOf(1), {
    title: 'Planner',
    department: 'Sales',
    proxyAddresses: ['SMTP:ann@fernwick.example', 'smtp:a.v@fernwick.example', 'x500:/o=x'],
  })
  const first = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(first.errors).toEqual([])
  expect(first.output).toMatchObject([{ Status: 'Completed', Read: 2, Created: 2, Unchanged: 0 }])
  expect(await people(it.shell)).toEqual([
    { Identity: 'ann@fernwick.example', DisplayName: 'Ann Verstraeten', Enabled: false, Synchronized: true },
    { Identity: 'tom.okafor@fernwick.example', DisplayName: 'Tom Okafor', Enabled: false, Synchronized: true },
  ])
  const ann = await it.shell.run('Get-MSOnlineUser ann@fernwick.example')
  expect(ann.output).toMatchObject([
    { JobTitle: 'Planner', Department: 'Sales', Addresses: ['a.v@fernwick.example'], Activated: false },
  ])
  const second = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(second.output).toMatchObject([{ Status: 'Completed', Read: 0, Created: 0, Changed: 0, Unchanged: 2 }])
})

test('what-if shows every step and changes nothing', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  const said = await it.shell.run('Start-OnlineCoexistenceSync -WhatIf')
  expect(said.output).toMatchObject([{ Status: 'Completed', Created: 1, WhatIf: true }])
  expect(said.whatIf.flatMap(each => each.changes.map(change => [change.change, change.name]))).toEqual([
    ['create', 'ann.verstraeten@fernwick.example'],
  ])
  expect(await people(it.shell)).toEqual([])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 1 }])
})

test('rename, move and a swap of addresses are changes', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  it.directory.put(anchorOf(9), dnOf('Sales'), scriptedGroup('Sales', [dnOf('Ann Verstraeten'), dnOf('Tom Okafor')]))
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.directory.rename(anchorOf(1), `CN=Ann Peeters,OU=Moved,${base}`)
  it.directory.set(anchorOf(1), { mail: 'tom.okafor@fernwick.example', displayName: 'Ann Peeters' })
  it.directory.set(anchorOf(2), { mail: 'ann.verstraeten@fernwick.example' })
  const said = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(said.errors).toEqual([])
  expect(said.output).toMatchObject([{ Status: 'Completed', Created: 0, Changed: 2, Disabled: 0, Deleted: 0 }])
  expect(await people(it.shell)).toMatchObject([
    { Identity: 'tom.okafor@fernwick.example', DisplayName: 'Ann Peeters' },
    { Identity: 'ann.verstraeten@fernwick.example', DisplayName: 'Tom Okafor' },
  ])
  const group = await it.shell.run('Get-MSOnlineDistributionGroup')
  expect(group.output).toMatchObject([{ DisplayName: 'Sales' }])
})

test('who is gone is disabled, removed after the grace, and comes back in between', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run(
    'Enable-MSOnlineUser ann.verstraeten@fernwick.example -SubscriptionIDs "Exchange Online" -UserLocation BE -GeneratePassword',
  )
  it.directory.remove(anchorOf(1))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Deleted: 0 }])
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Ann Verstraeten', Enabled: false }, {}])
  it.directory.put(anchorOf(1), dnOf('Ann Verstraeten'), scriptedPerson('Ann Verstraeten'))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 1, Disabled: 0 }])
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Ann Verstraeten', Enabled: true }, {}])
  it.directory.remove(anchorOf(1))
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.shell.pass(29 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Deleted: 0, Disabled: 0 }])
  it.shell.pass(2 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Deleted: 1, Disabled: 0 }])
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Tom Okafor' }])
})

test('beyond the limit nothing changes at all', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 11; index++) it.directory.remove(anchorOf(index))
  it.directory.set(anchorOf(20), { title: 'Planner' })
  const held = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(held.ids).toEqual(['CoexistenceHeld'])
  expect(held.output).toMatchObject([{ Status: 'Held', Disabled: 0, Changed: 0, Held: 11 }])
})
