import { expect, test } from 'vitest'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

const address = (name: string) => `${name}@fernwick.example`

/** Ann may open Bob's mailbox and Bob hers; Cleo's mail goes to Ann too; Ann is in a group. */
async function withAnnReferred(): Promise<TenantShell> {
  const shell = await tenantShell()
  for (const name of ['ann', 'bob', 'cleo']) {
    await shell.run(
      `Add-MSOnlineUser ${address(name)} -DisplayName ${name}; Enable-MSOnlineUser ${name} -UserLocation BE -Password Gull-42-kite`,
    )
  }
  await shell.run('Add-MSOnlineMailPermission ann -TrustedUser bob -GrantFullAccess')
  await shell.run('Add-MSOnlineMailPermission bob -TrustedUser ann -GrantSendAs')
  await shell.run('Set-MSOnlineAlternateRecipient cleo ann')
  const [ann] = await shell.tenant.store.reader.users.find(address('ann'))
  await shell.tenant.run(async writer => {
    const team = { id: writer.newId(), address: address('team'), displayName: 'Team', type: 'Distribution' } as const
    await writer.insert('group', { ...team, members: [ann?.id ?? ''], acceptFrom: [] })
  })
  return shell
}

async function state(shell: TenantShell) {
  const lines = [
    'Get-MSOnlineUser',
    'Get-MSOnlineMailPermission',
    'Get-MSOnlineAlternateRecipient',
    'Get-MSOnlineDistributionGroup',
  ]
  const found = []
  for (const line of lines)
    found.push((await shell.run(`${line} | Select-Object * -ExcludeProperty WhenChanged`)).output)
  return found
}

test('what refers to the person goes along, is told before, and comes back with one undo', async () => {
  await using shell = await withAnnReferred()
  const before = await state(shell)
  const removal = await shell.run('Remove-MSOnlineUser ann', { answers: [{ answer: 'yes' }] })
  expect(removal.errors).toEqual([])
  expect(removal.warnings).toHaveLength(3)
  expect(removal.questions).toMatchObject([{ kind: 'confirm', impact: 'high' }])
  expect((await shell.run('Get-MSOnlineMailPermission')).output).toEqual([])
  expect((await shell.run('Get-MSOnlineAlternateRecipient')).output).toEqual([])
  expect((await shell.run('Get-MSOnlineDistributionGroup')).output).toMatchObject([{ Members: [] }])

  expect((await shell.run(`Undo-TenantChange ${removal.id}`)).errors).toEqual([])
  expect(await state(shell)).toEqual(before)
  expect((await shell.run('Test-MSOnlineUserPassword ann -Password Gull-42-kite')).output).toMatchObject([
    { Result: 'Valid' },
  ])
})

test('somebody whose mail goes only to the person is redirected first, unless forced', async () => {
  await using shell = await withAnnReferred()
  await shell.run('Set-MSOnlineAlternateRecipient cleo ann -DeliverToBoth $false')
  const refused = await shell.run('Remove-MSOnlineUser ann -Confirm:$false')
  expect(refused.errors).toMatchObject([{ id: 'OnlyMailboxOfOthers', target: address('ann') }])
  expect((await shell.run('Remove-MSOnlineUser ann -Force -Confirm:$false')).errors).toEqual([])
  expect((await shell.run('Get-MSOnlineUser cleo')).output).toMatchObject([{ ForwardingAddress: '' }])
})

test('where nobody can answer nothing is removed, and No leaves the person there', async () => {
  await using shell = await withAnnReferred()
  expect((await shell.run('Remove-MSOnlineUser ann')).ids).toEqual(['ConfirmationMissing'])
  expect((await shell.run('Remove-MSOnlineUser ann', { answers: [{ answer: 'no' }] })).operations).toMatchObject([
    { outcome: 'denied' },
  ])
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ Identity: address('ann') }])
})

test('a preview and the journal name everybody, also those who go', async () => {
  await using shell = await withAnnReferred()
  const [ann] = await shell.tenant.store.reader.users.find(address('ann'))
  const preview = await shell.run('Remove-MSOnlineUser ann -WhatIf')
  const removal = await shell.run('Remove-MSOnlineUser ann -Confirm:$false')
  const journal = await shell.run(`Get-TenantJournal -Run ${removal.id} | ForEach-Object { $_.Changes.Fields }`)
  const shown = [preview.whatIf, removal.operations].map(each =>
    each.flatMap(step => step.changes.map(one => one.fields)),
  )
  for (const fields of [...shown, journal.output]) {
    expect(JSON.stringify(fields)).toContain(address('ann'))
    expect(JSON.stringify(fields)).not.toContain(ann?.id)
  }
})
