import { expect, test } from 'vitest'
import { readCsv } from './csv-read.ts'
import { createStrictRows } from './csv-strict.ts'

/** The cases of the acid test csv-spectrum, by its names, on texts of our own: what both readers make of each. */
const spectrum: readonly (readonly [name: string, text: string, rows: readonly (readonly string[])[]])[] = [
  ['comma_in_quotes', 'name,place\nAnn,"Quay 5, Ghent"\n', [['Ann', 'Quay 5, Ghent']]],
  [
    'empty',
    'a,b,c\n1,"",""\n2,3,4\n',
    [
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  ['empty_crlf', 'a,b,c\r\n1,"",""\r\n', [['1', '', '']]],
  ['escaped_quotes', 'a,b\n1,"so ""it"" goes"\n', [['1', 'so "it" goes']]],
  ['json', 'key,val\n1,"{""kind"": ""a"", ""at"": [1.5, 2]}"\n', [['1', '{"kind": "a", "at": [1.5, 2]}']]],
  [
    'newlines',
    'a,b,c\n1,2,3\n"Over \nthe hill",5,6\n',
    [
      ['1', '2', '3'],
      ['Over \nthe hill', '5', '6'],
    ],
  ],
  ['newlines_crlf', 'a,b\r\n"Over \r\nthe hill",5\r\n', [['Over \r\nthe hill', '5']]],
  ['newlines_cr', 'a,b\r"Over \rthe hill",5\r', [['Over \rthe hill', '5']]],
  ['quotes_and_newlines', 'a,b\n1,"so \n""it"" \ngoes"\n', [['1', 'so \n"it" \ngoes']]],
  ['simple', 'a,b\n1,2\n', [['1', '2']]],
  ['simple_crlf', 'a,b\r\n1,2\r\n', [['1', '2']]],
  [
    'utf8',
    'a,b\n1,2\n4,ʤ\n',
    [
      ['1', '2'],
      ['4', 'ʤ'],
    ],
  ],
  ['latin1', 'name\nJosé Ångström\n', [['José Ångström']]],
  ['null', 'a,b\n1,null\n', [['1', 'null']]],
]

/** Its only case that RFC 4180 does not know: a quote amid a field. Import-Csv takes it; an import says so and guesses nothing. */
const coordinates = 'phone,place\n02095257564,37°36\'37.8"N 121°2\'17.9"W\n'

async function read(text: string): Promise<unknown> {
  const rows = (await Array.fromAsync(readCsv([text]))).flat()
  return rows.map(row => Array.from(row.properties(), ({ value }) => value))
}

function readStrictly(text: string) {
  const rows = createStrictRows(',')
  rows.feed(text, true)
  return Array.from({ length: 10 }, () => rows.next()).filter(row => row !== undefined)
}

test.each(spectrum)('%s', async (_, text, rows) => {
  expect(await read(text)).toEqual(rows)
  expect(readStrictly(text).map(({ cells }) => cells)).toEqual([text.split(/[\r\n]/, 1)[0]?.split(','), ...rows])
  expect(readStrictly(text).filter(({ fault }) => fault !== undefined)).toEqual([])
})

test('location_coordinates', async () => {
  expect(await read(coordinates)).toEqual([['02095257564', '37°36\'37.8"N 121°2\'17.9"W']])
  expect(readStrictly(coordinates).flatMap(({ fault }) => fault ?? [])).toEqual([
    { fault: 'quoteStray', line: 2, column: 23 },
  ])
})
