import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunOptions, type Said, tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { definitions } from '../../shared/cmdlets/index.ts'

// Each call that writes leaves one entry about each object it was for: done, unchanged, failed or denied. What-if leaves none.

/** A line that fails of itself, for each cmdlet whose first example is about one object. */
const failing: Readonly<Record<string, string>> = {
  'Add-MSOnlineUser': "Add-MSOnlineUser 'tom.okafor@fernwick.example' -DisplayName 'Tom'",
  'Enable-MSOnlineUser': "Enable-MSOnlineUser 'nobody.at.all'",
  'Set-MSOnlineUser': "Set-MSOnlineUser 'nobody.at.all' -City 'Ghent'",
  'Disable-MSOnlineUser': "Disable-MSOnlineUser 'nobody.at.all'",
  'Remove-MSOnlineUser': "Remove-MSOnlineUser 'nobody.at.all' -Confirm:$false",
  'Set-MSOnlineUserPassword': "Set-MSOnlineUserPassword 'tom.okafor@fernwick.example' -Password 'x'",
  'Set-MSOnlineUserPasswordNeverExpire':
    "Set-MSOnlineUserPasswordNeverExpire 'nobody.at.all' -PasswordNeverExpire $true",
  'Update-MSOnlineUserAddresses':
    "Update-MSOnlineUserAddresses 'tom.okafor@fernwick.example' -UserPrincipalName 'ann.verstraeten@fernwick.example'",
  'Add-MSOnlineUserAddress': "Add-MSOnlineUserAddress 'nobody.at.all' -Address 'x@fernwick.example'",
  'Remove-MSOnlineUserAddress': "Remove-MSOnlineUserAddress 'tom.okafor@fernwick.example' -Address 'x@y.example'",
  'Enable-MSOnlinePOPAccess': "Enable-MSOnlinePOPAccess 'nobody.at.all'",
  'Disable-MSOnlinePOPAccess': "Disable-MSOnlinePOPAccess 'nobody.at.all'",
  'Add-MSOnlineMailPermission':
    "Add-MSOnlineMailPermission 'nobody.at.all' -TrustedUser 'tom.okafor@fernwick.example' -GrantSendAs",
  'Remove-MSOnlineMailPermission':
    "Remove-MSOnlineMailPermission 'nobody.at.all' -TrustedUser 'tom.okafor@fernwick.example' -RemoveAll",
  'Set-MSOnlineAlternateRecipient':
    "Set-MSOnlineAlternateRecipient 'nobody.at.all' -AlternateRecipient 'tom.okafor@fernwick.example'",
  'Remove-MSOnlineAlternateRecipient': "Remove-MSOnlineAlternateRecipient 'nobody.at.all'",
  'Approve-CoexistencePlan': "Approve-CoexistencePlan 'nobody.at.all' -Action Disable",
  'Add-TenantDomain': "Add-TenantDomain 'fernwick.example'",
  'Remove-TenantDomain': "Remove-TenantDomain 'fernwick.example' -Confirm:$false",
  'Add-TenantSubscription': "Add-TenantSubscription 'Mail Standard' -Seats 4 -ServiceTypes 'Exchange'",
  'Set-TenantSubscription': "Set-TenantSubscription 'Mail Standard' -Seats 1",
  'Set-TenantTemplate': "Set-TenantTemplate 'Sales' -MemberOf 'nobody.at.all'",
  'Remove-TenantTemplate': "Remove-TenantTemplate 'No such'",
}

/** Lines of those that are about many objects, and fail before the first of them: the call as a whole has failed. */
const failingWhole: Readonly<Record<string, string>> = {
  'Undo-TenantChange': "Undo-TenantChange 'nobody.at.all'",
  'Import-TenantCsv': "Import-TenantCsv 'nowhere.csv' -Kind Edit",
  'Resume-TenantImport': "Resume-TenantImport 'nobody.at.all'",
}

/** Those that are about many objects, or change no object themselves: what they do is tried below or in tests of their own. */
const about: ReadonlySet<string> = new Set([
  ...Object.keys(failingWhole),
  'Start-OnlineCoexistenceSync',
  'Test-MSOnlineUserPassword',
])

