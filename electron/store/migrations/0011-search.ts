import type { Migration } from './migration.ts'

/** By which search a file was exported: one by another search proves nothing of who is missing. */
export const exportSearch: Migration = {
  version: 11,
  statements: ['ALTER TABLE directory_reading ADD COLUMN search TEXT;'],
}
