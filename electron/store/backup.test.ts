import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { backupTenant } from './backup.ts'

/** Does each of these to a closed tenant as another program would, on a connection of its own that SQLite lets do anything. */
function tamper(path: string, ...statements: readonly string[]): void {
  for (const sql of statements) {
    // The types of Node do not have it yet.
    const database = new DatabaseSync(path) as DatabaseSync & { readonly enableDefensive: (on: boolean) => void }
    database.enableDefensive(false)
    database.exec(sql)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
  }
}

function rootOf(path: string, name: string): number {
  const database = new DatabaseSync(path, { readOnly: true })
  const row = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name)
  database.close()
  return Number(row?.['rootpage'])
}

/** Overwrites half of the first page of a table or an index that neither the schema nor the journal is read from. */
function overwrite(path: string, name: string): void {
  const bytes = readFileSync(path)
  const start = (rootOf(path, name) - 1) * 4_096
  bytes.fill(0xa5, start + 2_048, start + 4_096)
  writeFileSync(path, bytes)
}

/** Changes a person while SQLite does not know of this index, so that it lags behind its table. */
function outdate(path: string, index: string): void {
  const kept = `SELECT * FROM sqlite_schema WHERE name = '${index}'`
  tamper(
    path,
    `CREATE TABLE kept AS ${kept}; PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '${index}'`,
    "UPDATE user SET sort_name = 'zzz' WHERE key = (SELECT min(key) FROM user)",
    'PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept',
    'DROP TABLE kept',
  )
}

const { journalBroken, unsound, unsoundPage } = storeNotes

test.each<readonly [what: string, spoil: (path: string) => void, said: (path: string) => string]>([
  ['a page of people', path => overwrite(path, 'user'), path => unsoundPage(rootOf(path, 'user'))],
  ['an index that lags behind', path => outdate(path, 'user_by_name'), () => unsound],
  [
    'a changed entry of the journal',
    path => tamper(path, "UPDATE operation SET target = 'x' WHERE sequence = 3"),
    () => journalBroken(3),
  ],
  [
    'a removed entry of the journal',
    path => tamper(path, 'PRAGMA foreign_keys = OFF; DELETE FROM change WHERE sequence = 2'),
    () => journalBroken(2),
  ],
  [
    'a trigger that we did not make',
    path => tamper(path, 'CREATE TRIGGER strange AFTER INSERT ON user BEGIN SELECT 1; END'),
    () => 'strange',
  ],
])('no backup is made of %s, and nothing is left of it', async (_, spoil, said) => {
  await using tenant = await temporaryTenant({ sample: true })
  await tenant.store.close()
  spoil(tenant.path)
  const folder = join(tenant.folder, 'backups')
  mkdirSync(folder)
  const refused = { record: { id: 'TenantDamaged', message: expect.stringContaining(said(tenant.path)) } }
  await expect(backupTenant(tenant.path, join(folder, 'backup.tenant'))).rejects.toMatchObject(refused)
  expect(readdirSync(folder)).toEqual([])
})
