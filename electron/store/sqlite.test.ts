import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { connect } from './sqlite.ts'

test.each(['write', 'read', 'immutable'] as const)('a connection to %s has every safeguard', async mode => {
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const connection = connect(tenant.path, mode)
  const names = ['synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'journal_mode']
  expect(Object.fromEntries(names.map(name => [name, connection.pragma(name)]))).toEqual({
    // FULL: a commit is on the disk before anybody is told of it.
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    mmap_size: 0,
    // A file that nobody writes has no journal.
    journal_mode: mode === 'immutable' ? 'delete' : 'wal',
  })
  expect(connection.pragma('busy_timeout')).toBe(5_000)
  expect(() => connection.exec("SELECT load_extension('x')")).toThrow()
  connection.close()
})

test('every transaction that may write takes the lock at its beginning', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => [name, readFileSync(join(import.meta.dirname, name), 'utf8')] as const)
  const begins = sources.flatMap(([name, text]) =>
    [...text.matchAll(/['"`]BEGIN\b([^'"`;]*)/g)].map(([, how = '']) => [name, how.trim()] as const),
  )
  expect(begins.length).toBeGreaterThan(3)
  // The comparison of the content holds one state for as long as it reads, on a connection that cannot write.
  expect(begins.filter(([, how]) => how !== 'IMMEDIATE')).toEqual([['content.ts', '']])
})
