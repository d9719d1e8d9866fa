import { expect, test } from 'vitest'
import { anchorOf, scriptedDirectory, scriptedGroup, scriptedPerson } from '../../e2e/doubles/scripted-directory.ts'
import { coexistenceTexts, scopeTexts } from '../../shared/texts/coexistence.ts'
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
  // The journal has it as any other call that failed.
  const entry = {
    cmdlet: 'Start-OnlineCoexistenceSync',
    outcome: 'failed',
    target: 'Test',
    error: { id: 'CoexistenceNotConfigured' },
  }
  expect(said.operations).toMatchObject([entry])
  const { journal } = shell.tenant.store.reader
  expect((await journal.operations(said.id, 0, 10)).rows).toMatchObject([entry])
  expect(await journal.run(said.id)).toMatchObject({ operations: 1, failures: 1, changes: 0 })
  expect((await journal.verify()).firstBad).toBeNull()
})

test('people come with their flow, not activated; a second run finds nothing to do', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  it.directory.set(anchorOf(1), {
    title: 'Planner',
    department: 'Sales',
    co: 'Belgium',
    c: 'BE',
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
  const explained = await it.shell.run(
    `(Get-CoexistenceObject ann@fernwick.example).Flow | ? Property -in Address, Addresses, CountryOrRegion | % { "$($_.Property): $($_.Values)" }`,
  )
  expect(explained.output).toEqual([
    'Address: ann@fernwick.example',
    'Addresses: a.v@fernwick.example',
    'CountryOrRegion: Belgium',
  ])
  const second = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(second.output).toMatchObject([{ Status: 'Completed', Read: 0, Created: 0, Changed: 0, Unchanged: 2 }])
  expect(second.operations).toMatchObject([{ outcome: 'unchanged', target: 'ldap://127.0.0.1' }])
})

test('what-if shows every step and changes nothing', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  const said = await it.shell.run('Start-OnlineCoexistenceSync -WhatIf')
  expect(said.output).toMatchObject([{ Status: 'Completed', Created: 1, WhatIf: true }])
  expect(said.whatIf).toHaveLength(1)
  expect(said.whatIf.flatMap(each => each.changes.map(change => [change.change, change.name]))).toEqual([
    ['create', 'ann.verstraeten@fernwick.example'],
  ])
  const runs = await it.shell.run('Get-CoexistenceRun | Select-Object Status, Created, WhatIf')
  expect(runs.output).toEqual([{ Status: 'Completed', Created: 1, WhatIf: true }])
  expect(await people(it.shell)).toEqual([])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 1 }])
})

test('a run after a preview in the same script reads, plans and is listed by itself', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  await it.shell.run('Start-OnlineCoexistenceSync -WhatIf; Start-OnlineCoexistenceSync')
  const list = 'Get-CoexistenceRun | Select-Object Status, Created, WhatIf'
  const both = [
    { Status: 'Completed', Created: 1, WhatIf: false },
    { Status: 'Completed', Created: 1, WhatIf: true },
  ]
  expect((await it.shell.run(list)).output).toEqual(both)
  // A table that is as wide as a terminal may be tells the two apart.
  const table = await it.shell.run('Get-CoexistenceRun | Format-Table | Out-String -Width 120')
  expect(table.output.join('')).toMatch(/Started +WhatIf\s[^]*2026-11-22 \d\d:\d\d:\d\d +False\s[^]* True\s/)
  it.directory.put(anchorOf(2), dnOf('Tom Okafor'), scriptedPerson('Tom Okafor'))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Read: 1, Created: 1 }])
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
  // One of the two is enough to name: neither can have its address back without the other.
  const [{ RunId: run } = {}] = said.output as { RunId?: string }[]
  const undone = await it.shell.run(`Undo-TenantChange '${String(run)}' -Identity tom.okafor@fernwick.example`)
  expect(undone.errors).toEqual([])
  expect(undone.output).toHaveLength(2)
  expect(await people(it.shell)).toMatchObject([
    { Identity: 'ann.verstraeten@fernwick.example', DisplayName: 'Ann Verstraeten' },
    { Identity: 'tom.okafor@fernwick.example', DisplayName: 'Tom Okafor' },
  ])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 0, Held: 2 }])
})

test('a new group is a member of another new group from the first run on, with members or without', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  it.directory.put(anchorOf(2), dnOf('All'), scriptedGroup('All', [dnOf('Ann Verstraeten'), dnOf('Empty')]))
  it.directory.put(anchorOf(3), dnOf('Empty'), scriptedGroup('Empty', []))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 3 }])
  const members = await it.shell.run('(Get-MSOnlineDistributionGroup | ? DisplayName -eq All).Members.Count')
  expect(members.output).toEqual([2])
  expect((await it.shell.run('Start-OnlineCoexistenceSync -FullSync')).output).toMatchObject([{ Changed: 0 }])
})

