import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { Failure } from '../../shared/errors.ts'
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

test.each([
  ['3.51.3', 'nothing'],
  ['3.52.0', 'nothing'],
  ['3.100.0', 'nothing'],
  ['4.0.0', 'nothing'],
  ['3.51.2', 'TenantVersionOfSqlite'],
  ['3.51', 'TenantVersionOfSqlite'],
  ['3.9.9', 'TenantVersionOfSqlite'],
  ['2.99.9', 'TenantVersionOfSqlite'],
])('with SQLite %s a connection fails with %s', async (version, id) => {
  await using tenant = await temporaryTenant()
  const { prepare } = DatabaseSync.prototype
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')
  onTestFinished(() => prepared.mockRestore())
  prepared.mockImplementation(function (this: DatabaseSync, sql) {
    return prepare.call(this, sql.replace('sqlite_version()', `'${version}'`))
  })
  const idOf = (work: () => { readonly close: () => void }) => {
    try {
      work().close()
      return 'nothing'
    } catch (error) {
      if (error instanceof Failure) return error.record.id
      throw error
    }
  }
  expect(idOf(() => connect(tenant.path, 'write'))).toBe(id)
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