/** Those that take whatever fits their parameters. */
const neverFailing = ['Set-Tenant', 'Set-CoexistenceConfiguration']

let shell: TenantShell
beforeAll(async () => {
  shell = await tenantShell({ sample: true })
})
afterAll(() => shell[Symbol.asyncDispose]())

/** Runs a line; what it said, what the journal has of it, and by how many entries the whole chain grew beside the run itself. */
async function entriesOf(line: string, options: RunOptions = {}) {
  const { journal } = shell.tenant.store.reader
  const before = (await journal.verify()).entries
  const said = await shell.run(line, options)
  const { rows } = await journal.operations(said.id, 0, 1_000)
  const { entries, firstBad } = await journal.verify()
  expect(firstBad, line).toBeNull()
  const ofRun = (await journal.run(said.id)) === undefined ? 0 : 1
  return { said, rows, grown: entries - before - ofRun }
}

type Entries = Awaited<ReturnType<typeof entriesOf>>

/** What was told of a run is what its journal has: the same objects, each once, and beside them only their changes. */
function expectOneEach({ said, rows, grown }: Entries, name: string): void {
  const pairs = (all: readonly Said['operations'][number][]) =>
    all.map(each => [each.cmdlet, each.target, each.outcome])
  expect(rows.map(({ cmdlet, target, outcome }) => [cmdlet, target, outcome])).toEqual(pairs(said.operations))
  expect(new Set(rows.map(({ target }) => target)).size).toBe(rows.length)
  expect(grown).toBe(rows.length + said.operations.reduce((sum, { changes }) => sum + changes.length, 0))
  for (const row of rows)
    expect(row).toMatchObject({
      run: said.id,
      actor: 'tester',
      origin: 'terminal',
      cmdlet: name,
      target: expect.stringMatching(/./),
      line: expect.stringContaining(name),
    })
}

test('every cmdlet that writes is tried', () => {
  const writing = definitions.filter(({ writes }) => writes).map(({ name }) => name)
  expect(new Set(writing)).toEqual(new Set([...Object.keys(failing), ...neverFailing, ...about]))
})

/** A line of each that is done on the sample company: the first example, but where that finds nothing to do. */
const doing = definitions
  .filter(({ name, writes }) => writes && name !== 'Approve-CoexistencePlan' && !about.has(name))
  .map(
    ({ name, examples }) =>
      [name, name === 'Set-MSOnlineUser' ? `${examples[0].line} -JobTitle 'Planner'` : examples[0].line] as const,
  )

describe.each(doing)('%s', (name, line) => {
  test('leaves no entry of a what-if', async () => {
    const { said, rows, grown } = await entriesOf(line, { whatIf: true })
    expect({ ids: said.ids, rows, grown }).toEqual({ ids: [], rows: [], grown: 0 })
  })

  test('leaves one entry where it was denied, and changes nothing', async () => {
    const denied = await entriesOf(`${line} -Confirm`, { answers: [{ answer: 'no' }] })
    expectOneEach(denied, name)
    expect(denied.rows).toMatchObject([{ outcome: 'denied' }])
    expect(denied.grown).toBe(1)
  })

  test('leaves one entry where it was done, and one of each change', async () => {
    const done = await entriesOf(line, { answers: [{ answer: 'yes' }] })
    expect(done.said.ids).toEqual([])
    expectOneEach(done, name)
    expect(done.rows).toMatchObject([{ outcome: 'done' }])
    expect(done.grown).toBeGreaterThan(1)
    // The same once more finds nothing to do, or fails; either is one entry more.
    const again = await entriesOf(line, { answers: [{ answer: 'yes' }] })
    expectOneEach(again, name)
    expect(again.rows).toHaveLength(1)
  })
})

const allFailing = Object.entries({ ...failing, ...failingWhole })

test.each(allFailing)('%s leaves one entry where it failed, with the error', async (name, line) => {
  const failed = await entriesOf(line)
  expectOneEach(failed, name)
  expect(failed.rows).toMatchObject([{ outcome: 'failed', error: { id: failed.said.ids[0] } }])
  expect([failed.said.ids.length, failed.grown]).toEqual([1, 1])
})

