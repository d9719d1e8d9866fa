import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createShellHistory } from './shell-history.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenant-desk-history-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a text of several lines comes back as one, the newest first', () => {
  const loop = 'foreach ($n in 1..2) {\n  $n `\n    + 1\n}'
  const history = createShellHistory(folder)
  history.add('Get-Tenant')
  history.add(loop)
  const again = createShellHistory(folder)
  expect(again.entries()).toEqual([loop, 'Get-Tenant'])
})

test('neither a repetition nor a secret is kept', () => {
  const history = createShellHistory(folder)
  history.add('Get-Tenant')
  history.add('Get-Tenant')
  history.add("$password = 'Canary'")
  expect(history.entries()).toEqual(['Get-Tenant'])
  expect(readFileSync(join(folder, 'history'), 'utf8')).toBe('Get-Tenant\n')
})

test('lines without anything are left out, and so are the oldest of very many', () => {
  const history = createShellHistory(folder)
  history.add('Get-Tenant\n\n   \nGet-Date')
  expect(history.entries()).toEqual(['Get-Tenant\nGet-Date'])
  history.add('  \n')
  expect(history.entries()).toHaveLength(1)
  writeFileSync(join(folder, 'history'), Array.from({ length: 1_200 }, (_, number) => `line ${number}\n \n`).join(''))
  createShellHistory(folder)
  const { entries } = createShellHistory(folder)
  expect([entries().length, entries()[0], entries().at(-1)]).toEqual([1_000, 'line 1199', 'line 200'])
})
