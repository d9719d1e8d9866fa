import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { day, minute, tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { passwordIdOf } from '../store/passwords.ts'

async function withAnn(): Promise<TenantShell> {
  const shell = await tenantShell()
  await shell.run("Add-MSOnlineUser ann@fernwick.example -DisplayName 'Ann Verstraeten'")
  await shell.run("Enable-MSOnlineUser ann -UserLocation BE -Password 'Gull-42-kite'")
  return shell
}

const tried = async (shell: TenantShell, password: string) =>
  (await shell.run(`Test-MSOnlineUserPassword ann -Password '${password}'`)).output[0]

test('a password that is remembered is refused, also the present one', async () => {
  await using shell = await withAnn()
  expect((await shell.run("Set-MSOnlineUserPassword ann -Password 'Gull-42-kite'")).ids).toEqual(['PasswordRemembered'])
  await shell.run("Set-MSOnlineUserPassword ann -Password 'Tern-17-reed'")
  expect((await shell.run("Set-MSOnlineUserPassword ann -Password 'Gull-42-kite'")).ids).toEqual(['PasswordRemembered'])
  expect(await tried(shell, 'Tern-17-reed')).toMatchObject({ Result: 'Valid' })
})

test('the same password twice in one run is seen too', async () => {
  await using shell = await withAnn()
  const line = "'ann', 'ann' | Set-MSOnlineUserPassword -Password 'Tern-17-reed'"
  expect((await shell.run(line)).ids).toEqual(['PasswordRemembered'])
})

test.each([
  ['Set-MSOnlineUserPassword ann', ['PasswordNotSaid']],
  ["Set-MSOnlineUserPassword ann -Password 'Tern-17-reed' -GeneratePassword", ['PasswordSaidTwice']],
  ["Set-MSOnlineUserPassword ann -Password 'weak'", ['PasswordRuleMissed']],
  ["Set-MSOnlineUserPassword nobody -Password 'Tern-17-reed'", ['UserNotFound']],
])('%s is refused', async (line, ids) => {
  await using shell = await withAnn()
  expect((await shell.run(line)).ids).toEqual(ids)
})

test('whether it has to be changed can be said without a password', async () => {
  await using shell = await withAnn()
  await shell.run('Set-MSOnlineUserPassword ann -ChangePasswordOnNextLogon $true')
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'MustChange' })
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { PasswordLastSetDate: new Date('0001-01-01T00:00:00Z') },
  ])
  await shell.run('Set-MSOnlineUserPassword ann -ChangePasswordOnNextLogon:$false')
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { PasswordLastSetDate: new Date('2026-11-22T09:00:00Z') },
  ])
})

test('a generated password works, meets the policy and is told once', async () => {
  await using shell = await withAnn()
  const { passwords } = await shell.run('Set-MSOnlineUserPassword ann -GeneratePassword -PasswordStyle words')
  expect(await tried(shell, passwords[0]?.password ?? '')).toMatchObject({ Result: 'MustChange' })
  const journal = JSON.stringify(
    (await shell.run('Get-TenantJournal | ForEach-Object { Get-TenantJournal $_.Run }')).output,
  )
  expect(journal).not.toContain(passwords[0]?.password)
})

test('five wrong passwords lock for fifteen minutes, also the right one', async () => {
  await using shell = await withAnn()
  for (let attempt = 0; attempt < 4; attempt++)
    expect(await tried(shell, 'wrong')).toMatchObject({ Result: 'Wrong', LockedUntil: null })
  expect(await tried(shell, 'wrong')).toMatchObject({ Result: 'Wrong', LockedUntil: new Date('2026-11-22T09:15:00Z') })
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'LockedOut' })
  shell.pass(15 * minute)
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'Valid', LockedUntil: null })
  expect(await tried(shell, 'wrong')).toMatchObject({ Result: 'Wrong', LockedUntil: null })
})

test('it expires after ninety days unless it never does', async () => {
  await using shell = await withAnn()
  shell.pass(90 * day)
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'Expired' })
  await shell.run('Set-MSOnlineUserPasswordNeverExpire ann -PasswordNeverExpire $true')
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'Valid', Expires: null })
})

test('nobody learns from the answer whether a name exists', async () => {
  await using shell = await withAnn()
  expect((await shell.run("Test-MSOnlineUserPassword nobody -Password 'x'")).output).toMatchObject([
    { Result: 'Wrong' },
  ])
  await shell.run('Disable-MSOnlineUser ann')
  expect(await tried(shell, 'wrong')).toMatchObject({ Result: 'Wrong' })
  expect(await tried(shell, 'Gull-42-kite')).toMatchObject({ Result: 'Disabled' })
})

test('the last success is kept and is no change of the tenant', async () => {
  await using shell = await withAnn()
  await tried(shell, 'Gull-42-kite')
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { LastSignIn: new Date('2026-11-22T09:00:00Z') },
  ])
})

test('another hash in the place of the one that was kept lets nobody in', async () => {
  await using shell = await withAnn()
  const database = new DatabaseSync(shell.tenant.path)
  // Of `password`.
  const other = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(database.prepare('UPDATE password SET hash = ?').run(other).changes).toBe(1)
  database.close()
  const { ids, output } = await shell.run("Test-MSOnlineUserPassword ann -Password 'password'")
  expect([ids, output]).toEqual([['TenantDamaged'], []])
})

test('a hash of former cost is made anew once, by the right password only', async () => {
  await using shell = await withAnn()
  const [user] = (await shell.run('Get-MSOnlineUser ann')).output as readonly { readonly Id: string }[]
  const kept = async () =>
    (await shell.tenant.store.reader.users.passwords(user?.Id ?? '', 1)).map(({ hash }) => hash).join()
  // Of `password`, with a salt of eight bytes.
  const former = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  const database = new DatabaseSync(shell.tenant.path)
  const id = passwordIdOf(user?.Id ?? '', former)
  expect(database.prepare('UPDATE password SET id = ?, hash = ?').run(id, former).changes).toBe(1)
  expect(database.prepare('UPDATE user SET password_id = ? WHERE password_id IS NOT NULL').run(id).changes).toBe(1)
  database.close()
  expect(await tried(shell, 'passwore')).toMatchObject({ Result: 'Wrong' })
  expect(await kept()).toBe(former)
  expect(await tried(shell, 'password')).toMatchObject({ Result: 'Valid' })
  const anew = await kept()
  expect(anew).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$/)
  expect(await tried(shell, 'password')).toMatchObject({ Result: 'Valid' })
  expect(await kept()).toBe(anew)
})
