import { DatabaseSync } from 'node:sqlite'

/**
 * The floor of every write: the rows of a finished tenant written once more by nothing but node:sqlite, with prepared
 * statements, a thousand objects a transaction, the same schema and pragmas.
 * Arguments: the finished tenant, the file to make, and `filled` for one that is made as a new tenant is filled: nothing
 * waits for the disk, and the indexes of people are made at the end.
 */
const [source, target, how] = process.argv.slice(2)
if (source === undefined || target === undefined) throw new Error('usage: floor.ts FINISHED TARGET [filled]')

const from = new DatabaseSync(source, { readOnly: true })
const to = new DatabaseSync(target, { enableForeignKeyConstraints: false })
to.exec(
  how === 'filled'
    ? 'pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = 16384; pragma temp_store = file'
    : 'pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = 16384; pragma temp_store = memory',
)

const objects = from
  .prepare(
    "select name, sql, type from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type = 'index'",
  )
  .all() as { name: string; sql: string; type: string }[]
const virtual = objects.filter(({ sql }) => /^create virtual table/i.test(sql)).map(({ name }) => name)
const isShadow = (name: string) => virtual.some(owner => name.startsWith(`${owner}_`))
const isLate = ({ sql, type }: { sql: string; type: string }) =>
  how === 'filled' && type === 'index' && / on (?:user|user_words)\b/i.test(sql)
for (const each of objects) if (!isShadow(each.name) && each.type !== 'trigger' && !isLate(each)) to.exec(each.sql)

const columnsOf = (name: string) =>
  (from.prepare(`pragma table_info("${name}")`).all() as { name: string }[]).map(column => column.name)
const tables = objects.filter(({ name, type }) => type === 'table' && !isShadow(name))

/** A search index keeps no text of its own: its words are read from the ordinary table that has the column. */
function sourceOf(name: string, columns: readonly string[]): string {
  if (!virtual.includes(name)) return name
  const owner = tables.find(
    table => !virtual.includes(table.name) && columns.every(column => columnsOf(table.name).includes(column)),
  )
  if (owner === undefined) throw new Error(`nothing holds the words of ${name}`)
  return owner.name
}

const cursors = tables.map(({ name, sql }) => {
  const columns = columnsOf(name)
  const names = [...(/without rowid/i.test(sql) ? [] : ['rowid']), ...columns]
  const list = names.map(column => `"${column}"`).join(', ')
  return {
    rows: from
      .prepare(
        `select ${names.map((column, place) => `"${column}" as c${place}`).join(', ')} from "${sourceOf(name, columns)}"`,
      )
      .iterate(),
    insert: to.prepare(`insert into "${name}" (${list}) values (${names.map(() => '?').join(', ')})`),
  }
})

let open = cursors
while (open.length > 0) {
  to.exec('begin immediate')
  open = open.filter(({ rows, insert }) => {
    for (let count = 0; count < 1_000; count++) {
      const next = rows.next()
      if (next.done === true) return false
      insert.run(...(Object.values(next.value) as (string | number | null)[]))
    }
    return true
  })
  to.exec('commit')
}
for (const each of objects) if (isLate(each)) to.exec(each.sql)
to.close()
