import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { person, runInfo, runOnce, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { createTenant } from './create.ts'
import { openReadOnly, openTenant } from './open.ts'

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Failure) return error.record.id
    throw error
  }
  return 'none'
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

const damagedAt = (path: string, page: number): string =>
  errorRecord('TenantDamaged', { path, detail: storeNotes.unsoundPage(page) }).message

/** Changes a closed tenant as another program would. */
function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

describe('a file that is no sound tenant is refused and left as it was', () => {
  test.each<[string, string, (path: string) => void]>([
    ['an empty file', 'TenantForeign', path => writeFileSync(path, '')],
    ['a text', 'TenantForeign', path => writeFileSync(path, 'Identity,DisplayName\n'.repeat(40))],
    ['a database of another program', 'TenantForeign', path => tamper(path, 'PRAGMA application_id = 7')],
    ['a newer format', 'TenantNewer', path => tamper(path, 'PRAGMA user_version = 999')],
    ['a file that was cut short', 'TenantDamaged', path => truncateSync(path, 20_000)],
    [
      'a trigger that we did not make',
      'TenantDamaged',
      path => tamper(path, 'CREATE TRIGGER t AFTER INSERT ON user BEGIN SELECT 1; END'),
    ],
    ['a view that we did not make', 'TenantDamaged', path => tamper(path, 'CREATE VIEW v AS SELECT 1')],
    ['an index that is missing', 'TenantDamaged', path => tamper(path, 'DROP INDEX user_by_name')],
    [
      'a page that was overwritten',
      'TenantDamaged',
      path => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4096, 8192)
        writeFileSync(path, bytes)
      },
    ],
  ])('%s', async (_, id, spoil) => {
    await using tenant = await temporaryTenant()
    const path = join(tenant.folder, 'spoilt.tenant')
    await createTenant(path, { name: 'Spoilt', domain: 'x.example', seats: 1 })
    spoil(path)
    const before = digest(path)
    const files = readdirSync(tenant.folder).sort()
    expect(await failureOf(openTenant(path))).toBe(id)
    expect(await failureOf(openReadOnly(path))).toBe(id)
    expect(digest(path)).toBe(before)
    expect(readdirSync(tenant.folder).sort()).toEqual(files)
  })

  test('of a page that cannot be read its number is said, in one line', async () => {
    await using tenant = await temporaryTenant()
    const path = join(tenant.folder, 'spoilt.tenant')
    await createTenant(path, { name: 'Spoilt', domain: 'x.example', seats: 1 })
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 7, 4096 * 8)
    writeFileSync(path, bytes)
    await expect(openTenant(path)).rejects.toMatchObject({ record: { message: damagedAt(path, 8) } })
  })

  test('a folder, and a name that is not there', async () => {
    await using tenant = await temporaryTenant()
    const folder = join(tenant.folder, 'folder.tenant')
    mkdirSync(folder)
    expect(await failureOf(openTenant(folder))).toBe('TenantForeign')
    expect(await failureOf(openTenant(join(tenant.folder, 'nothing.tenant')))).toBe('TenantNotFound')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a new tenant', () => {
  test('is for its owner only, and never made over a file', async () => {
    await using tenant = await temporaryTenant()
    expect(statSync(tenant.path).mode & 0o777).toBe(0o600)
    const id = await failureOf(createTenant(tenant.path, { name: 'Again', domain: 'x.example', seats: 1 }))
    expect(id).toBe('TenantExists')
    expect((await tenant.store.reader.tenant.settings()).name).toBe('Test')
  })

  test('in a folder that is not there leaves nothing', async () => {
    await using tenant = await temporaryTenant()
    const path = join(tenant.folder, 'none', 'new.tenant')
    expect(await failureOf(createTenant(path, { name: 'New', domain: 'x.example', seats: 1 }))).toBe('TenantUnreadable')
    expect(existsSync(join(tenant.folder, 'none'))).toBe(false)
  })
})

test('after close the file alone is the whole tenant', async () => {
  await using tenant = await temporaryTenant()
  const path = join(tenant.folder, 'other.tenant')
  await createTenant(path, { name: 'Other', domain: 'x.example', seats: 1 })
  const store = await openTenant(path)
  await runOnce(store, writer => writer.insert('user', person('Ann')))
  await store.close()
  const copy = join(tenant.folder, 'copy.tenant')
  copyFileSync(path, copy)
  expect(existsSync(`${path}-wal`)).toBe(false)
  const copied = await openReadOnly(copy)
  expect((await copied.reader.users.page({}, 0)).rows).toMatchObject([{ displayName: 'Ann' }])
  expect(await failureOf(copied.turn(runInfo()))).toBe('TenantReadOnly')
  await copied.close()
})

