import type { TemplateContent } from '../../shared/jobs/template-values.ts'

/** Milliseconds since 1970, UTC. */
export type Timestamp = number

/** A person. Texts that are not given are null; `userName` is the primary address and the name to sign in with. */
export interface User {
  readonly id: string
  readonly userName: string
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly jobTitle: string | null
  readonly department: string | null
  readonly officeNumber: string | null
  readonly officePhone: string | null
  readonly mobilePhone: string | null
  readonly faxNumber: string | null
  readonly streetAddress: string | null
  readonly city: string | null
  readonly stateOrProvince: string | null
  readonly zipOrPostalCode: string | null
  readonly countryOrRegion: string | null
  /** May sign in. */
  readonly enabled: boolean
  /** Has been given services: a licence and a mailbox. */
  readonly activated: boolean
  /** Mastered by an on-premises directory. */
  readonly synchronized: boolean
  /** Bound by other password rules. */
  readonly administrator: boolean
  /** Never disabled or removed by synchronization. */
  readonly protected: boolean
  /** ISO 3166-1, upper case. */
  readonly location: string | null
  /** Megabytes; null without a mailbox. */
  readonly mailboxQuota: number | null
  /** Megabytes; only a real mail service fills it. */
  readonly mailboxUsed: number | null
  readonly popEnabled: boolean
  /** Forwarding to an object of the tenant, by id. */
  readonly forwardToId: string | null
  /** Forwarding to an outside address. */
  readonly forwardToAddress: string | null
  readonly deliverToBoth: boolean
  /** The newest entry of the password history; the hash itself is never part of a user. */
  readonly passwordId: string | null
  readonly passwordSetAt: Timestamp | null
  readonly mustChangePassword: boolean
  readonly passwordNeverExpires: boolean
  readonly failedSignIns: number
  readonly lockedUntil: Timestamp | null
  readonly lastSignInAt: Timestamp | null
  /** Addresses beside the primary one. */
  readonly addresses: readonly string[]
  /** Ids of the subscriptions whose licence the person holds. */
  readonly subscriptions: readonly string[]
  readonly createdAt: Timestamp
  readonly changedAt: Timestamp
}

export interface Group {
  readonly id: string
  readonly address: string
  readonly displayName: string
  readonly type: 'Distribution' | 'Security'
  /** Ids of users, contacts and groups. */
  readonly members: readonly string[]
  /** Ids of those who may send to it; empty means everybody. */
  readonly acceptFrom: readonly string[]
}

export interface Contact {
  readonly id: string
  readonly address: string
  readonly displayName: string
}

/** What `trusteeId` may do with the mailbox of `mailboxId`. One row a pair. */
export interface Grant {
  readonly id: string
  readonly mailboxId: string
  readonly trusteeId: string
  readonly fullAccess: boolean
  readonly sendAs: boolean
  readonly sendOnBehalf: boolean
}

export interface Domain {
  /** The name, lower case. */
  readonly id: string
  readonly isDefault: boolean
  readonly addedAt: Timestamp
}

export interface Subscription {
  readonly id: string
  readonly name: string
  readonly serviceTypes: readonly string[]
  readonly seats: number
}

/** The tenant's own settings: one row, id `tenant`. */
export interface TenantSettings {
  readonly id: 'tenant'
  readonly name: string
  readonly passwordPolicy: 'BPOS' | 'Entra' | 'NIST'
  /** How an address follows from a name: `{first}.{last}` and the like. */
  readonly addressPattern: string
  readonly createdAt: Timestamp
}

/** What kinds of objects of a directory are synchronized. */
export type DirectoryClass = 'user' | 'contact' | 'group'

/** How a directory is synchronized: one row, id `coexistence`, there once a directory is set up. Never holds a secret. */
export interface Coexistence {
  readonly id: 'coexistence'
  /** `ldaps://host:port`, `ldap://host:port` or the `file:` URL of an LDIF file. */
  readonly server: string
  readonly security: 'tls' | 'startTls' | 'none'
  readonly serverName: string | null
  /** PEM text. */
  readonly certificateAuthority: string | null
  readonly pinnedCertificate: string | null
  readonly bindAccount: string | null
  readonly directoryKind: 'auto' | 'activeDirectory' | 'openLdap' | 'ldap'
  readonly baseDn: string
  readonly filter: string | null
  /** Only what lies below one of these; empty means everything below the base. */
  readonly includedUnits: readonly string[]
  readonly excludedUnits: readonly string[]
  readonly classes: readonly DirectoryClass[]
  /** Rules such as `FirstName=givenName`; empty means the usual ones of the directory's kind. */
  readonly flow: readonly string[]
  /** Groups of the directory, by DN, whose members are never disabled or removed. */
  readonly protectedGroups: readonly string[]
  /** The most a run may do without approval, over 24 hours; the percentage of all may make it less, but never less than 10. */
  readonly deleteLimit: number
  readonly disableLimit: number
  readonly memberLimit: number
  readonly limitPercent: number
  /** Days between disabling and removal of what is gone from the directory. */
  readonly graceDays: number
  /** Whether joining an existing account to an object of the directory waits for approval. */
  readonly approveMatches: boolean
}

/** Lets one step of a plan through that waits; its id is anchor and action. */
export interface Approval {
  readonly id: string
  readonly anchor: string
  readonly action: string
  readonly name: string
  /** Digest of the values that were shown; the step has to propose the same. */
  readonly seen: string
  readonly approvedAt: Timestamp
  readonly approvedBy: string
  /** When a run used it. */
  readonly usedAt: Timestamp | null
}

/** Keeps synchronization off one object; its id is the anchor. */
export interface Hold {
  readonly id: string
  readonly name: string
  /** Somebody said so, or took a synchronized change back. */
  readonly cause: 'person' | 'undo'
  readonly heldAt: Timestamp
  readonly heldBy: string
}

/** What new people may have in common; a field that is null or an empty list says nothing. */
export interface Template extends TemplateContent {
  readonly id: string
  /** As it is chosen by; no two are alike but for case and accents. */
  readonly name: string
  /** `{first}.{last}` and the like, with or without a domain after an @; null is the tenant's own. */
  readonly addressPattern: string | null
  /** Ids of subscriptions. */
  readonly licences: readonly string[]
  /** Ids of people whose mailboxes are opened. */
  readonly opens: readonly string[]
  /** Ids of groups that are joined. */
  readonly memberOf: readonly string[]
}

/** Everything the journal can change and undo. */
export interface Entities {
  readonly user: User
  readonly group: Group
  readonly contact: Contact
  readonly grant: Grant
  readonly domain: Domain
  readonly subscription: Subscription
  readonly tenant: TenantSettings
  readonly coexistence: Coexistence
  readonly approval: Approval
  readonly hold: Hold
  readonly template: Template
}

export type EntityName = keyof Entities

/** A recipient: anything that owns an address. */
export interface Recipient {
  readonly entity: 'user' | 'group' | 'contact'
  readonly id: string
  readonly address: string
  readonly displayName: string
}

/** One password of a person's history. */
export interface PasswordEntry {
  readonly id: string
  readonly userId: string
  /** Argon2id in PHC form. */
  readonly hash: string
  readonly setAt: Timestamp
}
