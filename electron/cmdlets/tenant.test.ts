import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test('the tenant says how it stands', async () => {
  await using shell = await tenantShell({ seats: 5 })
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann; Enable-MSOnlineUser ann -UserLocation BE')
  await shell.run('Add-MSOnlineUser bob@fernwick.example -DisplayName Bob -Department Sales')
  expect((await shell.run('Get-Tenant')).output).toMatchObject([
    {
      Name: 'Test',
      DefaultDomain: 'fernwick.example',
      Users: 2,
      Enabled: 1,
      Awaiting: 1,
      MustChangePassword: 1,
      PasswordPolicy: 'BPOS',
      Licences: [{ Seats: 5, Used: 1 }],
      Departments: [{ Name: 'Sales', Users: 1 }],
    },
  ])
})

test('settings change, and a pattern that makes no address is refused', async () => {
  await using shell = await tenantShell()
  await shell.run("Set-Tenant -Name Fernwick -PasswordPolicy nist -AddressPattern '{f}.{last}'")
  expect((await shell.run('Get-Tenant')).output).toMatchObject([
    { Name: 'Fernwick', PasswordPolicy: 'NIST', AddressPattern: '{f}.{last}' },
  ])
  for (const pattern of ['first.last', '{first}..{last}', '{middle}', '{first}.', '{first} {last}']) {
    expect((await shell.run(`Set-Tenant -AddressPattern '${pattern}'`)).ids, pattern).toEqual([
      'AddressPatternMalformed',
    ])
  }
  expect((await shell.run('Set-Tenant -PasswordPolicy None')).ids).toEqual(['ChoiceUnknown'])
})

test('domains: one default, none removed while it is in use', async () => {
  await using shell = await tenantShell()
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann')
  expect((await shell.run('Add-TenantDomain FERNWICK.example')).ids).toEqual(['DomainExists'])
  expect((await shell.run('Add-TenantDomain not-a-domain')).ids).toEqual(['DomainMalformed'])
  await shell.run('Add-TenantDomain labs.example -Default')
  expect((await shell.run('Get-TenantDomain')).output).toMatchObject([
    { Name: 'labs.example', Default: true, Users: 0 },
    { Name: 'fernwick.example', Default: false, Users: 1 },
  ])
  expect((await shell.run('Remove-TenantDomain labs.example -Confirm:$false')).ids).toEqual(['DomainIsDefault'])
  expect((await shell.run('Remove-TenantDomain fernwick.example -Confirm:$false')).ids).toEqual(['DomainInUse'])
  await shell.run('Set-Tenant -DefaultDomain fernwick.example')
  expect((await shell.run('Remove-TenantDomain labs.example -Confirm:$false')).ids).toEqual([])
})

test('seats cannot be fewer than licences in use, and names are unique', async () => {
  await using shell = await tenantShell({ seats: 2 })
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann; Enable-MSOnlineUser ann -UserLocation BE')
  const [only] = (await shell.run('Get-MSOnlineSubscription')).output as readonly {
    SubscriptionId: string
    Name: string
  }[]
  expect((await shell.run(`Set-TenantSubscription '${only?.SubscriptionId}' -Seats 0`)).ids).toEqual(['SeatsInUse'])
  expect((await shell.run(`Add-TenantSubscription '${only?.Name.toUpperCase()}' -Seats 1`)).ids).toEqual([
    'SubscriptionExists',
  ])
  await shell.run(
    `Get-MSOnlineSubscription | Select-Object @{n='Identity';e='SubscriptionId'} | Set-TenantSubscription -Seats 9`,
  )
  expect((await shell.run('Get-MSOnlineSubscription')).output).toMatchObject([{ Seats: 9, Used: 1 }])
})

test('a backup is a tenant of its own and never replaces a file', async () => {
  await using shell = await tenantShell()
  const { output } = await shell.run(
    '$null = Add-MSOnlineUser ann@fernwick.example -DisplayName Ann; Backup-Tenant copy.tenant',
  )
  // What the same script wrote is in it.
  expect(output).toMatchObject([{ Path: join(shell.tenant.folder, 'copy.tenant'), JournalEntries: 2 }])
  expect((await shell.run('Backup-Tenant copy.tenant')).ids).toEqual(['TenantExists'])
  const preview = await shell.run('Backup-Tenant other.tenant -WhatIf')
  expect([preview.ids, preview.output, preview.whatIf.length]).toEqual([[], [], 1])
  expect(existsSync(join(shell.tenant.folder, 'other.tenant'))).toBe(false)
  expect((await shell.run('Test-Tenant')).output).toMatchObject([
    { Check: 'file', Ok: true },
    { Check: 'schema', Ok: true },
    { Check: 'journal', Ok: true },
    { Check: 'content', Ok: true },
    { Check: 'end', Ok: true },
  ])
})

test('a clock that was set back is warned of, and the journal is in order', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000_000_000 })
  try {
    await using shell = await tenantShell()
    await shell.run('$null = Add-MSOnlineUser ann@fernwick.example -DisplayName Ann')
    expect((await shell.run('Test-Tenant')).warnings).toEqual([])
    vi.setSystemTime(1_999_999_000_000)
    await shell.run('Set-MSOnlineUser ann@fernwick.example -City Ghent')
    const { output, warnings } = await shell.run('Test-Tenant | Where-Object { -not $_.Ok }')
    expect([output, warnings]).toEqual([[], [storeNotes.clockSetBack(4)]])
  } finally {
    vi.useRealTimers()
  }
})
