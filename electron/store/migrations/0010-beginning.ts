import type { Migration } from './migration.ts'

/** What a tenant was made with, so that also what no run has written can be told from damage. */
export const beginning: Migration = {
  version: 10,
  statements: [
    `CREATE TABLE beginning (
      id TEXT NOT NULL PRIMARY KEY CHECK (id = 'beginning'),
      objects TEXT NOT NULL CHECK (json_valid(objects))
    ) STRICT, WITHOUT ROWID;`,
  ],
}
