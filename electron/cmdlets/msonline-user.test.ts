import { writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const ann = 'ann@fernwick.example'

test('somebody who is added cannot sign in, holds no licence and has no mailbox', async () => {
  await using shell = await tenantShell()
  const { output, errors } = await shell.run(
    `Add-MSOnlineUser ${ann} -DisplayName 'Ann Verstraeten' -City Ghent -Department ''`,
  )
  expect(errors).toEqual([])
  expect(output).toMatchObject([
    {
      Identity: ann,
      UserPrincipalName: ann,
      DisplayName: 'Ann Verstraeten',
      City: 'Ghent',
      Department: null,
      Enabled: false,
      Activated: false,
      Subscriptions: [],
      MailboxSize: 0,
      UsedMailboxSize: 0,
      RulesQuota: 0,
      ForwardingAddress: '',
      PasswordLastSetDate: null,
    },
  ])
})

test.each([
  ['Add-MSOnlineUser ann@elsewhere.example -DisplayName Ann', ['DomainNotInTenant']],
  ['Add-MSOnlineUser ANN@fernwick.example -DisplayName Other', ['AddressInUse']],
  ['Add-MSOnlineUser ann -DisplayName Ann', ['AddressMalformed']],
  ['Add-MSOnlineUser bob@fernwick.example', ['MissingMandatoryParameter']],
  ["Add-MSOnlineUser bob@fernwick.example -DisplayName ''", ['ValueEmpty']],
  ['Add-MSOnlineUser bob@fernwick.example -DisplayName "a`tb"', ['TextHasControlCharacters']],
  ['Set-MSOnlineUser nobody -City Ghent', ['UserNotFound']],
  ['Set-MSOnlineUser ann -Town Ghent', ['NamedParameterNotFound']],
  ["Set-MSOnlineUser ann -DisplayName ''", ['ValueEmpty']],
  ['Get-MSOnlineUser -ResultSize many', ['NumberMalformed']],
  ['Get-MSOnlineUsr', ['CommandNotFound']],
])('%s is refused and writes nothing', async (line, ids) => {
  await using shell = await tenantShell()
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName Ann`)
  const before = await shell.tenant.store.reader.users.page({}, 0)
  const said = await shell.run(line)
  expect(said.ids).toEqual(ids)
  expect(await shell.tenant.store.reader.users.page({}, 0)).toEqual(before)
})

test('a person is found by user name, address, alias, display name and id', async () => {
  await using shell = await tenantShell()
  const [added] = (await shell.run(`Add-MSOnlineUser ${ann} -DisplayName 'Ann Verstraeten'`)).output
  await shell.run(`Add-MSOnlineUserAddress ann a.verstraeten@fernwick.example`)
  const id = (added as { Id: string }).Id
  for (const identity of [
    'ann',
    'ANN@FERNWICK.example',
    'a.verstraeten@fernwick.example',
    "'ann verstraeten'",
    `'${id}'`,
  ]) {
    const { output } = await shell.run(`Get-MSOnlineUser ${identity}`)
    expect(output, identity).toMatchObject([{ Identity: ann }])
  }
  await shell.run(`Add-MSOnlineUser ann2@fernwick.example -DisplayName 'Ann Verstraeten'`)
  expect((await shell.run(`Get-MSOnlineUser 'Ann Verstraeten'`)).ids).toEqual(['UserNotUnique'])
})

test('only what is given changes, empty text clears, and doing it twice changes nothing', async () => {
  await using shell = await tenantShell()
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName Ann -City Ghent -FaxNumber 1`)
  const { operations } = await shell.run(`Set-MSOnlineUser ann -FaxNumber '' -JobTitle Planner`)
  expect(operations).toMatchObject([{ outcome: 'done', target: ann }])
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([
    { City: 'Ghent', FaxNumber: null, JobTitle: 'Planner' },
  ])
  expect((await shell.run(`Set-MSOnlineUser ann -JobTitle Planner`)).operations).toMatchObject([
    { outcome: 'unchanged' },
  ])
})

