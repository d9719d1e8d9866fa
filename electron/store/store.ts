import { storeNotes } from '../../shared/texts/store-notes.ts'
import type { StopSignal } from '../../shared/engine.ts'
import { fail, Failure } from '../../shared/errors.ts'
import { createAsideTurn } from './aside-turn.ts'
import { backupTenant } from './backup.ts'
import { checkTenant } from './check.ts'
import { createNotes } from './notes.ts'
import { cloudOf } from './place.ts'
import { codeOf } from './place-file.ts'
import { createReader } from './reader.ts'
import type { ReaderHandle } from './reader-here.ts'
import { processMark } from './runs.ts'
import type { Connection } from './sqlite.ts'
import { setAside } from './set-aside.ts'
import { stageAlone, stagedEntities } from './stage.ts'
import { createTables } from './tables.ts'
import { createTurn } from './turn.ts'
import { createTurnParts } from './turn-parts.ts'
import { createTurnQueue } from './turn-queue.ts'
import type { EntityName, Store, Timestamp } from './types.ts'
import { createWatch } from './watch.ts'

const idleTime = 2000

/** Sets the damaged tenant aside; says how that went. */
async function setAsideNote(path: string): Promise<string> {
  try {
    return storeNotes.setAside(await setAside(path))
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return storeNotes.notSetAside(code)
  }
}

function warningsFor(path: string): readonly string[] {
  const service = cloudOf(path)
  return service === undefined ? [] : [storeNotes.inCloudFolder(path, service)]
}

/** The open tenant over a connection that writes and a reader of its own. */
export function createStore(connection: Connection, read: ReaderHandle, opener: string, now: () => Timestamp): Store {
  const { path } = connection
  const queue = createTurnQueue()
  const watch = createWatch(connection)
  const parts = createTurnParts(connection, now, processMark(opener))
  let idle: NodeJS.Timeout | undefined
  let closing: Promise<void> | undefined
  let setAsideAs: Promise<string> | undefined

  const damaged = () => connection.damaged() || read.damaged()

  /** Fails once a damaged page was met: nothing is written any more, and the file is set aside as it lies there. */
  async function refuseDamaged(): Promise<void> {
    if (damaged()) fail('TenantDamaged', { path, detail: await (setAsideAs ??= setAsideNote(path)) })
  }

  /** Folds the log into the file, as far as readers let it, so that a copy of the file alone is complete. */
  function foldLog(): void {
    connection.exec('PRAGMA busy_timeout = 0')
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      connection.exec('PRAGMA busy_timeout = 5000')
    }
  }
  function foldWhenIdle(): void {
    if (queue.busy()) return foldSoon()
    if (damaged()) return
    try {
      foldLog()
    } catch (error) {
      // Nothing is lost: the log holds all of it, and closing says what stands in the way.
      if (!(error instanceof Failure)) throw error
    }
  }
  function foldSoon(): void {
    clearTimeout(idle)
    idle = setTimeout(foldWhenIdle, idleTime)
    idle.unref()
  }
  /** The turn to write. */
  async function entered(signal?: StopSignal): Promise<() => void> {
    const leave = await queue.enter(signal)
    try {
      await refuseDamaged()
      return leave
    } catch (error) {
      leave()
      throw error
    }
  }
  async function close(): Promise<void> {
    await queue.idle()
    clearTimeout(idle)
    watch.stop()
    await read.close()
    // Closing folds the log into the file.
    if (damaged()) await (setAsideAs ??= setAsideNote(path))
    try {
      foldLog()
    } finally {
      connection.close()
    }
  }

  return {
    path,
    warnings: warningsFor(path),
    reader: read.reader,
    turn: async (run, { whatIf = false, aside = false, signal } = {}) => {
      if (whatIf && aside) return createAsideTurn(path, run, now, signal)
      const leave = await entered(signal)
      const committed = (entities: readonly EntityName[]) => {
        foldSoon()
        watch.committed(entities)
      }
      return createTurn({ ...parts, leave, committed }, run, whatIf)
    },
    stage: async (work, signal) => {
      const leave = await entered(signal)
      try {
        const result = await stageAlone(parts, work)
        watch.committed(stagedEntities)
        return result
      } finally {
        leave()
        foldSoon()
      }
    },
    subscribe: watch.subscribe,
    backup: target => backupTenant(path, target),
    check: () => checkTenant(connection),
    close: () => (closing ??= close()),
  }
}

/** A tenant that can only be looked at: nobody gets the turn to write. */
export function createReadOnlyStore(connection: Connection): Store {
  const { path } = connection
  const notes = createNotes(connection)
  const reader = createReader(connection, createTables(connection, notes, Date.now), notes.settle)
  return {
    path,
    warnings: warningsFor(path),
    reader,
    turn: async () => fail('TenantReadOnly', { path }),
    stage: async () => fail('TenantReadOnly', { path }),
    subscribe: () => () => undefined,
    backup: target => backupTenant(path, target),
    check: () => checkTenant(connection),
    close: async () => connection.close(),
  }
}
