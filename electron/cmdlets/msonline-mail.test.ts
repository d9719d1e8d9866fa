import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorRecord } from '../../shared/errors.ts'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

async function withPeople(...names: readonly string[]): Promise<TenantShell> {
  const shell = await tenantShell()
  for (const name of names) {
    await shell.run(
      `Add-MSOnlineUser ${name}@fernwick.example -DisplayName ${name}; Enable-MSOnlineUser ${name} -UserLocation BE`,
    )
  }
  await shell.run('Add-MSOnlineUser new@fernwick.example -DisplayName New')
  return shell
}

const address = (name: string) => `${name}@fernwick.example`

test.each(['', ' $true', ' True', ':$true', ' 1'])('-GrantSendAs%s means yes', async written => {
  await using shell = await withPeople('ann', 'bob')
  expect((await shell.run(`Add-MSOnlineMailPermission ann -TrustedUser bob -GrantSendAs${written}`)).errors).toEqual([])
  expect((await shell.run('Get-MSOnlineMailPermission')).output).toEqual([
    { Identity: address('ann'), TrustedUser: address('bob'), FullAccess: false, SendAs: true, SendOnBehalf: false },
  ])
})

test.each([
  ['Add-MSOnlineMailPermission ann -TrustedUser bob -GrantSendAs False', ['PermissionNotSaid']],
  ['Add-MSOnlineMailPermission ann -TrustedUser bob', ['PermissionNotSaid']],
  ['Add-MSOnlineMailPermission ann -TrustedUser bob -GrantSendAs -GrantSendOnBehalfOf', ['AmbiguousParameterSet']],
  ['Add-MSOnlineMailPermission ann -TrustedUser bob -GrantSendAs:maybe', ['BooleanMalformed']],
  ['Add-MSOnlineMailPermission ann -TrustedUser ann -GrantSendAs', ['PermissionOnOneself']],
  ['Add-MSOnlineMailPermission new -TrustedUser ann -GrantSendAs', ['MailboxNeeded']],
  ['Add-MSOnlineMailPermission ann -TrustedUser nobody -GrantSendAs', ['UserNotFound']],
])('%s is refused', async (line, ids) => {
  await using shell = await withPeople('ann', 'bob')
  expect((await shell.run(line)).ids).toEqual(ids)
  expect((await shell.run('Get-MSOnlineMailPermission')).output).toEqual([])
})

test('a table may have a column for each right: cells say yes, no or nothing', async () => {
  await using shell = await withPeople('ann', 'bob', 'cleo')
  const rows = [
    'Identity,TrustedUser,GrantFullAccess,GrantSendAs,GrantSendOnBehalfOf',
    'ann,bob,True,True,False',
    'ann,cleo,,False,Yes',
    'bob,ann,True,True,True',
    'bob,cleo,perhaps,,',
  ]
  await writeFile(join(shell.tenant.folder, 'rights.csv'), rows.join('\n'))
  const { errors } = await shell.run('Import-Csv rights.csv | Add-MSOnlineMailPermission')
  expect(errors).toMatchObject([
    { id: 'AmbiguousParameterSet', row: 4 },
    { id: 'BooleanMalformed', row: 5, parameter: 'GrantFullAccess' },
  ])
  expect((await shell.run('Get-MSOnlineMailPermission')).output).toEqual([
    { Identity: address('ann'), TrustedUser: address('bob'), FullAccess: true, SendAs: true, SendOnBehalf: false },
    { Identity: address('ann'), TrustedUser: address('cleo'), FullAccess: false, SendAs: false, SendOnBehalf: true },
  ])
})

test('full access goes with either sending right, and one sending right takes the place of the other', async () => {
  await using shell = await withPeople('ann', 'bob')
  await shell.run('Add-MSOnlineMailPermission ann -TrustedUser bob -GrantFullAccess -GrantSendAs')
  const { warnings } = await shell.run('Add-MSOnlineMailPermission ann -TrustedUser bob -GrantSendOnBehalfOf')
  expect(warnings).toHaveLength(1)
  expect((await shell.run('Get-MSOnlineMailPermission -TrustedUser bob')).output).toMatchObject([
    { FullAccess: true, SendAs: false, SendOnBehalf: true },
  ])
  await shell.run('Remove-MSOnlineMailPermission ann -TrustedUser bob -RemoveFullAccess')
  expect((await shell.run('Get-MSOnlineMailPermission ann')).output).toMatchObject([
    { FullAccess: false, SendOnBehalf: true },
  ])
  await shell.run('Remove-MSOnlineMailPermission ann -TrustedUser bob -RemoveSendOnBehalfOf')
  expect((await shell.run('Get-MSOnlineMailPermission ann')).output).toEqual([])
  expect(
    (await shell.run('Remove-MSOnlineMailPermission ann -TrustedUser bob -RemoveFullAccess')).warnings,
  ).toHaveLength(1)
})

