import { expect, test } from 'vitest'
import { minute, tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

const ann = 'ann@fernwick.example'

async function withAnn(options: { readonly seats?: number } = {}): Promise<TenantShell> {
  const shell = await tenantShell(options)
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName 'Ann Verstraeten'`)
  return shell
}

test('activation gives licence, location, mailbox and a password that is shown once and has to be changed', async () => {
  await using shell = await withAnn()
  const said = await shell.run('Enable-MSOnlineUser ann -UserLocation be -MailboxQuotaSize 500MB')
  expect(said.output).toMatchObject([
    {
      Enabled: true,
      Activated: true,
      Location: 'BE',
      MailboxSize: 500,
      RulesQuota: 64,
      MustChangePassword: true,
      PasswordLastSetDate: new Date('0001-01-01T00:00:00Z'),
    },
  ])
  expect(said.passwords).toMatchObject([{ target: ann }])
  expect(JSON.stringify([said.operations, said.output])).not.toContain(said.passwords[0]?.password)
  expect((await shell.run('Get-MSOnlineSubscription')).output).toMatchObject([{ Used: 1 }])
})

test('the used size of a mailbox is a number, also where nothing measured it', async () => {
  await using shell = await withAnn()
  await shell.run('Enable-MSOnlineUser ann -UserLocation BE -MailboxQuotaSize 500MB')
  for (const line of ['Get-MSOnlineUser ann', 'Get-MSOnlineUser ann -SourceDetail Full']) {
    expect((await shell.run(line)).output).toMatchObject([{ MailboxSize: 500, UsedMailboxSize: 0 }])
  }
})

test('a typed password stands as it is', async () => {
  await using shell = await withAnn()
  const said = await shell.run("Enable-MSOnlineUser ann -UserLocation BE -Password 'Gull-42-kite'")
  expect(said.output).toMatchObject([
    { MustChangePassword: false, PasswordLastSetDate: new Date('2026-11-22T09:00:00Z') },
  ])
  expect(said.passwords).toEqual([])
  expect((await shell.run("Test-MSOnlineUserPassword ann -Password 'Gull-42-kite'")).output).toMatchObject([
    { Result: 'Valid' },
  ])
})

test('what enabling gives is the person as they are from then on', async () => {
  await using shell = await tenantShell()
  const added = await shell.run("Add-MSOnlineUser ann@fernwick.example -DisplayName 'Ann'")
  expect((await shell.run('Get-MSOnlineUser ann')).output).toEqual(added.output)
  shell.pass(minute)
  const enabled = await shell.run('Enable-MSOnlineUser ann -UserLocation BE')
  expect((await shell.run('Get-MSOnlineUser ann')).output).toEqual(enabled.output)
})

test.each([
  ['Enable-MSOnlineUser ann', ['LocationNeeded']],
  ['Enable-MSOnlineUser ann -UserLocation Belgium', ['CountryUnknown']],
  ['Enable-MSOnlineUser ann -UserLocation BE -SubscriptionIDs Nothing', ['SubscriptionNotFound']],
  ['Enable-MSOnlineUser ann -UserLocation BE -MailboxQuotaSize 5MB', ['SizeOutOfRange']],
  ['Enable-MSOnlineUser ann -UserLocation BE -Password short', ['PasswordRuleMissed']],
  ["Enable-MSOnlineUser ann -UserLocation BE -Password 'AnnVerstraeten-1'", ['PasswordRuleMissed']],
  ["Enable-MSOnlineUser ann -UserLocation BE -Password 'Gull-42-kite' -GeneratePassword", ['PasswordSaidTwice']],
])('%s is refused and nothing changes', async (line, ids) => {
  await using shell = await withAnn()
  expect((await shell.run(line)).ids).toEqual(ids)
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ Activated: false, Subscriptions: [] }])
})

test('licences are counted: the error says the numbers, disabling keeps one, removing or releasing frees it', async () => {
  await using shell = await withAnn({ seats: 1 })
  await shell.run('Add-MSOnlineUser bob@fernwick.example -DisplayName Bob')
  await shell.run('Enable-MSOnlineUser ann -UserLocation BE')
  const [refusal] = (await shell.run('Enable-MSOnlineUser bob -UserLocation BE')).errors
  expect(refusal).toMatchObject({ id: 'NoLicenceFree', target: 'bob@fernwick.example' })
  expect(refusal?.message).toContain('1 of 1')

  await shell.run('Disable-MSOnlineUser ann')
  expect((await shell.run('Enable-MSOnlineUser bob -UserLocation BE')).ids).toEqual(['NoLicenceFree'])
  await shell.run('Disable-MSOnlineUser ann -ReleaseLicence')
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { Enabled: false, Subscriptions: [], MailboxSize: 5120 },
  ])
  expect((await shell.run('Enable-MSOnlineUser bob -UserLocation BE')).ids).toEqual([])
  await shell.run('Remove-MSOnlineUser bob -Confirm:$false')
  expect((await shell.run('Enable-MSOnlineUser ann')).output).toMatchObject([{ Enabled: true }])
})

test('which of several subscriptions has to be said', async () => {
  await using shell = await withAnn()
  await shell.run('Add-TenantSubscription Deskless -Seats 5 -ServiceTypes SharePoint')
  expect((await shell.run('Enable-MSOnlineUser ann -UserLocation BE')).ids).toEqual(['SubscriptionNeeded'])
  expect(
    (await shell.run('Enable-MSOnlineUser ann -UserLocation BE -SubscriptionIDs deskless -MailboxQuotaSize 5')).ids,
  ).toEqual(['MailServiceNeeded'])
  expect((await shell.run('Enable-MSOnlineUser ann -UserLocation BE -SubscriptionIDs deskless')).output).toMatchObject([
    { Subscriptions: ['Deskless'], MailboxSize: 0 },
  ])
})

test('on an active person only what is given changes', async () => {
  await using shell = await withAnn()
  await shell.run("Enable-MSOnlineUser ann -UserLocation BE -Password 'Gull-42-kite'")
  const said = await shell.run('Enable-MSOnlineUser ann -MailboxQuotaSize 10GB')
  expect(said.operations).toMatchObject([{ changes: [{ fields: [{ before: 5120, after: 10_240 }] }] }])
  expect((await shell.run('Enable-MSOnlineUser ann')).operations).toMatchObject([{ outcome: 'unchanged' }])
})

test('one run provisions: made, activated and given POP3, all or nothing', async () => {
  await using shell = await tenantShell()
  const line = (domain: string) =>
    `Add-MSOnlineUser zoe@${domain} -DisplayName Zoë; Enable-MSOnlineUser zoe@${domain} -UserLocation BE; Enable-MSOnlinePOPAccess zoe@${domain}`
  expect((await shell.run(line('fernwick.example'), { atomic: true })).errors).toEqual([])
  expect((await shell.run('Get-MSOnlineUser zoe')).output).toMatchObject([{ Enabled: true, PopEnabled: true }])
  const failed = await shell.run(
    'Add-MSOnlineUser tim@fernwick.example -DisplayName Tim; Enable-MSOnlineUser tim@fernwick.example',
    { atomic: true },
  )
  expect(failed.ids).toEqual(['LocationNeeded'])
  expect((await shell.run('Get-MSOnlineUser tim')).ids).toEqual(['UserNotFound'])
})

test('what-if shows every field and leaves nothing', async () => {
  await using shell = await tenantShell()
  const said = await shell.run(
    `Add-MSOnlineUser zoe@fernwick.example -DisplayName Zoë; Enable-MSOnlineUser zoe@fernwick.example -UserLocation BE`,
    { whatIf: true },
  )
  expect(said.errors).toEqual([])
  expect(said.whatIf.map(each => each.changes[0]?.change)).toEqual(['create', 'change'])
  expect(said.passwords).toEqual([])
  expect((await shell.run('Get-MSOnlineUser')).output).toEqual([])
  expect((await shell.run('Get-TenantJournal')).output).toEqual([])
})
