import { sql, type Selectable } from 'kysely'
import type { ErrorRecord } from '../../shared/errors.ts'
import { errorRecord } from '../../shared/errors.ts'
import { build, slot } from './build.ts'
import { canonical } from './canonical.ts'
import {
  importRowOutcomes,
  type Import,
  type ImportInfo,
  type ImportReader,
  type ImportRow,
  type ImportRowNote,
  type ImportRowOutcome,
} from './import-types.ts'
import type { Change } from './object-log.ts'
import { isAlive } from './runs.ts'
import type { ImportRowTable, ImportRunTable } from './import-schema.ts'
import type { Connection } from './sqlite.ts'
import type { OperationNote, Timestamp } from './types.ts'

type RunRow = Selectable<ImportRunTable>

/** The imports that one turn has open. */
export interface OpenImports {
  /** Lists the import, or takes it up again. Gives why not where it or the same file is under way elsewhere. */
  readonly open: (info: ImportInfo) => ErrorRecord | undefined
  /** Keeps what came of a row; inside the transaction that keeps its effect. */
  readonly note: (row: ImportRowNote, operation: OperationNote, changes: readonly Change[], runKey: number) => void
  readonly close: (id: string, outcome: 'completed' | 'stopped', at: Timestamp) => void
  /** Closes what is left open as stopped. */
  readonly closeAll: (at: Timestamp) => void
}

function outcomeOf({ outcome }: OperationNote, changes: readonly Change[]): ImportRowOutcome {
  if (outcome === 'failed' || outcome === 'denied') return outcome
  if (changes.length === 0) return 'unchanged'
  const people = changes.filter(({ entity }) => entity === 'user')
  if (people.some(({ before }) => before === null)) return 'created'
  return people.some(({ after }) => after === null) ? 'removed' : 'changed'
}

/** The imports of one turn over the connection that writes. */
export function createOpenImports(connection: Connection, owner: string): OpenImports {
  const open = new Map<string, { readonly key: number; readonly parts: Set<number> }>()

  const ofFile = () =>
    connection.prepare('import.running', () =>
      build
        .selectFrom('import_run')
        .select(['id', 'owner', 'path'])
        .where('hash', '=', slot())
        .where('kind', '=', slot())
        .where('outcome', '=', sql.lit('running')),
    )
  const insert = () =>
    connection.prepare<never>('import.insert', () =>
      build.insertInto('import_run').values({
        id: slot(),
        kind: slot(),
        path: slot(),
        hash: slot(),
        options: slot(),
        columns: slot(),
        row_count: slot(),
        started_at: slot(),
        outcome: sql.lit('running'),
        owner: slot(),
      }),
    )
  const takeUp = () =>
    connection.prepare<never>('import.takeUp', () =>
      build
        .updateTable('import_run')
        .set({ outcome: sql.lit('running'), ended_at: sql.lit(null), owner: slot(), path: slot() })
        .where('key', '=', slot()),
    )
  const end = () =>
    connection.prepare<never>('import.end', () =>
      build.updateTable('import_run').set({ outcome: slot(), ended_at: slot() }).where('key', '=', slot()),
    )
  const insertPart = () =>
    connection.prepare<never>('import.part', () =>
      build
        .insertInto('import_part')
        .values({ import_key: slot(), run_key: slot() })
        .onConflict(conflict => conflict.doNothing()),
    )
  const insertRow = () =>
    connection.prepare<never>('import.row', () =>
      build.insertInto('import_row').values({
        import_key: slot(),
        line: slot(),
        outcome: slot(),
        target: slot(),
        object_id: slot(),
        error: slot(),
        cells: slot(),
      }),
    )

  function close(id: string, outcome: 'completed' | 'stopped', at: Timestamp): void {
    const held = open.get(id)
    open.delete(id)
    if (held !== undefined) end().run(outcome, at, held.key)
  }

  return {
    open: info => {
      const other = ofFile()
        .all(info.hash, info.kind)
        .find(each => each.owner !== owner && isAlive(each.owner))
      if (other !== undefined) return errorRecord('ImportUnderWay', { path: other.path }, { target: info.path })
      const known = keyOf(connection, info.id)
      if (known !== undefined) takeUp().run(owner, info.path, known)
      const { id, kind, path, hash, options, columns, rows, startedAt } = info
      const key =
        known ?? insert().run(id, kind, path, hash, options, JSON.stringify(columns), rows, startedAt, owner).key
      open.set(id, { key, parts: new Set() })
      return undefined
    },
    note: (row, operation, changes, runKey) => {
      const held = open.get(row.import)
      if (held === undefined) throw new Error('a row of an import that is not open')
      if (!held.parts.has(runKey)) {
        insertPart().run(held.key, runKey)
        held.parts.add(runKey)
      }
      const outcome = outcomeOf(operation, changes)
      const object = changes.find(({ entity }) => entity === 'user')?.id ?? null
      const error = operation.error === undefined ? null : canonical(operation.error)
      const cells = outcome === 'failed' || outcome === 'denied' ? JSON.stringify(row.cells) : null
      insertRow().run(held.key, row.line, outcome, operation.target, object, error, cells)
    },
    close,
    closeAll: at => {
      for (const id of open.keys()) close(id, 'stopped', at)
    },
  }
}

