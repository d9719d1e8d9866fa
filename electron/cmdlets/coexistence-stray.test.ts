import { expect, test } from 'vitest'
import { anchorOf, scriptedDirectory, scriptedPerson } from '../../e2e/doubles/scripted-directory.ts'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const base = 'DC=fernwick,DC=example'
const dnOf = (name: string) => `CN=${name},OU=People,${base}`
const disabledThere = { userAccountControl: '514' }

/** Ann, synchronized and disabled in the directory where wanted. */
async function desk(attributes: Readonly<Record<string, string>> = {}) {
  const directory = scriptedDirectory()
  const shell = await tenantShell({ directory })
  directory.put(anchorOf(1), dnOf('Ann Verstraeten'), { ...scriptedPerson('Ann Verstraeten'), ...attributes })
  await shell.run(`Set-CoexistenceConfiguration ldap://127.0.0.1 '${base}' -ApproveMatches:$false`)
  const sync = async () => (await shell.run('Start-OnlineCoexistenceSync')).output
  const enabled = async () => (await shell.run('(Get-MSOnlineUser ann.verstraeten).Enabled')).output
  return { directory, shell, sync, enabled, [Symbol.asyncDispose]: () => shell[Symbol.asyncDispose]() }
}

const enable =
  'Enable-MSOnlineUser ann.verstraeten -UserLocation BE -SubscriptionIDs "Exchange Online" -GeneratePassword'

test('whoever is enabled here and disabled in the directory is disabled by the next run', async () => {
  await using it = await desk(disabledThere)
  expect(await it.sync()).toMatchObject([{ Created: 1, Disabled: 0 }])
  expect((await it.shell.run(enable)).errors).toEqual([])
  expect(await it.enabled()).toEqual([true])
  expect(await it.sync()).toMatchObject([{ Status: 'Completed', Disabled: 1 }])
  expect(await it.enabled()).toEqual([false])
  expect(await it.sync()).toMatchObject([{ Disabled: 0, Unchanged: 1 }])
})

test('an account that was there and is joined to a disabled entry is disabled by the run after it', async () => {
  await using it = await desk(disabledThere)
  await it.shell.run("Add-MSOnlineUser ann.verstraeten@fernwick.example -DisplayName 'Ann Verstraeten'")
  await it.shell.run(enable)
  expect(await it.sync()).toMatchObject([{ Status: 'Completed' }])
  expect(await it.sync()).toMatchObject([{ Disabled: 1 }])
  expect(await it.enabled()).toEqual([false])
})

test('a conflict keeps nobody enabled whom the directory disables, and is told next', async () => {
  await using it = await desk()
  await it.sync()
  await it.shell.run(enable)
  it.directory.set(anchorOf(1), { ...disabledThere, proxyAddresses: ['SMTP:ann@nowhere.example'] })
  expect(await it.sync()).toMatchObject([{ Disabled: 1, Conflicts: 0 }])
  expect(await it.enabled()).toEqual([false])
  expect(await it.sync()).toMatchObject([{ Status: 'CompletedWithConflicts', Disabled: 0, Conflicts: 1 }])
})

test('somebody removed here alone comes back with the next run, and the removal says so', async () => {
  await using it = await desk()
  await it.sync()
  const removed = await it.shell.run('Remove-MSOnlineUser ann.verstraeten -Confirm:$false')
  expect(removed.errors).toEqual([])
  expect(removed.warnings.join(' ')).toContain('comes back with the next synchronization')
  expect(await it.sync()).toMatchObject([{ Status: 'Completed', Created: 1 }])
  expect(await it.enabled()).toEqual([false])
})
