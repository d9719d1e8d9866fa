import type { ImportOrder, PlannedRow, TableFile } from '../../shared/import/table.ts'
import type { Reader } from '../store/types.ts'

/** What reads the rows of files as jobs. */
export interface Imports {
  /** Reads the file to its end: what it is, how its columns are understood, how many rows it has. */
  readonly examine: (path: string, order: ImportOrder, open: OpenBytes) => Promise<TableFile>
  /** Reads it once more and plans row by row; fails where it is not the file that was examined. */
  readonly plan: (
    file: TableFile,
    order: ImportOrder,
    open: OpenBytes,
    options: {
      /** Whether an earlier import of the same file did the row, and that still holds. */
      readonly doneBefore: (line: number) => boolean
      /** Rows up to this line have their outcome already. */
      readonly after: number
      /** The tenant as the row's turn finds it. */
      readonly store: () => Reader
    },
  ) => AsyncIterable<PlannedRow>
}

/** Opens the bytes of a file anew. */
export type OpenBytes = (path: string) => AsyncIterable<Uint8Array>