test('new groups that are in each other have each other after the next run, and none has itself', async () => {
  await using it = await desk()
  it.directory.put(anchorOf(2), dnOf('One'), scriptedGroup('One', [dnOf('Two'), dnOf('One')]))
  it.directory.put(anchorOf(3), dnOf('Two'), scriptedGroup('Two', [dnOf('One')]))
  await it.shell.run('Start-OnlineCoexistenceSync; Start-OnlineCoexistenceSync')
  const members = await it.shell.run('Get-MSOnlineDistributionGroup | % { "$($_.DisplayName): $($_.Members)" }')
  expect(members.output.map(line => String(line).replaceAll(/@\S+/g, ''))).toEqual(['One: two', 'Two: one'])
  expect((await it.shell.run('Start-OnlineCoexistenceSync -FullSync')).output).toMatchObject([{ Changed: 0 }])
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
  const next = async () => (await it.shell.run(`Get-CoexistenceObject ${anchorOf(1)}`)).output
  const removedAfter = { NextAction: 'Delete', NextReason: coexistenceTexts.removedAfter({ day: '2026-12-22' }) }
  expect(await next()).toMatchObject([removedAfter])
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)} -Hold`)
  expect(await next()).toMatchObject([{ NextAction: 'Delete', NextReason: coexistenceTexts.held }])
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)} -Release`)
  it.shell.pass(29 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Deleted: 0, Disabled: 0 }])
  it.shell.pass(2 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Deleted: 1, Disabled: 0 }])
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Tom Okafor' }])
  // Whoever asks why she is not here knows her address.
  expect((await it.shell.run('Get-CoexistenceObject ann.verstraeten@fernwick.example')).output).toMatchObject([
    {
      Name: 'Ann Verstraeten',
      Scope: coexistenceTexts.goneFrom,
      LastResult: 'Deleted',
      JoinedTo: null,
      NextAction: 'None',
    },
  ])
})

test('who is gone and enabled here by hand is disabled again, and not removed for that long', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run(
    'Enable-MSOnlineUser ann.verstraeten@fernwick.example -SubscriptionIDs "Exchange Online" -UserLocation BE -GeneratePassword',
  )
  it.directory.remove(anchorOf(1))
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.shell.pass(29 * day)
  await it.shell.run('Enable-MSOnlineUser ann.verstraeten@fernwick.example')
  const again = { Disabled: 1, Deleted: 0 }
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([again])
  it.shell.pass(2 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 0, Deleted: 0 }])
  it.shell.pass(29 * day)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 0, Deleted: 1 }])
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
  expect(held.operations).toMatchObject([
    { outcome: 'failed', target: 'ldap://127.0.0.1', error: { id: 'CoexistenceHeld' }, changes: [] },
  ])
})

test('an approval lets through exactly the named steps, and the rest waits', async () => {
  const names = Array.from({ length: 44 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 44; index++) if (index !== 44) it.directory.remove(anchorOf(index))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Status: 'Held', Held: 43 }])
  const approved = await it.shell.run('Get-CoexistencePlan -Status Waiting -First 3 | Approve-CoexistencePlan')
  expect(approved.operations.map(each => each.outcome)).toEqual(['done', 'done', 'done'])
  const some = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(some.errors).toEqual([])
  expect(some.output).toMatchObject([{ Status: 'Completed', Disabled: 3, Held: 40 }])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([
    { Status: 'Held', Disabled: 0, Held: 40 },
  ])
})

test('an approval of what cannot apply is refused and lifts no limit', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run('Set-MSOnlineUser person.10@fernwick.example -Protected $true')
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(2)} -Hold`)
  for (let index = 1; index <= 13; index++) it.directory.remove(anchorOf(index))
  it.directory.set(anchorOf(20), { displayName: 'Bad\u202EName' })
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Status: 'Held', Disabled: 0 }])
  for (const index of [1, 2, 20]) {
    const refused = await it.shell.run(`Approve-CoexistencePlan ${anchorOf(index)}`)
    expect(refused.ids).toEqual(['CoexistenceStepCannotApply'])
  }
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Status: 'Held', Disabled: 0 }])
})

test('an approval of who is protected since is refused, and one given before lets nobody through', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 13; index++) it.directory.remove(anchorOf(index))
  await it.shell.run('Start-OnlineCoexistenceSync')
  expect((await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)}`)).errors).toEqual([])
  for (const person of [10, 11])
    await it.shell.run(`Set-MSOnlineUser person.${person}@fernwick.example -Protected $true`)
  const refused = await it.shell.run(`Approve-CoexistencePlan ${anchorOf(2)}`)
  expect(refused.ids).toEqual(['CoexistenceStepCannotApply'])
  const said = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(said.output).toMatchObject([{ Status: 'Held', Disabled: 0, Held: 13 }])
  expect(said.output).toMatchObject([{ Reason: expect.stringContaining('Person 10') as string }])
})

