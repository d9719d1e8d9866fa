import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { layoutWarning } from '../../shared/texts/csv.ts'

test('a file comes back as it went, texts as they were', async () => {
  await using shell = await tenantShell()
  const rows = [
    { Name: "Zoë O'Neill", Note: 'says "hi", twice', Phone: '0032' },
    { Name: 'Łukasz', Note: 'two\nlines', Phone: '+32 475' },
  ]
  await shell.run(`'${JSON.stringify(rows).replaceAll("'", "''")}' | ConvertFrom-Json | Export-Csv people.csv`)
  expect((await shell.run('Import-Csv people.csv')).output).toEqual(rows)
  const bytes = await readFile(join(shell.tenant.folder, 'people.csv'))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('what nobody gave is an empty file, and a file is replaced unless that is refused', async () => {
  await using shell = await tenantShell()
  expect((await shell.run('@() | Export-Csv empty.csv; Import-Csv empty.csv; Test-Path empty.csv')).output).toEqual([
    true,
  ])
  expect((await shell.run('1 | Export-Csv empty.csv -NoClobber')).ids).toEqual(['PathExists'])
})

test('adding keeps the columns of the file, and refuses objects that lack some unless it is forced', async () => {
  await using shell = await tenantShell()
  await shell.run("[pscustomobject]@{ Name='Ann'; City='Ghent' } | Export-Csv people.csv")
  const tom = "[pscustomobject]@{ Extra=1; Name='Tom' } | Export-Csv people.csv -Append"
  expect((await shell.run(tom)).ids).toEqual(['CsvColumnsDiffer'])
  expect((await shell.run(`${tom} -Force; Import-Csv people.csv`)).output).toEqual([
    { Name: 'Ann', City: 'Ghent' },
    { Name: 'Tom', City: '' },
  ])
})

test('what-if names the file and writes none', async () => {
  await using shell = await tenantShell()
  const said = await shell.run('1 | Export-Csv x.csv -WhatIf; Test-Path x.csv')
  expect(said.whatIf.map(({ changes }) => changes)).toEqual([[]])
  expect(said.output).toEqual([false])
})

test('a faulty row is an error of its own, with its line, and the others go through', async () => {
  await using shell = await tenantShell()
  const lines = ['Identity,DisplayName', 'a@fernwick.example,A', 'nonsense,B', 'c@fernwick.example,C']
  await writeFile(join(shell.tenant.folder, 'people.csv'), lines.join('\r\n'))
  const said = await shell.run('Import-Csv people.csv | Add-MSOnlineUser')
  expect(said.output).toMatchObject([{ DisplayName: 'A' }, { DisplayName: 'C' }])
  expect(said.errors).toMatchObject([{ id: 'AddressMalformed', row: 3 }])
})

test('reading stops where nobody wants more', async () => {
  await using shell = await tenantShell()
  // The quote is never closed: who reads to the end meets the fault.
  const rows = Array.from({ length: 50_000 }, (_, index) => `${index},x`)
  await writeFile(join(shell.tenant.folder, 'long.csv'), ['A,B', ...rows, '1,"open'].join('\n'))
  const said = await shell.run('Import-Csv long.csv | Select-Object -First 2')
  expect(said.output).toEqual([
    { A: '0', B: 'x' },
    { A: '1', B: 'x' },
  ])
  expect(said.ids).toEqual([])
})

test.each([
  [`"a;b\`n1;2" | ConvertFrom-Csv -Delimiter ';'`, [{ a: '1', b: '2' }]],
  [`"a\`tb\`n1\`t2" | ConvertFrom-Csv -Delimiter "\`t"`, [{ a: '1', b: '2' }]],
  [`'1,2' | ConvertFrom-Csv -Header x,y`, [{ x: '1', y: '2' }]],
  [`[pscustomobject]@{ A=1; B='x"y' } | ConvertTo-Csv -NoTypeInformation`, ['"A","B"', '"1","x""y"']],
  [
    `[pscustomobject]@{ A=1 } | ConvertTo-Csv -IncludeTypeInformation | Select-Object -First 1`,
    ['#TYPE PSCustomObject'],
  ],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(line)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test('texts that a spreadsheet would run are warned of, or made harmless', async () => {
  await using shell = await tenantShell()
  const line = "[pscustomobject]@{ A='=1+1' } | ConvertTo-Csv"
  expect((await shell.run(line)).warnings).toHaveLength(1)
  const escaped = await shell.run(`${line} -EscapeFormula`)
  expect(escaped.output).toEqual(['"A"', `"'=1+1"`])
  expect(escaped.warnings).toEqual([])
})

test.each([
  ['@{ A=1 }, @{ A=2 } | ForEach-Object { [pscustomobject]$_ } | Format-Table | Export-Csv x.csv', 1],
  ['[pscustomobject]@{ A=1 } | Format-List | ConvertTo-Csv', 1],
  ['[pscustomobject]@{ A=1 } | ConvertTo-Csv', 0],
])('a layout instead of objects is warned of, once: %s', async (line, times) => {
  await using shell = await tenantShell()
  const { warnings } = await shell.run(line)
  expect(warnings.filter(warning => warning === layoutWarning)).toHaveLength(times)
})

test('long work over a file tells how much is done and the time left', async () => {
  await using shell = await tenantShell({ sample: true })
  await shell.run('Get-MSOnlineUser -ResultSize 15 | Select-Object Identity | Export-Csv people.csv')
  const slow = 'ForEach-Object { Start-Sleep -Milliseconds 100; $_ }'
  const { progress, summary } = await shell.run(`Import-Csv people.csv | ${slow} | Set-MSOnlineUser -City Ghent`)
  expect(summary).toMatchObject({ outcome: 'completed', errors: 0 })
  expect(progress.at(0)).toMatchObject({ percent: expect.any(Number), secondsLeft: expect.any(Number) })
  expect(progress.at(-1)).toMatchObject({ completed: true })
})
