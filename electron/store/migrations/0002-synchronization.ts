import type { Migration } from './migration.ts'

/** What the journal can change and undo: the configuration, approvals of steps, and holds. */
const decided = `
CREATE TABLE coexistence (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = 'coexistence'),
  server TEXT NOT NULL,
  security TEXT NOT NULL CHECK (security IN ('tls', 'startTls', 'none')),
  server_name TEXT,
  certificate_authority TEXT,
  pinned_certificate TEXT,
  bind_account TEXT,
  directory_kind TEXT NOT NULL CHECK (directory_kind IN ('auto', 'activeDirectory', 'openLdap', 'ldap')),
  base_dn TEXT NOT NULL,
  filter TEXT,
  included_units TEXT NOT NULL CHECK (json_valid(included_units)),
  excluded_units TEXT NOT NULL CHECK (json_valid(excluded_units)),
  classes TEXT NOT NULL CHECK (json_valid(classes)),
  flow TEXT NOT NULL CHECK (json_valid(flow)),
  protected_groups TEXT NOT NULL CHECK (json_valid(protected_groups)),
  delete_limit INTEGER NOT NULL CHECK (delete_limit >= 0),
  disable_limit INTEGER NOT NULL CHECK (disable_limit >= 0),
  member_limit INTEGER NOT NULL CHECK (member_limit >= 0),
  limit_percent INTEGER NOT NULL CHECK (limit_percent BETWEEN 0 AND 100),
  grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
  approve_matches INTEGER NOT NULL CHECK (approve_matches IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE approval (
  id TEXT NOT NULL PRIMARY KEY,
  anchor TEXT NOT NULL,
  action TEXT NOT NULL,
  name TEXT NOT NULL,
  seen TEXT NOT NULL,
  approved_at INTEGER NOT NULL,
  approved_by TEXT NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('person', 'undo')),
  held_at INTEGER NOT NULL,
  held_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** What synchronization keeps for itself: a copy of the directory, the plan, its runs. Never a secret. */
const staged = `
CREATE TABLE directory_object (
  key INTEGER PRIMARY KEY,
  anchor TEXT NOT NULL UNIQUE,
  dn TEXT NOT NULL,
  dn_key TEXT NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('user', 'contact', 'group', 'other')),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  digest TEXT NOT NULL,
  decision TEXT NOT NULL,
  wanted TEXT,
  faults TEXT,
  reading INTEGER NOT NULL,
  gone_at INTEGER,
  unproven TEXT,
  pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
  guarded INTEGER NOT NULL CHECK (guarded IN (0, 1)),
  object_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('new', 'synchronized', 'conflict', 'disabled', 'removed')),
  disabled_at INTEGER,
  was_enabled INTEGER,
  result TEXT,
  result_at INTEGER
) STRICT;
CREATE INDEX directory_object_pending ON directory_object ((class = 'group'), anchor) WHERE pending = 1;
CREATE INDEX directory_object_by_dn ON directory_object (dn_key);
CREATE INDEX directory_object_by_object ON directory_object (object_id, state) WHERE object_id IS NOT NULL;
CREATE INDEX directory_object_present ON directory_object (key) WHERE decision = 'in' AND gone_at IS NULL;
CREATE INDEX directory_object_conflict ON directory_object (anchor) WHERE state = 'conflict';
CREATE INDEX directory_object_guarded ON directory_object (key) WHERE guarded = 1;
CREATE INDEX directory_object_disabled ON directory_object (disabled_at) WHERE disabled_at IS NOT NULL;

CREATE TABLE directory_address (
  address TEXT NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (address, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX directory_address_by_key ON directory_address (key);

CREATE TABLE directory_member (
  group_key INTEGER NOT NULL,
  dn_key TEXT NOT NULL,
  member_key INTEGER,
  PRIMARY KEY (group_key, dn_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX directory_member_by_member ON directory_member (member_key) WHERE member_key IS NOT NULL;
CREATE INDEX directory_member_open ON directory_member (dn_key) WHERE member_key IS NULL;

CREATE TABLE directory_reading (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  cookie TEXT,
  scope TEXT NOT NULL,
  rules TEXT NOT NULL,
  objects INTEGER NOT NULL,
  completed_at INTEGER
) STRICT;

CREATE TABLE plan_step (
  key INTEGER PRIMARY KEY,
  rank INTEGER NOT NULL,
  part INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  directory_key INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  action TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'waiting', 'conflict', 'done', 'failed')),
  entity TEXT NOT NULL CHECK (entity IN ('user', 'contact', 'group')),
  object_id TEXT NOT NULL,
  name TEXT NOT NULL,
  dn TEXT NOT NULL,
  before TEXT,
  after TEXT,
  members_added INTEGER NOT NULL,
  members_removed INTEGER NOT NULL,
  members_gone INTEGER NOT NULL,
  seen TEXT NOT NULL,
  approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
  reason TEXT
) STRICT;
CREATE INDEX plan_step_in_order ON plan_step (rank, part, key);
CREATE INDEX plan_step_by_anchor ON plan_step (anchor);

CREATE TABLE synchronization (
  key INTEGER PRIMARY KEY,
  run TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  status TEXT NOT NULL,
  what_if INTEGER NOT NULL CHECK (what_if IN (0, 1)),
  full_reading INTEGER NOT NULL CHECK (full_reading IN (0, 1)),
  read INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  disabled INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  held INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX synchronization_by_run ON synchronization (run);

CREATE TABLE spent (
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('delete', 'disable', 'member')),
  amount INTEGER NOT NULL
) STRICT;
CREATE INDEX spent_by_time ON spent (at);

CREATE TABLE lease (
  name TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

/** Directory synchronization. */
export const synchronization: Migration = { version: 2, statements: [decided, staged] }