describe('a backup', () => {
  test('made while others write is whole, verified and for its owner only', async () => {
    await using tenant = await temporaryTenant()
    const other = await openTenant(tenant.path)
    const target = join(tenant.folder, 'backup.tenant')
    const writing = (async () => {
      for (let index = 0; index < 30; index++) {
        await runOnce(other, writer =>
          writer.insert('user', person('P', { userName: `p${String(index)}@fernwick.example` })),
        )
      }
    })()
    const made = await tenant.store.backup(target)
    await writing
    await other.close()
    expect(made.bytes).toBe(statSync(target).size)
    expect(statSync(target).mode & 0o777).toBe(0o600)
    const copy = await openTenant(target)
    expect((await copy.check()).every(finding => finding.ok)).toBe(true)
    expect((await copy.reader.journal.verify()).entries).toBe(made.entries)
    await copy.close()
  })

  test('never replaces a file and leaves nothing where it fails', async () => {
    await using tenant = await temporaryTenant()
    expect(await failureOf(tenant.store.backup(tenant.path))).toBe('TenantExists')
    expect(await failureOf(tenant.store.backup(join(tenant.folder, 'none', 'b.tenant')))).toBe('BackupFailed')
    expect(readdirSync(tenant.folder).filter(name => name.includes('.part'))).toEqual([])
  })
})

describe('a reader in a thread of its own', () => {
  test('answers as the one here, streams and failures included', async () => {
    await using tenant = await temporaryTenant({ readerThread: true })
    for (const name of ['Ann', 'Bob', 'Cas']) await tenant.run(writer => writer.insert('user', person(name)))
    const { reader } = tenant.store
    expect((await reader.users.page({ search: 'fernwick', first: 2 }, 0)).total).toBe(3)
    const names: string[] = []
    for await (const page of reader.users.each({}, 0)) for (const user of page) names.push(user.displayName)
    expect(names).toEqual(['Ann', 'Bob', 'Cas'])
    const runs = await reader.journal.runs({})
    for await (const page of reader.journal.changesOfRun(runs.rows[0]?.id ?? '')) {
      expect(page).toHaveLength(1)
      break
    }
    expect(await reader.row('user', 'nobody')).toBeUndefined()
    await expect(reader.users.page({ sortBy: 'Nothing' as 'City' }, 0)).rejects.toThrow(Failure)
  })

  test('fails at once where it cannot open, and for good once closed', async () => {
    const tenant = await temporaryTenant({ readerThread: true })
    await tenant[Symbol.asyncDispose]()
    await expect(tenant.store.reader.users.page({}, 0)).rejects.toThrow(Failure)
  })
})

test('a tenant that another program opens, writes and closes meanwhile is not taken for damaged', async () => {
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const written = new AbortController()
  const write = async () => {
    for (let count = 1; count <= 25; count++) {
      const store = await openTenant(tenant.path)
      await runOnce(store, writer => writer.insert('user', person('Ann'.padEnd(3 + count, 'n'))))
      await store.close()
    }
    written.abort()
  }
  const look = async () => {
    while (!written.signal.aborted) await (await openReadOnly(tenant.path)).close()
  }
  await Promise.all([write(), look(), look(), look()])
})

test('once a damaged page is met nothing is written any more, and the tenant is set aside as it lies there', async () => {
  await using tenant = await temporaryTenant({ sample: true })
  const { store, path } = tenant
  const { rows } = await store.reader.users.page({ first: 200 }, 0)
  await tenant.run(writer => writer.update('user', rows[0]?.id ?? '', { city: 'Ghent' }))
  const file = openSync(path, 'r+')
  // All but the beginning, which the header has.
  for (let page = 1; page < fstatSync(file).size / 4_096; page++)
    writeSync(file, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096)
  closeSync(file)
  const met = rows.map(({ id }) => failureOf(tenant.run(writer => writer.update('user', id, { city: 'Bruges' }))))
  expect(await Promise.all(met)).toContain('TenantDamaged')
  const lying = new Map(['', '-wal'].map(part => [part, digest(path + part)]))
  await expect(tenant.run(writer => writer.insert('user', person('Ann')))).rejects.toMatchObject({
    record: { id: 'TenantDamaged', message: expect.stringContaining(`${path}.damaged-`) },
  })
  const copy = readdirSync(tenant.folder).find(name => /\.damaged-\d{8}T\d{9}Z$/.test(name)) ?? ''
  for (const [part, bytes] of lying) expect(digest(join(tenant.folder, copy) + part)).toBe(bytes)
})

test('a search index whose settings were altered is damage, and told as that', async () => {
  await using tenant = await temporaryTenant({ sample: true })
  await tenant.store.close()
  const database = new DatabaseSync(tenant.path)
  // Newer than its types; SQLite keeps such tables from being altered else.
  Reflect.apply(Reflect.get(database, 'enableDefensive') as () => void, database, [false])
  database.exec('UPDATE user_search_config SET v = 9')
  database.close()
  expect(await failureOf(openTenant(tenant.path))).toBe('TenantDamaged')
})
