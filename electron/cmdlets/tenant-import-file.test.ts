import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tenantShell, type Plain, type Said, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { times } from '../../e2e/extent.ts'
import { secrets } from '../secrets/secrets.ts'

// What a file is made of, and what is told of each of its rows.

let shell: TenantShell
beforeEach(async () => {
  shell = await tenantShell({ seats: 100 })
  await shell.run("'ann', 'tom' | ForEach-Object { Add-MSOnlineUser \"$_@fernwick.example\" -DisplayName $_ }")
})
afterEach(() => shell[Symbol.asyncDispose]())

const csv = (name: string, text: string | Uint8Array) => writeFile(join(shell.tenant.folder, name), text)

type Row = Readonly<Record<string, Plain>>

const rowsOf = ({ output }: Said) => output as readonly Row[]

const cityOf = async (name: string) => (await shell.run(`(Get-MSOnlineUser ${name}@fernwick.example).City`)).output

test('bytes that are no text of their encoding are a fault of their row, and nothing of it is stored', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Identity,City\nann@fernwick.example,Li'),
    Buffer.from([0xe8]),
    Buffer.from('ge\ntom@fernwick.example,Malmö, Sweden\n'.replace(', Sweden', '')),
  ])
  await csv('cities.csv', bytes)
  const said = await shell.run('Import-TenantCsv cities.csv -Kind Edit')
  expect(said.errors).toMatchObject([{ id: 'RowNotReadable', row: 2 }])
  expect(rowsOf(said)).toMatchObject([{ Changed: 1, Failed: 1 }])
  expect([await cityOf('ann'), await cityOf('tom')]).toEqual([[null], ['Malmö']])
})

test('a person says in which of two alike encodings the file was saved, and sees it before', async () => {
  // "Łódź" as Central Europe saves it; as Western Europe reads it, it is other letters.
  const lodz = Buffer.from([0xa3, 0xf3, 0x64, 0x9f])
  await csv('cities.csv', Buffer.concat([Buffer.from('Identity;City\r\nann@fernwick.example;'), lodz]))
  const samples = async (how: string) => {
    const columns = rowsOf(await shell.run(`Get-TenantCsvColumn cities.csv -Kind Edit ${how}`))
    return columns.find(({ Column }) => Column === 'City')?.['Samples']
  }
  expect(await samples('')).not.toEqual(['Łódź'])
  expect(await samples('-Encoding Windows1250')).toEqual(['Łódź'])
  await shell.run('Import-TenantCsv cities.csv -Kind Edit -Encoding Windows1250')
  expect(await cityOf('ann')).toEqual(['Łódź'])
})

test('letters made of parts are stored in one way, and count as the same ones', async () => {
  const city = 'Liège'
  await csv('apart.csv', `Identity,City\nann@fernwick.example,${city.normalize('NFD')}\n`)
  expect(rowsOf(await shell.run('Import-TenantCsv apart.csv -Kind Edit'))).toMatchObject([{ Changed: 1 }])
  expect(await cityOf('ann')).toEqual([city.normalize('NFC')])
  await csv('whole.csv', `Identity,City\nann@fernwick.example,${city.normalize('NFC')}\n`)
  expect(rowsOf(await shell.run('Import-TenantCsv whole.csv -Kind Edit'))).toMatchObject([{ Changed: 0, Unchanged: 1 }])
})

test('what our own export made harmless comes back exactly, the headings too', async () => {
  await shell.run("Set-MSOnlineUser ann@fernwick.example -City '=1+1' -Department \"'@home\" -OfficePhone '+32 9 1'")
  await shell.run(
    'Get-MSOnlineUser | Select-Object Identity, City, Department, OfficePhone | Export-Csv out.csv -EscapeFormula',
  )
  await shell.run("Set-MSOnlineUser ann@fernwick.example -City 'x' -Department 'x' -OfficePhone '1'")
  expect(rowsOf(await shell.run('Import-TenantCsv out.csv -Kind Edit'))).toMatchObject([{ Changed: 1, Unchanged: 1 }])
  const { output } = await shell.run('Get-MSOnlineUser ann@fernwick.example')
  expect(output).toMatchObject([{ City: '=1+1', Department: "'@home", OfficePhone: '+32 9 1' }])

  await csv('odd.csv', 'Identity,=Stad\nnobody@fernwick.example,Gent\n')
  await shell.run("Import-TenantCsv odd.csv -Kind Edit -Mapping @{ '=Stad' = 'City' }")
  await shell.run("Get-TenantImport -First 1 | Export-TenantImportResult -Path 'failed.csv' -FailedOnly")
  const failed = await readFile(join(shell.tenant.folder, 'failed.csv'), 'utf8')
  expect(failed).toContain(`"'=Stad"`)
  await csv('failed.csv', failed.replace('nobody', 'tom'))
  await shell.run("Import-TenantCsv failed.csv -Kind Edit -Mapping @{ '=Stad' = 'City' }")
  expect(await cityOf('tom')).toEqual(['Gent'])
})

