import { expect, test } from 'vitest'
import { errorRecord, type ErrorContext } from '../errors.ts'
import { displayWidth } from '../format/display-width.ts'
import { terminalTexts } from '../texts/terminal.ts'
import { errorLines } from '../format/error-lines.ts'
import { changeLines, progressLine } from './record-lines.ts'

const shownAt = (text: string, column: number, length: number, width = 80) => {
  const place = { line: 1, column, text, length }
  const [, , line = '', mark = ''] = errorLines(errorRecord('InternalError', { detail: 'x' }, { place }), width)
  return { line, mark }
}

test('the mark stands under what it marks, also behind tabs and wide letters', () => {
  expect(shownAt('\tGet-Foo 1', 2, 7)).toEqual({ line: '    \tGet-Foo 1', mark: '    \t^^^^^^^' })
  expect(shownAt("'東京' | Foo", 8, 3).mark).toBe(`    ${' '.repeat(9)}^^^`)
})

test('of a long line the part around the place is shown, within the width', () => {
  const text = `${'a'.repeat(500)} Get-Foo ${'b'.repeat(500)}`
  const { line, mark } = shownAt(text, 502, 7)
  expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('Get-Foo')
  expect(displayWidth(line)).toBeLessThanOrEqual(80)
})

test('a place at the end of the text has a mark too', () => {
  expect(shownAt('if (1', 6, 0)).toEqual({ line: '    if (1', mark: '         ^' })
})

test('an object that neither sentence, row nor line names is named behind the sentence', () => {
  const lines = (context: ErrorContext) =>
    errorLines(errorRecord('NoLicenceFree', { subscription: 'Mail', used: 5, seats: 5 }, context), 80)
  const target = terminalTexts.target({ target: 'ann@fernwick.example' })
  expect(lines({ target: 'ann@fernwick.example' })[0]?.endsWith(target)).toBe(true)
  expect(lines({ target: 'ann@fernwick.example', row: 4 })[0]).not.toContain(target)
  expect(lines({ target: 'MAIL' })[0]?.endsWith('.')).toBe(true)
})

test('a wrong cell is named with its row, once', () => {
  const [malformed] = errorLines(
    errorRecord('AddressMalformed', { address: 'ann' }, { parameter: 'Identity', row: 101 }),
    80,
  )
  expect(malformed?.endsWith(terminalTexts.row({ row: 101, cell: 'Identity' }))).toBe(true)
  const [missing] = errorLines(
    errorRecord(
      'MissingMandatoryParameter',
      { cmdlet: 'X', parameters: 'DisplayName' },
      { parameter: 'DisplayName', row: 4 },
    ),
    80,
  )
  expect(missing?.endsWith(terminalTexts.row({ row: 4, cell: undefined }))).toBe(true)
})

test('a line that holds a secret is not shown', () => {
  const place = { line: 3, column: 1, text: "$password = 'Canary'", length: 9 }
  expect(errorLines(errorRecord('InternalError', { detail: 'x' }, { place }), 80)[1]).toBe(
    `    ${terminalTexts.at(place)}`,
  )
})

test('what would change is shown by object; what is empty before and after is left out', () => {
  const lines = changeLines([
    {
      entity: 'user',
      id: '1',
      name: 'ann',
      change: 'create',
      fields: [
        { field: 'City', before: null, after: 'Ghent' },
        { field: 'Title', before: null, after: null },
      ],
    },
    {
      entity: 'user',
      id: '2',
      name: 'bob',
      change: 'change',
      fields: [
        { field: 'City', before: 'Ghent', after: null },
        { field: 'Addresses', before: ['b@a.example', 'bo@a.example'], after: ['b@a.example', 'bob@a.example'] },
      ],
    },
  ])
  expect(lines).toEqual([
    `  ${terminalTexts.create({ entity: 'user', name: 'ann' })}`,
    `    ${terminalTexts.field({ field: 'City', value: 'Ghent' })}`,
    `  ${terminalTexts.change({ entity: 'user', name: 'bob' })}`,
    `    ${terminalTexts.changed({ field: 'City', before: 'Ghent', after: terminalTexts.empty })}`,
    '    Addresses: - bo@a.example, + bob@a.example',
  ])
})

test('a bar keeps to one line of the terminal, whatever it is told', () => {
  const line = progressLine({ activity: 'Work\r\n', status: 'x'.repeat(200), percent: 250, secondsLeft: 1.2 }, 60)
  expect(displayWidth(line)).toBeLessThan(60)
  expect(line).not.toContain('\n')
  expect(line).toContain('#'.repeat(20))
})

test('a name or a value with ends of lines stays on the line that tells of it', () => {
  const forged = 'Ann\r\n  remove user Bob\u2028x'
  const field = { field: 'City', before: forged, after: [forged, 'Ghent'] }
  for (const change of ['create', 'change', 'remove'] as const) {
    const lines = changeLines([{ change, entity: 'user', id: 'u', name: forged, fields: [field] }])
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).not.toMatch(/[\r\n\u2028]/u)
  }
  const said = errorLines(
    errorRecord('NoLicenceFree', { subscription: 'Mail', used: 5, seats: 5 }, { target: forged }),
    80,
  )
  expect(said[0]).toContain('Ann   remove user Bob x')
})
