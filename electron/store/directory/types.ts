import type { Contact, DirectoryClass, EntityName, Group, Timestamp, User } from '../entities.ts'
import type { Page } from '../types.ts'

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
  /** Marked in the directory as one of its administrators. */
  readonly guarded: boolean
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
  /** Where only these are told. */
  readonly membersAdded?: readonly string[]
  readonly membersRemoved?: readonly string[]
}

export type DirectoryState = 'new' | 'synchronized' | 'conflict' | 'disabled' | 'removed'

/** An object of the directory as it is kept between readings. */
export interface DirectoryEntry extends Omit<StagedObject, 'members' | 'membersAdded' | 'membersRemoved'> {
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
  /** Whether that object has gone from the directory. */
  readonly gone: boolean
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

/** How the last complete reading was made. */
export interface ReadingState {
  /** Counts readings, also those that did not come to their end. */
  readonly number: number
  readonly cookie: string | null
  /** Digests of what was asked for, and of the rules that were applied. */
  readonly scope: string
  readonly rules: string
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

export type SpentKind = 'delete' | 'disable' | 'member'

/** Reads of what synchronization keeps. */
export interface DirectoryReader {
  readonly reading: () => Promise<ReadingState>
  readonly totals: () => Promise<DirectoryTotals>
  /** What was done without approval since then, by kind. */
  readonly spent: (since: Timestamp) => Promise<Readonly<Record<SpentKind, number>>>
  readonly entry: (anchor: string) => Promise<DirectoryEntry | undefined>
  /** By anchor, DN, address, name or the id of the tenant's object. */
  readonly find: (identity: string) => Promise<readonly DirectoryEntry[]>
  readonly entryOf: (entity: EntityName, objectId: string) => Promise<DirectoryEntry | undefined>
  /** In the order of keys. */
  readonly entriesAfter: (key: number, first: number) => Promise<readonly DirectoryEntry[]>
  readonly membersOf: (key: number) => Promise<readonly { readonly dn: string; readonly objectId: string | null }[]>
  /** Facts of what is to be decided anew, in the order of anchors; groups apart, because they come after their members. */
  readonly facts: (part: {
    readonly groups: boolean
    readonly after: string
    readonly first: number
    readonly since: Timestamp
  }) => Promise<readonly StepFacts[]>
  readonly factsOf: (anchor: string, since: Timestamp) => Promise<StepFacts | undefined>
  /** Ids of the tenant's objects that the group should have as members, as far as they are there. */
  readonly memberIds: (key: number) => Promise<readonly string[]>
  /** What would change of the members of the group, counting those that the plan creates; removals without those who are gone. */
  readonly memberDifference: (
    key: number,
    groupId: string,
  ) => Promise<{ readonly added: number; readonly removed: number }>
  readonly plan: (query: {
    readonly actions?: readonly StepAction[]
    readonly statuses?: readonly StepStatus[]
    readonly search?: string
    readonly skip?: number
    readonly first?: number
  }) => Promise<Page<StoredStep>>
  /** The next steps that are planned, whole parts, in their order. */
  readonly stepsAfter: (place: PlanPlace, first: number) => Promise<readonly StoredStep[]>
  readonly stepOf: (anchor: string, action?: string) => Promise<StoredStep | undefined>
  readonly planCounts: () => Promise<readonly { action: StepAction; status: StepStatus; steps: number }[]>
  readonly runs: (query: { readonly skip?: number; readonly first?: number }) => Promise<Page<SyncRun>>
  readonly run: (run: string) => Promise<SyncRun | undefined>
  /** Approvals given since then that no run used. */
  readonly openApprovals: (
    since: Timestamp,
  ) => Promise<readonly { id: string; name: string; action: string; seen: string; anchor: string }[]>
}

/** Where in a plan its application stands. */
export interface PlanPlace {
  readonly rank: number
  readonly part: number
}

/** Writes of what synchronization keeps; none of them is a change of the tenant. */
export interface DirectoryWriter extends DirectoryReader {
  readonly startReading: (scope: string, rules: string) => Promise<number>
  readonly stage: (objects: readonly StagedObject[], reading: number) => Promise<void>
  readonly present: (anchors: readonly string[], reading: number) => Promise<void>
  readonly gone: (anchors: readonly string[], at: Timestamp) => Promise<void>
  /** Marks who was not named as gone, and keeps the cookie. */
  readonly finishReading: (end: {
    readonly reading: number
    readonly full: boolean
    readonly cookie: string | null
    readonly scope: string
    readonly at: Timestamp
    readonly unproven: string | null
  }) => Promise<void>
  /** Who would go if the reading ended now. */
  readonly unseen: (reading: number) => Promise<number>
  /** Applies other rules to what was read before. */
  readonly revise: (objects: readonly StagedObject[], unproven: string | null) => Promise<void>
  readonly keepRules: (rules: string) => Promise<void>
  readonly resolveMembers: () => Promise<void>
  /** Has conflicts decided anew, and those whose grace ended before that time. */
  readonly reconsider: (dueBefore: Timestamp) => Promise<void>
  /** Marks the members of those groups, nested ones too; who is gone keeps the mark. */
  readonly guard: (groups: readonly string[]) => Promise<void>
  readonly clearPlan: () => Promise<void>
  readonly addSteps: (steps: readonly PlanStep[], chunk: number) => Promise<void>
  /** Nothing is to be done for these. */
  readonly settled: (keys: readonly number[]) => Promise<void>
  readonly conflicted: (
    conflicts: readonly { readonly key: number; readonly result: string }[],
    at: Timestamp,
  ) => Promise<void>
  /** Notes how a step of a group changes its members; adds the step where there is none. */
  readonly noteMembers: (step: PlanStep) => Promise<void>
  /** Groups that the plan creates, with the groups among these that are their members. */
  readonly newGroups: () => Promise<readonly { readonly key: number; readonly members: readonly number[] }[]>
  readonly rankGroup: (directoryKey: number, rank: number) => Promise<void>
  /** The planned steps of that action that nobody approved wait; all planned steps where no action is given. */
  readonly wait: (kind: SpentKind | undefined, reason: string) => Promise<void>
  readonly applied: (
    step: StoredStep,
    how: { readonly at: Timestamp; readonly wasEnabled: boolean | null },
  ) => Promise<void>
  readonly failed: (step: StoredStep, sentence: string, at: Timestamp) => Promise<void>
  /** Decides the object anew at the next run. */
  readonly renew: (anchor: string) => Promise<void>
  /** As `renew`; what synchronization did to it is forgotten, because it was taken back. */
  readonly takenBack: (anchor: string) => Promise<void>
  readonly spend: (kind: SpentKind, amount: number, at: Timestamp) => Promise<void>
  readonly startRun: (run: SyncRun) => Promise<void>
  readonly endRun: (run: SyncRun) => Promise<void>
  /** Takes or renews a lease; gives false where somebody else who lives has it. */
  readonly lease: (name: 'run' | 'schedule', until: Timestamp, now: Timestamp) => Promise<boolean>
  readonly release: (name: 'run' | 'schedule') => Promise<void>
}
