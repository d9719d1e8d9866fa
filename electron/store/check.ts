import { sql } from 'kysely'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { build } from './build.ts'
import { compareContent } from './content.ts'
import { verifyChain } from './journal.ts'
import { migrations, versionOf } from './migrate.ts'
import { connect, connectToLook } from './sqlite.ts'
import type { Connection } from './sqlite.ts'
import type { Store } from './types.ts'

type Finding = Awaited<ReturnType<Store['check']>>[number]

/** Tables that SQLite makes for the search indexes, in words that may differ from version to version. */
const shadow = /^user_(search|start)_/

/** What each object of the schema is made of, by its name. */
function schemaOf(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection
    .prepare('schema.all', () => ({
      compile: () =>
        sql<{ type: string; name: string; sql: string | null }>`SELECT type, name, sql FROM sqlite_schema`.compile(
          build,
        ),
    }))
    .all()
  return new Map(rows.map(row => [row.name, shadow.test(row.name) ? row.type : `${row.type} ${row.sql ?? ''}`]))
}

const expected = new Map<number, ReadonlyMap<string, string>>()

function expectedSchema(version: number): ReadonlyMap<string, string> {
  const known = expected.get(version)
  if (known !== undefined) return known
  const connection = connect(':memory:', 'write')
  for (const step of migrations.filter(each => each.version <= version)) {
    for (const statement of step.statements) connection.exec(statement)
  }
  const schema = schemaOf(connection)
  connection.close()
  expected.set(version, schema)
  return schema
}

/** The first object of the file's schema that this program did not make, or that is missing; undefined when all is ours. */
export function strangeObject(connection: Connection): string | undefined {
  const found = schemaOf(connection)
  const ours = expectedSchema(versionOf(connection))
  for (const [name, text] of ours) if (found.get(name) !== text) return name
  // Statistics of the query planner, if a tool of the administrator made them, do no harm.
  for (const name of found.keys()) if (!ours.has(name) && !name.startsWith('sqlite_stat')) return name
  return undefined
}

/** What is wrong with the pages of the file, in plain words, or undefined. `thorough` also compares every index with its table. */
export function damage(connection: Connection, thorough: boolean): string | undefined {
  const found = connection.pragma(thorough ? 'integrity_check(1)' : 'quick_check(1)')
  if (found === 'ok') return undefined
  const [, page] = /\bpage (\d+)/i.exec(String(found)) ?? []
  return page === undefined ? storeNotes.unsound : storeNotes.unsoundPage(Number(page))
}

/** Checks pages and references, schema, the chain of the journal, and the objects against it; reads everything. */
export async function checkTenant(connection: Connection): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const broken = damage(connection, true) ?? brokenReference(connection)
  findings.push({
    check: 'file',
    ok: broken === undefined,
    detail: broken ?? storeNotes.fileSound(Number(connection.pragma('page_count'))),
  })
  const strange = strangeObject(connection)
  findings.push({
    check: 'schema',
    ok: strange === undefined,
    detail:
      strange === undefined ? storeNotes.schemaSound(versionOf(connection)) : storeNotes.unexpectedSchema(strange),
  })
  const { entries, firstBad, setBack } = await verifyChain(connection)
  findings.push({
    check: 'journal',
    ok: firstBad === null,
    detail: firstBad === null ? storeNotes.journalSound(entries) : storeNotes.journalBroken(firstBad),
    ...(setBack === undefined ? {} : { warning: storeNotes.clockSetBack(setBack) }),
  })
  findings.push({
    check: 'content',
    ...(await contentFinding(connection.path, broken === undefined && firstBad === null)),
  })
  return findings
}

async function contentFinding(path: string, comparable: boolean): Promise<Omit<Finding, 'check'>> {
  if (!comparable) return { ok: false, detail: storeNotes.contentNotCompared }
  const connection = connectToLook(path)
  try {
    const { objects, fault } = await compareContent(connection)
    return { ok: fault === undefined, detail: fault ?? storeNotes.contentSound(objects) }
  } finally {
    connection.close()
  }
}

function brokenReference(connection: Connection): string | undefined {
  const table = connection.pragma('foreign_key_check')
  return table === null ? undefined : storeNotes.brokenReference(String(table))
}
