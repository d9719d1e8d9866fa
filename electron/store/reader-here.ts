import { createNotes } from './notes.ts'
import { createReader } from './reader.ts'
import { connect } from './sqlite.ts'
import { createTables } from './tables.ts'
import type { Reader } from './types.ts'

/** A reader with what ends it: a connection, or the thread that has one. */
export interface ReaderHandle {
  readonly reader: Reader
  /** Whether a damaged page was met. */
  readonly damaged: () => boolean
  readonly close: () => Promise<void>
}

/** The tenant's committed state, read on a connection in this thread. */
export function openReaderHere(path: string): ReaderHandle {
  const connection = connect(path, 'read')
  const notes = createNotes(connection)
  return {
    reader: createReader(connection, createTables(connection, notes, Date.now), notes.settle),
    damaged: connection.damaged,
    close: async () => connection.close(),
  }
}