test('beyond a limit an approval lets through what it names, not even what is new or changed', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 13; index++) it.directory.remove(anchorOf(index))
  it.directory.put(anchorOf(40), dnOf('New One'), scriptedPerson('New One'))
  it.directory.set(anchorOf(20), { title: 'Planner' })
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(3)}`)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([
    { Status: 'Completed', Created: 0, Changed: 0, Disabled: 1, Held: 14 },
  ])
})

test('an approval that no longer fits is named, and one older than a day does not hold', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 12; index++) it.directory.remove(anchorOf(index))
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run('Get-CoexistencePlan -Status Waiting -First 2 | Approve-CoexistencePlan')
  it.directory.put(anchorOf(1), dnOf('Person 10'), scriptedPerson('Person 10'))
  const said = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(said.output).toMatchObject([{ Status: 'Completed', Disabled: 1, Held: 10 }])
  expect(said.output).toMatchObject([{ Reason: expect.stringContaining('no longer applies') as string }])
  expect(said.warnings).toEqual(said.output.map(run => (run as { Reason: string }).Reason))
  await it.shell.run('Get-CoexistencePlan -Status Waiting -First 2 | Approve-CoexistencePlan')
  it.directory.remove(anchorOf(14))
  it.shell.pass(day + 1)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Status: 'Held', Disabled: 0 }])
})

test('what was taken back is held until it is released', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.directory.set(anchorOf(1), { title: 'Planner' })
  const changed = await it.shell.run('Start-OnlineCoexistenceSync')
  const undone = await it.shell.run(`Undo-TenantChange ${changed.id}`)
  expect(undone.errors).toEqual([])
  it.directory.set(anchorOf(1), { title: 'Head of planning' })
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 0, Held: 1 }])
  const explained = await it.shell.run('Get-CoexistenceObject "Ann Verstraeten"')
  expect(explained.output).toMatchObject([
    { Held: true, NextAction: 'Change', JoinedTo: 'ann.verstraeten@fernwick.example' },
  ])
  await it.shell.run('Approve-CoexistencePlan "Ann Verstraeten" -Release')
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 1, Held: 0 }])
})

test('an approval that the same script used is taken back with what it let through', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  await it.shell.run("Add-MSOnlineUser tom.okafor@fernwick.example -DisplayName 'Tom Okafor'")
  it.directory.put(anchorOf(2), dnOf('Tom Okafor'), scriptedPerson('Tom Okafor'))
  await it.shell.run('Set-CoexistenceConfiguration -ApproveMatches $true')
  await it.shell.run('Start-OnlineCoexistenceSync')
  const script = await it.shell.run('Approve-CoexistencePlan tom.okafor@fernwick.example; Start-OnlineCoexistenceSync')
  expect(script.output).toMatchObject([{ Status: 'Completed', Changed: 1 }])
  const undone = await it.shell.run(`Undo-TenantChange ${script.id}`)
  expect(undone.errors).toEqual([])
  expect(undone.output).toMatchObject([{ Entity: 'user', Action: 'ChangedBack' }, { Entity: 'approval' }])
})

test('who was disabled without a change of their own is taken back and held as well', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  it.directory.put(anchorOf(3), dnOf('Sales'), scriptedGroup('Sales', []))
  it.directory.put(anchorOf(4), dnOf('Partner'), {
    objectClass: ['top', 'person', 'contact'],
    displayName: 'Partner',
    mail: 'partner@elsewhere.example',
  })
  // Enough who stay, or nothing would prove that the others have gone.
  for (let index = 11; index <= 18; index++)
    it.directory.put(anchorOf(index), dnOf(`Stays ${index}`), scriptedPerson(`Stays ${index}`))
  await it.shell.run('Set-CoexistenceConfiguration -GraceDays 0')
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.directory.remove(anchorOf(2))
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (const index of [1, 3, 4]) it.directory.remove(anchorOf(index))
  const away = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(away.output).toMatchObject([{ Disabled: 3, Deleted: 1 }])
  const undone = await it.shell.run(`Undo-TenantChange ${away.id} -Identity 'Ann Verstraeten', Sales, Partner`)
  expect(undone.errors).toEqual([])
  expect(undone.output).toHaveLength(3)
  for (const index of [1, 3, 4]) {
    const explained = await it.shell.run(`Get-CoexistenceObject ${anchorOf(index)}`)
    expect(explained.output).toMatchObject([{ Held: true, DisabledSince: null, RemovedAfter: null }])
  }
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([
    { Disabled: 0, Deleted: 0, Held: 3 },
  ])
  const again = await it.shell.run(`Undo-TenantChange ${away.id} -Identity Sales`)
  expect(again.ids).toEqual(['NothingToUndo'])
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(3)} -Release`)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Held: 2 }])
})

