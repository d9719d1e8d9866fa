import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const three = "Set-Content t.txt 'one','two','three'"

test.each([
  ['Get-Content t.txt', ['one', 'two', 'three']],
  ['Get-Content t.txt -TotalCount 1', ['one']],
  ['Get-Content t.txt -TotalCount 0', []],
  ['Get-Content t.txt -Tail 2', ['two', 'three']],
  ['Get-Content t.txt -Raw', ['one\ntwo\nthree\n']],
  ["Add-Content t.txt 'four'; Get-Content t.txt -Tail 1", ['four']],
  ["'x' | Set-Content t.txt -NoNewline; Get-Content t.txt -Raw", ['x']],
  [
    'Test-Path t.txt; Test-Path t.txt -PathType Leaf; Test-Path . -PathType Container; Test-Path u.txt',
    [true, true, true, false],
  ],
  ["Set-Content t.txt 'x' -PassThru", ['x']],
  ['1..3 | Tee-Object u.txt | Measure-Object | % Count; Get-Content u.txt', [3, '1', '2', '3']],
  ['1..3 | Tee-Object -Variable kept | Out-Null; $kept', [1, 2, 3]],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(`${three}; ${line}`)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test('a command that fails half-way leaves the file as it was', async () => {
  await using shell = await tenantShell()
  const said = await shell.run(`${three}; 1, 2 | % { if ($_ -eq 2) { throw 'no' } $_ } | Set-Content t.txt`)
  expect(said.ids).toHaveLength(1)
  expect((await shell.run('Get-Content t.txt')).output).toEqual(['one', 'two', 'three'])
})

test.each([
  ["Join-Path /a/ 'b.txt'", ['/a/b.txt']],
  ['Split-Path /a/b.txt', ['/a']],
  ['Split-Path /a', ['/']],
  ['Split-Path a.txt', ['']],
  ['Split-Path C:\\x\\y.tar.gz -Leaf', ['y.tar.gz']],
  ['Split-Path /a/b.tar.gz -LeafBase', ['b.tar']],
  ['Split-Path /a/b.tar.gz -Extension', ['.gz']],
  ['Split-Path C:\\x -IsAbsolute; Split-Path x -IsAbsolute', [true, false]],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).output).toEqual(output)
})
