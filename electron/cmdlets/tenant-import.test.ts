import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
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

  test('activates whom a row is about only where it says with what: an export goes in again as it is', async () => {
    await shell.run("Add-MSOnlineUser ann.vu@fernwick.example -DisplayName 'Ann Vu'")
    const headings = 'Identity,DisplayName,Location,Subscriptions,MailboxSize'
    await csv('as-it-is.csv', `${headings}\nann.vu@fernwick.example,Ann Vu,,,0`)
    expect(totals(await shell.run('Import-TenantCsv as-it-is.csv -Kind Provision'))).toMatchObject({ Unchanged: 1 })
    await csv('with-place.csv', `${headings}\nann.vu@fernwick.example,Ann Vu,BE,,`)
    expect(totals(await shell.run('Import-TenantCsv with-place.csv -Kind Provision'))).toMatchObject({ Changed: 1 })
    expect((await shell.run('Get-MSOnlineUser ann.vu@fernwick.example')).output[0]).toMatchObject({ Activated: true })
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

test('yes, no and choices are read in any language of the program, and as spreadsheets write them', async () => {
  await csv(
    'people.csv',
    [
      'Email Address;Display Name;Location;Licence;Pop3',
      ...['ja', 'WAAR', 'Aan', 'yes', 'TRUE', '1', 'nee', 'ONWAAR', 'uit', 'no', 'Off', '0'].map(
        (word, place) => `p${place}@fernwick.example;Person ${place};BE;Exchange Online;${word}`,
      ),
    ].join('\n'),
  )
  expect(totals(await shell.run('Import-TenantCsv people.csv -Kind Provision'))).toMatchObject({
    Created: 12,
    Failed: 0,
  })
  const { output } = await shell.run('@(Get-MSOnlineUser | ? PopEnabled).Count')
  expect(output).toEqual([6])

  await csv('rights.csv', 'Mailbox;TrustedUser;FullAccess\np0@fernwick.example;p1@fernwick.example;Verlenen\n')
  expect(totals(await shell.run('Import-TenantCsv rights.csv -Kind Permissions'))).toMatchObject({ Changed: 1 })
  await csv('rights.csv', 'Mailbox;TrustedUser;FullAccess\np0@fernwick.example;p1@fernwick.example;Revoke\n')
  expect(totals(await shell.run('Import-TenantCsv rights.csv -Kind Permissions'))).toMatchObject({ Changed: 1 })
})

describe('what a person says', () => {
  test('columns are mapped, cells corrected and filled for all rows, and the file stays as it is', async () => {
    await csv('towns.csv', 'Wie;Land\nann.vu@fernwick.example;\ntom.okfor@fernwick.example;NL\n')
    await shell.run(
      "'ann.vu@fernwick.example', 'tom.okafor@fernwick.example' | % { Add-MSOnlineUser $_ -DisplayName $_ }",
    )
    const said = await shell.run(
      "Import-TenantCsv towns.csv -Kind Edit -Mapping @{ Wie = 'Identity'; Land = 'CountryOrRegion' } -Default @{ CountryOrRegion = 'BE' } -Correction @{ '3:Wie' = 'tom.okafor@fernwick.example' }",
    )
    expect(totals(said)).toMatchObject({ Changed: 2, Failed: 0 })
    const { output } = await shell.run('(Get-MSOnlineUser -SortBy DisplayName).CountryOrRegion')
    expect(output).toEqual(['BE', 'NL'])
  })

  test.each([
    ["-Mapping @{ Nobody = 'City' }", 'ImportColumnUnknown'],
    ["-Mapping @{ Land = 'Shoe' }", 'ImportFieldUnknown'],
    ["-Mapping @{ Wie = 'Identity' } -Correction @{ 'second' = 'x' }", 'ImportCorrectionMalformed'],
    ['', 'ImportColumnMissing'],
  ])('%s is refused before anything runs', async (how, id) => {
    await csv('towns.csv', 'Wie;Land\nann;BE\n')
    const { ids, summary } = await shell.run(`Import-TenantCsv towns.csv -Kind Edit ${how}`)
    expect(ids).toEqual([id])
    expect(summary.changed).toBe(0)
    expect((await shell.run('Get-TenantImport')).output).toEqual([])
  })
})

describe('a run that ends early', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `person.${String(index)}@fernwick.example,Person ${String(index)}`,
  )
  const names = ['Identity,DisplayName', ...rows].join('\n')

  /** Stops an import after its first rows. */
  async function stopped() {
    await csv('people.csv', names)
    await shell.run('Import-Csv people.csv | Add-MSOnlineUser')
    await csv('edit.csv', names.replaceAll(',Person', ',Someone'))
    // Row 2 fails, and what the error asks for is a stop.
    await csv('edit.csv', names.replaceAll(',Person', ',Someone').replace('person.7@', 'nobody.7@'))
    return shell.run('Import-TenantCsv edit.csv -Kind Edit -ErrorAction Stop')
  }

  test('is listed with what is left, and goes on by id, once', async () => {
    await stopped()
    const [left] = (await shell.run('Get-TenantImport -Unfinished')).output
    expect(left).toMatchObject({ Outcome: 'Stopped', Changed: 7, Failed: 1, Left: 32 })
    const resumed = await shell.run('Get-TenantImport -Unfinished | Resume-TenantImport')
    expect(totals(resumed)).toMatchObject({ Outcome: 'Completed', Changed: 39, Failed: 1, Left: 0, Unchanged: 0 })
    const again = await shell.run('(Get-TenantImport -First 1).Import | Resume-TenantImport')
    expect(again.ids).toEqual(['ImportOver'])
  })

  test('goes on by running the same command', async () => {
    await stopped()
    const again = await shell.run('Import-TenantCsv edit.csv -Kind Edit')
    expect(totals(again)).toMatchObject({ Changed: 39, Failed: 1, Left: 0 })
    expect((await shell.run('Get-TenantImport')).output).toHaveLength(1)
  })

  test('does not go on with another file of the same name', async () => {
    await stopped()
    await csv('edit.csv', `${names}\n`)
    const { ids } = await shell.run('Get-TenantImport -Unfinished | Resume-TenantImport')
    expect(ids).toEqual(['ImportFileChanged'])
  })
})