test('an account that is there already is joined once that was approved', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  await it.shell.run("Add-MSOnlineUser ann.verstraeten@fernwick.example -DisplayName 'Ann V'")
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([
    { Status: 'Completed', Created: 0, Held: 1 },
  ])
  await it.shell.run('Approve-CoexistencePlan ann.verstraeten@fernwick.example -Action Match')
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 1, Held: 0 }])
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Ann Verstraeten', Synchronized: true }])
})

const asProblem = (step: object) => {
  const { Name, Reason } = step as { Name: string; Reason: string }
  return expect.objectContaining({ Name, Problem: Reason, Status: 'Conflict' }) as object
}

test('conflicts name both sides, stop nobody else, and go with their cause', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak', 'Bad Name', 'Far Away'] })
  it.directory.set(anchorOf(2), { mail: 'ANN.verstraeten@fernwick.example' })
  it.directory.set(anchorOf(4), { displayName: 'Bad\u202EName' })
  it.directory.set(anchorOf(5), { mail: 'far@elsewhere.example' })
  const first = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(first.output).toMatchObject([{ Status: 'CompletedWithConflicts', Created: 1, Conflicts: 4 }])
  const plan = await it.shell.run('Get-CoexistencePlan -Status Conflict | Select-Object Name, Reason')
  expect(JSON.stringify(plan.output)).toContain(dnOf('Tom Okafor'))
  expect(JSON.stringify(plan.output)).toContain('<U+202E>')
  const [{ RunId: run } = {}] = first.output as { RunId?: string }[]
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 0, Conflicts: 4 }])
  it.directory.set(anchorOf(2), { mail: 'tom.okafor@fernwick.example' })
  await it.shell.run('Add-TenantDomain elsewhere.example')
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 3, Conflicts: 1 }])
  // What a run could not do stays in its report when the plan is another.
  const problems = `Get-CoexistenceRun '${String(run)}' | Select-Object -ExpandProperty Problems`
  expect((await it.shell.run(problems)).output).toEqual(
    expect.arrayContaining((plan.output as object[]).map(asProblem)),
  )
})

test('protected people stay whatever the directory says', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak', 'Kim Park'] })
  it.directory.set(anchorOf(1), { adminCount: '1' })
  it.directory.put(anchorOf(9), dnOf('Chiefs'), scriptedGroup('Chiefs', [dnOf('Tom Okafor')]))
  await it.shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${dnOf('Chiefs')}'`)
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run('Set-MSOnlineUser eve.novak@fernwick.example -Protected $true')
  for (const index of [1, 2, 3, 4]) it.directory.remove(anchorOf(index))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Held: 3 }])
})

test.each([
  ['loses its address', { mail: [] }],
  ['is another kind of object', { objectClass: ['top', 'person', 'contact'] }],
])('an administrator of the directory who %s stays protected', async (_, values) => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak'] })
  it.directory.set(anchorOf(1), { adminCount: '1' })
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.directory.set(anchorOf(1), values)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 0, Held: 1 }])
  const told = await it.shell.run(`Get-CoexistenceObject ${anchorOf(1)}`)
  expect(told.output).toMatchObject([{ Protected: true, NextAction: 'Disable', InScope: false }])
})

test('who is gone and stays, because a protected group is missing, counts where they leave a group', async () => {
  const names = Array.from({ length: 24 }, (_, index) => `Person ${String.fromCharCode(65 + index)}`)
  await using it = await desk({ people: names })
  it.directory.put(anchorOf(99), dnOf('All'), scriptedGroup('All', names.map(dnOf)))
  await it.shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${dnOf('Chiefs')}'`)
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 11; index++) it.directory.remove(anchorOf(index))
  it.directory.set(anchorOf(99), { member: names.slice(11).map(dnOf) })
  const held = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(held.output).toMatchObject([{ Status: 'Held', Changed: 0, Disabled: 0, Held: 12 }])
  const group = await it.shell.run('(Get-MSOnlineDistributionGroup all@fernwick.example).Members.Count')
  expect(group.output).toEqual([24])
})

