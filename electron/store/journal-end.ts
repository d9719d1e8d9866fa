import { chainEnd, entryAt } from './journal.ts'
import { connectToLook } from './sqlite.ts'

/** One entry of a journal, as it is recognized. */
export interface JournalMark {
  /** 0 where there is none yet. */
  readonly sequence: number
  /** Lower-case hexadecimal. */
  readonly hash: string
}

/** Where the journal of the tenant at that path ends. */
export function journalEnd(path: string): JournalMark {
  const connection = connectToLook(path)
  try {
    return chainEnd(connection)
  } finally {
    connection.close()
  }
}

/** Whether the journal of the tenant at that path holds exactly this entry. */
export function holdsEntry(path: string, { sequence, hash }: JournalMark): boolean {
  const connection = connectToLook(path)
  try {
    return entryAt(connection, sequence)?.hash === hash
  } finally {
    connection.close()
  }
}
