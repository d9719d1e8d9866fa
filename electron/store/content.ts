import { sql } from 'kysely'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { beginningOf, type ToldFirst } from './beginning.ts'
import { build, slot } from './build.ts'
import { strangelyListed } from './derived.ts'
import { createNotes } from './notes.ts'
import { type Fields, sameValue } from './object-log.ts'
import { alteredPassword } from './passwords.ts'
import type { ChangeTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import { createTables, type Tables } from './tables.ts'
import type { EntityName } from './types.ts'

/** The kinds of objects that are only ever made by runs: each row must have its entry. */
const byRuns = { user: 'user', group: 'mail_group', contact: 'contact', grant: 'mail_grant', template: 'template' }

/** Those of which a tenant has one from its beginning. */
const fromStart = { subscription: 'subscription', tenant: 'tenant' }

/** What the journal says that an object is. */
interface Told {
  readonly entity: EntityName
  readonly id: string
  name: string
  /** Whether the entries tell it from its beginning, and so tell all of it. */
  whole: boolean
  /** Null once it is removed. */
  fields: Record<string, unknown> | null
}

type ChangeRow = Pick<ChangeTable, 'entity' | 'object_id' | 'name' | 'before' | 'after'>

/** What the tenant was made with, by kind and id. */
type Beginning = ReadonlyMap<string, ToldFirst>

const keyOf = ({ entity, id }: Pick<Told, 'entity' | 'id'>) => `${entity} ${id}`

function fromBeginning({ entity, id, name, fields }: ToldFirst): Told {
  return { entity, id, name, whole: true, fields: { ...fields } }
}

/** How many objects are compared in one snapshot, so that a long check keeps nobody's log from being folded in. */
const chunk = 500

function parsed(json: string | null): Fields | null {
  // Written by the journal as canonical JSON of an object.
  return json === null ? null : (JSON.parse(json) as Fields)
}

function apply(told: Told, { name, before, after }: ChangeRow): void {
  const fields = parsed(after)
  told.name = name
  if (fields === null) told.fields = null
  else if (before === null) {
    told.whole = true
    told.fields = { ...fields }
  } else told.fields = { ...told.fields, ...fields }
}

/** The objects of the journal from that one on, in the order of their ids, each as its entries leave it. */
function nextObjects(
  connection: Connection,
  from: { readonly id: string; readonly entity: string },
  first: Beginning,
): readonly Told[] {
  const rows = connection
    .prepare('content.changes', () => ({
      compile: () =>
        sql<ChangeRow>`SELECT entity, object_id, name, before, after FROM change
          WHERE (object_id, entity) > (?, ?) ORDER BY object_id, entity, sequence`.compile(build),
    }))
    .iterate(from.id, from.entity)
  const objects: Told[] = []
  for (const row of rows) {
    let told = objects.at(-1)
    if (told?.id !== row.object_id || told.entity !== row.entity) {
      if (objects.length === chunk) break
      // Written by the journal, whose chain is checked before.
      told = { entity: row.entity as EntityName, id: row.object_id, name: row.name, whole: false, fields: null }
      const made = first.get(keyOf(told))
      if (made !== undefined) told = fromBeginning(made)
      objects.push(told)
    }
    apply(told, row)
  }
  return objects
}

/** Whether the journal has an entry of the object. */
function isChanged(connection: Connection, { entity, id }: Pick<Told, 'entity' | 'id'>): boolean {
  return (
    connection
      .prepare('content.changed', () =>
        build
          .selectFrom('change')
          .select('sequence')
          .where('entity', '=', slot())
          .where('object_id', '=', slot())
          .limit(sql.lit(1)),
      )
      .get(entity, id) !== undefined
  )
}

/** Whether the tenant holds the object as the journal tells it. */
function agrees(tables: Tables, { entity, id, whole, fields }: Told): boolean {
  const row = tables[entity].get(id) as Fields | undefined
  if (fields === null || row === undefined) return fields === null && row === undefined
  const { silent } = tables[entity]
  return (whole ? Object.keys(row) : Object.keys(fields))
    .filter(field => silent?.has(field) !== true)
    .every(field => sameValue(row[field], fields[field] ?? null))
}

/**
 * Whether there is a domain that neither the beginning nor an entry tells. Looked for one by one: ids of domains do not
 * rise with time, so one that came while the others were compared would not be in their count.
 */
function hasStrangeDomain(connection: Connection, first: Beginning): boolean {
  if (first.size === 0) return false
  const domains = connection.prepare('content.domains', () => build.selectFrom('domain').select('id')).all()
  return domains.some(({ id }) => {
    const told = { entity: 'domain', id } as const
    return !first.has(keyOf(told)) && !isChanged(connection, told)
  })
}

/**
 * Whether there is a run that is not told by the journal: one that has ended and is no entry, though one before it is; one
 * that is under way, or was broken off, and has done nothing; one that was taken back by a run that takes nothing back.
 */
function hasStrangeRun(connection: Connection): boolean {
  const found = connection
    .prepare('content.runs', () => ({
      compile: () =>
        sql<{ key: number }>`SELECT r.key FROM run AS r
          WHERE r.sequence IS NULL AND r.outcome <> 'running' AND r.key > (SELECT min(key) FROM run WHERE sequence IS NOT NULL)
            OR r.outcome IN ('running', 'interrupted') AND NOT EXISTS (SELECT * FROM operation AS o WHERE o.run_key = r.key)
            OR r.undone_by IS NOT NULL AND NOT EXISTS (SELECT * FROM run AS u WHERE u.id = r.undone_by AND u.undoes IS NOT NULL)
          LIMIT 1`.compile(build),
    }))
    .get()
  return found !== undefined
}

function countOf(connection: Connection, table: string): number {
  const [row] = connection.query(
    sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`.compile(build),
  )
  return row?.count ?? 0
}

/**
 * Compares each object of the tenant with what the entries of the journal make of it, in constant memory; gives the number
 * of objects that agree, and in words the first that does not. Wants a connection of its own that nobody writes on.
 */
export async function compareContent(
  connection: Connection,
): Promise<{ readonly objects: number; readonly fault: string | undefined }> {
  const { tables } = createTables(connection, createNotes(connection), Date.now)
  const first: Beginning = new Map(beginningOf(connection).map(told => [keyOf(told), told]))
  const listed = first.size === 0 ? byRuns : { ...byRuns, ...fromStart }
  const counts: Record<string, number> = {}
  let objects = 0
  for (let from = { id: '', entity: '' }; ;) {
    connection.exec('BEGIN')
    try {
      const unchanged = from.id === '' ? [...first.values()].filter(told => !isChanged(connection, told)) : []
      const changed = nextObjects(connection, from, first)
      const next = [...unchanged.map(fromBeginning), ...changed]
      const wrong = next.find(told => !agrees(tables, told))
      if (wrong !== undefined) return { objects, fault: storeNotes.contentDiffers(wrong.name) }
      for (const { entity, fields } of next) if (fields !== null) counts[entity] = (counts[entity] ?? 0) + 1
      objects += next.length
      const last = changed.at(-1)
      if (last === undefined) {
        const more = Object.entries(listed).some(
          ([entity, table]) => countOf(connection, table) > (counts[entity] ?? 0),
        )
        if (more || hasStrangeDomain(connection, first)) return { objects, fault: storeNotes.contentUnknown }
        if (hasStrangeRun(connection)) return { objects, fault: storeNotes.runUnknown }
        break
      }
      from = last
    } finally {
      connection.exec('COMMIT')
    }
    // The thread's other work gets its turn.
    await new Promise<void>(resolve => {
      setImmediate(resolve)
    })
  }
  const altered = await alteredPassword(connection)
  if (altered !== undefined) return { objects, fault: storeNotes.contentDiffers(altered) }
  const strange = await strangelyListed(connection)
  return { objects, fault: strange === undefined ? undefined : storeNotes.listedOtherwise(strange) }
}