test('an address of a domain that the tenant did not have comes once it has', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  it.directory.set(anchorOf(1), { proxyAddresses: ['SMTP:ann@fernwick.example', 'smtp:ann@harbour.example'] })
  await it.shell.run('Start-OnlineCoexistenceSync')
  const addresses = async () => (await it.shell.run('(Get-MSOnlineUser ann@fernwick.example).Addresses')).output
  expect(await addresses()).toEqual([])
  await it.shell.run('Add-TenantDomain harbour.example')
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 1 }])
  expect(await addresses()).toEqual(['ann@harbour.example'])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Changed: 0, Unchanged: 1 }])
})

test('an approval holds also after the clock was set back', async () => {
  const people = Array.from({ length: 11 }, (_, index) => `Person ${String.fromCharCode(65 + index)}`)
  await using it = await desk({ people })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= people.length; index++) it.directory.remove(anchorOf(index))
  it.directory.put(anchorOf(99), dnOf('Kim Park'), scriptedPerson('Kim Park'))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Status: 'Held' }])
  it.shell.pass(-3 * 3_600_000)
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)}`)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1 }])
})

test('protected groups protect wherever they lie, and the groups within them', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak', 'Kim Park'] })
  const chiefs = `CN=Chiefs,OU=Groups,${base}`
  const inner = `CN=Inner,OU=Groups,${base}`
  it.directory.put(anchorOf(8), chiefs, scriptedGroup('Chiefs', [dnOf('Tom Okafor'), dnOf('Middle'), inner]))
  it.directory.put(anchorOf(7), inner, scriptedGroup('Inner', [dnOf('Eve Novak')]))
  it.directory.put(anchorOf(6), dnOf('Middle'), scriptedGroup('Middle', [dnOf('Ann Verstraeten')]))
  for (const index of [7, 8]) it.directory.outside.add(anchorOf(index))
  await it.shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${chiefs}'`)
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (const index of [1, 2, 3, 4]) it.directory.remove(anchorOf(index))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Held: 3 }])
})

test('while a protected group is missing nobody is disabled or removed, and the run names it', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak', 'Kim Park'] })
  it.directory.put(anchorOf(9), dnOf('Chiefs'), scriptedGroup('Chiefs', [dnOf('Tom Okafor')]))
  await it.shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${dnOf('Chiefs')}' -GraceDays 1`)
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run(
    'Enable-MSOnlineUser eve.novak@fernwick.example -SubscriptionIDs "Exchange Online" -UserLocation BE -GeneratePassword',
  )
  it.directory.remove(anchorOf(1))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Held: 0 }])
  it.shell.pass(2 * day)
  it.directory.rename(anchorOf(9), dnOf('Leaders'))
  it.directory.remove(anchorOf(2))
  it.directory.set(anchorOf(3), { userAccountControl: '514' })
  it.directory.set(anchorOf(4), { title: 'Planner' })
  const names = expect.stringContaining(dnOf('Chiefs')) as string
  const said = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(said.output).toMatchObject([{ Changed: 2, Disabled: 0, Deleted: 0, Held: 3, Reason: names }])
  expect((await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)}`)).ids).toEqual(['CoexistenceStepCannotApply'])
  await it.shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${dnOf('Leaders')}'`)
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([
    { Disabled: 1, Deleted: 1, Held: 1, Reason: '' },
  ])
})

test('the plan tells approvals and holds as they stand now', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (let index = 1; index <= 12; index++) it.directory.remove(anchorOf(index))
  await it.shell.run('Start-OnlineCoexistenceSync')
  const standing = async () => {
    const said = await it.shell.run('Get-CoexistencePlan -Status Waiting -First 2 | Select-Object Approved, Held')
    return said.output
  }
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)}`)
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(2)} -Hold`)
  expect(await standing()).toEqual([
    { Approved: true, Held: false },
    { Approved: false, Held: true },
  ])
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)} -Withdraw`)
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(2)} -Release`)
  const none = { Approved: false, Held: false }
  expect(await standing()).toEqual([none, none])
  await it.shell.run(`Approve-CoexistencePlan ${anchorOf(1)}`)
  it.shell.pass(day + 1)
  expect(await standing()).toEqual([none, none])
})

test('a run that is stopped while it reads changes nothing, and the next one does all of it', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak'] })
  it.directory.batchSize = 1
  const stop = new AbortController()
  it.directory.beforeBatch = batch => {
    if (batch === 1) stop.abort()
  }
  const stopped = await it.shell.run('Start-OnlineCoexistenceSync', { signal: stop.signal })
  expect(stopped.summary.outcome).toBe('stopped')
  expect(await people(it.shell)).toEqual([])
  it.directory.beforeBatch = () => undefined
  const next = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(next.output).toMatchObject([{ Status: 'Completed', Created: 3 }])
  const runs = await it.shell.run('Get-CoexistenceRun | Select-Object Status')
  expect(runs.output).toEqual([{ Status: 'Completed' }, { Status: 'Stopped' }])
})

