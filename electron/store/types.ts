import type { ObjectChange, StopSignal } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { GrantReader } from './grant-types.ts'
import type { Page } from './page.ts'
import type { UserFilter, UserSort } from '../../shared/user-lists.ts'
import type { DirectoryReader, DirectoryWriter } from './directory/types.ts'
import type { ChangeEntry, OperationEntry, Run, RunQuery } from './journal-types.ts'
import type { ImportInfo, ImportReader } from './import-types.ts'
import type { OperationNote, RunInfo } from './write-types.ts'
import type {
  Domain,
  Entities,
  EntityName,
  Group,
  PasswordEntry,
  Recipient,
  Subscription,
  Template,
  TenantSettings,
  Timestamp,
  User,
} from './entities.ts'

export type * from './entities.ts'
export type * from './directory/types.ts'
export type * from './journal-types.ts'
export type * from './import-types.ts'
export type * from './write-types.ts'

export type { Page } from './page.ts'
export { userFilters, userSorts, type UserFilter, type UserSort } from '../../shared/user-lists.ts'

/** A list of people: every part narrows. */
export interface UserQuery {
  /** Any part of name, address, department or title, whatever its case and accents; several words must all be found. */
  readonly search?: string
  readonly filters?: readonly UserFilter[]
  readonly department?: string
  readonly subscription?: string
  /** Only these ids. */
  readonly only?: readonly string[]
  /** All but these ids. */
  readonly except?: readonly string[]
  readonly sortBy?: UserSort
  readonly descending?: boolean
  readonly skip?: number
  /** Absent means all. */
  readonly first?: number
}

/** Counts for Home, each from an index. */
export interface TenantFigures {
  readonly users: number
  readonly filters: Readonly<Record<UserFilter, number>>
  readonly passwordAges: readonly { readonly upToDays: number | null; readonly users: number }[]
  readonly departments: readonly { readonly name: string; readonly users: number }[]
}

/** Reads of people. */
export interface UserReader {
  readonly get: (id: string) => Promise<User | undefined>
  /** By user name, any address, id, or display name if it is unique; several display names give several. */
  readonly find: (identity: string) => Promise<readonly User[]>
  readonly page: (query: UserQuery, now: Timestamp) => Promise<Page<User>>
  readonly count: (query: UserQuery, now: Timestamp) => Promise<number>
  /** Pages of at most 500 that stay stable while others write. */
  readonly each: (query: UserQuery, now: Timestamp) => AsyncIterable<readonly User[]>
  /** Who forwards to the object. */
  readonly forwardingTo: (id: string) => Promise<readonly User[]>
  readonly passwords: (userId: string, newest: number) => Promise<readonly PasswordEntry[]>
  /** The present one; undefined where there is none. Fails with TenantDamaged where it is not the one that was kept. */
  readonly password: (user: User) => Promise<PasswordEntry | undefined>
}

/** What a template refers to by id, as people name it. */
export interface TemplateNames {
  readonly licences: readonly string[]
  readonly opens: readonly string[]
  readonly memberOf: readonly string[]
  /** What the tenant no longer has, as it was last called. */
  readonly gone: readonly { readonly kind: 'subscription' | 'mailbox' | 'group'; readonly name: string }[]
}

