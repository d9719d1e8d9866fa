import { expect, test } from 'vitest'
import { backupTenant } from '../../shared/cmdlets/tenant.ts'
import { PsObject } from '../../shared/values.ts'
import type { RunResult } from '../engine/run.ts'
import { outputTables } from './output-tables.ts'

const copy = PsObject.of('TenantBackup', { Path: '/copies/firm.tenant', Bytes: 4096, JournalEntries: 7 })

const quiet: RunResult = {
  output: [],
  errors: [],
  warnings: [],
  host: [],
  operations: [],
  wouldChange: [],
  secrets: [],
  total: undefined,
  summary: { id: 'r', outcome: 'completed', errors: 0, changed: 0, whatIf: false, undoable: false, milliseconds: 1 },
}

test('a backup shows where it went and how large it is', () => {
  const [table] = outputTables([backupTenant], { ...quiet, output: [copy] })
  expect(table?.objects).toEqual([copy])
  expect(table?.properties.map(property => [property.name, property.kind])).toEqual([
    ['Path', 'file'],
    ['Bytes', 'size'],
    ['JournalEntries', 'integer'],
  ])
})

test('objects of several types stand apart, undefined ones with all that they have', () => {
  const other = PsObject.of('Extra', { One: 1 })
  const tables = outputTables([backupTenant], { ...quiet, output: ['text', other, copy, copy] })
  expect(
    tables.map(({ type, objects, properties }) => [type, objects.length, properties.map(({ name }) => name)]),
  ).toEqual([
    ['Extra', 1, ['One']],
    ['TenantBackup', 2, ['Path', 'Bytes', 'JournalEntries']],
  ])
})

test('what operations tell of is not told twice', () => {
  const operation = { cmdlet: 'Add-MSOnlineUser', target: 'ann', outcome: 'done', changes: [] } as const
  expect(outputTables([], { ...quiet, output: [copy], operations: [operation] })).toEqual([])
})
