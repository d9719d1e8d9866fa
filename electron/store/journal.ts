import { hash } from 'node:crypto'
import { type NotNull, type Selectable, sql } from 'kysely'
import { beginningHash } from './beginning.ts'
import { build, slot } from './build.ts'
import { canonical } from './canonical.ts'
import type { Change } from './object-log.ts'
import type { ChangeTable, OperationTable, RunTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { OperationNote, RunInfo, Timestamp } from './types.ts'

/** Appends to the chain; to be used inside a transaction that holds the lock to write. */
export interface Journal {
  /** Reads where the chain ends; at the start of each group, because other processes append too. */
  readonly open: () => void
  /** Appends the operation and its changes. */
  readonly append: (
    run: RunInfo,
    runKey: number,
    note: OperationNote,
    changes: readonly Change[],
    at: Timestamp,
  ) => void
  /** Appends the run itself, as it stands now that it has ended. */
  readonly close: (runKey: number) => void
}

type OperationRow = Omit<OperationTable, 'hash' | 'run_key'>
type ChangeRow = Omit<ChangeTable, 'hash' | 'run_key'>
/** By which run it was taken back is told by that run. */
type RunRow = Omit<Selectable<RunTable>, 'hash' | 'owner' | 'undone_by'>

/** The operation as the chain hashes it: keys in canonical order, the run by its id. */
function operationText(row: OperationRow, run: string): string {
  const text = JSON.stringify
  return `{"actor":${text(row.actor)},"at":${String(row.at)},"cmdlet":${text(row.cmdlet)},"error":${row.error ?? 'null'},"kind":"operation","line":${text(row.line)},"origin":${text(row.origin)},"outcome":${text(row.outcome)},"run":${text(run)},"sequence":${String(row.sequence)},"target":${text(row.target)}}`
}

function changeText(row: ChangeRow, run: string): string {
  const text = JSON.stringify
  return `{"after":${row.after ?? 'null'},"at":${String(row.at)},"before":${row.before ?? 'null'},"entity":${text(row.entity)},"id":${text(row.object_id)},"kind":"change","name":${text(row.name)},"operation":${String(row.operation)},"run":${text(run)},"sequence":${String(row.sequence)}}`
}

function runText(row: RunRow): string {
  const text = JSON.stringify
  return `{"actor":${text(row.actor)},"changes":${String(row.changes)},"ended":${String(row.ended_at)},"failures":${String(row.failures)},"id":${text(row.id)},"key":${String(row.key)},"kind":"run","line":${text(row.line)},"operations":${String(row.operations)},"origin":${text(row.origin)},"outcome":${text(row.outcome)},"sequence":${String(row.sequence)},"started":${String(row.started_at)},"undoes":${text(row.undoes)}}`
}

function chained(text: string, previous: string): Buffer {
  return hash('sha256', text + previous, 'buffer')
}

/** Where the chain ends; 0 while it is empty, and then the hash of what the tenant was made with. */
export function chainEnd(connection: Connection): { readonly sequence: number; readonly hash: string } {
  const operation = connection
    .prepare('journal.lastOperation', () =>
      build.selectFrom('operation').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(sql.lit(1)),
    )
    .get()
  const change = connection
    .prepare('journal.lastChange', () =>
      build.selectFrom('change').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(sql.lit(1)),
    )
    .get()
  const run = connection
    .prepare('journal.lastRun', () => endedRuns().orderBy('sequence', 'desc').limit(sql.lit(1)))
    .get()
  const [last] = [operation, change, run]
    .filter(entry => entry !== undefined)
    .toSorted((a, b) => b.sequence - a.sequence)
  return last === undefined
    ? { sequence: 0, hash: beginningHash(connection) }
    : { sequence: last.sequence, hash: hex(last.hash) }
}

/** The runs that are entries of the chain. */
const endedRuns = () =>
  build
    .selectFrom('run')
    .selectAll()
    .where('sequence', 'is not', null)
    .where('hash', 'is not', null)
    .$narrowType<{ sequence: NotNull; hash: NotNull }>()

/** The hash and the time of one entry of the chain; undefined where there is none. */
export function entryAt(
  connection: Connection,
  sequence: number,
): { readonly hash: string; readonly at: Timestamp } | undefined {
  const operation = connection.prepare('journal.operationAt', () =>
    build.selectFrom('operation').select(['hash', 'at']).where('sequence', '=', slot()),
  )
  const change = connection.prepare('journal.changeAt', () =>
    build.selectFrom('change').select(['hash', 'at']).where('sequence', '=', slot()),
  )
  const row = operation.get(sequence) ?? change.get(sequence)
  if (row !== undefined) return { hash: hex(row.hash), at: row.at }
  const run = connection.prepare('journal.runAt', () => endedRuns().where('sequence', '=', slot())).get(sequence)
  return run === undefined ? undefined : { hash: hex(run.hash), at: run.ended_at ?? run.started_at }
}

/** How many operations and changes come after that one; that a run has ended is no news. */
export function countAfter(connection: Connection, sequence: number): number {
  const counted = connection
    .prepare('journal.countAfter', () => ({
      compile: () =>
        sql<{ count: number }>`SELECT (SELECT count(*) FROM operation WHERE sequence > ?1) +
          (SELECT count(*) FROM change WHERE sequence > ?1) AS count`.compile(build),
    }))
    .get(sequence)
  return counted?.count ?? 0
}

/** The bytes as lower-case hexadecimal text. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** The chain of the connection that writes. */
export function createJournal(connection: Connection): Journal {
  let end = { sequence: 0, hash: '' }
  const insertOperation = () =>
    connection.prepare<never>('journal.operation', () =>
      build.insertInto('operation').values({
        sequence: slot(),
        at: slot(),
        run_key: slot(),
        cmdlet: slot(),
        target: slot(),
        line: slot(),
        actor: slot(),
        origin: slot(),
        outcome: slot(),
        error: slot(),
        hash: slot(),
      }),
    )
  const insertChange = () =>
    connection.prepare<never>('journal.change', () =>
      build.insertInto('change').values({
        sequence: slot(),
        at: slot(),
        run_key: slot(),
        operation: slot(),
        entity: slot(),
        object_id: slot(),
        name: slot(),
        before: slot(),
        after: slot(),
        hash: slot(),
      }),
    )

  function advance(text: string): Buffer {
    const bytes = chained(text, end.hash)
    end = { sequence: end.sequence + 1, hash: bytes.toString('hex') }
    return bytes
  }

  return {
    open: () => {
      end = chainEnd(connection)
    },
    append: (run, runKey, note, changes, at) => {
      const operation = end.sequence + 1
      const { cmdlet, target, line, outcome } = note
      const error = note.error === undefined ? null : canonical(note.error)
      const { actor, origin } = run
      const text = operationText(
        { sequence: operation, at, cmdlet, target, line, actor, origin, outcome, error },
        run.id,
      )
      insertOperation().run(operation, at, runKey, cmdlet, target, line, actor, origin, outcome, error, advance(text))
      for (const { entity, id, name, before: was, after: is } of changes) {
        // The fields are in canonical order and their values are flat, so this is canonical JSON.
        const before = was === null ? null : JSON.stringify(was)
        const after = is === null ? null : JSON.stringify(is)
        const sequence = end.sequence + 1
        const text = changeText({ sequence, at, operation, entity, object_id: id, name, before, after }, run.id)
        insertChange().run(sequence, at, runKey, operation, entity, id, name, before, after, advance(text))
      }
    },
    close: runKey => {
      const run = connection
        .prepare('run.whole', () => build.selectFrom('run').selectAll().where('key', '=', slot()))
        .get(runKey)
      if (run === undefined) throw new Error('a run that is not listed cannot end')
      const sequence = end.sequence + 1
      connection
        .prepare<never>('run.entry', () =>
          build.updateTable('run').set({ sequence: slot(), hash: slot() }).where('key', '=', slot()),
        )
        .run(sequence, advance(runText({ ...run, sequence })), runKey)
    },
  }
}

const chunk = 2000

/** By how much less than this clocks are brought into step all the time, in milliseconds. */
const clockStep = 1_000

/**
 * Verifies the whole chain against its hashes; `firstBad` is the first sequence that is altered, missing, moved or put in,
 * `setBack` the first whose time is a second or more before that of the one before it.
 */
export async function verifyChain(
  connection: Connection,
): Promise<{ readonly entries: number; readonly firstBad: number | null; readonly setBack?: number }> {
  const runs = new Map<number, string>()
  const runOf = (key: number): string => {
    const known = runs.get(key)
    if (known !== undefined) return known
    const id =
      connection.prepare('run.idOfKey', () => build.selectFrom('run').select('id').where('key', '=', slot())).get(key)
        ?.id ?? ''
    runs.set(key, id)
    return id
  }
  const operations = () =>
    connection.prepare('journal.operationsFrom', () =>
      build
        .selectFrom('operation')
        .selectAll()
        .where('sequence', '>=', slot())
        .where('sequence', '<', slot())
        .orderBy('sequence'),
    )
  const changes = () =>
    connection.prepare('journal.changesFrom', () =>
      build
        .selectFrom('change')
        .selectAll()
        .where('sequence', '>=', slot())
        .where('sequence', '<', slot())
        .orderBy('sequence'),
    )
  const ended = () =>
    connection.prepare('journal.runsFrom', () =>
      endedRuns().where('sequence', '>=', slot()).where('sequence', '<', slot()).orderBy('sequence'),
    )
  // A sequence below 1 would never be reached by counting up from 1.
  const below = [Number.MIN_SAFE_INTEGER, 1] as const
  const stray = [...operations().all(...below), ...changes().all(...below), ...ended().all(...below)][0]
  if (stray !== undefined) return { entries: 0, firstBad: stray.sequence }

  const last = chainEnd(connection).sequence
  let previous = beginningHash(connection)
  let before = -Infinity
  let setBack: number | undefined
  for (let from = 1; from <= last; from += chunk) {
    const entries = new Map<number, { readonly text: string; readonly hash: string; readonly at: Timestamp | null }>()
    for (const row of operations().all(from, from + chunk)) {
      const text = operationText(row, runOf(row.run_key))
      entries.set(row.sequence, { text, hash: hex(row.hash), at: row.at })
    }
    for (const row of changes().all(from, from + chunk)) {
      // One number twice: one of the two was put in.
      if (entries.has(row.sequence)) return { entries: row.sequence - 1, firstBad: row.sequence }
      const text = changeText(row, runOf(row.run_key))
      entries.set(row.sequence, { text, hash: hex(row.hash), at: row.at })
    }
    for (const row of ended().all(from, from + chunk)) {
      if (entries.has(row.sequence)) return { entries: row.sequence - 1, firstBad: row.sequence }
      entries.set(row.sequence, { text: runText(row), hash: hex(row.hash), at: row.ended_at })
    }
    for (let sequence = from; sequence < from + chunk && sequence <= last; sequence++) {
      const entry = entries.get(sequence)
      if (entry === undefined || chained(entry.text, previous).toString('hex') !== entry.hash) {
        return { entries: sequence - 1, firstBad: sequence }
      }
      previous = entry.hash
      // When a run was broken off nobody knows.
      if (entry.at === null) continue
      if (entry.at <= before - clockStep) setBack ??= sequence
      before = entry.at
    }
    // The thread's other work gets its turn.
    await new Promise<void>(resolve => {
      setImmediate(resolve)
    })
  }
  return { entries: last, firstBad: null, ...(setBack === undefined ? {} : { setBack }) }
}