test.each(Object.entries(failingWhole))('%s leaves no entry of a what-if that failed', async (_name, line) => {
  const { said, rows, grown } = await entriesOf(line, { whatIf: true })
  expect([said.ids.length, rows, grown]).toEqual([1, [], 0])
})

test('an import of which a password was typed has it in no entry, whether it fails or not', async () => {
  const { rows } = await entriesOf(
    "Import-TenantCsv 'nowhere.csv' -Kind Password -Default @{ Password = 'Harbour-9-tin' }",
  )
  expect(rows).toMatchObject([{ outcome: 'failed', target: 'nowhere.csv' }])
  expect(JSON.stringify(rows)).not.toContain('Harbour')
})

test.each([
  [
    "Set-MSOnlineUser 'tom.okafor@fernwick.example' -MailboxQuotaSize 'as much as there is'",
    'tom.okafor@fernwick.example',
  ],
  ["Set-MSOnlineUser 'tom.okafor@fernwick.example' -Shoe 43", 'tom.okafor@fernwick.example'],
  ["Set-MSOnlineUser -Identity 'tom.okafor@fernwick.example' -City", 'tom.okafor@fernwick.example'],
  ["Add-MSOnlineUser -DisplayName 'Nobody'", ''],
])('a call that does not bind leaves one entry: %s', async (line, target) => {
  const refused = await entriesOf(line)
  expect(refused.rows).toMatchObject([{ outcome: 'failed', target, error: { id: refused.said.ids[0] } }])
  expect([refused.said.ids.length, refused.said.operations.length, refused.grown]).toEqual([1, 1, 1])
  const preview = await entriesOf(`${line} -WhatIf`.replace('-City -WhatIf', '-WhatIf -City'))
  expect([preview.rows, preview.grown]).toEqual([[], 0])
})

test('what of a call did not bind is in no entry, for it may be a secret', async () => {
  const secret = 'Harbour-9-tin'
  for (const line of [
    `Set-MSOnlineUserPassword 'tom.okafor@fernwick.example' -Pasword '${secret}'`,
    `Set-MSOnlineUserPassword 'tom.okafor@fernwick.example' -ChangePasswordOnNextLogon '${secret}'`,
    `Set-MSOnlineUser 'tom.okafor@fernwick.example' -City Ghent 'and' '${secret}'`,
    `Set-MSOnlineUser 'tom.okafor@fernwick.example' -MailboxQuotaSize '${secret}'`,
  ]) {
    const { rows, said } = await entriesOf(line)
    expect(rows, line).toMatchObject([{ outcome: 'failed', target: 'tom.okafor@fernwick.example' }])
    expect(JSON.stringify([rows, said.operations]), line).not.toContain(secret)
  }
})

test('a pipeline leaves one entry for each of its objects, in their order', async () => {
  const mixed = await entriesOf(
    "'tom.okafor', 'nobody.at.all', 'eunji.park', 'ann.verstraeten' | ForEach-Object { Set-MSOnlineUser $_ -City 'Ostend' -Confirm }",
    { answers: [{ answer: 'yes' }, { answer: 'no' }, { answer: 'yes' }] },
  )
  expectOneEach(mixed, 'Set-MSOnlineUser')
  expect(mixed.rows.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'denied', 'done'])
})

test('an import and an undo leave one entry for each row and each object', async () => {
  const rows = [
    'Identity,DisplayName',
    'one@fernwick.example,One',
    'two@elsewhere.example,Two',
    'three@fernwick.example,Three',
  ]
  await writeFile(join(shell.tenant.folder, 'people.csv'), `${rows.join('\n')}\n`)
  const imported = await entriesOf(
    "Import-TenantCsv 'people.csv' -Kind Provision -Default @{ SubscriptionIDs = 'Mail Standard'; UserLocation = 'BE' }",
  )
  expect(imported.rows.map(({ target, outcome }) => [target, outcome])).toEqual([
    ['one@fernwick.example', 'done'],
    ['two@elsewhere.example', 'failed'],
    ['three@fernwick.example', 'done'],
  ])
  const undone = await entriesOf(`Undo-TenantChange ${imported.said.id}`)
  expectOneEach(undone, 'Undo-TenantChange')
  expect(undone.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
})
