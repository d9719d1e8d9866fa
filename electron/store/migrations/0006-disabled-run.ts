import type { Migration } from './migration.ts'

/**
 * The run that disabled an object because it had gone. The journal tells it only where a field of the tenant's object
 * changed, which those who were never activated, contacts and groups have none of.
 */
export const disabledRun: Migration = {
  version: 6,
  statements: [
    `ALTER TABLE directory_object ADD COLUMN disabled_run TEXT;
     CREATE INDEX directory_object_disabled_run ON directory_object (disabled_run) WHERE disabled_run IS NOT NULL;`,
  ],
}
