import { readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { openTenant } from '../store/open.ts'

test('a backup is tried as if it were restored, and says how far the tenant is ahead', async () => {
  await using shell = await tenantShell()
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann; Backup-Tenant copy.tenant')
  expect((await shell.run('Test-TenantBackup copy.tenant')).output).toMatchObject([
    { Ok: true, Users: 1, Missing: 0, SameTenant: true, Detail: storeNotes.contentSound(4) },
  ])
  await shell.run('Set-MSOnlineUser ann@fernwick.example -City Ghent')
  expect((await shell.run('Test-TenantBackup copy.tenant')).output).toMatchObject([{ Ok: true, Missing: 2 }])
  const left = (await readdir(tmpdir())).filter(name => name.startsWith('tenant-desk-backup-'))
  expect(left).toEqual([])
})

test('a backup of another tenant, a damaged one and what is none are told apart', async () => {
  await using other = await tenantShell()
  await other.run('Add-MSOnlineUser bo@fernwick.example -DisplayName Bo; Backup-Tenant other.tenant')
  await using shell = await tenantShell()
  const at = (name: string) => join(shell.tenant.folder, name)
  const backup = readFileSync(join(other.tenant.folder, 'other.tenant'))
  writeFileSync(at('other.tenant'), backup)
  writeFileSync(at('cut.tenant'), backup.subarray(0, backup.length / 2))
  writeFileSync(at('text.tenant'), 'Identity,City\r\n')
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann')
  const { output, ids } = await shell.run(
    "'other.tenant', 'cut.tenant', 'text.tenant' | ForEach-Object { Test-TenantBackup $_ }",
  )
  expect(output).toMatchObject([
    { Ok: true, SameTenant: false, Missing: null },
    { Ok: false, Users: 0 },
    { Ok: false, Users: 0 },
  ])
  expect(ids).toEqual([])
  expect((await shell.run('Restore-Tenant cut.tenant restored.tenant')).ids).toEqual(['BackupUnsound'])
  expect(await readdir(shell.tenant.folder)).not.toContain('restored.tenant')
})

test('a restored tenant is the tenant of the backup, and replaces nothing', async () => {
  await using shell = await tenantShell()
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann; Backup-Tenant copy.tenant')
  await shell.run('Remove-MSOnlineUser ann@fernwick.example -Confirm:$false')
  const preview = await shell.run('Restore-Tenant copy.tenant restored.tenant -WhatIf')
  expect([preview.ids, preview.output, preview.whatIf.length]).toEqual([[], [], 1])
  expect((await shell.run('Restore-Tenant copy.tenant restored.tenant')).output).toMatchObject([{ Users: 1 }])
  expect((await shell.run('Restore-Tenant copy.tenant restored.tenant')).ids).toEqual(['TenantExists'])
  const restored = await openTenant(join(shell.tenant.folder, 'restored.tenant'))
  expect(await restored.reader.users.find('ann@fernwick.example')).toMatchObject([{ displayName: 'Ann' }])
  await restored.close()
  expect((await shell.run('Get-MSOnlineUser')).output).toEqual([])
})

test('everything is exported as files that import reads back, and none is replaced unasked', async () => {
  await using shell = await tenantShell()
  expect(
    (
      await shell.run(
        "Add-MSOnlineUser ann@fernwick.example -DisplayName '=1+1'; Set-MSOnlineUserPassword ann@fernwick.example -Password 'Harbour-9-tin'",
      )
    ).ids,
  ).toEqual([])
  await shell.tenant.run(writer =>
    writer.insert('contact', { id: 'c', address: 'out@side.example', displayName: 'Out' }),
  )
  const { output } = await shell.run('Export-Tenant')
  const rows = output as readonly { readonly Path: string; readonly Rows: number }[]
  expect(rows.map(({ Path, Rows }) => [Path.replace(/^.* /, ''), Rows])).toEqual([
    ['users.csv', 1],
    ['groups.csv', 0],
    ['contacts.csv', 1],
    ['permissions.csv', 0],
    ['licences.csv', 1],
    ['domains.csv', 1],
    ['templates.csv', 0],
    ['journal.csv', 2],
  ])
  const users = readFileSync(rows[0]?.Path ?? '', 'utf8')
  expect(users).toContain(`"'=1+1"`)
  expect(readFileSync(rows[2]?.Path ?? '', 'utf8')).toContain('"out@side.example","Out","Contact"')
  await shell.run(
    'Add-MSOnlineUser bo@fernwick.example -DisplayName Bo; Get-MSOnlineUser | Enable-MSOnlineUser -UserLocation BE; Add-MSOnlineMailPermission bo@fernwick.example -TrustedUser ann@fernwick.example -GrantFullAccess; Export-Tenant -Force',
  )
  const [, granted = ''] = readFileSync(rows[3]?.Path ?? '', 'utf8').split('\r\n')
  expect(granted.split(',').slice(0, 9)).toEqual(
    ['bo@fernwick.example', 'ann@fernwick.example', 'True', 'False', 'False', 'Bo', 'Enabled', "'=1+1", 'Enabled'].map(
      cell => `"${cell}"`,
    ),
  )
  for (const { Path } of rows) expect(readFileSync(Path, 'utf8')).not.toContain('Harbour')
  expect((await shell.run('Export-Tenant')).ids).not.toEqual([])
  expect((await shell.run('Export-Tenant -Force')).output).toHaveLength(8)
})
