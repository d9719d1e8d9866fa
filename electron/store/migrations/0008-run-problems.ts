import type { Migration } from './migration.ts'

/** What a synchronization could not do, object by object: the plan that says it too is replaced by the next one. */
export const runProblems: Migration = {
  version: 8,
  statements: [
    `CREATE TABLE synchronization_problem (
      synchronization INTEGER NOT NULL,
      number INTEGER NOT NULL,
      anchor TEXT NOT NULL,
      entity TEXT NOT NULL CHECK (entity IN ('user', 'contact', 'group')),
      name TEXT NOT NULL,
      dn TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('conflict', 'failed')),
      reason TEXT NOT NULL,
      PRIMARY KEY (synchronization, number)
    ) STRICT, WITHOUT ROWID;`,
  ],
}
