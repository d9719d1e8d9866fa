import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tenantShell, type Said, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

let shell: TenantShell
beforeEach(async () => {
  shell = await tenantShell({ seats: 100 })
})
afterEach(() => shell[Symbol.asyncDispose]())

const csv = async (name: string, text: string | Uint8Array) => writeFile(join(shell.tenant.folder, name), text)
const textOf = (name: string) => readFile(join(shell.tenant.folder, name), 'utf8')

/** The totals that the import says. */
function totals({ output }: Said) {
  const [only] = output
  expect(output).toHaveLength(1)
  return only as Readonly<Record<string, unknown>>
}

const people = [
  'Mailbox Location,Email Address,First Name,Last Name,Display Name,Department',
  'BE,ann.vu@fernwick.example,Ann,Vu,Ann Vu,Sales',
  'BE,tom.okafor@fernwick.example,Tom,Okafor,Tom Okafor,Service',
].join('\r\n')

describe('provision', () => {
  test('makes people with the template of the original scripts, and the same file again changes nothing', async () => {
    await csv('people.csv', people)
    const first = await shell.run('Import-TenantCsv people.csv -Kind Provision')
    expect(first.ids).toEqual([])
    expect(totals(first)).toMatchObject({
      Rows: 2,
      Created: 2,
      Failed: 0,
      Left: 0,
      Outcome: 'Completed',
      Runs: [first.id],
    })
    expect(first.passwords.map(({ target }) => target)).toEqual([
      'ann.vu@fernwick.example',
      'tom.okafor@fernwick.example',
    ])
    const again = await shell.run('Import-TenantCsv people.csv -Kind Provision')
    expect(totals(again)).toMatchObject({ Created: 0, Changed: 0, Unchanged: 2, Failed: 0 })
    expect(again.summary.changed).toBe(0)
    const { output } = await shell.run('Get-MSOnlineUser ann.vu@fernwick.example')
    expect(output[0]).toMatchObject({ Department: 'Sales', Location: 'BE', Activated: true, Enabled: true })
  })

  test('brings those who are there up to date', async () => {
    await csv('people.csv', people)
    await shell.run('Import-TenantCsv people.csv -Kind Provision')
    await csv('later.csv', people.replace('Sales', 'Marketing'))
    expect(totals(await shell.run('Import-TenantCsv later.csv -Kind Provision'))).toMatchObject({
      Changed: 1,
      Unchanged: 1,
    })
  })

  test('one undo takes the whole back', async () => {
    await csv('people.csv', people)
    await shell.run('Import-TenantCsv people.csv -Kind Provision')
    const undone = await shell.run('(Get-TenantImport -First 1).Runs | Undo-TenantChange')
    expect(undone.ids).toEqual([])
    expect((await shell.run('Get-MSOnlineUser')).output).toEqual([])
    const [import_] = (await shell.run('Get-TenantImport')).output
    expect(import_).toMatchObject({ Undone: true })
  })
})

test('a row is all or nothing, and says why it failed', async () => {
  await csv(
    'people.csv',
    [
      'Email Address;Display Name;Location;Licence;Pop3',
      'ann.vu@fernwick.exmaple;Ann Vu;BE;Exchange Online;yes',
      'tom.okafor@fernwick.example;Tom Okafor;BE;Exchange Onlnie;yes',
      'li.wei@fernwick.example;Li Wei;Belgium;Exchange Online;yes',
      'eva.maes@fernwick.example;Eva Maes;BE;Exchange Online;maybe',
      'li.wei@fernwick.example;Li Wei;BE;Exchange Online;no',
      'short;row',
      'jo.smet@fernwick.example;Jo "Smet;BE;Exchange Online;no',
      'ok.then@fernwick.example;Ok Then;BE;Exchange Online;yes',
    ].join('\n'),
  )
  const said = await shell.run('Import-TenantCsv people.csv -Kind Provision')
  expect(said.errors.map(({ id, row, column, suggestion }) => [row, id, column, suggestion])).toEqual([
    [2, 'DomainNotInTenant', 'Email Address', 'ann.vu@fernwick.example'],
    [3, 'SubscriptionNotFound', 'Licence', 'Exchange Online'],
    [4, 'CountryUnknown', 'Location', 'BE'],
    [5, 'BooleanMalformed', 'Pop3', undefined],
    [6, 'RowTwice', 'Email Address', undefined],
    [7, 'RowCellsDiffer', undefined, undefined],
    [8, 'RowQuoteStray', undefined, undefined],
  ])
  expect(totals(said)).toMatchObject({ Rows: 8, Created: 1, Failed: 7, Left: 0 })

  const { output } = await shell.run('Get-TenantImport -First 1 | Get-TenantImportRow -Outcome Failed')
  expect(output).toHaveLength(7)

  await shell.run("Get-TenantImport -First 1 | Export-TenantImportResult -Path 'all.csv'")
  expect((await textOf('all.csv')).split('\r\n')).toHaveLength(1 + 8 + 1)
  await shell.run("Get-TenantImport -First 1 | Export-TenantImportResult -Path 'failed.csv' -FailedOnly")
  const failed = await textOf('failed.csv')
  expect(failed).toContain('"ann.vu@fernwick.exmaple","Ann Vu","BE","Exchange Online","yes","The domain')
  await csv('failed.csv', failed.replace('exmaple', 'example'))
  const again = await shell.run("Import-TenantCsv 'failed.csv' -Kind Provision")
  expect(totals(again)).toMatchObject({ Rows: 7, Created: 2 })
})
