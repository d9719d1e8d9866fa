import type { Migration } from './migration.ts'

/**
 * Who was named by a reading is remembered by whoever reads and no longer written beside each object, which wrote the
 * whole directory anew at each reading.
 */
export const seenInMemory: Migration = {
  version: 7,
  statements: [
    `ALTER TABLE directory_object DROP COLUMN reading;
     ALTER TABLE directory_reading DROP COLUMN number;`,
  ],
}
