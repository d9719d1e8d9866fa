import type { Migration } from './migration.ts'

/** Finds fast whether anybody waits because nothing proves that they are gone: it is asked after each reading. */
export const unproven: Migration = {
  version: 9,
  statements: [
    `CREATE INDEX directory_object_unproven ON directory_object (key)
      WHERE unproven IS NOT NULL AND gone_at IS NOT NULL AND disabled_at IS NULL AND object_id IS NOT NULL;`,
  ],
}
