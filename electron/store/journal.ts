import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { beginningHash } from './beginning.ts'
import { build, slot } from './build.ts'
import { canonical } from './canonical.ts'
import type { Change } from './object-log.ts'
import type { ChangeTable, OperationTable } from './schema.ts'
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
}

type OperationRow = Omit<OperationTable, 'hash' | 'run_key'>
type ChangeRow = Omit<ChangeTable, 'hash' | 'run_key'>

/** The operation as the chain hashes it: keys in canonical order, the run by its id. */
function operationText(row: OperationRow, run: string): string {
  const text = JSON.stringify
  return `{"actor":${text(row.actor)},"at":${String(row.at)},"cmdlet":${text(row.cmdlet)},"error":${row.error ?? 'null'},"kind":"operation","line":${text(row.line)},"origin":${text(row.origin)},"outcome":${text(row.outcome)},"run":${text(run)},"sequence":${String(row.sequence)},"target":${text(row.target)}}`
}

function changeText(row: ChangeRow, run: string): string {
  const text = JSON.stringify
  return `{"after":${row.after ?? 'null'},"at":${String(row.at)},"before":${row.before ?? 'null'},"entity":${text(row.entity)},"id":${text(row.object_id)},"kind":"change","name":${text(row.name)},"operation":${String(row.operation)},"run":${text(run)},"sequence":${String(row.sequence)}}`
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
  const last =
    operation === undefined || (change !== undefined && change.sequence > operation.sequence) ? change : operation
  return last === undefined
    ? { sequence: 0, hash: beginningHash(connection) }
    : { sequence: last.sequence, hash: hex(last.hash) }
}

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
  return row === undefined ? undefined : { hash: hex(row.hash), at: row.at }
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
  // A sequence below 1 would never be reached by counting up from 1.
  const stray = [...operations().all(Number.MIN_SAFE_INTEGER, 1), ...changes().all(Number.MIN_SAFE_INTEGER, 1)][0]
  if (stray !== undefined) return { entries: 0, firstBad: stray.sequence }

  const last = chainEnd(connection).sequence
  let previous = beginningHash(connection)
  let before = -Infinity
  let setBack: number | undefined
  for (let from = 1; from <= last; from += chunk) {
    const entries = new Map<number, { readonly text: string; readonly hash: string; readonly at: Timestamp }>()
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
    for (let sequence = from; sequence < from + chunk && sequence <= last; sequence++) {
      const entry = entries.get(sequence)
      if (entry === undefined || chained(entry.text, previous).toString('hex') !== entry.hash) {
        return { entries: sequence - 1, firstBad: sequence }
      }
      previous = entry.hash
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
