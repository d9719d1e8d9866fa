import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { ErrorRecord } from '../../shared/errors.ts'
import { build, slot } from './build.ts'
import { describeChange } from './describe-change.ts'
import { hex, verifyChain } from './journal.ts'
import { nameOfId } from './recipients.ts'
import type { ChangeTable, OperationTable, RunTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { ChangeEntry, OperationEntry, Reader, Run, RunQuery } from './types.ts'

const portion = 500

type WithRun<Row> = Row & { readonly run: string }

function toRun(row: Selectable<RunTable>, partlyUndoneBy: string | null): Run {
  return {
    id: row.id,
    number: row.key,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    actor: row.actor,
    origin: row.origin,
    line: row.line,
    outcome: row.outcome,
    operations: row.operations,
    failures: row.failures,
    changes: row.changes,
    undoneBy: row.undone_by,
    partlyUndoneBy: row.undone_by === null ? partlyUndoneBy : null,
    undoes: row.undoes,
  }
}

function toOperation(row: WithRun<OperationTable>): OperationEntry {
  return {
    kind: 'operation',
    sequence: row.sequence,
    at: row.at,
    run: row.run,
    hash: hex(row.hash),
    cmdlet: row.cmdlet,
    target: row.target,
    line: row.line,
    actor: row.actor,
    origin: row.origin,
    outcome: row.outcome,
    // Written by the journal as canonical JSON of a record.
    error: row.error === null ? null : (JSON.parse(row.error) as ErrorRecord),
  }
}

function toChange(row: WithRun<ChangeTable>): ChangeEntry {
  // Written by the journal as canonical JSON of an object.
  const fields = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>))
  return {
    kind: 'change',
    sequence: row.sequence,
    at: row.at,
    run: row.run,
    hash: hex(row.hash),
    operation: row.operation,
    entity: row.entity,
    id: row.object_id,
    name: row.name,
    before: fields(row.before),
    after: fields(row.after),
  }
}

const operationsWithRun = () =>
  build.selectFrom('operation as o').innerJoin('run as r', 'r.key', 'o.run_key').selectAll('o').select('r.id as run')

const changesWithRun = () =>
  build.selectFrom('change as c').innerJoin('run as r', 'r.key', 'c.run_key').selectAll('c').select('r.id as run')

function runsOf({ search, origin, outcome, objectId }: RunQuery) {
  let query = build.selectFrom('run as r')
  if (origin !== undefined) query = query.where('r.origin', '=', origin)
  if (outcome === 'failed') query = query.where(sql<boolean>`(r.outcome = 'failed' OR r.failures > 0)`)
  else if (outcome !== undefined) query = query.where('r.outcome', '=', outcome)
  if (outcome === 'completed') query = query.where('r.failures', '=', 0)
  for (const word of (search ?? '').split(/\s+/u)) {
    if (word === '') continue
    const pattern = `%${word.replaceAll(/[\\%_]/gu, sign => `\\${sign}`)}%`
    query = query.where(sql<boolean>`(r.line LIKE ${pattern} ESCAPE '\\' OR r.actor LIKE ${pattern} ESCAPE '\\')`)
  }
  if (objectId !== undefined) {
    query = query.where('r.key', 'in', build.selectFrom('change').select('run_key').where('object_id', '=', objectId))
  }
  return query
}

