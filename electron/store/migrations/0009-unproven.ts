import type { Migration } from './migration.ts'

/** Finds fast who has gone, and whether anybody waits because nothing proves it: both are asked at each reading. */
export const unproven: Migration = {
  version: 9,
  statements: [
    'CREATE INDEX directory_object_gone ON directory_object (key) WHERE gone_at IS NOT NULL;',
    `CREATE INDEX directory_object_unproven ON directory_object (key)
      WHERE unproven IS NOT NULL AND gone_at IS NOT NULL AND disabled_at IS NULL AND object_id IS NOT NULL;`,
  ],
}
