import type { Progress } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import type { PasswordPerson, PasswordPolicyName } from '../../shared/password-policies.ts'
import type {
  Coexistence,
  DirectoryEntry,
  PlanStep,
  Reader,
  Staging,
  Store,
  StoredStep,
  RunProblem,
  SyncRun,
  Timestamp,
  Writer,
} from '../store/types.ts'
import type { DailyBackup } from '../store/daily-backups.ts'
import type { HandedBackup, TriedBackup } from '../store/restore.ts'
import type { UndoPart } from '../store/undo.ts'
import type { Imports } from './imports-service.ts'

/** What services outside the room a handler may reach; each is given by compose. */
export interface Services {
  readonly now: () => Timestamp
  readonly secrets: Secrets
  /** Backup and check of the open tenant. */
  readonly tenant: Pick<Store, 'path' | 'backup' | 'check'>
  readonly backups: Backups
  /** Where journals ended when this person last saw them. */
  readonly journalWatch: {
    readonly accept: (tenant: string) => Promise<void>
    readonly check: (tenant: string) => Promise<Awaited<ReturnType<Store['check']>>[number]>
  }
  readonly undo: Undo
  readonly imports: Imports
  readonly synchronization: Synchronization
  readonly bindSecrets: BindSecrets
  readonly schedules: Schedules
}

/** What is done with backups that somebody hands over. */
export interface Backups {
  /** Tries a backup as if it were restored, on a private copy. */
  readonly try: (backup: HandedBackup) => Promise<TriedBackup>
  /** Makes a tenant of a backup that was tried, at a path where there is no file yet; gives what was found. */
  readonly restore: (backup: HandedBackup, destination: string) => Promise<TriedBackup>
  /** The backups that were made by themselves, the newest first. */
  readonly daily: () => Promise<readonly DailyBackup[]>
}

/** When one person wants one tenant synchronized on one computer. */
export interface Schedule {
  readonly enabled: boolean
  readonly minutes: number
  readonly since: Timestamp | null
  readonly lastAt: Timestamp | null
}

/** The schedules of this person on this computer, by the tenant's file. */
export interface Schedules {
  readonly get: (tenant: string) => Promise<Schedule>
  readonly set: (tenant: string, schedule: Schedule) => Promise<void>
  /** Null while it is off. */
  readonly dueAt: (schedule: Schedule) => Timestamp | null
}

/** Where a directory's secret is kept for this person on this computer, found by server, account and trust together. */
export interface BindSecrets {
  readonly find: (configuration: Coexistence) => Promise<string | undefined>
  /** Keeps it; gives why it cannot be kept, in a few words, or undefined. */
  readonly keep: (configuration: Coexistence, secret: string) => Promise<string | undefined>
}

/** Does the work on what is kept beside the tenant, in one transaction. */
export type Stage = <T>(work: (staging: Staging) => Promise<T>) => Promise<T>

/** Steps of a synchronization that succeed or fail together; whoever applies them notes what became of them. */
export interface SyncSteps {
  readonly kind: 'steps'
  readonly steps: readonly StoredStep[]
  outcome: { readonly failed: string } | { readonly lost: ErrorRecord } | 'denied' | 'done' | undefined
}

/** The last part of a synchronization. */
export interface SyncReport {
  readonly kind: 'report'
  readonly run: SyncRun
  readonly error: ErrorRecord | undefined
  /** Objects that it could not bring to what the directory says. */
  readonly problems: readonly RunProblem[]
}

export interface SyncRequest {
  readonly run: string
  readonly full: boolean
  readonly whatIf: boolean
  readonly now: () => Timestamp
  readonly stage: Stage
  readonly reader: () => Reader
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  readonly note: (sentence: string) => void
  /** The secret that binds to the directory; a person is asked where nothing keeps it. */
  readonly secret: (configuration: Coexistence) => Promise<string | undefined>
}

/** One object of the directory, from source to tenant. */
export interface Explanation {
  readonly entry: DirectoryEntry
  /** Why it is synchronized or not; a sentence. */
  readonly scope: string
  readonly held: boolean
  readonly protected: boolean
  readonly next: PlanStep | undefined
  readonly nextReason: string | null
  readonly source: readonly { readonly attribute: string; readonly values: readonly string[] }[]
  readonly flow: readonly {
    readonly property: string
    readonly attributes: readonly string[]
    readonly values: readonly string[]
  }[]
  readonly joinedTo: string | null
  readonly removedAfter: Timestamp | null
  readonly members: readonly string[]
}

/** Directory synchronization. */
export interface Synchronization {
  /** Reads, plans, and gives the plan part by part to be applied, then exactly one report. */
  readonly run: (request: SyncRequest) => AsyncGenerator<SyncSteps | SyncReport, void, void>
  /** Applies the steps of one part inside one object. */
  readonly apply: (
    writer: Writer,
    steps: readonly StoredStep[],
    how: { readonly now: Timestamp; readonly run: string },
  ) => Promise<void>
  /** The object of the directory that is meant; fails where it is none, or not the only one. */
  readonly find: (reader: Reader, identity: string) => Promise<DirectoryEntry>
  readonly explain: (reader: Reader, identity: string, now: Timestamp) => Promise<Explanation>
  /** Tries the directory step by step, up to the first that fails. */
  readonly test: (
    configuration: Coexistence,
    secret: string | undefined,
    signal: AbortSignal,
    /** An LDIF file to try in place of the server. */
    file?: { readonly name: string; readonly read: () => AsyncIterable<Uint8Array> },
  ) => Promise<
    readonly {
      readonly step: string
      readonly outcome: 'passed' | 'failed' | 'notRun'
      readonly sentence: string
      readonly advice: string
    }[]
  >
  /** How long an approval holds, in milliseconds. */
  readonly approvalTime: number
  /** Fails where one of the values that were given is not of the form that its parameter has. */
  readonly check: (
    configuration: Coexistence,
    given: ReadonlySet<
      | 'BaseDN'
      | 'Filter'
      | 'IncludeUnit'
      | 'ExcludeUnit'
      | 'ProtectedGroup'
      | 'CertificateAuthority'
      | 'PinnedCertificate'
    >,
  ) => void
  /** Whether the text is a rule for attributes. */
  readonly isRule: (text: string) => boolean
  /** What rules can fill. */
  readonly targets: readonly string[]
  /** The rules that hold, the usual ones with those of the configuration in their place. */
  readonly rules: (configuration: Coexistence) => readonly string[]
}

/** What takes a run back, object by object. */
export interface Undo {
  /** Latest first; to be read to its end before the first is applied, since it counts on the tenant standing still. */
  readonly plan: (reader: Reader, run: string) => AsyncIterable<UndoPart>
  readonly apply: (writer: Writer, part: UndoPart) => Promise<void>
}

export interface Secrets {
  /** Argon2id; runs on other threads. */
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
  readonly needsRehash: (hash: string) => boolean
  /** Costs the same time as `verify`, for a user who is not there. */
  readonly dummyVerify: (password: string) => Promise<void>
  /** Meets the policy; with the person it holds neither of their names. */
  readonly generate: (
    policy: PasswordPolicyName,
    style: 'characters' | 'words',
    person?: PasswordPerson,
  ) => Promise<string>
}