/** Reads of the journal. */
export function createJournalReader(connection: Connection): Reader['journal'] {
  const keyOf = (run: string) =>
    connection.prepare('run.key', () => build.selectFrom('run').select('key').where('id', '=', slot())).get(run)?.key

  /** The runs, each with the latest one that took something of it back and still holds. */
  const withParts = (rows: readonly Selectable<RunTable>[]): readonly Run[] => {
    const undos = connection.query(
      build
        .selectFrom('run')
        .select(['id', 'undoes'])
        .where(
          'undoes',
          'in',
          rows.map(row => row.id),
        )
        .where('changes', '>', 0)
        .where('undone_by', 'is', null)
        .orderBy('key')
        .compile(),
    )
    const latest = new Map(undos.map(undo => [undo.undoes, undo.id]))
    return rows.map(row => toRun(row, latest.get(row.id) ?? null))
  }

  return {
    runs: async query => {
      const found = runsOf(query)
      const total =
        connection.query(found.select(each => each.fn.countAll<number>().as('runs')).compile())[0]?.runs ?? 0
      const rows = connection.query(
        found
          .selectAll('r')
          // The order in which they wrote; a computer's clock may have been set back.
          .orderBy('r.key', 'desc')
          .limit(query.first ?? -1)
          .offset(query.skip ?? 0)
          .compile(),
      )
      return { rows: withParts(rows), total }
    },
    run: async id => {
      const row = connection
        .prepare('run.byId', () => build.selectFrom('run').selectAll().where('id', '=', slot()))
        .get(id)
      return row === undefined ? undefined : withParts([row])[0]
    },
    operations: async (run, skip, first) => {
      const key = keyOf(run)
      if (key === undefined) return { rows: [], total: 0 }
      const total =
        connection
          .prepare('run.operationCount', () => build.selectFrom('run').select('operations').where('key', '=', slot()))
          .get(key)?.operations ?? 0
      const rows = connection
        .prepare('operation.page', () =>
          operationsWithRun().where('o.run_key', '=', slot()).orderBy('o.sequence').limit(slot()).offset(slot()),
        )
        .all(key, first, skip)
      return { rows: rows.map(toOperation), total }
    },
    changesOfRun: async function* (run) {
      const key = keyOf(run)
      if (key === undefined) return
      let below = Number.MAX_SAFE_INTEGER
      for (;;) {
        const rows = connection
          .prepare('change.ofRun', () =>
            changesWithRun()
              .where('c.run_key', '=', slot())
              .where('c.sequence', '<', slot())
              .orderBy('c.sequence', 'desc')
              .limit(slot()),
          )
          .all(key, below, portion)
        const last = rows.at(-1)
        if (last === undefined) return
        yield rows.map(toChange)
        below = last.sequence
      }
    },
    changesOfOperation: async sequence => {
      // The changes of an operation follow it, up to the next operation.
      const rows = connection
        .prepare('change.ofOperation', () =>
          changesWithRun()
            .where('c.sequence', '>', slot())
            .where(
              'c.sequence',
              '<',
              sql<number>`coalesce((SELECT min(sequence) FROM operation WHERE sequence > ?), ?)`,
            )
            .orderBy('c.sequence'),
        )
        .all(sequence, sequence, Number.MAX_SAFE_INTEGER)
      return rows.map(toChange)
    },
    changesOfObject: async (run, entity, id) => {
      const key = keyOf(run)
      if (key === undefined) return []
      const rows = connection
        .prepare('change.ofObjectInRun', () =>
          changesWithRun()
            .where('c.object_id', '=', slot())
            .where('c.entity', '=', slot())
            .where('c.run_key', '=', slot())
            .orderBy('c.sequence', 'desc'),
        )
        .all(id, entity, key)
      return rows.map(toChange)
    },
    history: async (entity, id, skip, first) => {
      const total =
        connection
          .prepare('change.historyCount', () =>
            build
              .selectFrom('change')
              .select(each => each.fn.countAll<number>().as('changes'))
              .where('object_id', '=', slot())
              .where('entity', '=', slot()),
          )
          .get(id, entity)?.changes ?? 0
      const changes = connection
        .prepare('change.history', () =>
          changesWithRun()
            .where('c.object_id', '=', slot())
            .where('c.entity', '=', slot())
            .orderBy('c.sequence', 'desc')
            .limit(slot())
            .offset(slot()),
        )
        .all(id, entity, first, skip)
      const rows = changes.flatMap(change => {
        const operation = connection
          .prepare('operation.bySequence', () => operationsWithRun().where('o.sequence', '=', slot()))
          .get(change.operation)
        return operation === undefined ? [] : [{ operation: toOperation(operation), change: toChange(change) }]
      })
      return { rows, total }
    },
    describe: async changes => changes.map(change => describeChange(change, id => nameOfId(connection, id))),
    verify: () => verifyChain(connection),
  }
}
