import type { Migration } from './migration.ts'

/** A run is an entry of the chain once it has ended, so that who ran what, when and how it ended cannot be altered unseen. */
export const runEntries: Migration = {
  version: 12,
  statements: [
    'ALTER TABLE run ADD COLUMN sequence INTEGER;',
    'ALTER TABLE run ADD COLUMN hash BLOB;',
    'CREATE UNIQUE INDEX run_by_sequence ON run (sequence) WHERE sequence IS NOT NULL;',
  ],
}
