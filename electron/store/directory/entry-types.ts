import type { Contact, DirectoryClass, Group, Timestamp, User } from '../entities.ts'

/** Attribute values by name in lower case, as text; what was cut or could not be read is marked by `faults`. */
export type SourceValues = Readonly<Record<string, readonly string[]>>

/** A value that cannot be taken over, as sentences need it. */
export interface Fault {
  /** The property of the tenant that it was meant for. */
  readonly target: string
  /** The value, cut and with its control characters made visible. */
  readonly shown: string
  /** Why, in a sentence. */
  readonly sentence: string
}

/** What the tenant should have of an object, made by the flow from its source. */
export interface Wanted {
  readonly address: string
  /** Other addresses, sorted. */
  readonly addresses: readonly string[]
  readonly displayName: string
  /** Fields of a person's profile, by their names in the tenant. */
  readonly profile: Readonly<Partial<Record<keyof User, string | null>>>
  /** Disabled in the directory. */
  readonly disabled: boolean
  readonly groupType: Group['type']
}

/** An object as a reading brings it, with what scope and flow make of it. */
export interface StagedObject {
  readonly anchor: string
  readonly dn: string
  /** The name in the form in which names are compared. */
  readonly dnKey: string
  readonly class: DirectoryClass | 'other'
  readonly name: string
  readonly source: SourceValues
  /** Of everything that was read. */
  readonly digest: string
  /** `in`, or why it is left out. */
  readonly decision: string
  readonly wanted: Wanted | null
  readonly faults: readonly Fault[]
  /** Names of the members in the form in which they are compared; absent leaves them as they are. */
  readonly members?: readonly string[]
  /** Whether the names of the members are all that tells who they are: who was renamed since is none any more. */
  readonly namesMembers?: boolean
  /** Where only these are told. */
  readonly membersAdded?: readonly string[]
  readonly membersRemoved?: readonly string[]
}

export type DirectoryState = 'new' | 'synchronized' | 'conflict' | 'disabled' | 'removed'

/** An object of the directory as it is kept between readings. */
export interface DirectoryEntry extends Omit<
  StagedObject,
  'members' | 'namesMembers' | 'membersAdded' | 'membersRemoved'
> {
  readonly key: number
  readonly goneAt: Timestamp | null
  /** Why its going needs approval whatever the numbers. */
  readonly unproven: string | null
  readonly pending: boolean
  /** Member of a protected group when it was last seen. */
  readonly guarded: boolean
  /** The object of the tenant that it is joined to. */
  readonly objectId: string | null
  readonly state: DirectoryState
  readonly disabledAt: Timestamp | null
  /** Whether the person might sign in before synchronization disabled them. */
  readonly wasEnabled: boolean | null
  readonly result: string | null
  readonly resultAt: Timestamp | null
}

/** Who has an address in the tenant. */
export interface AddressOwner {
  readonly address: string
  readonly entity: 'user' | 'group' | 'contact'
  readonly id: string
  readonly displayName: string
  readonly primary: string
  /** The object of the directory that the owner is joined to. */
  readonly anchor: string | null
  /** That object has gone from the directory and was disabled for it. */
  readonly gone: boolean
  /** The owner might sign in before that. */
  readonly wasEnabled: boolean
}

/** Another object of the directory that wants the same address. */
export interface AddressRival {
  readonly address: string
  readonly anchor: string
  readonly dn: string
  readonly name: string
}

/** All that a step is decided from. */
export interface StepFacts {
  readonly entry: DirectoryEntry
  readonly held: boolean
  readonly user: User | undefined
  readonly contact: Contact | undefined
  /** Without its members. */
  readonly group: Group | undefined
  /** How many members a group has that has gone or is no longer synchronized, and how many of these have gone too. */
  readonly leaving: { readonly members: number; readonly gone: number } | undefined
  readonly owners: readonly AddressOwner[]
  readonly rivals: readonly AddressRival[]
  /** Approvals that hold, by action: the digest that was seen. */
  readonly approved: Readonly<Record<string, string>>
  /** Somebody with the same name in Latin letters. */
  readonly lookAlike: AddressOwner | undefined
}

export type StepAction = 'create' | 'match' | 'change' | 'disable' | 'delete' | 'conflict'
export type StepStatus = 'planned' | 'held' | 'waiting' | 'conflict' | 'done' | 'failed'

/** One step of a plan. */
export interface PlanStep {
  /** Steps of a lower rank come first. */
  readonly rank: number
  /** Steps with the same part succeed or fail together; each other has one of its own. */
  readonly part: number
  readonly directoryKey: number
  readonly anchor: string
  readonly action: StepAction
  readonly status: StepStatus
  readonly entity: 'user' | 'contact' | 'group'
  /** Of the tenant's object, also of one that is still to be made. */
  readonly objectId: string
  readonly name: string
  readonly dn: string
  /** The fields that differ; null where the object comes or goes. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  readonly membersAdded: number
  readonly membersRemoved: number
  /** Those of the removed who have gone from the directory. */
  readonly membersGone: number
  /** Digest of what the step shows, for approvals. */
  readonly seen: string
  readonly approved: boolean
  readonly reason: string | null
}

export interface StoredStep extends PlanStep {
  readonly key: number
}

/** A run of synchronization. */
export interface SyncRun {
  readonly run: string
  readonly startedAt: Timestamp
  readonly endedAt: Timestamp | null
  readonly status: 'Running' | 'Stopped' | 'Completed' | 'CompletedWithConflicts' | 'Held' | 'Failed'
  readonly whatIf: boolean
  readonly full: boolean
  readonly read: number
  readonly created: number
  readonly changed: number
  readonly disabled: number
  readonly deleted: number
  readonly held: number
  readonly conflicts: number
  readonly unchanged: number
  readonly milliseconds: number
  readonly reason: string
}

/** A run as it is kept. */
export interface StoredRun extends SyncRun {
  readonly key: number
}

/** An object that a run of synchronization could not bring to what the directory says. */
export interface RunProblem {
  readonly anchor: string
  readonly entity: 'user' | 'contact' | 'group'
  readonly name: string
  readonly dn: string
  readonly status: 'conflict' | 'failed'
  /** A sentence. */
  readonly reason: string
}

/** How the last complete reading was made. */
export interface ReadingState {
  readonly cookie: string | null
  /** Digests of what was asked for, and of the rules that were applied. */
  readonly scope: string
  readonly rules: string
  /** Digest of the search by which a file was exported, where it says so. */
  readonly search: string | null
  /** Objects of the directory after it. */
  readonly objects: number
  /** Null while none came to its end. */
  readonly completedAt: Timestamp | null
}

export interface DirectoryTotals {
  /** Joined to an object of the tenant. */
  readonly joined: number
  /** In scope and in the directory. */
  readonly present: number
  readonly members: number
}
