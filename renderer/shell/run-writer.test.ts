import { expect, test } from 'vitest'
import { clearScreen } from '../../shared/clear-screen.ts'
import type { RunSummary } from '../../shared/engine.ts'
import { errorRecord } from '../../shared/errors.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { PsObject } from '../../shared/values.ts'
import { createRunWriter } from './run-writer.ts'
import type { Written } from './scrollback.ts'

const summary: RunSummary = {
  id: 'a',
  outcome: 'completed',
  errors: 0,
  changed: 0,
  whatIf: false,
  undoable: false,
  milliseconds: 3,
}

/** The lines as `tone:text`, pieces joined by a bar. */
function plain({ blocks, open }: Written): readonly string[] {
  const lines = [...blocks.flatMap(block => block.lines), ...(open.length === 0 ? [] : [open])]
  return lines.map(line => line.map(({ text, tone }) => `${tone}:${text}`).join('|'))
}

const row = (name: string, city: string) => ({
  stream: 'output' as const,
  value: PsObject.of('Row', { Name: name, City: city }),
})

test('rows wait for their columns, and stand under their names', () => {
  const writer = createRunWriter(80)
  writer.add(row('Ann', 'Ghent'))
  writer.add(row('Bob', 'Lyon'))
  expect(writer.take().blocks).toEqual([])
  writer.settle()
  const written = writer.take()
  expect(plain(written)).toEqual(['head:Name City', 'rule:---- ----', 'output:Ann  Ghent', 'output:Bob  Lyon'])
})

test('objects are counted, the parts of a table by its rows', () => {
  const writer = createRunWriter(80)
  writer.add(row('Ann', 'Ghent'))
  writer.add({ stream: 'output', value: 'text' })
  expect(writer.take().objects).toBe(2)
})

test('what is printed without an end of line goes on in the same line, in its own colour', () => {
  const writer = createRunWriter(80)
  writer.add({ stream: 'host', text: 'Working', color: 'Yellow', noNewline: true })
  expect(plain(writer.take())).toEqual(['warn:Working'])
  writer.add({ stream: 'host', text: '.', noNewline: true })
  writer.add({ stream: 'host', text: 'done\nnext', color: 'DarkGreen' })
  expect(plain(writer.take())).toEqual(['warn:Working|output:.|good:done', 'good:next'])
})

test('an error is a block of its own, red with its mark', () => {
  const writer = createRunWriter(80)
  const place = { line: 2, column: 5, text: 'Get-Nothing', length: 7 }
  writer.add({ stream: 'error', error: errorRecord('InternalError', { detail: 'x' }, { place }) })
  writer.add({ stream: 'error', error: errorRecord('InternalError', { detail: 'y' }) })
  const written = writer.take()
  expect(written.blocks.map(({ kind }) => kind)).toEqual(['error', 'error'])
  expect(plain(written)).toContain(`secondary:    ${terminalTexts.at(place)}:`)
  expect(plain(written)).toContain('error:        ^^^^^^^')
})

test('data cannot steer the screen, and the page of a line printer clears it', () => {
  const writer = createRunWriter(80)
  writer.add({ stream: 'output', value: 'a\u001b[2Jb\u202ec' })
  expect(plain(writer.take())).toEqual(['output:a\ufffd[2Jb\ufffdc'])
  writer.add({ stream: 'output', value: 'gone' })
  writer.add({ stream: 'host', text: clearScreen })
  writer.add({ stream: 'output', value: 'here' })
  const written = writer.take()
  expect(written.clear).toBe(true)
  expect(plain(written)).toEqual(['output:here'])
})

test('the end names what was changed, the first few of many, and what is left of a run that was stopped', () => {
  const writer = createRunWriter(80)
  for (let count = 1; count <= 7; count += 1) {
    const change = { entity: 'user', id: String(count), name: `u${String(count)}`, change: 'change' as const }
    const changes = [{ ...change, fields: [{ field: 'City', before: null, after: 'Ghent' }] }]
    writer.add({
      stream: 'operation',
      operation: { cmdlet: 'Set-MSOnlineUser', target: change.name, outcome: 'done', changes },
    })
  }
  writer.end({ ...summary, outcome: 'stopped', changed: 7, undoable: true })
  const lines = plain(writer.take())
  expect(lines[0]).toBe('good:changed|secondary: u1: City')
  expect(lines.slice(5)).toEqual([
    `secondary:${shellTexts.moreChanges(2)}`,
    `warn:${terminalTexts.stopped}`,
    `secondary:${terminalTexts.doneBefore({ changed: 7, run: 'a' })}`,
  ])
})

test('a what-if changed nothing, whatever its operations say', () => {
  const writer = createRunWriter(80)
  const change = { entity: 'user', id: '1', name: 'u1', change: 'create' as const, fields: [] }
  writer.add({
    stream: 'operation',
    operation: { cmdlet: 'Add-MSOnlineUser', target: 'u1', outcome: 'done', changes: [change] },
  })
  writer.end({ ...summary, whatIf: true })
  expect(writer.take().blocks).toEqual([])
})
