import type { Generated } from 'kysely'
import type { ImportPartTable, ImportRowTable, ImportRunTable } from './import-schema.ts'
import type { TemplateTable } from './template-schema.ts'

/** Yes or no as SQLite keeps it. */
export type Bit = 0 | 1

/** One row of each table; the texts `folded` in `fold.ts` are marked Folded. */
type Folded = string

export interface UserTable {
  key: Generated<number>
  id: string
  user_name: string
  display_name: string
  first_name: string | null
  last_name: string | null
  job_title: string | null
  department: string | null
  office_number: string | null
  office_phone: string | null
  mobile_phone: string | null
  fax_number: string | null
  street_address: string | null
  city: string | null
  state_or_province: string | null
  zip_or_postal_code: string | null
  country_or_region: string | null
  enabled: Bit
  activated: Bit
  synchronized: Bit
  administrator: Bit
  protected: Bit
  location: string | null
  mailbox_quota: number | null
  mailbox_used: number | null
  pop_enabled: Bit
  forward_to_id: string | null
  forward_to_address: string | null
  deliver_to_both: Bit
  password_id: string | null
  password_set_at: number | null
  must_change_password: Bit
  password_never_expires: Bit
  failed_sign_ins: number
  locked_until: number | null
  last_sign_in_at: number | null
  created_at: number
  changed_at: number
  /** The filters that hold, by the bits of `filterBits`. */
  flags: number
  sort_name: Folded
  sort_user_name: Folded
  sort_department: Folded
  sort_job_title: Folded
  sort_city: Folded
}

/** What search looks through, beside the rows because it is read row after row for broad terms; also kept in the order of names. */
export interface UserWordsTable {
  key: number
  /** Name, address, department and title, one a line; the order of these texts is the order of names. */
  words: Folded
  /** The first letter and the first two letters of each word, each between blanks. */
  starts: Folded
}

/** The one place where an address is unique over everything that may own one. */
export interface AddressTable {
  /** Lower case. */
  address: string
  written: string
  entity: 'user' | 'group' | 'contact'
  /** The owner's key in its own table. */
  owner: number
  /** 0 for the primary address. */
  place: number
}

export interface LicenceTable {
  user_key: number
  subscription_id: string
}

export interface MailGroupTable {
  key: Generated<number>
  id: string
  address: string
  display_name: string
  type: 'Distribution' | 'Security'
  sort_name: Folded
}

/** Members of a group, and those who may send to it. */
export interface GroupListTable {
  group_key: number
  role: 'member' | 'sender'
  object_id: string
  place: number
}

export interface ContactTable {
  key: Generated<number>
  id: string
  address: string
  display_name: string
  sort_name: Folded
}

export interface MailGrantTable {
  id: string
  mailbox_id: string
  trustee_id: string
  full_access: Bit
  send_as: Bit
  send_on_behalf: Bit
}

export interface DomainTable {
  id: string
  is_default: Bit
  added_at: number
}

export interface SubscriptionTable {
  id: string
  name: string
  /** A JSON list. */
  service_types: string
  seats: number
}

export interface TenantTable {
  id: 'tenant'
  name: string
  password_policy: 'BPOS' | 'Entra' | 'NIST'
  address_pattern: string
  created_at: number
}

export interface PasswordTable {
  id: string
  user_id: string
  hash: string
  set_at: number
  /** When its person was removed; the hash goes 30 days later. */
  removed_at: number | null
}

/** Totals kept in step with the rows, so that no screen counts a million of them. */
export interface CounterTable {
  kind: 'users' | 'filter' | 'subscription' | 'department' | 'domain'
  name: string
  label: string
  value: number
}

export interface RunTable {
  key: Generated<number>
  id: string
  started_at: number
  ended_at: number | null
  actor: string
  origin: 'window' | 'browser' | 'terminal' | 'schedule'
  line: string
  outcome: 'running' | 'completed' | 'failed' | 'stopped' | 'interrupted'
  operations: number
  failures: number
  changes: number
  undone_by: string | null
  undoes: string | null
  /** The process that runs it, as `processMark` writes it. */
  owner: string
  /** Its place in the chain and its hash there; null as long as it runs, and of runs that ended in an earlier format. */
  sequence: number | null
  hash: Uint8Array | null
}

export interface OperationTable {
  sequence: number
  at: number
  run_key: number
  cmdlet: string
  target: string
  line: string
  actor: string
  origin: 'window' | 'browser' | 'terminal' | 'schedule'
  outcome: 'done' | 'unchanged' | 'failed' | 'denied' | 'stopped'
  /** An error record as JSON. */
  error: string | null
  hash: Uint8Array
}

export interface ChangeTable {
  sequence: number
  at: number
  run_key: number
  operation: number
  entity:
    | 'user'
    | 'group'
    | 'contact'
    | 'grant'
    | 'domain'
    | 'subscription'
    | 'tenant'
    | 'coexistence'
    | 'approval'
    | 'hold'
    | 'template'
  object_id: string
  name: string
  /** Canonical JSON. */
  before: string | null
  after: string | null
  hash: Uint8Array
}

export interface CoexistenceTable {
  id: 'coexistence'
  server: string
  security: 'tls' | 'startTls' | 'none'
  server_name: string | null
  certificate_authority: string | null
  pinned_certificate: string | null
  bind_account: string | null
  directory_kind: 'auto' | 'activeDirectory' | 'openLdap' | 'ldap'
  base_dn: string
  filter: string | null
  /** These four and `classes` are JSON lists. */
  included_units: string
  excluded_units: string
  classes: string
  flow: string
  protected_groups: string
  delete_limit: number
  disable_limit: number
  member_limit: number
  limit_percent: number
  grace_days: number
  approve_matches: Bit
}

export interface ApprovalTable {
  id: string
  anchor: string
  action: string
  name: string
  seen: string
  approved_at: number
  approved_by: string
  used_at: number | null
}

export interface HoldTable {
  id: string
  name: string
  cause: 'person' | 'undo'
  held_at: number
  held_by: string
}

/** The tables as Kysely sees them; those of synchronization's staging are read by text, in their own module. */
export interface Schema {
  user: UserTable
  user_words: UserWordsTable
  user_search: { rowid: number; words: Folded }
  user_start: { rowid: number; starts: Folded }
  address: AddressTable
  licence: LicenceTable
  mail_group: MailGroupTable
  group_list: GroupListTable
  contact: ContactTable
  mail_grant: MailGrantTable
  domain: DomainTable
  subscription: SubscriptionTable
  tenant: TenantTable
  coexistence: CoexistenceTable
  approval: ApprovalTable
  hold: HoldTable
  template: TemplateTable
  password: PasswordTable
  counter: CounterTable
  run: RunTable
  operation: OperationTable
  change: ChangeTable
  import_run: ImportRunTable
  import_part: ImportPartTable
  import_row: ImportRowTable
  beginning: { id: 'beginning'; objects: string }
}