/** Reads of the tenant. All see one consistent state during a run that writes: its own. */
export interface Reader {
  readonly users: UserReader
  readonly groups: {
    readonly get: (id: string) => Promise<Group | undefined>
    readonly find: (identity: string) => Promise<readonly Group[]>
    readonly page: (query: {
      readonly search?: string
      readonly skip?: number
      readonly first?: number
    }) => Promise<Page<Group>>
    readonly containing: (memberId: string) => Promise<readonly Group[]>
  }
  readonly recipients: {
    /** The owner of an address, whatever its case. */
    readonly byAddress: (address: string) => Promise<Recipient | undefined>
    readonly byId: (id: string) => Promise<Recipient | undefined>
    readonly search: (text: string, first: number) => Promise<readonly Recipient[]>
    /** The contacts by name. */
    readonly contacts: (part: { readonly skip: number; readonly first: number }) => Promise<Page<Recipient>>
  }
  readonly grants: GrantReader
  readonly domains: { readonly all: () => Promise<readonly Domain[]>; readonly users: (id: string) => Promise<number> }
  readonly subscriptions: {
    readonly all: () => Promise<readonly Subscription[]>
    readonly find: (identity: string) => Promise<Subscription | undefined>
    readonly used: (id: string) => Promise<number>
  }
  readonly tenant: {
    readonly settings: () => Promise<TenantSettings>
    readonly figures: (now: Timestamp) => Promise<TenantFigures>
  }
  readonly templates: {
    /** By name. */
    readonly all: () => Promise<readonly Template[]>
    /** Whatever the case and accents of the name. */
    readonly find: (name: string) => Promise<Template | undefined>
    /** What the template refers to, as people name it: addresses and names of licences, with what is gone apart. */
    readonly names: (template: Template) => Promise<TemplateNames>
  }
  readonly journal: {
    readonly runs: (query: RunQuery) => Promise<Page<Run>>
    readonly run: (id: string) => Promise<Run | undefined>
    readonly operations: (run: string, skip: number, first: number) => Promise<Page<OperationEntry>>
    /** The changes of a run, latest first, in pages of at most 500. */
    readonly changesOfRun: (run: string) => AsyncIterable<readonly ChangeEntry[]>
    readonly changesOfOperation: (sequence: number) => Promise<readonly ChangeEntry[]>
    /** What one run did to one object, latest first. */
    readonly changesOfObject: (run: string, entity: EntityName, id: string) => Promise<readonly ChangeEntry[]>
    /** What ever happened to one object, latest first. */
    readonly history: (
      entity: EntityName,
      id: string,
      skip: number,
      first: number,
    ) => Promise<Page<{ readonly operation: OperationEntry; readonly change: ChangeEntry }>>
    /** The changes as screens show them: output names, ids as names, secrets as `•••`. */
    readonly describe: (changes: readonly ChangeEntry[]) => Promise<readonly ObjectChange[]>
    /** Verifies the chain; `firstBad` is the sequence where it breaks, `setBack` the first for which the clock had been set back. */
    readonly verify: () => Promise<{
      readonly entries: number
      readonly firstBad: number | null
      readonly setBack?: number
    }>
  }
  /** What synchronization keeps. */
  readonly directory: DirectoryReader
  readonly imports: ImportReader
  /** Reads one entity's whole row, for undo. */
  readonly row: <E extends EntityName>(entity: E, id: string) => Promise<Entities[E] | undefined>
}

/** Reads and writes. Each write notes its change for the journal; uniqueness is the caller's check first, the store's last. */
export interface Writer extends Reader {
  readonly insert: <E extends EntityName>(entity: E, row: Entities[E]) => Promise<void>
  readonly update: <E extends EntityName>(entity: E, id: string, patch: Partial<Entities[E]>) => Promise<void>
  readonly remove: (entity: EntityName, id: string) => Promise<void>
  /** Adds to the person's history; gives its id, to which the user's `passwordId` is set by `update`. */
  readonly savePassword: (entry: Omit<PasswordEntry, 'id'>) => Promise<string>
  /** Replaces a hash by a stronger one of the same password; gives its new id, as `savePassword` does. */
  readonly rehash: (former: Pick<PasswordEntry, 'id' | 'userId'>, hash: string) => Promise<string>
  /** Signals of sign-in (failures, lock, last success) that are kept but are no administrator's change. */
  readonly noteSignIn: (
    userId: string,
    fields: Pick<User, 'failedSignIns' | 'lockedUntil' | 'lastSignInAt'>,
  ) => Promise<void>
  /**
   * Says that the current object takes a part of that run back, of which that many objects were left when this run began.
   * The list of runs shows it of both; that run counts as undone when all of them have been taken back.
   */
  readonly undoes: (run: string, objects: number) => void
  readonly directory: DirectoryWriter
  /** A new time-ordered UUID. */
  readonly newId: () => string
  /** A person of whom only the names are known, with a new id, to be completed and inserted. */
  readonly newUser: (userName: string, displayName: string, now: Timestamp) => User
  /** A template that says nothing yet, with a new id. */
  readonly newTemplate: (name: string) => Template
}

