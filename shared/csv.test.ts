import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, type CsvReadOptions, type CsvRow, type CsvWarning } from './csv-read.ts'
import { cellText, createCsvWriter, escapeFormula, isFormula, unescapeFormula } from './csv-write.ts'
import { timeSpanType } from './format/time-span-text.ts'
import { Credential, Hashtable, PsObject, SecureString, type Value } from './values.ts'

type Cells = readonly (readonly [name: string, value: Value])[]

function cellsOf(row: PsObject): Cells {
  return Array.from(row.properties(), ({ name, value }) => [name, value] as const)
}

/** The rows of a text that comes in pieces of that size. */
async function rowsOf(text: string, options: CsvReadOptions = {}, size = 5): Promise<CsvRow[]> {
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  )
  return (await Array.fromAsync(readCsv(pieces, options))).flat()
}

async function valuesOf(text: string, options?: CsvReadOptions): Promise<Value[][]> {
  return (await rowsOf(text, options)).map(row => cellsOf(row).map(([, value]) => value))
}

async function warningsOf(text: string, options: CsvReadOptions = {}): Promise<CsvWarning[]> {
  const warnings: CsvWarning[] = []
  await rowsOf(text, { ...options, onWarning: warning => warnings.push(warning) })
  return warnings
}

describe('reading', () => {
  test.each<[string, string, Value[][]]>([
    ['plain fields', 'a,b\r\n1,2\r\n', [['1', '2']]],
    ['ends of line of every system', 'a\n1\r2\r\n3', [['1'], ['2'], ['3']]],
    ['blank lines', '\r\na\r\n\r\n1\r\n   \r\n2\r\n\r\n', [['1'], ['2']]],
    ['an empty field and a missing one', 'a,b,c\n1,\n', [['1', '', null]]],
    ['quotes', 'a,b\n"1","x, y"\n', [['1', 'x, y']]],
    ['doubled quotes', 'a\n"the ""best"" one"\n', [['the "best" one']]],
    ['quotes with nothing in them', 'a,b\n"",""\n', [['', '']]],
    ['lines within quotes', 'a,b\n"1\r\n2\n3",x\n', [['1\r\n2\n3', 'x']]],
    ['blanks before fields, not after them', 'a,b\n  1 ,\t2 \n', [['1 ', '2 ']]],
    ['blanks around quotes', 'a,b\n "1" , "2"\t\n', [['1', '2']]],
    ['blanks within quotes', 'a\n"  1  "\n', [['  1  ']]],
    ['text after a closing quote', 'a,b\n"1" more,"2"x"y"\n', [['1 more', '2x"y"']]],
    ['quotes in mid-field', 'a,b\n5" disk,x"y"z\n', [['5" disk', 'x"y"z']]],
    ['too many values', 'a\n1,2,3\n', [['1']]],
    ['no end of line at the end', 'a,b\n"1","2"', [['1', '2']]],
    ['letters of all the world', 'a,b\nŁukasz,李娜\n', [['Łukasz', '李娜']]],
    ['headings alone', 'a,b\n', []],
    ['nothing', '', []],
    ['headings with empty ends', 'a,b,,\n1,2,3,4\n', [['1', '2']]],
    ['a type', '#TYPE Person\na\n1\n', [['1']]],
    ['a comment above the headings', '#made by hand\n# twice\na\n1\n#2\n', [['1'], ['#2']]],
    ['headings of a log', '#Software: x\n#Fields: a,b\n1,2\n', [['1', '2']]],
    ['a separator said by the text', 'sep=;\na;b\n1,5;2\n', [['1,5', '2']]],
  ])('%s', async (_, text, values) => {
    expect(await valuesOf(text)).toEqual(values)
  })

  test('by another delimiter, which is then no blank', async () => {
    expect(await valuesOf('a;b\n1,5; x\n', { delimiter: ';' })).toEqual([['1,5', 'x']])
    expect(await valuesOf('a\tb\tc\n1\t\t 3\n', { delimiter: '\t' })).toEqual([['1', '', '3']])
    expect(await valuesOf('sep=;\na|b\n1|2\n', { delimiter: '|' })).toEqual([['1', '2']])
  })

  test('with headings given, the first line is a row', async () => {
    const [first] = await rowsOf('a,b\n1,2\n', { header: ['Identity', 'City'] })
    expect(first && cellsOf(first)).toEqual([
      ['Identity', 'a'],
      ['City', 'b'],
    ])
  })

  test('rows know their line, also after fields of many lines, and their type', async () => {
    const rows = await rowsOf('#TYPE Tenant.Person\r\nname\r\n"one\r\ntwo\r\n"\r\n\r\nthree\r\n"four"\r\n')
    expect(rows.map(row => row.line)).toEqual([3, 7, 8])
    expect(rows[0]?.typeName).toBe('CSV:Tenant.Person')
  })

  test('a heading that is a word of the machine is a heading', async () => {
    const [row] = await rowsOf('__proto__,constructor\n1,2\n')
    expect(row && cellsOf(row)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })

  test('empty headings get names, with a warning', async () => {
    const [row] = await rowsOf('a,,b,,c\n1,2,3,4,5\n')
    expect(row && cellsOf(row).map(([name]) => name)).toEqual(['a', 'H1', 'b', 'H2', 'c'])
    expect(await warningsOf('a,,b\n')).toEqual([{ warning: 'unnamed-columns', names: ['H1'] }])
  })

  test('another delimiter and values too many are warned of', async () => {
    expect(await warningsOf('a;b;c\n1;2;3\n')).toEqual([{ warning: 'other-delimiter', found: ';' }])
    expect(await warningsOf('a,b\n1,2\n1,2,3\n1,2,3\n')).toEqual([{ warning: 'extra-values', rows: 2, firstLine: 3 }])
  })

  test.each([
    ['a heading twice', 'Name,name\n1,2\n', 'CsvColumnTwice'],
    ['a quote that stays open', 'a,b\n1,2\n3,"4\n5,6\n', 'CsvQuoteOpen'],
    ['a field without end', `a\n"${'x'.repeat(1_048_577)}"\n`, 'CsvFieldTooLong'],
    ['columns without end', `${'a,'.repeat(1_025)}\n`, 'CsvTooManyColumns'],
  ])('%s is refused', async (_, text, id) => {
    await expect(rowsOf(text, {}, 100_000)).rejects.toMatchObject({ record: { id } })
  })

  test('the longest field and the most columns are read', async () => {
    const [long] = await rowsOf(`a\n${'x'.repeat(1_048_576)}\n`, {}, 2_000_000)
    expect(long?.get('a')).toHaveLength(1_048_576)
    const names = Array.from({ length: 1_024 }, (_, at) => `c${String(at)}`).join(',')
    const [wide] = await rowsOf(`${names}\n${'1,'.repeat(1_023)}1\n`, {}, 2_000_000)
    expect(wide && cellsOf(wide)).toHaveLength(1_024)
  })

  test.each([
    ['a field', 'x', 1_048_577, 'CsvFieldTooLong'],
    ['columns', '1,', 1_025, 'CsvTooManyColumns'],
    ['a row without end', 'x,', 9_000_000, 'CsvFieldTooLong'],
  ])('%s beyond the limit is refused with its line', async (_, unit, times, id) => {
    const end = times < 2_000_000 ? '\n' : ''
    const read = rowsOf(`a\n${unit.repeat(times)}${end}`, {}, 17_000_000)
    await expect(read).rejects.toMatchObject({ record: { id, row: 2 } })
  })

  test.each([
    ['after lines that end by LF', 'a\n1\n2,"x', 3, 3],
    ['after lines that end by CR', 'a\r1\r2,"x', 3, 3],
    ['after lines that end by CRLF', 'a\r\n1\r\n2,"x', 3, 3],
    ['in a later line of its row', 'a,b\n"1\n2\r\n3\r4",  "x', 5, 6],
  ])('a quote that stays open is told with its place: %s', async (_, text, line, column) => {
    const place = `line ${String(line)}, column ${String(column)}`
    const told = { record: { message: expect.stringContaining(place) } }
    await expect(rowsOf(text, { header: ['a'] })).rejects.toMatchObject(told)
    await expect(rowsOf(text, { header: ['a'] }, 1_000)).rejects.toMatchObject(told)
  })

  test('rows before a fault are given, and the fault is told with its place', async () => {
    const read: Value[] = []
    const run = async (): Promise<void> => {
      for await (const rows of readCsv(['a,b\n1,2\n3, "4\n5,6\n'])) read.push(...rows.map(row => row.get('a') ?? null))
    }
    await expect(run()).rejects.toMatchObject({ record: { message: expect.stringMatching(/line 3, column 4/) } })
    expect(read).toEqual(['1'])
  })

  test('no delimiter of two characters, no quote, no end of line', async () => {
    for (const delimiter of ['', ';;', '"', '\n']) {
      await expect(rowsOf('a\n', { delimiter })).rejects.toMatchObject({ record: { id: 'CsvDelimiterInvalid' } })
    }
  })
})

describe('writing', () => {
  const ann = PsObject.of('Person', {
    Name: 'Ann "The Otter"',
    City: null,
    Boxes: 3,
    Enabled: true,
    Since: new Date('2026-11-22T10:00:00Z'),
  })

  test('quotes everything but null, with the first object’s columns', () => {
    const writer = createCsvWriter()
    expect(writer.lines(ann)).toEqual([
      '"Name","City","Boxes","Enabled","Since"',
      '"Ann ""The Otter""",,"3","True","2026-11-22T10:00:00Z"',
    ])
    expect(writer.lines(PsObject.of('Other', { name: 'Bo', More: 1 }))).toEqual(['"Bo",,,,'])
  })

  test('says the type, leaves headings out or takes other columns when asked', () => {
    expect(createCsvWriter({ typeInformation: true, delimiter: ';', columns: ['City', 'Name'] }).lines(ann)).toEqual([
      '#TYPE Person',
      '"City";"Name"',
      ';"Ann ""The Otter"""',
    ])
    expect(createCsvWriter({ header: false, columns: ['Boxes'] }).lines(ann)).toEqual(['"3"'])
  })

  test('joins lists, keeps secrets, shows objects, and counts what may surprise', () => {
    const inner = new Hashtable()
    inner.set('a', 1)
    const writer = createCsvWriter({ header: false })
    expect(
      writer.lines(
        PsObject.of('X', {
          List: ['a', 2, null],
          Secret: new SecureString('otter'),
          Inner: inner,
          Sum: '=1+1',
          Less: -5,
        }),
      ),
    ).toEqual(['"a;2;","System.Security.SecureString","@{a=1}","=1+1","-5"'])
    expect(writer.counts()).toEqual({ formulas: 2, lists: 1 })
  })
})

describe('the text of a field', () => {
  const table = new Hashtable()
  table.set('a', 1)
  table.set('b', new SecureString('otter'))

  test.each<[string, Value, string]>([
    ['true', true, 'True'],
    ['false', false, 'False'],
    ['a time with thousandths', new Date('2026-11-22T10:00:00.125Z'), '2026-11-22T10:00:00.125Z'],
    ['no time', new Date(Number.NaN), ''],
    ['a pattern', /a+b/, 'a+b'],
    ['a credential', new Credential('ann', new SecureString('otter')), 'System.Management.Automation.PSCredential'],
    [
      'a span of time',
      PsObject.of(timeSpanType, {
        TotalMilliseconds: 60_000,
        Days: 0,
        Hours: 0,
        Minutes: 1,
        Seconds: 0,
        Milliseconds: 0,
      }),
      '00:01:00',
    ],
    ['a table', table, '@{a=1; b=System.Security.SecureString}'],
    ['an object with a list', PsObject.of('X', { a: [1, 2], b: null }), '@{a=1;2; b=}'],
  ])('%s', (_, value, text) => {
    expect(cellText(value)).toBe(text)
  })

  test('what holds itself is named by its type where it would begin again', () => {
    const list: Value[] = [1]
    list.push(list)
    expect(cellText(list)).toBe('1;System.Object[]')
    const object = PsObject.of('Person', { a: 1 })
    object.set('self', object)
    expect(cellText(object)).toBe('@{a=1; self=Person}')
    const loop = new Hashtable()
    loop.set('self', loop)
    expect(cellText(loop)).toBe('@{self=System.Collections.Hashtable}')
    const twice = PsObject.of('X', {})
    expect(cellText([twice, twice])).toBe('@{};@{}')
  })

  test('ends a hundred values deep', () => {
    let value: Value = 'core'
    for (let depth = 0; depth < 100; depth++) value = [value]
    expect(cellText(value)).toBe('core')
    expect(cellText([value])).toBe('System.Object[]')
  })

  test('of values that are no objects', () => {
    const typed = (value: Value) => createCsvWriter({ typeInformation: true }).lines(value)
    expect(typed(5)).toEqual(['#TYPE PSCustomObject', '"Value"', '"5"'])
    expect(typed('otter')).toEqual(['#TYPE System.String', '"Length"', '"5"'])
    expect(typed(table)).toEqual([
      '#TYPE System.Collections.Hashtable',
      '"a","b"',
      '"1","System.Security.SecureString"',
    ])
  })
})

test('only how a text begins makes it a formula, and those that were made safe are not counted', () => {
  for (const text of ['a=b', "a'=1", '1-2', '']) expect(isFormula(text)).toBe(false)
  for (const text of ['=1', "''@x", '\tx', '＝1']) expect(isFormula(text)).toBe(true)
  const writer = createCsvWriter({ escapeFormula: true, header: false })
  expect(writer.lines(PsObject.of('X', { A: '=1' }))).toEqual([`"'=1"`])
  expect(writer.counts()).toEqual({ formulas: 0, lists: 0 })
})

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'a",;\r\n \t=+-@\'＝#'), maxLength: 8 }),
)

