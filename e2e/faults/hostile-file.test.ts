import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openReadOnly, openTenant } from '../../electron/store/open.ts'
import { Failure } from '../../shared/errors.ts'
import type { Draw } from '../doubles/seeded.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'

/** What SQLite would run of a schema, if it were let. */
const bodies = [
  "SELECT load_extension('/tmp/x.so')",
  'SELECT randomblob(1000000000)',
  "SELECT printf('%.*c', 1000000000, 'x')",
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n',
  'SELECT name FROM user',
] as const

const tables = ['user', 'tenant', 'operation', 'change', 'run', 'domain'] as const
const events = ['AFTER INSERT', 'BEFORE DELETE', 'AFTER UPDATE'] as const

type Spoil = (path: string, draw: Draw) => void

function change(path: string, work: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path)
  work(bytes)
  writeFileSync(path, bytes)
}

function run(path: string, sql: string): void {
  // The types of Node do not have it yet.
  const database = new DatabaseSync(path) as DatabaseSync & { readonly enableDefensive: (on: boolean) => void }
  database.enableDefensive(false)
  database.exec(sql)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

/** Rewrites what the schema says of one object, by no statement that SQLite checks. */
function rewrite(path: string, set: string, where: string): void {
  run(path, `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET ${set} WHERE ${where}`)
}

const pick = <Item>(items: readonly [Item, ...Item[]], { below }: Draw): Item => items[below(items.length)] ?? items[0]

/** Ways to make a hostile file of a sound one. */
const spoils: readonly (readonly [what: string, spoil: Spoil])[] = [
  ['another program’s', (path, { below }) => change(path, bytes => bytes.writeUInt32BE(below(2 ** 30), 68))],
  ['a newer format', (path, { below }) => change(path, bytes => bytes.writeUInt32BE(100 + below(2 ** 30), 60))],
  [
    'a huge count of pages',
    (path, { below }) => change(path, bytes => bytes.writeUInt32BE(2 ** 31 + below(2 ** 31), 28)),
  ],
  ['a wrong size of pages', (path, { below }) => change(path, bytes => bytes.writeUInt16BE(3 + 2 * below(32_000), 16))],
  ['cut short', (path, { below }) => truncateSync(path, below(readFileSync(path).length))],
  [
    'noise behind the header',
    (path, { below }) => change(path, bytes => bytes.forEach((_, at) => at >= 100 && (bytes[at] = below(256)))),
  ],
  [
    'noise',
    (path, { below }) => writeFileSync(path, Buffer.from(Array.from({ length: below(20_000) }, () => below(256)))),
  ],
  [
    'a trigger',
    (path, draw) =>
      run(path, `CREATE TRIGGER t ${pick(events, draw)} ON ${pick(tables, draw)} BEGIN ${pick(bodies, draw)}; END`),
  ],
  ['a view', (path, draw) => run(path, `CREATE VIEW v AS ${pick(bodies, draw)}`)],
  [
    'a view in the place of a table',
    (path, draw) => {
      const table = pick(tables, draw)
      run(
        path,
        `PRAGMA foreign_keys = OFF; ALTER TABLE ${table} RENAME TO was; CREATE VIEW ${table} AS ${pick(bodies, draw)}`,
      )
    },
  ],
  [
    'another table',
    (path, { below }) => run(path, `CREATE TABLE t${String(below(1000))} (a, b AS (zeroblob(1000000000)))`),
  ],
  ['a virtual table', path => run(path, 'CREATE VIRTUAL TABLE t USING fts5(a)')],
  [
    'an index over a function',
    (path, draw) => run(path, `CREATE INDEX i ON ${pick(tables, draw)} (hex(zeroblob(10)))`),
  ],
  ['a table without its sentence', (path, draw) => rewrite(path, "sql = ''", `name = '${pick(tables, draw)}'`)],
  ['a table on the page of another', (path, draw) => rewrite(path, 'rootpage = 1', `name = '${pick(tables, draw)}'`)],
  [
    'a table on a page that is not there',
    (path, draw) => rewrite(path, 'rootpage = 2147483647', `name = '${pick(tables, draw)}'`),
  ],
]

async function fateOf(opened: Promise<{ readonly close: () => Promise<void> }>): Promise<string> {
  try {
    await (await opened).close()
    return 'opened'
  } catch (error) {
    if (error instanceof Failure) return error.record.id
    throw error
  }
}

test('a hostile file is refused untouched, whoever opens it, and costs no memory', async () => {
  const drawn = draw()
  await using tenant = await temporaryTenant()
  await tenant.store.close()
  const sound = readFileSync(tenant.path)
  const path = join(tenant.folder, 'hostile.tenant')
  const before = process.memoryUsage().rss
  for (let index = 0; index < times(32, 200); index++) {
    const [what, spoil] = spoils[index % spoils.length] ?? ['nothing', () => undefined]
    writeFileSync(path, sound)
    spoil(path, drawn)
    const hostile = readFileSync(path)
    const files = readdirSync(tenant.folder)
    for (const open of [openTenant, openReadOnly])
      expect(await fateOf(open(path)), what).toBeOneOf(['TenantForeign', 'TenantNewer', 'TenantDamaged'])
    expect(readFileSync(path).equals(hostile), what).toBe(true)
    expect(readdirSync(tenant.folder), what).toEqual(files)
    for (const part of ['', '-wal', '-shm']) rmSync(path + part, { force: true })
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
})