test('a run that is stopped amid its changes says how many it made', async () => {
  const names = Array.from({ length: 5 }, (_, index) => `Person ${String.fromCharCode(65 + index)}`)
  await using it = await desk({ people: names })
  const stop = new AbortController()
  const answers = names.map(() => ({ answer: 'yes' }) as const)
  let questions = 0
  const stopped = await it.shell.run('Start-OnlineCoexistenceSync -Confirm', {
    signal: stop.signal,
    answers,
    asked: () => {
      if (++questions === 3) stop.abort()
    },
  })
  expect(stopped.summary.outcome).toBe('stopped')
  const made = (await people(it.shell)).length
  expect(made).toBeGreaterThan(0)
  expect(made).toBeLessThan(names.length)
  expect((await it.shell.run('Get-CoexistenceRun')).output).toMatchObject([{ Status: 'Stopped', Created: made }])
})

test('a run started while another goes on fails and leaves the other alone', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  const { promise, resolve } = Promise.withResolvers<void>()
  const { promise: reading, resolve: reads } = Promise.withResolvers<void>()
  it.directory.beforeBatch = batch => {
    if (batch !== 0) return
    reads()
    return promise
  }
  const first = it.shell.run('Start-OnlineCoexistenceSync', { session: 'one' })
  await reading
  const second = await it.shell.run('Start-OnlineCoexistenceSync', { session: 'two' })
  expect(second.ids).toEqual(['CoexistenceBusy'])
  expect(second.output).toMatchObject([{ Status: 'Failed' }])
  resolve()
  expect((await first).output).toMatchObject([{ Status: 'Completed', Created: 1 }])
})

test('groups have their members, also groups in groups, and lose whoever goes', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  it.directory.put(anchorOf(8), dnOf('All'), scriptedGroup('All', [dnOf('Sales')]))
  it.directory.put(anchorOf(9), dnOf('Sales'), scriptedGroup('Sales', [dnOf('Ann Verstraeten'), dnOf('Tom Okafor')]))
  const first = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(first.output).toMatchObject([{ Created: 4, Changed: 0 }])
  const sizes = async () => {
    const groups = await it.shell.run('Get-MSOnlineDistributionGroup | Select-Object DisplayName, Members')
    return groups.output
  }
  const before = JSON.stringify(await sizes())
  expect((await it.shell.run('Start-OnlineCoexistenceSync -FullSync')).output).toMatchObject([{ Changed: 0 }])
  expect(JSON.stringify(await sizes())).toBe(before)
  const explained = await it.shell.run('Get-CoexistenceObject All')
  expect(explained.output).toMatchObject([{ Kind: 'Group', Members: [dnOf('Sales')], NextAction: 'None' }])
  it.directory.remove(anchorOf(1))
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Changed: 1 }])
})

test.each(['goes', 'loses its address'])('a group that %s counts with its members', async how => {
  const names = Array.from({ length: 30 }, (_, index) => `Person ${index + 10}`)
  await using it = await desk({ people: names })
  it.directory.put(anchorOf(90), dnOf('All'), scriptedGroup('All', names.slice(0, 12).map(dnOf)))
  it.directory.put(anchorOf(91), dnOf('Some'), scriptedGroup('Some', names.slice(0, 3).map(dnOf)))
  await it.shell.run('Start-OnlineCoexistenceSync')
  for (const index of [90, 91])
    if (how === 'goes') it.directory.remove(anchorOf(index))
    else it.directory.set(anchorOf(index), { mail: [] })
  it.directory.remove(anchorOf(1))
  const held = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(held.output).toMatchObject([{ Status: 'Held', Disabled: 0, Held: 2 }])
  const plan = await it.shell.run('Get-CoexistencePlan -Search All | Select-Object Action, MembersRemoved')
  expect(plan.output).toEqual([{ Action: 'Disable', MembersRemoved: 12 }])
  await it.shell.run('Get-CoexistencePlan | Approve-CoexistencePlan')
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 3, Held: 0 }])
  const sizes = await it.shell.run('Get-MSOnlineDistributionGroup | Sort-Object DisplayName | % { $_.Members.Count }')
  expect(sizes.output).toEqual([12, 3])
})

