import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test.each([
  ['New-Object PSObject -Property @{ A = 1 }', [{ A: 1 }]],
  ['$o = New-Object PSObject; $o | Add-Member NoteProperty City Ghent; $o', [{ City: 'Ghent' }]],
  ['[pscustomobject]@{ A = 1 } | Add-Member -NotePropertyMembers @{ B = 2 } -PassThru', [{ A: 1, B: 2 }]],
  ['[pscustomobject]@{ A = 1 } | Add-Member -NotePropertyName A -NotePropertyValue 2 -Force -PassThru', [{ A: 2 }]],
  ["[pscustomobject]@{ A = 1; B = 'x' } | Get-Member -Name b | % Definition", ['System.String B']],
  ["'text' | Get-Member | % Name", ['Length']],
  [
    "(New-Object System.Management.Automation.PSCredential 'ann', (ConvertTo-SecureString x -AsPlainText -Force)).UserName",
    ['ann'],
  ],
  [
    'Compare-Object 1,2,3 2,3,4',
    [
      { InputObject: 4, SideIndicator: '=>' },
      { InputObject: 1, SideIndicator: '<=' },
    ],
  ],
  ["Compare-Object 'a','b' 'A','c' -IncludeEqual | % SideIndicator", ['==', '=>', '<=']],
  ["Compare-Object 'a' 'A' -CaseSensitive | % SideIndicator", ['=>', '<=']],
  ['Compare-Object 1,2 2,3 -ExcludeDifferent -PassThru', [2]],
  [
    "Compare-Object ([pscustomobject]@{ Id=1; N='a' }) ([pscustomobject]@{ Id=1; N='b' }) -Property Id, N",
    [
      { Id: 1, N: 'b', SideIndicator: '=>' },
      { Id: 1, N: 'a', SideIndicator: '<=' },
    ],
  ],
  ["'a','a','A','b','a' | Get-Unique", ['a', 'A', 'b', 'a']],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(line)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test.each([
  ['New-Object System.Net.WebClient', 'TypeNotMakeable'],
  ["New-Object PSCredential 'ann', 'plain'", 'CredentialArguments'],
  ['1 | Add-Member NoteProperty A 1', 'MemberNotAddable'],
  ['[pscustomobject]@{ A = 1 } | Add-Member NoteProperty A 2', 'MemberExists'],
])('%s is refused', async (line, id) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).ids).toEqual([id])
})