test('what a directory masters is changed there', async () => {
  await using shell = await tenantShell()
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName Ann -City Ghent`)
  const [user] = (await shell.tenant.store.reader.users.find('ann@fernwick.example')).values()
  await shell.tenant.run(writer => writer.update('user', user?.id ?? '', { synchronized: true }))
  expect((await shell.run('Set-MSOnlineUser ann -City Bruges')).errors).toMatchObject([
    { id: 'DirectoryMastered', target: ann },
  ])
  expect((await shell.run('Set-MSOnlineUser ann -City Ghent -Protected $true')).errors).toEqual([])
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ City: 'Ghent', Protected: true }])
})

test('rows that fail name their line and reason, and the others go in', async () => {
  await using shell = await tenantShell()
  const rows = [
    'identity,DisplayName,City',
    `${ann},"Verstraeten, Ann",`,
    'bad,Bob,',
    `${ann},Twin,`,
    'zoe@fernwick.example,Zoë,Liège',
  ]
  await writeFile(`${shell.tenant.folder}/people.csv`, rows.join('\r\n'))
  const { output, errors } = await shell.run('Import-Csv people.csv | Add-MSOnlineUser')
  expect(output).toMatchObject([
    { DisplayName: 'Verstraeten, Ann', City: null },
    { DisplayName: 'Zoë', City: 'Liège' },
  ])
  expect(errors).toMatchObject([
    { id: 'AddressMalformed', row: 3, parameter: 'Identity', target: 'bad' },
    { id: 'AddressInUse', row: 4, target: ann },
  ])
})

test('lists are searched, filtered, sorted, paged and counted', async () => {
  await using shell = await tenantShell()
  for (const name of ['Ann', 'Bob', 'Cleo', 'Dora']) {
    await shell.run(
      `Add-MSOnlineUser ${name}@fernwick.example -DisplayName ${name} -Department ${name < 'C' ? 'Sales' : 'Design'}`,
    )
  }
  await shell.run('Enable-MSOnlineUser bob -UserLocation BE')
  const names = async (line: string) =>
    (await shell.run(line)).output.map(user => (user as { DisplayName: string }).DisplayName)
  expect(await names('Get-MSOnlineUser')).toEqual(['Ann', 'Bob', 'Cleo', 'Dora'])
  expect(await names('Get-MSOnlineUser -ResultSize Unlimited -Department Sales')).toEqual(['Ann', 'Bob'])
  expect(await names('Get-MSOnlineUser -ResultSize 2 -SortBy DisplayName -Descending')).toEqual(['Dora', 'Cleo'])
  expect(await names('Get-MSOnlineUser -Search sal')).toEqual(['Ann', 'Bob'])
  expect(await names('Get-MSOnlineUser -Enabled')).toEqual(['Bob'])
  expect(await names('Get-MSOnlineUser -Filter Awaiting -Except ann, cleo')).toEqual(['Dora'])
  const page = await shell.run('Get-MSOnlineUser -First 2 -Skip 1 -IncludeTotalCount')
  expect(page.totals).toEqual([4])
  expect(page.output).toMatchObject([{ DisplayName: 'Bob' }, { DisplayName: 'Cleo' }])
})

test('who is declined is not counted as done', async () => {
  await using shell = await tenantShell()
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName Ann; Add-MSOnlineUser bob@fernwick.example -DisplayName Bob`)
  let at = 0
  using _clock = vi.spyOn(performance, 'now').mockImplementation(() => (at += 2_000))
  const no = await shell.run('Remove-MSOnlineUser ann', { answers: [{ answer: 'no' }] })
  expect(no.operations.map(operation => operation.outcome)).toEqual(['denied'])
  expect(no.progress).toEqual([])
  const both = await shell.run("'ann','bob' | Remove-MSOnlineUser", { answers: [{ answer: 'no' }, { answer: 'yes' }] })
  const told = both.progress.filter(({ completed }) => completed !== true)
  expect(told.map(({ status }) => /^\d+/.exec(status)?.[0])).toEqual(['1'])
})
