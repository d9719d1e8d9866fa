import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import { beginImmediate } from './begin.ts'
import { build, slot } from './build.ts'
import { createJournal } from './journal.ts'
import { codeOf } from './place-file.ts'
import type { Connection } from './sqlite.ts'
import type { TakenBack } from './taken-back.ts'
import type { Run, RunInfo, Timestamp } from './types.ts'

/** When the process started, in the system's own ticks; empty where the system does not say (only Linux does, cheaply). */
function startOf(pid: number): string {
  try {
    // The second field is the program's name in brackets and may hold blanks; the start is the 20th after it.
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return ''
    throw error
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: somebody else's process, but a process.
    return codeOf(error) === 'EPERM'
  }
}

/** Names the opener of a tenant in its runs: which opener, process and computer. */
export function processMark(opener: string): string {
  return JSON.stringify([opener, process.pid, startOf(process.pid), hostname()])
}

/** Whether the process of that mark still lives here; nobody can tell of another computer's. */
export function isAlive(mark: string): boolean {
  // Written by processMark.
  const [, pid, start, host] = JSON.parse(mark) as [string, number, string, string]
  return host === hostname() && lives(pid) && startOf(pid) === start
}

/** Whether the run of that mark can still go on, seen from a new opener. */
function goesOn(mark: string, opener: string): boolean {
  // Written by processMark.
  const [other] = JSON.parse(mark) as [string, number, string, string]
  return other !== opener && isAlive(mark)
}

/** Whether the process of that mark still runs, as far as can be told from this computer. */
export function stillRuns(mark: string): boolean {
  // Written by processMark; a private copy of the tenant has no mark.
  if (mark === '') return false
  const [, pid, start, host] = JSON.parse(mark) as [string, number, string, string]
  return host !== hostname() || (lives(pid) && startOf(pid) === start)
}

/** Marks the runs whose process is gone as interrupted; those of other living processes are left alone. Gives how many. */
export async function markInterrupted(connection: Connection, opener: string): Promise<number> {
  const running = connection
    .prepare('run.running', () =>
      build.selectFrom('run').select(['key', 'owner']).where('outcome', '=', sql.lit('running')),
    )
    .all()
    .filter(run => !goesOn(run.owner, opener))
  if (running.length === 0) return 0
  const mark = connection.prepare<never>('run.interrupt', () =>
    build
      .updateTable('run')
      .set({ outcome: sql.lit('interrupted') })
      .where('key', '=', slot())
      .where('outcome', '=', sql.lit('running')),
  )
  await beginImmediate(connection)
  try {
    const journal = createJournal(connection)
    journal.open()
    // Another opener may have marked it meanwhile.
    for (const run of running) if (mark.run(run.key).changes > 0) journal.close(run.key)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction()) connection.exec('ROLLBACK')
    throw error
  }
  return running.length
}

/** Lists the run, with the one that it takes back; gives its key. */
export function insertRun(connection: Connection, run: RunInfo, undoes: string | undefined, owner: string): number {
  return connection
    .prepare<never>('run.insert', () =>
      build.insertInto('run').values({
        id: slot(),
        started_at: slot(),
        actor: slot(),
        origin: slot(),
        line: slot(),
        outcome: sql.lit('running'),
        operations: sql.lit(0),
        failures: sql.lit(0),
        changes: sql.lit(0),
        undoes: slot(),
        owner: slot(),
      }),
    )
    .run(run.id, run.startedAt, run.actor, run.origin, run.line, undoes ?? null, owner).key
}

/** Adds what a group did to the run's totals. */
export function countRun(
  connection: Connection,
  key: number,
  group: { readonly operations: number; readonly failures: number; readonly changes: number },
): void {
  connection
    .prepare<never>('run.count', () =>
      build
        .updateTable('run')
        .set({
          operations: sql`operations + ?`,
          failures: sql`failures + ?`,
          changes: sql`changes + ?`,
        })
        .where('key', '=', slot())
        .where('sequence', 'is', null),
    )
    .run(group.operations, group.failures, group.changes, key)
}

/**
 * Ends the run, unless whoever could not know that it lives, as from another computer, has marked it interrupted: that is in
 * the chain. Where it took others back it is named there, and what those had taken back holds again. Tells whether it ended it.
 */
export function endRun(
  connection: Connection,
  key: number,
  run: RunInfo,
  takenBack: TakenBack,
  outcome: Run['outcome'],
  at: Timestamp,
): boolean {
  const touched = takenBack.run()
  const ended =
    connection
      .prepare<never>('run.end', () =>
        build
          .updateTable('run')
          .set({ ended_at: slot(), outcome: slot(), line: slot(), undoes: slot() })
          .where('key', '=', slot())
          .where('sequence', 'is', null),
      )
      .run(at, outcome, run.line, touched ?? null, key).changes > 0
  if (touched !== undefined) markUndone(connection, key, run, takenBack, touched)
  return ended
}

/** Names the run where it took others back. */
function markUndone(connection: Connection, key: number, run: RunInfo, takenBack: TakenBack, touched: string): void {
  const changes = connection
    .prepare('run.changes', () => build.selectFrom('run').select('changes').where('key', '=', slot()))
    .get(key)?.changes
  if (changes === undefined || changes === 0) return
  for (const whole of takenBack.whole()) {
    connection
      .prepare<never>('run.undone', () => build.updateTable('run').set({ undone_by: slot() }).where('id', '=', slot()))
      .run(run.id, whole)
  }
  for (const other of new Set([touched, ...takenBack.whole()])) {
    connection
      .prepare<never>('run.holdsAgain', () =>
        build
          .updateTable('run')
          .set({ undone_by: sql.lit(null) })
          .where('undone_by', '=', slot()),
      )
      .run(other)
  }
}
