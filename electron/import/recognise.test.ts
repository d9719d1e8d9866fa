import { describe, expect, test } from 'vitest'
import { importJobOf } from '../../shared/import/import-jobs.ts'
import type { ImportKind } from '../../shared/import/kinds.ts'
import type { TableHead } from '../../shared/import/table.ts'
import { recogniseHeadings } from './headings.ts'
import { mapColumns } from './mapping.ts'
import { readTable } from './table-bytes.ts'

const fieldsOf = (kind: ImportKind, headings: string) =>
  recogniseHeadings(importJobOf(kind), headings.split(', ')).map(field => field ?? '-')

describe('headings', () => {
  test.each<[string, ImportKind, string, string]>([
    [
      'the template of the bulk scripts',
      'Provision',
      'Mailbox Location, Mailbox Size, Email Address, Password, First Name, Last Name, Display Name, Job Title, Department, Office Number, Office Phone, Mobile Phone, Fax, Address, City, State or Province, ZIP or Postal Code, Country or Region',
      'UserLocation, MailboxQuotaSize, Identity, Password, FirstName, LastName, DisplayName, JobTitle, Department, OfficeNumber, OfficePhone, MobilePhone, FaxNumber, StreetAddress, City, StateOrProvince, ZipOrPostalCode, CountryOrRegion',
    ],
    [
      'the template of the service after it',
      'Provision',
      'User Name, First Name, Last Name, Display Name, Job Title, Department, Office Number, Office Phone, Mobile Phone, Fax, Address, City, State or Province, ZIP or Postal Code, Country or Region',
      'Identity, FirstName, LastName, DisplayName, JobTitle, Department, OfficeNumber, OfficePhone, MobilePhone, FaxNumber, StreetAddress, City, StateOrProvince, ZipOrPostalCode, CountryOrRegion',
    ],
    ['a password list', 'Password', 'name, mail, passwd', '-, Identity, Password'],
    [
      'parameters',
      'Permissions',
      'Identity, TrustedUser, GrantFullAccess, SendAs',
      'Identity, TrustedUser, FullAccess, SendAs',
    ],
    ['our own export', 'Edit', 'Identity, DisplayName, City, Enabled', 'Identity, DisplayName, City, -'],
    [
      'forwarding of our own export',
      'AlternateRecipient',
      'Identity, ForwardingAddress, DeliverToMailboxAndForward',
      'Identity, AlternateRecipient, DeliverToBoth',
    ],
    ['labels', 'Provision', 'Name, Address, Department, Licence', 'DisplayName, Identity, Department, SubscriptionIDs'],
    ['capitals and signs', 'Edit', 'E-MAIL, first_name', 'Identity, FirstName'],
    ['a column of another tongue', 'Edit', 'Wie, Stad', '-, -'],
  ])('%s', (_, kind, headings, fields) => {
    expect(fieldsOf(kind, headings)).toEqual(fields.split(', '))
  })

  test('what is said by hand comes first, and no field is given twice', () => {
    const job = importJobOf('Edit')
    const said = { mapping: { Wie: 'Identity', mail: '' }, defaults: {}, corrections: {} }
    const columns = mapColumns(job, ['Wie', 'mail', 'City'], said)
    expect(columns.map(({ field }) => field?.name)).toEqual(['Identity', undefined, 'City'])
    const twice = { ...said, mapping: { Wie: 'City', Stad: 'City' } }
    expect(() => mapColumns(job, ['Wie', 'Stad'], twice)).toThrow(/both give City/)
    expect(() => mapColumns(job, ['Wie'], { ...said, mapping: { Wer: 'City' } })).toThrow(/no column "Wer"/)
    expect(() => mapColumns(job, ['Wie'], { ...said, mapping: { Wie: 'Shoe' } })).toThrow(/nothing called "Shoe"/)
  })
})

describe('bytes', () => {
  async function table(bytes: Uint8Array, reading: Parameters<typeof readTable>[1] = { path: 'x.csv' }) {
    let head: TableHead | undefined
    const rows = []
    const source = async function* () {
      yield bytes
    }
    for await (const batch of readTable(source(), reading, found => (head = found))) rows.push(...batch)
    return { ...head, rows: rows.map(({ line, cells }) => [line, cells]) }
  }

  const swapped = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from('Name,City\nJosé,Ghent\n'), 'utf-8', ','],
    ['UTF-8 with a mark', Buffer.from('\uFEFFName;City\r\nJosé;Ghent'), 'utf-8-bom', ';'],
    ['UTF-16', Buffer.from('\uFEFFName\tCity\r\nJosé\tGhent', 'utf16le'), 'utf-16le', '\t'],
    ['UTF-16, the other way round', swapped('Name,City\nJosé,Ghent'), 'utf-16be', ','],
    ['Windows-1252', Buffer.from('Name;City\r\nJos\xe9;Ghent\r\n', 'latin1'), 'windows-1252', ';'],
  ])('%s', async (_, bytes, encoding, delimiter) => {
    const rows = [[2, ['José', 'Ghent']]]
    expect(await table(bytes)).toEqual({ encoding, delimiter, headings: ['Name', 'City'], rows })
  })

  test('a line sep= and a line #TYPE say what they say, and lines are counted with them', async () => {
    const found = await table(Buffer.from('sep=|\r\n#TYPE Person\r\nName|City, town\r\nAnn|Ghent\r\n'))
    expect(found).toMatchObject({ delimiter: '|', headings: ['Name', 'City, town'], rows: [[4, ['Ann', 'Ghent']]] })
  })

  test('what a person says wins', async () => {
    const bytes = Buffer.from('Name,a;b\nJos\xe9,1;2\n', 'latin1')
    const found = await table(bytes, { path: 'x.csv', encoding: 'Windows1250', delimiter: ',' })
    expect(found).toMatchObject({ encoding: 'windows-1250', headings: ['Name', 'a;b'], rows: [[2, ['José', '1;2']]] })
  })

  test.each([
    ['an empty file', '', 'ImportFileEmpty'],
    ['a workbook', 'PK\u0003\u0004\0\0', 'ImportNotText'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'latin1'), 'ImportNotText'],
    ['an archive', '\u001F\u008B\u0008\u0008m\u00F3,x\n\u00AA', 'ImportNotText'],
    ['a PDF', '%PDF-1.7\n%\u00E2\u00E3\n1 0 obj', 'ImportNotText'],
    ['a page of the web', '<!DOCTYPE html>\n<html>', 'ImportNotText'],
    ['the same heading twice', 'Name,name\na,b', 'CsvColumnTwice'],
  ])('%s is refused', async (_, text, id) => {
    await expect(table(Buffer.from(text))).rejects.toMatchObject({ record: { id } })
  })
})