/** Reads, and writes of what is no change of the tenant and in no journal: what synchronization keeps for itself. */
export interface Staging extends Reader {
  readonly directory: DirectoryWriter
  /** A new time-ordered UUID. */
  readonly newId: () => string
}

/**
 * The turn to write. A group is one transaction; inside it each object has a savepoint.
 * Order of calls: `begin (startObject (keepObject | dropObject))* (commit | rollback)`, any number of times, then `release`.
 */
export interface WriteTurn {
  readonly writer: Writer
  /** BEGIN IMMEDIATE; waits for other processes within the busy timeout. */
  readonly begin: () => Promise<void>
  readonly startObject: () => Promise<void>
  /** Appends the operation and the object's changes to the chain and keeps them; gives the changes. */
  readonly keepObject: (note: OperationNote) => Promise<readonly ObjectChange[]>
  /** As `keepObject`, where nobody is to be told of the changes. */
  readonly keepUnseen: (note: OperationNote) => Promise<void>
  /** Takes the object's writes back; with a note, the failed or denied operation is appended after it. */
  readonly dropObject: (note?: OperationNote) => Promise<void>
  /** The changes of the current object, for what-if. */
  readonly pending: () => readonly ObjectChange[]
  /** What-if: keeps the object's writes for the rest of the run without any entry. */
  readonly keepUnrecorded: () => Promise<readonly ObjectChange[]>
  /** Between two groups: the work in a transaction of its own. Under what-if it is part of what is taken back. */
  readonly stage: <T>(work: (staging: Staging) => Promise<T>) => Promise<T>
  /** Lists an import in the current group, or takes it up again; gives why not where the same file is under way elsewhere. */
  readonly openImport: (info: ImportInfo) => Promise<ErrorRecord | undefined>
  /** All rows of the import have an outcome; one that is not closed when the turn ends counts as stopped. */
  readonly closeImport: (id: string) => Promise<void>
  /** Indexes what was noted for search, then commits. */
  readonly commit: () => Promise<void>
  readonly rollback: () => Promise<void>
  /** Ends the run in the journal's list, there under that line from now on, and gives the turn to the next. */
  readonly release: (outcome: 'completed' | 'failed' | 'stopped' | 'discarded', line?: string) => Promise<void>
}

/** What changed in the file: by us, with the entities, or by another process. */
export interface StoreNotice {
  readonly entities: readonly EntityName[]
  readonly outside: boolean
}

/** One open tenant. */
export interface Store {
  readonly path: string
  /** What the administrator should know about where the file lies; sentences. */
  readonly warnings: readonly string[]
  /** The committed state, on a connection of its own; may live in another thread. */
  readonly reader: Reader
  /**
   * Waits for the turn to write; `whatIf` runs leave no trace in the list of runs. With `aside` a what-if neither waits
   * nor keeps anybody waiting: it works on a private copy of the tenant.
   */
  readonly turn: (
    run: RunInfo,
    options?: { readonly whatIf?: boolean; readonly aside?: boolean; readonly signal?: StopSignal },
  ) => Promise<WriteTurn>
  /** Waits for the turn to write, and does the work in one transaction of its own that is in no list of runs. */
  readonly stage: <T>(work: (staging: Staging) => Promise<T>, signal?: StopSignal) => Promise<T>
  readonly subscribe: (listener: (notice: StoreNotice) => void) => () => void
  /** A consistent copy by SQLite's backup, 0600, verified, under its final name only when whole. */
  readonly backup: (path: string) => Promise<{ readonly bytes: number; readonly entries: number }>
  /** File, schema, chain, and the objects against the chain. */
  readonly check: () => Promise<
    readonly {
      readonly check: 'file' | 'schema' | 'journal' | 'content' | 'end'
      readonly ok: boolean
      readonly detail: string
      /** What is in order and yet worth a look. */
      readonly warning?: string
    }[]
  >
  readonly close: () => Promise<void>
}