describe('passwords', () => {
  const canary = 'Canary-bird-41'

  test('of the file are set once, and nothing of them is kept or written', async () => {
    await shell.run("Add-MSOnlineUser ann.vu@fernwick.example -DisplayName 'Ann Vu'")
    await shell.run('Enable-MSOnlineUser ann.vu@fernwick.example -UserLocation BE')
    await csv(
      'passwords.csv',
      `name,mail,passwd\nAnn,ann.vu@fernwick.example,${canary}\nTom,tom@fernwick.example,${canary}\n`,
    )
    const said = await shell.run('Import-TenantCsv passwords.csv -Kind Password')
    expect(said.ids).toEqual(['UserNotFound'])
    expect(totals(said)).toMatchObject({ Changed: 1, Failed: 1 })
    const test = await shell.run(`Test-MSOnlineUserPassword ann.vu@fernwick.example -Password '${canary}'`)
    expect(test.output[0]).toMatchObject({ Result: 'Valid' })

    const again = await shell.run('Import-TenantCsv passwords.csv -Kind Password')
    expect(totals(again)).toMatchObject({ Changed: 0, Unchanged: 1, Failed: 1 })

    await shell.run("Get-TenantImport -First 1 | Export-TenantImportResult -Path 'failed.csv' -FailedOnly")
    expect(await textOf('failed.csv')).toContain('"Tom","tom@fernwick.example","",')
    const { output } = await shell.run('Get-TenantJournal -First 1 | Get-TenantJournal | ConvertTo-Json -Depth 9')
    expect(JSON.stringify(output)).not.toContain(canary)
    for (const file of ['test.tenant', 'test.tenant-wal']) {
      const bytes = await readFile(join(shell.tenant.folder, file))
      expect(bytes.includes(canary), file).toBe(false)
    }
  })

  test('that a row lacks are generated where that is asked for, else the row says so', async () => {
    await shell.run("Add-MSOnlineUser ann.vu@fernwick.example -DisplayName 'Ann Vu'")
    await csv('passwords.csv', 'mail,passwd\nann.vu@fernwick.example,\n')
    expect((await shell.run('Import-TenantCsv passwords.csv -Kind Password')).ids).toEqual(['PasswordNotSaid'])
    const said = await shell.run('Import-TenantCsv passwords.csv -Kind Password -GeneratePassword')
    expect(said.passwords.map(({ target }) => target)).toEqual(['ann.vu@fernwick.example'])
  })
})

test('a what-if says what each row would do, sums it up, and leaves nothing', async () => {
  await csv('people.csv', `${people}\r\nBE,nowhere,No,One,No One,Sales`)
  const said = await shell.run('Import-TenantCsv people.csv -Kind Provision', { whatIf: true })
  expect(totals(said)).toMatchObject({ Created: 2, Failed: 1, Runs: [] })
  expect(said.whatIf.map(({ changes }) => changes[0]?.change)).toEqual(['create', 'create'])
  expect((await shell.run('Get-MSOnlineUser')).output).toEqual([])
  expect((await shell.run('Get-TenantImport')).output).toEqual([])
})

test('whatever the rows are, their outcomes add up to them, each line once', async () => {
  const cell = fc.constantFrom(
    '',
    'ann',
    'ann@fernwick.example',
    'Ann "V"',
    'BE',
    'x;y',
    "'=1",
    'Exchange Online',
    '"',
    'maybe',
  )
  let number = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
      async rows => {
        number += 1
        const lines = rows.map(cells => cells.join(','))
        await csv(
          'any.csv',
          ['Identity,DisplayName,Location,Licence', ...lines, `p${String(number)}@fernwick.example,P,BE,`].join('\n'),
        )
        const said = await shell.run('Import-TenantCsv any.csv -Kind Provision')
        const sum = totals(said) as Readonly<Record<string, number | string>>
        const parts = ['Created', 'Changed', 'Removed', 'Unchanged', 'Failed'].map(name => Number(sum[name]))
        expect(parts.reduce((all, part) => all + part, 0)).toBe(sum['Rows'])
        const { output } = await shell.run(`Get-TenantImportRow '${String(sum['Import'])}'`)
        const lineNumbers = output.map(row => (row as { Line: number }).Line)
        expect(new Set(lineNumbers).size).toBe(sum['Rows'])
        expect(lineNumbers).toHaveLength(Number(sum['Rows']))
      },
    ),
    { numRuns: times(20, 500) },
  )
}, 120_000)
