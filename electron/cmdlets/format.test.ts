import { expect, test } from 'vitest'
import { getMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const rows = `$rows = [pscustomobject]@{ Name='Ann'; City='Ghent'; Size=5 }, [pscustomobject]@{ Name='Tom'; City='Aalst'; Size=12 }`

test.each([
  ['$rows | Out-String -Stream', ['Name City  Size', '---- ----  ----', 'Ann  Ghent    5', 'Tom  Aalst   12']],
  ['$rows | Format-Table Name, City -HideTableHeaders | Out-String -Stream', ['Ann  Ghent', 'Tom  Aalst']],
  [
    "$rows | Format-Table @{l='Town';e={$_.City.ToUpper()};w=4;a='right'}, N* | Out-String -Stream",
    ['Town Name', '---- ----', 'GHE… Ann', 'AAL… Tom'],
  ],
  ['$rows | Format-List Name, Size | Out-String -Stream', ['Name : Ann', 'Size : 5', '', 'Name : Tom', 'Size : 12']],
  ['$rows | Format-Wide Name -Column 2 | Out-String -Stream -Width 20', ['Ann       Tom']],
  [
    '$rows | Format-Table Name -GroupBy City | Out-String -Stream',
    ['   City: Ghent', '', 'Name', '----', 'Ann', '', '   City: Aalst', '', 'Name', '----', 'Tom'],
  ],
  ['1, $true | Format-Table | Out-String -Stream', ['1', 'True']],
  ["'a', 'b' | Out-String", ['a\nb\n']],
])('%s', async (line, output) => {
  await using shell = await tenantShell()
  const said = await shell.run(`${rows}; ${line}`)
  expect(said.errors).toEqual([])
  expect(said.output).toEqual(output)
})

test('people are shown by the columns of their definition', async () => {
  await using shell = await tenantShell()
  await shell.run("Add-MSOnlineUser ann@fernwick.example -DisplayName 'Ann Verstraeten'")
  const columns = getMSOnlineUser.output.properties.flatMap(property => ('column' in property ? [property.name] : []))
  const [head, , row] = (await shell.run('Get-MSOnlineUser | Out-String -Stream')).output
  expect(String(head).split(/\s+/)).toEqual(columns)
  expect(row).toMatch(/^ann@fernwick\.example Ann Verstraeten /)
})

test('Out-Host prints, Out-File writes what would be printed, Out-Null gives nothing', async () => {
  await using shell = await tenantShell()
  const said = await shell.run(`${rows}; $rows | Format-Table Name | Out-Host; $rows | Out-Null`)
  expect(said.messages.map(({ text }) => text)).toEqual(['Name', '----', 'Ann', 'Tom'])
  expect(said.output).toEqual([])
  const file = await shell.run('$rows | Format-Table Name | Out-File t.txt; Get-Content t.txt')
  expect(file.output).toEqual(['Name', '----', 'Ann', 'Tom'])
})
