import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { createTenant } from './create.ts'
import { migrate, migrations, nameOfCopy, newestVersion, versionOf } from './migrate.ts'
import { connect } from './sqlite.ts'

const next = { version: newestVersion + 1, statements: ['CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT'] }

test('a step to a newer format keeps a copy of the old one; a step that fails changes nothing', async () => {
  await using tenant = await temporaryTenant()
  const path = join(tenant.folder, 'old.tenant')
  await createTenant(path, { name: 'Old', domain: 'x.example', seats: 1 })
  const connection = connect(path, 'write')
  const broken = { ...next, statements: [...next.statements, 'CREATE TABLE extra (id INTEGER)'] }
  await expect(migrate(connection, [...migrations, broken])).rejects.toThrow('extra')
  expect(versionOf(connection)).toBe(newestVersion)
  await migrate(connection, [...migrations, next])
  expect(versionOf(connection)).toBe(next.version)
  connection.close()
  const copy = connect(nameOfCopy(path, newestVersion), 'immutable')
  expect(versionOf(copy)).toBe(newestVersion)
  copy.close()
  expect(readdirSync(tenant.folder).filter(name => name.includes('.part'))).toEqual([])
})

test('a new tenant takes every step at once and leaves no copy of what it never was', async () => {
  await using tenant = await temporaryTenant()
  expect(readdirSync(tenant.folder).filter(name => name.includes('format'))).toEqual([])
})

test('formats are numbered from 1 without gaps', () => {
  expect(migrations.map(step => step.version)).toEqual(migrations.map((_, index) => index + 1))
})