test('rights are searched on both sides, narrowed and ordered', async () => {
  await using shell = await withPeople('ann', 'bob', 'cleo')
  await shell.run(
    "Add-MSOnlineMailPermission ann -TrustedUser cleo -GrantFullAccess; 'ann', 'cleo' | Add-MSOnlineMailPermission -TrustedUser bob -GrantSendAs; Disable-MSOnlineUser bob",
  )
  const pairs = async (line: string) =>
    (await shell.run(`Get-MSOnlineMailPermission ${line} | % { "$($_.Identity)>$($_.TrustedUser)" }`)).output
      .join(' ')
      .replaceAll('@fernwick.example', '')
  expect(await pairs('-Search cleo')).toBe('ann>cleo cleo>bob')
  expect(await pairs("-Search 'an cleo'")).toBe('ann>cleo')
  expect(await pairs('-Filter TrustedUserDisabled')).toBe('ann>bob cleo>bob')
  expect(await pairs('-Filter FullAccess, TrustedUserDisabled')).toBe('')
  expect(await pairs('-SortBy TrustedUser -Descending')).toBe('ann>cleo cleo>bob ann>bob')
  expect(await pairs('-Except (Get-MSOnlineMailPermission -Filter FullAccess -Detail).Id')).toBe('ann>bob cleo>bob')
  expect((await shell.run('Get-MSOnlineMailPermission -First 1 -Skip 1 -Detail')).output).toMatchObject([
    { MailboxDisplayName: 'ann', MailboxState: 'Enabled', TrustedUserDisplayName: 'cleo', TrustedUserState: 'Enabled' },
  ])
})

test('all rights that are listed are taken away in the same pipeline, more than are read at once', async () => {
  await using shell = await withPeople('ann')
  await shell.run(
    '1..600 | % { $null = Add-MSOnlineUser "p$_@fernwick.example" -DisplayName P; Add-MSOnlineMailPermission ann -TrustedUser p$_ -GrantSendAs }',
  )
  const count = async () => (await shell.run('@(Get-MSOnlineMailPermission).Count')).output
  expect(await count()).toEqual([600])
  const { errors } = await shell.run('Get-MSOnlineMailPermission | Remove-MSOnlineMailPermission -RemoveAll')
  expect(errors).toEqual([])
  expect(await count()).toEqual([0])
})

test('POP3 needs a mailbox', async () => {
  await using shell = await withPeople('ann')
  expect((await shell.run("'ann', 'new' | Enable-MSOnlinePOPAccess")).errors).toMatchObject([
    { id: 'MailboxNeeded', target: address('new') },
  ])
  expect((await shell.run('Get-MSOnlinePOPAccess')).output).toEqual([
    { Identity: address('ann'), PopEnabled: true },
    { Identity: address('new'), PopEnabled: false },
  ])
  await shell.run('Disable-MSOnlinePOPAccess ann')
  expect((await shell.run('Get-MSOnlinePOPAccess ann')).output).toMatchObject([{ PopEnabled: false }])
})

test('mail is sent on to somebody inside or outside, beside the mailbox or instead of it', async () => {
  await using shell = await withPeople('ann', 'bob')
  await shell.run('Set-MSOnlineAlternateRecipient ann bob')
  await shell.run('Set-MSOnlineAlternateRecipient bob me@outside.example -DeliverToBoth $false')
  expect((await shell.run('Get-MSOnlineAlternateRecipient')).output).toEqual([
    { Identity: address('ann'), AlternateRecipient: address('bob'), DeliverToBoth: true },
    { Identity: address('bob'), AlternateRecipient: 'me@outside.example', DeliverToBoth: false },
  ])
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { ForwardingAddress: address('bob'), DeliverToMailboxAndForward: true },
  ])
  await shell.run('Remove-MSOnlineAlternateRecipient ann')
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ ForwardingAddress: '' }])
})

test.each([
  ['Set-MSOnlineAlternateRecipient ann nobody@fernwick.example', 'RecipientNotFound'],
  ['Set-MSOnlineAlternateRecipient ann nobody', 'RecipientNotFound'],
  ['Set-MSOnlineAlternateRecipient new ann', 'MailboxNeeded'],
  ['Set-MSOnlineAlternateRecipient ann ann', 'ForwardingLoop'],
])('%s is refused: %s', async (line, id) => {
  await using shell = await withPeople('ann')
  expect((await shell.run(line)).ids).toEqual([id])
})