test('what is written is read back the same, wherever it is cut', async () => {
  const rows = fc.array(fc.array(fc.option(texts), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, escapes, size) => {
        const writer = createCsvWriter({ delimiter, escapeFormula: escapes })
        const text = rows
          .flatMap(([a = null, b = null, c = null]) => writer.lines(PsObject.of('X', { a, b, c })))
          .join('\r\n')
        const read = await rowsOf(text, { delimiter }, size)
        const plain = (value: Value): Value => (escapes && typeof value === 'string' ? unescapeFormula(value) : value)
        const values = read.map(row => cellsOf(row).map(([, value]) => plain(value)))
        expect(values).toEqual(rows.map(row => row.map(value => value ?? '')))
      },
    ),
  )
})

test('an escaped text is never a formula, and comes back exactly', () => {
  fc.assert(
    fc.property(texts, text => {
      expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      expect(unescapeFormula(escapeFormula(text))).toBe(text)
      expect(isFormula(text) || escapeFormula(text) === text).toBe(true)
    }),
  )
})

test('no cell of a file that was made harmless begins as a formula, headings and lists included, but for numbers', async () => {
  const value = fc.oneof(texts, fc.array(texts, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.constant(/=a/))
  const row = fc.array(fc.tuple(texts, value), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(row, fc.constantFrom(',', ';', '\t'), async (properties, delimiter) => {
      const object = new PsObject('X')
      for (const [name, value] of properties) object.set(name, value)
      object.set('Less', -5)
      const text = createCsvWriter({ delimiter, escapeFormula: true }).lines(object).join('\r\n')
      const names = Array.from(object.properties(), ({ name }, place) => `${name}${place}`)
      const rows = await rowsOf(text, { delimiter, header: names })
      const cells = rows.flatMap(each => cellsOf(each).map(([, cell]) => cell))
      for (const cell of cells) expect(cell === '-5' || !/^[=+\-@\t\r\n\0＝＋－＠]/.test(String(cell))).toBe(true)
    }),
  )
})

test('no text is ever too strange to be read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...'ab",;\r\n \t#='), maxLength: 60 }),
      fc.integer({ min: 1, max: 60 }),
      async (text, size) => {
        const whole = await rowsOf(text, {}, 1_000).then(
          rows => rows.map(row => [row.line, cellsOf(row)]),
          error => error.record,
        )
        const cut = await rowsOf(text, {}, size).then(
          rows => rows.map(row => [row.line, cellsOf(row)]),
          error => error.record,
        )
        expect(cut).toEqual(whole)
      },
    ),
  )
})
