import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStrictRows, type StrictRow } from './csv-strict.ts'
import { createCsvWriter } from './csv-write.ts'
import { PsObject } from './values.ts'

/** Reads the pieces one after the other. */
function read(pieces: readonly string[], delimiter = ','): readonly StrictRow[] {
  const rows = createStrictRows(delimiter)
  const found: StrictRow[] = []
  const take = () => {
    for (let row = rows.next(); row !== undefined; row = rows.next()) found.push(row)
  }
  for (const piece of pieces) {
    rows.feed(piece)
    take()
  }
  rows.feed('', true)
  take()
  return found
}

const cellsOf = (text: string) => read([text]).map(({ cells }) => cells)
const faultsOf = (text: string) => read([text]).flatMap(({ fault }) => fault ?? [])

describe('rows as RFC 4180 has them', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'any end of line',
      'a,b\r\nc,d\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'quotes, separators and lines within quotes',
      '"a ""b""","c,d","e\r\nf"\n1,2,3',
      [
        ['a "b"', 'c,d', 'e\r\nf'],
        ['1', '2', '3'],
      ],
    ],
    [
      'blank lines and rows of separators are none',
      'a,b\n\n,\n\r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['blanks belong to the cell', ' a , b\n', [[' a ', ' b']]],
    ['an empty quoted cell', '"",x\n', [['', 'x']]],
    ['no end of the last line', 'a,"b"', [['a', 'b']]],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })
})

describe('nothing is guessed', () => {
  test.each([
    ['a quote within a cell', 'x,y\nJo "Smet",z\nlast,one', { fault: 'quoteStray', line: 2, column: 4 }],
    ['text after a closing quote', 'x,y\n"a"b,z\nlast,one', { fault: 'quoteStray', line: 2, column: 3 }],
    ['a blank before a quote', 'x, "y"\nlast,one', { fault: 'quoteStray', line: 1, column: 4 }],
    ['a quote that is never closed', 'x,y\nc,"d\nlast,one', { fault: 'quoteOpen', line: 2, column: 3 }],
    ['NUL', 'x,a\0b\nlast,one', { fault: 'nul', line: 1, column: 4 }],
    ['bytes that were no text', 'x,Jos\uFFFD\nlast,one', { fault: 'unreadable', line: 1, column: 6 }],
  ] as const)("%s is its row's own fault, and the next row stands", (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
    expect(cellsOf(text).at(-1)).toEqual(['last', 'one'])
  })

  test('a cell beyond the limit is refused, and a quote that swallows the file is found before that', () => {
    expect(() => read([`a,${'x'.repeat(1_100_000)}\n`])).toThrow(/1048576 characters/)
    const [fault] = read(['a,"b\n', 'x,y\n'.repeat(400_000)]).flatMap(row => row.fault ?? [])
    expect(fault).toEqual({ fault: 'quoteOpen', line: 1, column: 3 })
  })
})

const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '=') })

test('what Export-Csv writes comes back, in whatever pieces it arrives', () => {
  const table = fc.array(
    fc.tuple(
      text,
      text.map(each => `x${each}`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
      const writer = createCsvWriter({ columns: ['A', 'B'] })
      const lines = rows.flatMap(([A, B]) => writer.lines(PsObject.of('Row', { A, B })))
      const whole = `${lines.join('\r\n')}\r\n`
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
        whole.slice(index * size, (index + 1) * size),
      )
      expect(read(pieces)).toEqual(read([whole]))
      expect(read([whole]).map(({ cells }) => cells)).toEqual([['A', 'B'], ...rows])
    }),
  )
})

test('any text gives rows or faults, the same in whatever pieces, and no line twice', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
      const pieces = whole.match(new RegExp(`[\\s\\S]{1,${String(size)}}`, 'g')) ?? []
      const rows = read(pieces)
      expect(rows).toEqual(read([whole]))
      expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length)
    }),
  )
})

describe('where a fault is', () => {
  test.each([
    ['after rows that end by CR alone', 'a\rb\rc"', { fault: 'quoteStray', line: 3, column: 2 }],
    ['after rows that end by CRLF', 'a\r\nb\r\nc"', { fault: 'quoteStray', line: 3, column: 2 }],
    [
      'in the first line of a row after one of several lines',
      '"a\nb\r\nc\rd"\nx"',
      { fault: 'quoteStray', line: 5, column: 2 },
    ],
    ['in a later line of its row', '"a\nb\r\nc"x\n', { fault: 'quoteStray', line: 3, column: 2 }],
    ['in a later line that begins after CR alone', '"a\rbc"x\n', { fault: 'quoteStray', line: 2, column: 3 }],
    ['in a cell after others', 'ab,c\0\n', { fault: 'nul', line: 1, column: 5 }],
  ] as const)('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
    expect(read([...text]).flatMap(row => row.fault ?? [])).toEqual([fault])
  })

  test('a row with a fault has the cells of its line, and no second fault', () => {
    expect(read(['x,a"\0\nlast'])).toEqual([
      { line: 1, cells: ['x', 'a"\0'], fault: { fault: 'quoteStray', line: 1, column: 4 } },
      { line: 2, cells: ['last'] },
    ])
  })
})

describe('limits', () => {
  const most = 1_048_576

  test('the longest cell and the most columns pass, one more does not', () => {
    expect(cellsOf(`${'x'.repeat(most)}\n`)[0]?.[0]).toHaveLength(most)
    expect(cellsOf(`"${'x'.repeat(most)}"\n`)[0]?.[0]).toHaveLength(most)
    expect(cellsOf(`${'a,'.repeat(1_023)}a`)[0]).toHaveLength(1_024)
    expect(() => read([`a\n${'x'.repeat(most + 1)}\n`])).toThrow(
      expect.objectContaining({ record: expect.objectContaining({ id: 'CsvFieldTooLong', row: 2 }) }),
    )
    expect(() => read([`a\n${'a,'.repeat(1_024)}a\n`])).toThrow(
      expect.objectContaining({ record: expect.objectContaining({ id: 'CsvTooManyColumns', row: 2 }) }),
    )
  })

  test('a row that does not end is refused before it is whole', () => {
    const rows = createStrictRows(',')
    rows.feed('x,'.repeat(9_000_000))
    expect(() => rows.next()).toThrow(
      expect.objectContaining({ record: expect.objectContaining({ id: 'CsvFieldTooLong', row: 1 }) }),
    )
  })

  test('so is one with a quote that is not closed, whose line does not end', () => {
    const rows = createStrictRows(',')
    rows.feed(`a,"${'x'.repeat(17_000_000)}`)
    expect(() => rows.next()).toThrow(
      expect.objectContaining({ record: expect.objectContaining({ id: 'CsvFieldTooLong', row: 1 }) }),
    )
  })

  test('what may still be closed is no fault, however the text is cut', () => {
    const rows = createStrictRows(',')
    rows.feed('a,"b')
    expect(rows.next()).toBeUndefined()
    rows.feed('c"\n')
    expect(rows.next()).toEqual({ line: 1, cells: ['a', 'bc'] })
  })
})
