import { createDirectoryWriter } from './directory/directory.ts'
import { createJournal } from './journal.ts'
import { createNotes } from './notes.ts'
import { createObjectLog } from './object-log.ts'
import { createReader } from './reader.ts'
import { stillRuns } from './runs.ts'
import type { Connection } from './sqlite.ts'
import { createTables } from './tables.ts'
import type { TurnParts } from './turn.ts'
import type { EntityName, Timestamp } from './types.ts'
import { createWriter } from './writer.ts'

/** What turns on the connection write with, one after another. */
export function createTurnParts(
  connection: Connection,
  now: () => Timestamp,
  owner: string,
): Omit<TurnParts, 'committed' | 'leave'> {
  const notes = createNotes(connection)
  const kept = createTables(connection, notes, now)
  const touched = new Set<EntityName>()
  const log = createObjectLog(kept.tables)
  const reader = createReader(connection, kept, notes.settle)
  const directory = createDirectoryWriter(connection, { owner, lives: stillRuns })
  const writer = { ...createWriter(connection, reader, kept.tables, log, touched, now, directory), directory }
  return { connection, writer, notes, log, journal: createJournal(connection), touched, now, owner }
}
