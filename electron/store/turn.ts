import type { ObjectChange } from '../../shared/engine.ts'
import { beginImmediate } from './begin.ts'
import { describeChange } from './describe-change.ts'
import { createOpenImports } from './imports.ts'
import type { Journal } from './journal.ts'
import type { Notes } from './notes.ts'
import type { Change, ObjectLog } from './object-log.ts'
import { forgetPasswords } from './passwords.ts'
import { nameOfId } from './recipients.ts'
import { countRun, endRun, insertRun } from './runs.ts'
import { mergeSearch } from './search-merges.ts'
import type { Connection } from './sqlite.ts'
import { stageAlone, stagedEntities, stageInside } from './stage.ts'
import { createTakenBack } from './taken-back.ts'
import type { EntityName, OperationNote, RunInfo, Timestamp, Writer, WriteTurn } from './types.ts'

/** What a turn works with; the store has one of each and lends them to one turn at a time. */
export interface TurnParts {
  readonly connection: Connection
  readonly writer: Omit<Writer, 'undoes'>
  readonly notes: Notes
  readonly log: ObjectLog
  readonly journal: Journal
  /** The entities written since the last commit. */
  readonly touched: Set<EntityName>
  readonly owner: string
  readonly now: () => Timestamp
  /** Called after each commit that changed something. */
  readonly committed: (entities: readonly EntityName[]) => void
  /** Gives the turn to the next. */
  readonly leave: () => void
}

/** Operations from which on a run leaves the search index in many parts. */
const manyOperations = 1_000

function noCount() {
  return { operations: 0, failures: 0, changes: 0 }
}

/** The turn of one run. A what-if turn keeps one transaction open to its end and takes it back there. */
export function createTurn(parts: TurnParts, run: RunInfo, whatIf: boolean): WriteTurn {
  const { connection, notes, log, journal, touched } = parts
  let runKey: number | undefined
  let listed = false
  /**
   * Whether a group of a what-if turn stands, so that the next needs a savepoint of its own. The first has none: SQLite
   * goes through all that an outer savepoint remembers whenever an inner one ends, which many objects cannot afford.
   */
  let grouped = false
  let group = noCount()
  let operations = 0
  const takenBack = createTakenBack()
  const imports = createOpenImports(connection, parts.owner)
  let released = false

  function record(note: OperationNote, changes: readonly Change[]): void {
    runKey ??= insertRun(connection, run, takenBack.run(), parts.owner)
    journal.append(run, runKey, note, changes, parts.now())
    group.operations++
    if (note.outcome === 'failed' || note.outcome === 'denied') group.failures++
    group.changes += changes.length
    if (note.row !== undefined) imports.note(note.row, note, changes, runKey)
  }

  function described(changes: readonly Change[]): readonly ObjectChange[] {
    // What goes in the same step is still called by the name it has.
    const going = new Map(changes.flatMap(({ id, name, after }) => (after === null ? [[id, name] as const] : [])))
    return changes.map(change => describeChange(change, id => going.get(id) ?? nameOfId(connection, id)))
  }

  /** Lets the object's writes stand; gives what they were. */
  function keep(): readonly Change[] {
    const changes = log.changes()
    connection.repeat('RELEASE object')
    notes.keepObject()
    takenBack.keepObject()
    log.clear()
    return changes
  }

  function forgetGroup(): void {
    notes.clear()
    log.clear()
    touched.clear()
    takenBack.rollback()
    group = noCount()
    if (!listed) runKey = undefined
  }

  async function finish(outcome: 'completed' | 'failed' | 'stopped', line: string): Promise<void> {
    await beginImmediate(connection)
    try {
      runKey ??= insertRun(connection, run, takenBack.run(), parts.owner)
      imports.closeAll(parts.now())
      const ended = endRun(connection, runKey, { ...run, line }, takenBack, outcome, parts.now())
      if (ended) {
        journal.open()
        journal.close(runKey)
      }
      connection.exec('COMMIT')
    } catch (error) {
      if (connection.inTransaction()) connection.exec('ROLLBACK')
      throw error
    }
  }

  return {
    writer: { ...parts.writer, undoes: takenBack.undoes },
    begin: async () => {
      if (!connection.inTransaction()) await beginImmediate(connection)
      if (!whatIf) {
        journal.open()
        if (!listed) forgetPasswords(connection, parts.now())
      } else if (grouped) connection.exec('SAVEPOINT grouping')
    },
    startObject: async () => {
      connection.repeat('SAVEPOINT object')
      notes.startObject()
      takenBack.startObject()
      log.clear()
    },
    keepObject: async note => {
      const changes = keep()
      record(note, changes)
      return described(changes)
    },
    keepUnseen: async note => record(note, keep()),
    dropObject: async note => {
      // After a full disk SQLite may have taken the whole transaction back by itself.
      const alive = connection.inTransaction()
      if (alive) connection.exec('ROLLBACK TO object; RELEASE object')
      notes.dropObject()
      log.clear()
      if (note !== undefined && !whatIf && alive) record(note, [])
    },
    pending: () => described(log.changes()),
    keepUnrecorded: async () => described(keep()),
    stage: async work => {
      if (connection.inTransaction()) return stageInside(parts, work)
      const result = await stageAlone(parts, work)
      parts.committed(stagedEntities)
      return result
    },
    openImport: async info => (whatIf ? undefined : imports.open(info)),
    closeImport: async id => {
      if (!whatIf) imports.close(id, 'completed', parts.now())
    },
    commit: async () => {
      notes.settle()
      if (whatIf) {
        if (grouped) connection.exec('RELEASE grouping')
        grouped = true
        return
      }
      if (runKey !== undefined) countRun(connection, runKey, group)
      connection.exec('COMMIT')
      listed = runKey !== undefined
      takenBack.commit()
      operations += group.operations
      group = noCount()
      const entities = [...touched]
      touched.clear()
      parts.committed(entities)
    },
    rollback: async () => {
      if (connection.inTransaction()) connection.exec(grouped ? 'ROLLBACK TO grouping; RELEASE grouping' : 'ROLLBACK')
      forgetGroup()
    },
    release: async (outcome, line = run.line) => {
      if (released) return
      released = true
      try {
        if (connection.inTransaction()) connection.exec('ROLLBACK')
        forgetGroup()
        if (!whatIf && outcome !== 'discarded') {
          await finish(outcome, line)
          parts.committed([])
          if (operations >= manyOperations) await mergeSearch(connection)
        }
      } finally {
        parts.leave()
      }
    },
  }
}