test('another rule for members holds from the next run on, and so does the usual one again', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  const group = scriptedGroup('Sales', [dnOf('Ann Verstraeten'), dnOf('Tom Okafor')])
  it.directory.put(anchorOf(9), dnOf('Sales'), group)
  await it.shell.run('Start-OnlineCoexistenceSync')
  const members = '(Get-MSOnlineDistributionGroup).Members'
  await it.shell.run("Set-CoexistenceConfiguration -Flow 'Members='; Start-OnlineCoexistenceSync")
  expect((await it.shell.run(members)).output).toEqual([])
  await it.shell.run("Set-CoexistenceConfiguration -Flow ''; Start-OnlineCoexistenceSync")
  expect((await it.shell.run(members)).output).toHaveLength(2)
})

test('joining a group that would lose members waits until just that is approved', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor', 'Eve Novak'] })
  const sales = (...names: string[]) => scriptedGroup('Sales', names.map(dnOf))
  it.directory.put(anchorOf(8), dnOf('Sales'), sales('Ann Verstraeten', 'Tom Okafor', 'Eve Novak'))
  await it.shell.run('Start-OnlineCoexistenceSync')
  it.directory.remove(anchorOf(8))
  it.directory.put(anchorOf(9), dnOf('Sales'), sales('Ann Verstraeten', 'Tom Okafor'))
  const sync = async () => (await it.shell.run('Start-OnlineCoexistenceSync')).output
  const members = async () => (await it.shell.run('(Get-MSOnlineDistributionGroup).Members.Count')).output
  expect(await sync()).toMatchObject([{ Disabled: 1, Conflicts: 1 }])
  expect(await sync()).toMatchObject([{ Held: 1, Changed: 0 }])
  const plan = await it.shell.run('Get-CoexistencePlan -Action Match | Select-Object Status, MembersRemoved')
  expect(plan.output).toEqual([{ Status: 'Waiting', MembersRemoved: 1 }])
  await it.shell.run('Approve-CoexistencePlan sales@fernwick.example -Action Match')
  // Approved was the going of one.
  it.directory.put(anchorOf(9), dnOf('Sales'), sales('Ann Verstraeten'))
  expect(await sync()).toMatchObject([{ Held: 1, Changed: 0 }])
  expect(await members()).toEqual([3])
  await it.shell.run('Approve-CoexistencePlan sales@fernwick.example -Action Match')
  expect(await sync()).toMatchObject([{ Held: 0, Changed: 1 }])
  expect(await members()).toEqual([1])
})

test.each([
  [{ pwdAccountLockedTime: '000001010000Z' }, false],
  [{ pwdAccountLockedTime: '20261128093000Z' }, true],
  [{ nsAccountLock: 'TRUE' }, false],
  [{ loginDisabled: 'FALSE' }, true],
])('a person of another directory with %o may sign in: %s', async (lock, allowed) => {
  await using it = await desk()
  it.directory.put(anchorOf(1), `uid=ann,${base}`, {
    objectClass: ['top', 'person', 'organizationalPerson', 'inetOrgPerson'],
    uid: 'ann',
    cn: 'Ann Verstraeten',
    mail: 'ann@fernwick.example',
  })
  await it.shell.run('Start-OnlineCoexistenceSync')
  await it.shell.run(
    'Enable-MSOnlineUser ann@fernwick.example -SubscriptionIDs "Exchange Online" -UserLocation BE -GeneratePassword',
  )
  it.directory.set(anchorOf(1), lock)
  await it.shell.run('Start-OnlineCoexistenceSync')
  expect(await people(it.shell)).toMatchObject([{ DisplayName: 'Ann Verstraeten', Enabled: allowed }])
})

test('a name that reads otherwise than it is written is shown with the sign that turns it', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  it.directory.set(anchorOf(1), { displayName: 'Ann \u202Egnp.exe' })
  it.directory.rename(anchorOf(1), dnOf('Ann \u202Egnp.exe'))
  const run = await it.shell.run('Start-OnlineCoexistenceSync')
  const problems = [{ Name: 'Ann <U+202E>gnp.exe', DN: dnOf('Ann <U+202E>gnp.exe') }]
  expect(run.output).toMatchObject([{ Status: 'CompletedWithConflicts', Problems: problems }])
  expect((await it.shell.run('Get-CoexistencePlan')).output).toMatchObject(problems)
  expect((await it.shell.run(`Get-CoexistenceObject ${anchorOf(1)}`)).output).toMatchObject(problems)
})