function keyOf(connection: Connection, id: string): number | undefined {
  return connection
    .prepare('import.key', () => build.selectFrom('import_run').select('key').where('id', '=', slot()))
    .get(id)?.key
}

function toRow(row: Selectable<ImportRowTable>): ImportRow {
  return {
    line: row.line,
    outcome: row.outcome,
    target: row.target,
    objectId: row.object_id,
    // Both written by `note` above.
    error: row.error === null ? null : (JSON.parse(row.error) as ErrorRecord),
    cells: row.cells === null ? null : (JSON.parse(row.cells) as readonly string[]),
  }
}

/** Reads of imports. */
export function createImportReader(connection: Connection): ImportReader {
  function toImport(row: RunRow): Import {
    const counts = Object.fromEntries(importRowOutcomes.map(name => [name, 0])) as Record<ImportRowOutcome, number>
    const counted = connection
      .prepare('import.counts', () =>
        build
          .selectFrom('import_row')
          .select(['outcome', query => query.fn.countAll<number>().as('rows')])
          .where('import_key', '=', slot())
          .groupBy('outcome'),
      )
      .all(row.key)
    for (const { outcome, rows } of counted) counts[outcome] = rows
    const runs = connection
      .prepare('import.runs', () =>
        build
          .selectFrom('import_part')
          .innerJoin('run', 'run.key', 'import_part.run_key')
          .select(['run.id', 'run.undone_by', 'run.changes'])
          .where('import_part.import_key', '=', slot())
          .orderBy('import_part.run_key'),
      )
      .all(row.key)
    const wrote = runs.filter(({ changes }) => changes > 0)
    return {
      id: row.id,
      kind: row.kind,
      path: row.path,
      hash: row.hash,
      options: row.options,
      columns: JSON.parse(row.columns) as readonly string[],
      rows: row.row_count,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      outcome: row.outcome === 'running' && !isAlive(row.owner) ? 'interrupted' : row.outcome,
      counts,
      runs: runs.map(({ id }) => id),
      undone: wrote.length > 0 && wrote.every(({ undone_by }) => undone_by !== null),
    }
  }

  return {
    page: async ({ open = false, skip = 0, first }) => {
      let query = build.selectFrom('import_run')
      if (open) query = query.where('outcome', '!=', 'completed')
      const total =
        connection.query(query.select(each => each.fn.countAll<number>().as('imports')).compile())[0]?.imports ?? 0
      const rows = connection.query(
        query
          .selectAll()
          .orderBy('key', 'desc')
          .limit(first ?? -1)
          .offset(skip)
          .compile(),
      )
      return { rows: rows.map(toImport), total }
    },
    get: async id => {
      const row = connection
        .prepare('import.get', () => build.selectFrom('import_run').selectAll().where('id', '=', slot()))
        .get(id)
      return row === undefined ? undefined : toImport(row)
    },
    ofFile: async (hash, kind) =>
      connection
        .prepare('import.ofFile', () =>
          build
            .selectFrom('import_run')
            .selectAll()
            .where('hash', '=', slot())
            .where('kind', '=', slot())
            .orderBy('key', 'desc'),
        )
        .all(hash, kind)
        .map(toImport),
    rows: async ({ import: id, outcomes, skip = 0, first }) => {
      const key = keyOf(connection, id)
      if (key === undefined) return { rows: [], total: 0 }
      let query = build.selectFrom('import_row').where('import_key', '=', key)
      if (outcomes !== undefined) query = query.where('outcome', 'in', outcomes)
      const total =
        connection.query(query.select(each => each.fn.countAll<number>().as('rows')).compile())[0]?.rows ?? 0
      const rows = connection.query(
        query
          .selectAll()
          .orderBy('line')
          .limit(first ?? -1)
          .offset(skip)
          .compile(),
      )
      return { rows: rows.map(toRow), total }
    },
    lastLine: async id => {
      const key = keyOf(connection, id)
      if (key === undefined) return 0
      return (
        connection
          .prepare('import.lastLine', () =>
            build
              .selectFrom('import_row')
              .select('line')
              .where('import_key', '=', slot())
              .orderBy('line', 'desc')
              .limit(sql.lit(1)),
          )
          .get(key)?.line ?? 0
      )
    },
  }
}
