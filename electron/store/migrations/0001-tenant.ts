import type { Migration } from './migration.ts'

const objects = `
CREATE TABLE tenant (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = 'tenant'),
  name TEXT NOT NULL,
  password_policy TEXT NOT NULL CHECK (password_policy IN ('BPOS', 'Entra', 'NIST')),
  address_pattern TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE domain (
  id TEXT NOT NULL PRIMARY KEY,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  service_types TEXT NOT NULL CHECK (json_valid(service_types)),
  seats INTEGER NOT NULL CHECK (seats >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  first_name TEXT,
  last_name TEXT,
  job_title TEXT,
  department TEXT,
  office_number TEXT,
  office_phone TEXT,
  mobile_phone TEXT,
  fax_number TEXT,
  street_address TEXT,
  city TEXT,
  state_or_province TEXT,
  zip_or_postal_code TEXT,
  country_or_region TEXT,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  activated INTEGER NOT NULL CHECK (activated IN (0, 1)),
  synchronized INTEGER NOT NULL CHECK (synchronized IN (0, 1)),
  administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  location TEXT,
  mailbox_quota REAL,
  mailbox_used REAL,
  pop_enabled INTEGER NOT NULL CHECK (pop_enabled IN (0, 1)),
  forward_to_id TEXT,
  forward_to_address TEXT,
  deliver_to_both INTEGER NOT NULL CHECK (deliver_to_both IN (0, 1)),
  password_id TEXT,
  password_set_at INTEGER,
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  password_never_expires INTEGER NOT NULL CHECK (password_never_expires IN (0, 1)),
  failed_sign_ins INTEGER NOT NULL,
  locked_until INTEGER,
  last_sign_in_at INTEGER,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  sort_name TEXT NOT NULL,
  sort_user_name TEXT NOT NULL,
  sort_department TEXT NOT NULL,
  sort_job_title TEXT NOT NULL,
  sort_city TEXT NOT NULL
) STRICT;
CREATE INDEX user_by_name ON user (sort_name, key, flags);
CREATE INDEX user_by_user_name ON user (sort_user_name, key, flags);
CREATE INDEX user_by_department ON user (sort_department);
CREATE INDEX user_by_job_title ON user (sort_job_title);
CREATE INDEX user_by_city ON user (sort_city);
CREATE INDEX user_by_enabled ON user (enabled);
CREATE INDEX user_by_password ON user (password_set_at, key, password_never_expires);
CREATE INDEX user_by_created ON user (created_at);
CREATE INDEX user_disabled ON user (sort_name, key, flags) WHERE flags & 2;
CREATE INDEX user_awaiting ON user (sort_name, key, flags) WHERE flags & 4;
CREATE INDEX user_synchronized ON user (sort_name, key, flags) WHERE flags & 8;
CREATE INDEX user_pop_enabled ON user (sort_name, key, flags) WHERE flags & 16;
CREATE INDEX user_forwarding ON user (sort_name, key, flags) WHERE flags & 32;
CREATE INDEX user_forwarding_outside ON user (sort_name, key, flags) WHERE flags & 64;
CREATE INDEX user_must_change ON user (sort_name, key, flags) WHERE flags & 128;
CREATE INDEX user_administrator ON user (sort_name, key, flags) WHERE flags & 256;
CREATE INDEX user_no_licence ON user (sort_name, key, flags) WHERE flags & 512;
CREATE INDEX user_forwards_to ON user (forward_to_id) WHERE forward_to_id IS NOT NULL;

CREATE TABLE user_words (
  key INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  starts TEXT NOT NULL
) STRICT;
CREATE INDEX user_words_by_name ON user_words (words, key, starts);
CREATE VIRTUAL TABLE user_search USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE user_start USING fts5(
  starts, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE address (
  address TEXT NOT NULL PRIMARY KEY,
  written TEXT NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('user', 'group', 'contact')),
  owner INTEGER NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX address_alias ON address (owner, place, written) WHERE entity = 'user' AND place > 0;

CREATE TABLE licence (
  user_key INTEGER NOT NULL REFERENCES user (key) ON DELETE CASCADE,
  subscription_id TEXT NOT NULL REFERENCES subscription (id),
  PRIMARY KEY (user_key, subscription_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX licence_by_subscription ON licence (subscription_id, user_key);

CREATE TABLE mail_group (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  display_name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('Distribution', 'Security')),
  sort_name TEXT NOT NULL
) STRICT;
CREATE INDEX mail_group_by_name ON mail_group (sort_name);

CREATE TABLE group_list (
  group_key INTEGER NOT NULL REFERENCES mail_group (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('member', 'sender')),
  object_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (group_key, role, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_list_by_object ON group_list (object_id, role, group_key);

CREATE TABLE contact (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  display_name TEXT NOT NULL,
  sort_name TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_name ON contact (sort_name);

CREATE TABLE mail_grant (
  id TEXT NOT NULL PRIMARY KEY,
  mailbox_id TEXT NOT NULL REFERENCES user (id),
  trustee_id TEXT NOT NULL,
  full_access INTEGER NOT NULL CHECK (full_access IN (0, 1)),
  send_as INTEGER NOT NULL CHECK (send_as IN (0, 1)),
  send_on_behalf INTEGER NOT NULL CHECK (send_on_behalf IN (0, 1)),
  UNIQUE (mailbox_id, trustee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_grant_by_trustee ON mail_grant (trustee_id, mailbox_id);

CREATE TABLE password (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX password_by_user ON password (user_id, set_at, id);
CREATE INDEX password_removed ON password (removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE counter (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
`

const journal = `
CREATE TABLE run (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  actor TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('window', 'browser', 'terminal', 'schedule')),
  line TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'completed', 'failed', 'stopped', 'interrupted')),
  operations INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  undone_by TEXT,
  undoes TEXT,
  owner TEXT NOT NULL
) STRICT;
CREATE INDEX run_by_start ON run (started_at);
CREATE INDEX run_running ON run (owner) WHERE outcome = 'running';

CREATE TABLE operation (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  run_key INTEGER NOT NULL REFERENCES run (key),
  cmdlet TEXT NOT NULL,
  target TEXT NOT NULL,
  line TEXT NOT NULL,
  actor TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('window', 'browser', 'terminal', 'schedule')),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'unchanged', 'failed', 'denied', 'stopped')),
  error TEXT,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX operation_by_run ON operation (run_key, sequence);

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  run_key INTEGER NOT NULL REFERENCES run (key),
  operation INTEGER NOT NULL REFERENCES operation (sequence),
  entity TEXT NOT NULL,
  object_id TEXT NOT NULL,
  name TEXT NOT NULL,
  before TEXT,
  after TEXT,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX change_by_run ON change (run_key, sequence);
CREATE INDEX change_by_object ON change (object_id, entity, sequence);
`

/** The first format: objects of the tenant, their search, counters, and the journal. */
export const tenant: Migration = { version: 1, statements: [objects, journal] }
