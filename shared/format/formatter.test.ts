import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Hashtable, PsObject, SecureString, type Value } from '../values.ts'
import { displayWidth, fitting, padded, shortened, wrapped } from './display-width.ts'
import { formatRecordOf, formatValue, type FormatRecord } from './format-record.ts'
import { printedLines } from './printed-lines.ts'

const print = (values: readonly Value[], width = 40): readonly string[] => [
  ...printedLines(values, { width, definitions: [] }),
]
const row = (record: Readonly<Record<string, Value>>): PsObject => PsObject.of('Row', record)

describe('values print as PowerShell prints them', () => {
  test('up to four properties are a table, numbers to the right', () => {
    expect(print([row({ Name: 'Ann', Size: 5 }), row({ Name: '日本', Size: 120 })])).toEqual([
      'Name Size',
      '---- ----',
      'Ann     5',
      '日本  120',
    ])
  })

  test('more are a list', () => {
    expect(print([row({ A: 1, B: [1, 2, 3, 4, 5], C: null, Longer: 'x', E: true })])).toEqual([
      'A      : 1',
      'B      : {1, 2, 3, 4…}',
      'C      :',
      'Longer : x',
      'E      : True',
    ])
  })

  test('what differs stands apart, texts stay together', () => {
    const table = new Hashtable()
    table.set('key', 1)
    expect(print(['a', 5, table, 'b'])).toEqual(['a', '5', '', 'Name Value', '---- -----', 'key      1', '', 'b'])
  })

  test('a long text is cut before another column is left out', () => {
    const wide = row({ A: 'a'.repeat(8), B: 'b'.repeat(60), C: 'c', D: true })
    expect(print([wide])[2]).toBe(`${'a'.repeat(8)} ${'b'.repeat(23)}… c True`)
  })

  test('columns that do not fit are left out from the right, the last one is cut', () => {
    const wide = row({ A: 'a'.repeat(13), B: 'b'.repeat(13), C: 'c'.repeat(13), D: 'd' })
    expect(print([wide])[2]).toBe(`${'a'.repeat(13)} ${'b'.repeat(13)} ${'c'.repeat(11)}…`)
  })

  test('a cell is one line, whatever is in it, and secrets never show', () => {
    const lines = print([row({ A: 'x\u001b[31m\ny', B: new SecureString('gull') })])
    expect(lines[2]).toBe('x [31m y System.Security.SecureString')
    expect(lines.join('')).not.toContain('gull')
  })

  test('a property that is only sometimes there shows where it is', () => {
    const definitions = [
      {
        name: 'Get-Row',
        snapIn: 'Shell',
        label: 'Rows',
        synopsis: 'Rows.',
        parameters: [],
        examples: [{ line: 'Get-Row', text: 'Rows.' }],
        impact: 'none',
        writes: false,
        origin: 'ours',
        output: {
          type: 'Row',
          properties: [
            { name: 'Name', kind: 'text', label: 'Name', column: true },
            { name: 'Seen', kind: 'date', label: 'Seen', column: true, sparse: true },
          ],
        },
      },
    ] as const
    const lines = (seen: Value): string[] => [
      ...printedLines([row({ Name: 'Ann', Seen: seen, Id: 1 })], { width: 40, definitions }),
    ]
    expect(lines(null)).toEqual(['Name', '----', 'Ann'])
    expect(lines(new Date(2026, 10, 22))).toEqual(['Name Seen', '---- ----', 'Ann  2026-11-22'])
  })
})

test('a row that comes late widens the columns of the first ones where the line has room, and is cut where it has none', () => {
  const rows = Array.from({ length: 303 }, (_, index) => row({ N: index === 300 ? 'far too long' : 'short', On: true }))
  expect(print(rows).slice(-3)).toEqual(['far too long True', 'short        True', 'short        True'])
  expect(print(rows, 13).slice(-3)).toEqual(['far too… True', 'short    True', 'short    True'])
})

const texts = fc.string({ unit: 'grapheme' })

test('no text is wider than the room it is given, and none is lost by wrapping', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
      expect(displayWidth(shortened(text, width))).toBeLessThanOrEqual(width)
      expect(text.startsWith(fitting(text, width))).toBe(true)
      expect(displayWidth(padded(shortened(text, width), width, 'right'))).toBe(width)
      const lines = wrapped(text, width)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})

test.each<FormatRecord>([
  {
    kind: 'table',
    columns: [{ label: 'A', width: 3, alignment: 'right' }, { label: 'B' }],
    headings: false,
    wrap: true,
  },
  { kind: 'row', cells: ['a', null, 3] },
  { kind: 'entry', labels: ['A'], values: [1] },
  { kind: 'wide', columns: 3 },
  { kind: 'cell', value: 'x' },
  { kind: 'group', label: 'City', value: null },
])('the record $kind survives the pipeline', record => {
  expect(formatRecordOf(formatValue(record))).toEqual(record)
})
