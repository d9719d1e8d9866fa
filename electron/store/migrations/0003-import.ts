import type { Migration } from './migration.ts'

const imports = `
CREATE TABLE import_run (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  options TEXT NOT NULL,
  columns TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'completed', 'stopped')),
  owner TEXT NOT NULL
) STRICT;
CREATE INDEX import_run_by_file ON import_run (hash, kind);

CREATE TABLE import_part (
  import_key INTEGER NOT NULL REFERENCES import_run (key),
  run_key INTEGER NOT NULL REFERENCES run (key),
  PRIMARY KEY (import_key, run_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_row (
  import_key INTEGER NOT NULL REFERENCES import_run (key),
  line INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('created', 'changed', 'removed', 'unchanged', 'failed', 'denied')),
  target TEXT NOT NULL,
  object_id TEXT,
  error TEXT,
  cells TEXT,
  PRIMARY KEY (import_key, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_by_outcome ON import_row (import_key, outcome, line);
`

/** Bulk imports: each with the runs that it took and the outcome of each row of its file. */
export const bulkImport: Migration = { version: 3, statements: [imports] }