test('a circle is refused and spelled out, also through a group', async () => {
  await using shell = await withPeople('ann', 'bob', 'cleo')
  await shell.run('Set-MSOnlineAlternateRecipient ann bob; Set-MSOnlineAlternateRecipient bob cleo')
  const [error] = (await shell.run('Set-MSOnlineAlternateRecipient cleo ann')).errors
  expect(error).toMatchObject({ id: 'ForwardingLoop', target: address('cleo') })
  expect(error?.message).toContain('cleo → ann → bob → cleo')

  const { reader } = shell.tenant.store
  const [ann] = await reader.users.find(address('ann'))
  await shell.tenant.run(async writer => {
    const team = { id: writer.newId(), address: address('team'), displayName: 'Team', type: 'Distribution' } as const
    await writer.insert('group', { ...team, members: [ann?.id ?? ''], acceptFrom: [] })
  })
  const [through] = (await shell.run('Set-MSOnlineAlternateRecipient cleo team@fernwick.example')).errors
  expect(through?.message).toContain('cleo → Team → ann → bob → cleo')
  expect((await shell.run('Get-MSOnlineDistributionGroup')).output).toMatchObject([
    { Identity: address('team'), Members: [address('ann')], AcceptMessagesOnlyFrom: [] },
  ])
})

test('whoever has an address is found by any of them, and a contact or group that has it is named as what it is', async () => {
  await using shell = await withPeople('ann')
  await shell.run('Add-MSOnlineUserAddress ann sales@fernwick.example')
  await shell.tenant.run(async writer => {
    await writer.insert('contact', { id: writer.newId(), address: address('lens'), displayName: 'Lensgrinders' })
    const team = { id: writer.newId(), address: address('team'), displayName: 'Team', type: 'Distribution' } as const
    await writer.insert('group', { ...team, members: [], acceptFrom: [] })
  })
  const found = await shell.run(
    "'SALES@fernwick.example', 'Lensgrinders', 'team' | Get-MSOnlineRecipient | % { \"$($_.RecipientType) $($_.Identity)\" }",
  )
  expect(found.output).toEqual([`User ${address('ann')}`, `Contact ${address('lens')}`, `Group ${address('team')}`])
  const called = await shell.run('Get-MSOnlineRecipient -Search \'e\' | % { "$($_.RecipientType) $($_.Identity)" }')
  expect(called.output).toEqual([`Contact ${address('lens')}`, `Group ${address('team')}`])
  expect((await shell.run("(Get-MSOnlineRecipient -Search 'e' -First 1).DisplayName")).output).toEqual(['Lensgrinders'])
  // Very many people of earlier names leave places for them.
  await shell.run('1..30 | % { Add-MSOnlineUser "eon$_@fernwick.example" -DisplayName "Eon $_" | Out-Null }')
  const some =
    '(Get-MSOnlineRecipient -Search \'e\' -First 10).RecipientType | Group-Object -NoElement | % { "$($_.Name) $($_.Count)" }'
  expect((await shell.run(some)).output.toSorted()).toEqual(['Contact 1', 'Group 1', 'User 8'])
  expect((await shell.run("Get-MSOnlineRecipient -Search 'nobody'")).output).toEqual([])
  for (const nobody of ['free@fernwick.example', 'somebody@outside.example', 'nobody'])
    expect((await shell.run(`Get-MSOnlineRecipient ${nobody}`)).ids).toEqual(['RecipientNotFound'])

  const facts = (name: string, entity: 'group' | 'contact', owner: string) =>
    errorRecord('AddressInUse', { address: address(name), owner, entity })
  for (const [name, entity, owner] of [
    ['lens', 'contact', 'Lensgrinders'],
    ['team', 'group', 'Team'],
  ] as const) {
    const { errors } = await shell.run(`Add-MSOnlineUser ${address(name)} -DisplayName Other`)
    const { id, message, advice } = facts(name, entity, owner)
    expect(errors).toMatchObject([{ id, message, advice }])
  }
})

test('addresses are unique whatever the case, the user name stays one, and a new user name keeps the old address', async () => {
  await using shell = await withPeople('ann', 'bob')
  await shell.run('Add-MSOnlineUserAddress ann Sales@fernwick.example')
  expect((await shell.run('Add-MSOnlineUserAddress bob SALES@fernwick.example')).ids).toEqual(['AddressInUse'])
  expect((await shell.run('Remove-MSOnlineUserAddress ann ann@fernwick.example')).ids).toEqual(['AddressIsPrimary'])
  expect((await shell.run('Remove-MSOnlineUserAddress ann other@fernwick.example')).ids).toEqual(['AddressNotOwned'])
  expect((await shell.run('Update-MSOnlineUserAddresses ann bob@fernwick.example')).ids).toEqual(['AddressInUse'])
  await shell.run('Update-MSOnlineUserAddresses ann anna@fernwick.example')
  expect((await shell.run('Get-MSOnlineUser anna')).output).toMatchObject([
    { Identity: address('anna'), Addresses: [address('ann'), 'Sales@fernwick.example'] },
  ])
  await shell.run('Remove-MSOnlineUserAddress anna sales@fernwick.example')
  expect((await shell.run('Add-MSOnlineUserAddress bob sales@fernwick.example')).ids).toEqual([])
})