test('the results have every row once, with its line, outcome and reason; the failed ones alone go in again', async () => {
  const cell = fc.constantFrom('ann@fernwick.example', 'tom@fernwick.example', 'nobody@fernwick.example', 'x"y', '=1')
  const city = fc.constantFrom('Ghent', '', '+1', "'", 'a,b', 'two\nlines', '"')
  const cellText = (text: string) =>
    /["\n,]/.test(text) && !text.includes('x"y') ? `"${text.replaceAll('"', '""')}"` : text
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, city), { minLength: 1, maxLength: 15 }), async cells => {
      number += 1
      // Where a quote is at fault each line is a row, so the cell after it has one. A row of its own keeps the files apart.
      const one = cells.map(([name, city]) => [name, name === 'x"y' ? city.replace('\n', ' ') : city] as const)
      const rows = [...one, [`nobody${number}@fernwick.example`, 'Ghent'] as const]
      const lines: number[] = []
      let line = 2
      for (const row of rows) {
        lines.push(line)
        line += row.map(cellText).join(',').split('\n').length
      }
      await csv('any.csv', ['Identity,City', ...rows.map(row => row.map(cellText).join(','))].join('\n'))
      const [total] = rowsOf(await shell.run('Import-TenantCsv any.csv -Kind Edit'))
      await shell.run(`Export-TenantImportResult '${String(total?.['Import'])}' -Path results.csv`)
      const results = rowsOf(await shell.run('Import-Csv results.csv'))
      expect(results.map(({ Line }) => Number(Line))).toEqual(lines)
      for (const { Outcome, ErrorId, Reason, Id } of results) {
        const failed = Outcome === 'Failed'
        expect([ErrorId !== '', Reason !== '']).toEqual([failed, failed])
        // Of a row that changed nothing the target alone is told.
        expect([Outcome, Id !== '']).toEqual([Outcome, Outcome === 'Changed'])
      }
      await shell.run(`Export-TenantImportResult '${String(total?.['Import'])}' -Path failed.csv -FailedOnly`)
      const [again] = rowsOf(await shell.run('Import-TenantCsv failed.csv -Kind Edit'))
      expect(again?.['Rows']).toBe(total?.['Failed'])
    }),
    { numRuns: times(5, 200) },
  )
}, 600_000)

test('a second run of the same file writes no entry but that it found nothing to do', async () => {
  await csv('cities.csv', 'Identity,City\nann@fernwick.example,Ghent\ntom@fernwick.example,Ostend\n')
  await shell.run('Import-TenantCsv cities.csv -Kind Edit')
  const { journal } = shell.tenant.store.reader
  const said = await shell.run('Import-TenantCsv cities.csv -Kind Edit')
  expect(rowsOf(said)).toMatchObject([{ Unchanged: 2, Changed: 0 }])
  const changes = await Array.fromAsync(journal.changesOfRun(said.id))
  expect(changes.flat()).toEqual([])
})

test('nothing is hashed for a row without a password, and once for a row with one', async () => {
  using hash = vi.spyOn(secrets, 'hash')
  await csv('people.csv', 'Identity,DisplayName\nbo@fernwick.example,Bo\ncas@fernwick.example,Cas\n')
  const made = await shell.run('Import-TenantCsv people.csv -Kind Edit; Import-Csv people.csv | Add-MSOnlineUser')
  expect(made.operations.filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
  expect(hash).not.toHaveBeenCalled()
  await csv('passwords.csv', 'mail,passwd\nann@fernwick.example,Harbour-9-tin\ntom@fernwick.example,\n')
  await shell.run('Import-TenantCsv passwords.csv -Kind Password')
  expect(hash).toHaveBeenCalledTimes(1)
})
