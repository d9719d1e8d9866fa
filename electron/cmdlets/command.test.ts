import { expect, test } from 'vitest'
import { definitions } from '../../shared/cmdlets/index.ts'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test.each([
  ['Get-Command *-MSOnlinePOPAccess -Verb Get | % Name', ['Get-MSOnlinePOPAccess']],
  ['Get-Command -Noun TenantDomain | % Name', ['Get-TenantDomain', 'Add-TenantDomain', 'Remove-TenantDomain']],
  ['Get-Command gcm | % CommandType', ['Alias']],
  ['Get-Command Clear-Host -Syntax', ['Clear-Host [<CommonParameters>]']],
  ['function Get-Mine { }; Get-Command *-Mine | % CommandType', ['Function']],
  [
    'Get-Help about_* | % Name',
    ['about_Language', 'about_Cmdlets', 'about_Aliases', 'about_CommonParameters', 'about_Deviations'],
  ],
  ['(Get-Help about_lang).Text -match "-notlike" -and $Matches.Count -eq 1', [true]],
  [
    '$page = (Get-Help about_cmdlets).Text; Get-Command -CommandType Cmdlet | ? { $page -notmatch $_.Name } | % Name',
    [],
  ],
  ['Get-Alias % | % Definition', ['ForEach-Object']],
  ["Get-Alias -Definition 'Where-*' | % Name", ['?', 'where']],
  ['Add-PSSnapin Microsoft.Exchange.Transporter; Get-PSSnapin *Transporter | % Loaded', [true]],
  [
    '\'{ "a": [1, { "__proto__": null }] }\' | ConvertFrom-Json | ConvertTo-Json -Compress',
    ['{"a":[1,{"__proto__":null}]}'],
  ],
  ['ConvertTo-Json @{ a = @{ b = @{ c = @{ d = 1 } } } } -Depth 1 -Compress', ['{"a":{"b":"@{c=@{d=1}}"}}']],
  ['1 | ConvertTo-Json -AsArray -Compress', ['[1]']],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(line)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test.each([
  ['Get-Command Get-MSOnlineUsr', 'CommandNotFound'],
  ['Get-Alias nosuch', 'AliasNotFound'],
  ['Get-Help nosuchthing', 'HelpNotFound'],
  ['Get-Help Get-Date -Parameter Dete', 'NamedParameterNotFound'],
  ['Add-PSSnapin Nothing.At.All', 'SnapInNotFound'],
  ["'{' | ConvertFrom-Json", 'JsonMalformed'],
])('%s is refused', async (line, id) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).ids).toEqual([id])
})

test('every cmdlet has help in every form', async () => {
  await using shell = await tenantShell()
  const lines = ['', ' -Full', ' -Examples'].map(
    form => `Get-Command | ForEach-Object { (Get-Help $_.Name${form}).Text }`,
  )
  for (const line of lines) {
    const { output, errors } = await shell.run(line)
    expect(errors).toEqual([])
    expect(output).toHaveLength(definitions.length)
  }
})

test('a begun line is completed with cmdlets, parameters and people', async () => {
  await using shell = await tenantShell()
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann')
  const texts = async (line: string) =>
    (await shell.run(`(TabExpansion2 '${line}').CompletionMatches | % CompletionText`)).output
  expect(await texts('Get-MSOnlineUs')).toEqual(['Get-MSOnlineUser'])
  expect(await texts('Get-MSOnlineUser -Enab')).toEqual(['-Enabled'])
  expect(String(await texts('Get-MSOnlineUser an'))).toContain('ann@fernwick.example')
  await shell.run('Add-MSOnlineUser abel@fernwick.example -DisplayName Abel -Department Annexes')
  await shell.run('Add-MSOnlineUser zoe@fernwick.example -DisplayName "Zoë Ånnström"')
  expect(await texts('Get-MSOnlineUser ann')).toEqual(['ann', 'zoe', 'abel'].map(name => `${name}@fernwick.example`))
  expect(await texts('Remove-TenantDomain -Name fern')).toEqual(['fernwick.example'])
  expect(await texts('Add-TenantDomain -Name fern')).toEqual([])
})

test('a line of the session runs again by its number, by how it begins, or as the one before', async () => {
  await using shell = await tenantShell()
  await shell.run('$n = 1')
  await shell.run('$n += 10; $n')
  expect((await shell.run('Invoke-History')).output).toEqual([21])
  expect((await shell.run('Invoke-History 2')).output).toEqual([31])
  const begun = await shell.run("r '$n +='")
  expect(begun.output).toEqual([41])
  expect(begun.messages).toEqual([{ stream: 'host', text: '$n += 10; $n' }])
  expect((await shell.run("Invoke-History 'Get-Nothing'")).ids).toEqual(['HistoryLineNotFound'])
  expect((await shell.run('Get-History -Count 1 | % Id')).output).toEqual([7])
})