test('what the directory leaves out is told with its reason', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  const put = (index: number, name: string, more: Record<string, string | readonly string[]>) =>
    it.directory.put(anchorOf(index), dnOf(name), scriptedPerson(name, more))
  put(2, 'Critical One', { isCriticalSystemObject: 'TRUE' })
  put(3, 'Support One', { sAMAccountName: 'SUPPORT_388945a0' })
  put(4, 'No Mail', { mail: [] })
  put(5, 'No Name', { displayName: [] })
  put(6, 'System One', { mailNickname: 'SystemMailbox{1}' })
  put(7, 'No Account', { sAMAccountName: [] })
  const said = await it.shell.run('Start-OnlineCoexistenceSync')
  expect(said.output).toMatchObject([{ Status: 'Completed', Created: 1, Conflicts: 0 }])
  for (let index = 2; index <= 7; index++) {
    const explained = await it.shell.run(`Get-CoexistenceObject ${anchorOf(index)}`)
    expect(explained.output).toMatchObject([{ NextAction: 'None', JoinedTo: null, InScope: false }])
  }
  const list = async (paging = '') =>
    it.shell.run(`Get-CoexistenceObject -Excluded ${paging} | % { "$($_.Name): $($_.Scope)" }`)
  expect((await list()).output).toEqual([
    `Critical One: ${scopeTexts.system}`,
    `No Account: ${scopeTexts.noAccountName}`,
    `No Mail: ${scopeTexts.noMail}`,
    `No Name: ${scopeTexts.noDisplayName}`,
    `Support One: ${scopeTexts.support}`,
    `System One: ${scopeTexts.systemMailbox}`,
  ])
  const part = await list('-First 1 -Skip 2 -IncludeTotalCount')
  expect(part.output).toEqual([`No Mail: ${scopeTexts.noMail}`])
  expect(part.totals).toEqual([6])
  it.directory.remove(anchorOf(4))
  await it.shell.run('Start-OnlineCoexistenceSync')
  expect((await list()).output).toHaveLength(5)
})

test.each([
  ['an address', 'no.name@fernwick.example'],
  ['an address in other case', 'No.Name@Fernwick.Example'],
  ['an address beside the primary one', 'n.n@fernwick.example'],
  ['the name of the entry', 'no name'],
  ['its DN, written another way', `cn=No Name, ou=people, dc=Fernwick,DC=example`],
])('who is left out is found by %s', async (_, identity) => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  it.directory.put(
    anchorOf(5),
    dnOf('No Name'),
    scriptedPerson('No Name', { displayName: [], proxyAddresses: ['smtp:n.n@fernwick.example'] }),
  )
  await it.shell.run('Start-OnlineCoexistenceSync')
  const explained = await it.shell.run(`Get-CoexistenceObject '${identity}' | Select-Object Anchor, InScope, Name`)
  expect(explained.output).toEqual([{ Anchor: anchorOf(5), InScope: false, Name: 'No Name' }])
  expect((await it.shell.run(`Get-CoexistenceObject 'o.name@fernwick.example'`)).ids).toEqual([
    'CoexistenceObjectNotFound',
  ])
})

test('what a person says No to is not done, and the run says how much that was', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Tom Okafor'] })
  const said = await it.shell.run('Start-OnlineCoexistenceSync -Confirm', { answers: [{ answer: 'noToAll' }] })
  expect(said.output).toMatchObject([{ Created: 0, Reason: '2 steps were declined.' }])
  expect(await people(it.shell)).toEqual([])
  expect((await it.shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: 2, Reason: '' }])
})

test('each synchronization of one script is told, with its own problems', async () => {
  await using it = await desk({ people: ['Ann Verstraeten', 'Far Away'] })
  it.directory.set(anchorOf(2), { mail: 'far@elsewhere.example' })
  const both = await it.shell.run(
    'Start-OnlineCoexistenceSync; Add-TenantDomain elsewhere.example; Start-OnlineCoexistenceSync',
  )
  const runs = both.output.filter(each => JSON.stringify(each).includes('RunId')) as { RunId: string }[]
  const told = await it.shell.run(
    `Get-CoexistenceRun ${runs[0]?.RunId ?? ''} | Select-Object Created, Conflicts, Problems`,
  )
  expect(told.output).toMatchObject([
    { Created: 1, Conflicts: 0, Problems: [] },
    { Created: 1, Conflicts: 1, Problems: [{ Name: 'Far Away' }] },
  ])
})

test('what the directory keeps is changed there; the rest is changed here', async () => {
  await using it = await desk({ people: ['Ann Verstraeten'] })
  await it.shell.run('Start-OnlineCoexistenceSync')
  const refused = await it.shell.run('Set-MSOnlineUser ann.verstraeten@fernwick.example -JobTitle Planner')
  expect(refused.ids).toEqual(['DirectoryMastered'])
  const allowed = await it.shell.run('Set-MSOnlineUserPassword ann.verstraeten@fernwick.example -GeneratePassword')
  expect(allowed.errors).toEqual([])
})
