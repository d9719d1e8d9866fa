import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const rows = `$rows = [pscustomobject]@{ Name='Ann'; City='Ghent'; Size=5; On=$true },
  [pscustomobject]@{ Name='tom'; City='Aalst'; Size=12; On=$false },
  [pscustomobject]@{ Name='Zoë'; City=$null; Size=5; On=$true }`

test.each([
  ['$rows | Where-Object { $_.Size -gt 5 } | % Name', ['tom']],
  ['$rows | ? City -eq ghent | % Name', ['Ann']],
  ['$rows | ? City -ceq ghent | % Name', []],
  ["$rows | ? Name -Like '*o*' | % Name", ['tom', 'Zoë']],
  ["$rows | ? City -In 'Aalst','Ghent' | % Name", ['Ann', 'tom']],
  ['$rows | ? On | % Name', ['Ann', 'Zoë']],
  ['$rows | ? -Not On | % Name', ['tom']],
  ['$rows | ? Size -ge 10 | % Name', ['tom']],
  ["'abc','xyz' | ? { $_ -match '^a(.)' } | % { $Matches[1] }", ['b']],
  ['1..3 | ForEach-Object -Begin { $sum = 0 } -Process { $sum += $_ } -End { $sum }', [6]],
  ['1..3 | % { 0 } { $_ } { 9 }', [0, 1, 2, 3, 9]],
  ["'a','b' | % ToUpper", ['A', 'B']],
  ['@() | % { 0 } { $_ } { 9 }', [0, 9]],
  ["'a-b' | % Split '-'", ['a', 'b']],
  ['1..3 | % { if ($_ -eq 2) { return }; $_ }', [1, 3]],
  ['$rows | Select-Object N* | % Name', ['Ann', 'tom', 'Zoë']],
  ["$rows | Select-Object -First 1 Name, @{n='Double'; e={ $_.Size * 2 }}", [{ Name: 'Ann', Double: 10 }]],
  ['$rows | Select-Object * -ExcludeProperty Name, City, On -Last 1', [{ Size: 5 }]],
  ['1..9 | Select-Object -Skip 2 -First 2', [3, 4]],
  ['1..9 | Select-Object -Last 2', [8, 9]],
  ['1..9 | Select-Object -Index 0, 8', [1, 9]],
  ["'a','A','a' | Select-Object -Unique", ['a', 'A']],
  ['$rows | Select-Object -ExpandProperty Name', ['Ann', 'tom', 'Zoë']],
  ['$rows | Sort-Object City | % Name', ['Zoë', 'tom', 'Ann']],
  ['$rows | Sort-Object Size, Name -Descending | % Name', ['tom', 'Zoë', 'Ann']],
  [
    '$rows | Sort-Object @{e={$_.Size};Descending=$true}, @{e={$_.Name};Descending=$false} | % Name',
    ['tom', 'Ann', 'Zoë'],
  ],
  ["'b','a','B' | Sort-Object -Unique", ['a', 'b']],
  ['10, 9, 100 | Sort-Object', [9, 10, 100]],
  ['$rows | Group-Object Size -NoElement | % Name', ['5', '12']],
  ['($rows | Group-Object On -AsHashTable -AsString)["True"].Name', ['Ann', 'Zoë']],
  ['$rows | Measure-Object Size -Sum -Average -Maximum -Minimum | % { $_.Sum, $_.Maximum, $_.Minimum }', [22, 12, 5]],
  ['@() | Measure-Object | % Count', [0]],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(`${rows}; ${line}`)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test.each([
  ["'x' | Measure-Object -Sum", 'NotANumber'],
  ['$rows | Select-Object -ExpandProperty Town', 'ExpandPropertyNotFound'],
  ['$rows | Where-Object City a -eq -like', 'ComparisonNotSingle'],
  ['$rows | Sort-Object @{ x = 1 }', 'PropertyMalformed'],
])('%s is refused', async (line, id) => {
  await using shell = await tenantShell()
  const { ids } = await shell.run(`${rows}; ${line}`)
  expect(new Set(ids)).toEqual(new Set([id]))
})

test('an endless source stops when enough is there', async () => {
  await using shell = await tenantShell()
  expect((await shell.run('& { while ($true) { 1 } } | Select-Object -First 2')).output).toEqual([1, 1])
})
