import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test.each([
  ['Set-Variable x 5; $x', [5]],
  ['1..3 | Set-Variable x; $x', [1, 2, 3]],
  ['$x = 1; Get-Variable x', [{ Name: 'x', Value: 1 }]],
  ['$xa = 1; $xb = 2; Get-Variable x* -ValueOnly', [1, 2]],
  ['New-Variable x 1 -PassThru', [{ Name: 'x', Value: 1 }]],
  ['$x = 1; Clear-Variable x; Get-Variable x', [{ Name: 'x', Value: null }]],
  ['function f { Set-Variable y 7 -Scope Global }; f; $y', [7]],
  ['Get-Random -Minimum 5 -Maximum 6', [5]],
  ['(1..9 | Get-Random -Count 9 | Sort-Object) -join ""', ['123456789']],
  ['(1..9 | Get-Random -Count 3).Count', [3]],
  ['(Get-Random -SetSeed 7) -eq (Get-Random -SetSeed 7)', [true]],
  ["Get-Date -Format 'yyyy-MM-dd'", ['2026-11-22']],
  ["(Get-Date '2020-02-01' -Day 29 -Hour 8).ToString('MM/dd HH')", ['02/29 08']],
  ['Write-Output 1,2,3 | Measure-Object | % Count', [3]],
  ['Write-Output 1,2,3 -NoEnumerate | Measure-Object | % Count', [1]],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(line)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test.each([
  ['Get-Variable nowhere', 'VariableNotFound'],
  ['$x = 1; New-Variable x 2', 'VariableExists'],
  ['Set-Variable true 1', 'VariableReadOnly'],
  ['Get-Date -Year 2021 -Month 2 -Day 29', 'DateMalformed'],
  ['Get-Random -Minimum 5 -Maximum 5', 'NumberOutOfRange'],
  ['Start-Sleep -Seconds x', 'NumberOutOfRange'],
])('%s is refused', async (line, id) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).ids).toEqual([id])
})
