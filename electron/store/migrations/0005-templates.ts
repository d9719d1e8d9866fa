import type { Migration } from './migration.ts'

const templates = `
CREATE TABLE template (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL UNIQUE,
  address_pattern TEXT,
  job_title TEXT,
  department TEXT,
  office_number TEXT,
  office_phone TEXT,
  fax_number TEXT,
  street_address TEXT,
  city TEXT,
  state_or_province TEXT,
  zip_or_postal_code TEXT,
  country_or_region TEXT,
  location TEXT,
  licences TEXT NOT NULL CHECK (json_valid(licences)),
  mailbox_quota REAL,
  pop_enabled INTEGER NOT NULL CHECK (pop_enabled IN (0, 1)),
  account_only INTEGER NOT NULL CHECK (account_only IN (0, 1)),
  opens TEXT NOT NULL CHECK (json_valid(opens)),
  member_of TEXT NOT NULL CHECK (json_valid(member_of))
) STRICT, WITHOUT ROWID;
`

/** What new people may have in common, kept for all who administer the tenant. */
export const personTemplates: Migration = { version: 5, statements: [templates] }
