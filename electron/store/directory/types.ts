import type { EntityName, Timestamp } from '../entities.ts'
import type { Page } from '../types.ts'
import type { Seen } from './seen.ts'
import type {
  DirectoryEntry,
  DirectoryTotals,
  PlanStep,
  ReadingState,
  RunProblem,
  StagedObject,
  StepAction,
  StepFacts,
  StepStatus,
  StoredRun,
  StoredStep,
  SyncRun,
} from './entry-types.ts'

export type * from './entry-types.ts'
export type { Seen }

export type SpentKind = 'delete' | 'disable' | 'member'

/** Reads of what synchronization keeps. */
export interface DirectoryReader {
  readonly reading: () => Promise<ReadingState>
  readonly totals: () => Promise<DirectoryTotals>
  /** Whether somebody who has gone is to be removed, since their grace ended before that time and nothing keeps them. */
  readonly someDue: (before: Timestamp) => Promise<boolean>
  /** When the latest run began that made a plan and was no preview; 0 where none did. */
  readonly lastPlanned: () => Promise<Timestamp>
  /** What was done since then, by kind. */
  readonly spent: (since: Timestamp) => Promise<Readonly<Record<SpentKind, number>>>
  readonly entry: (anchor: string) => Promise<DirectoryEntry | undefined>
  /** By anchor, DN (`dnKey` is how it is compared), address, name or the id of the tenant's object. */
  readonly find: (identity: string, dnKey: string) => Promise<readonly DirectoryEntry[]>
  readonly entryOf: (entity: EntityName, objectId: string) => Promise<DirectoryEntry | undefined>
  /** Those that the run disabled because they had gone, as far as nothing happened to them since. */
  readonly disabledBy: (run: string) => Promise<readonly DirectoryEntry[]>
  /** Those that are in the directory and not synchronized, by name. */
  readonly excluded: (part: { readonly skip?: number; readonly first?: number }) => Promise<Page<DirectoryEntry>>
  /** In the order of keys. */
  readonly entriesAfter: (key: number, first: number) => Promise<readonly DirectoryEntry[]>
  /** Those of the names, as they are compared, that nothing was read of, or a group. */
  readonly perhapsGroups: (names: readonly string[]) => Promise<readonly string[]>
  /** Those of the names, as they are compared, that are groups in the directory. */
  readonly groupsNamed: (names: readonly string[]) => Promise<readonly string[]>
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
  /** What would change of the members of the group, counting those that the plan creates. */
  readonly memberDifference: (
    key: number,
    groupId: string,
  ) => Promise<{ readonly added: number; readonly removed: number; readonly gone: number }>
  readonly plan: (query: {
    readonly actions?: readonly StepAction[]
    readonly statuses?: readonly StepStatus[]
    readonly search?: string
    /** Approvals given before that time no longer hold. */
    readonly approvedSince?: Timestamp
    readonly skip?: number
    readonly first?: number
  }) => Promise<Page<StoredStep & { readonly held: boolean }>>
  /** The next steps that are planned, whole parts, in their order. */
  readonly stepsAfter: (place: PlanPlace, first: number) => Promise<readonly StoredStep[]>
  readonly stepOf: (anchor: string, action?: string) => Promise<StoredStep | undefined>
  readonly planCounts: () => Promise<readonly { action: StepAction; status: StepStatus; steps: number }[]>
  /** How much of each kind is proposed: planned, or waiting because nothing proves that its objects have gone. */
  readonly planAmounts: () => Promise<Readonly<Record<SpentKind, number>>>
  /** Ids of the approvals that let a step of the plan through: it is planned as it was seen, and nothing holds it. */
  readonly approvedSteps: () => Promise<readonly string[]>
  /** Objects that are in scope and in the directory, and have a step. */
  readonly presentSteps: () => Promise<number>
  readonly runs: (query: { readonly skip?: number; readonly first?: number }) => Promise<Page<StoredRun>>
  /** Those of one run of the journal, the latest first: a script may synchronize more than once. */
  readonly runsOf: (run: string) => Promise<readonly StoredRun[]>
  /** What the run could not do; of the latest hundred runs, at most a thousand objects each. */
  readonly problems: (key: number) => Promise<readonly RunProblem[]>
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
  /** Gives who was named so far: nobody. */
  readonly startReading: (scope: string, rules: string) => Promise<Seen>
  /** Makes the next reading one of everything, unless this one comes to its end. */
  readonly losePlace: () => Promise<void>
  /** Stops at an object that this reading gave before under another name, and gives both names. */
  readonly stage: (
    objects: readonly StagedObject[],
    seen: Seen,
  ) => Promise<{ readonly anchor: string; readonly dn: string; readonly other: string } | undefined>
  /** Gives how many of them are not here, or had gone: they must be read. */
  readonly present: (anchors: readonly string[], seen: Seen) => Promise<number>
  readonly gone: (anchors: readonly string[], at: Timestamp) => Promise<void>
  /** How many of those who were here the reading did not name. */
  readonly missing: (seen: Seen) => Promise<number>
  /** Marks who was not named as gone, and keeps the cookie unless somebody waits for proof of having gone. */
  readonly finishReading: (end: {
    readonly seen: Seen
    readonly full: boolean
    readonly cookie: string | null
    readonly scope: string
    readonly search: string | null
    readonly at: Timestamp
    readonly unproven: string | null
  }) => Promise<void>
  /** Who is gone and waited for that reason waits no longer. */
  readonly proven: (reason: string) => Promise<void>
  /** Applies other rules to what was read before. */
  readonly revise: (objects: readonly StagedObject[], unproven: string | null) => Promise<void>
  readonly keepRules: (rules: string) => Promise<void>
  readonly resolveMembers: (seen: Seen) => Promise<void>
  /** Has what the directory says of an object decided anew, since the tenant went another way with it. */
  readonly strayed: (objectId: string) => Promise<void>
  /** Has those decided anew who have an address of a domain that is the tenant's from now on. */
  readonly domainCame: (domain: string) => Promise<void>
  /** Has conflicts decided anew, and those whose grace ended before that time. */
  readonly reconsider: (dueBefore: Timestamp) => Promise<void>
  /** Marks the members of those groups, nested ones too, and whom `members` names; who is gone keeps the mark. */
  readonly guard: (groups: readonly string[], members: readonly string[]) => Promise<void>
  readonly clearPlan: () => Promise<void>
  readonly addSteps: (steps: readonly PlanStep[], chunk: number) => Promise<void>
  /** Nothing is to be done for these. */
  readonly settled: (keys: readonly number[]) => Promise<void>
  readonly conflicted: (
    conflicts: readonly { readonly key: number; readonly result: string }[],
    at: Timestamp,
  ) => Promise<void>
  /** Notes how a step of a group changes its members; adds the step where there is none, or it is to be one of its own. */
  readonly noteMembers: (step: PlanStep, alone: boolean) => Promise<void>
  /** Groups that the plan creates, with the groups among these that are their members. */
  readonly newGroups: () => Promise<readonly { readonly key: number; readonly members: readonly number[] }[]>
  readonly rankGroup: (directoryKey: number, rank: number) => Promise<void>
  /** The proposed steps of that kind that nobody approved wait, and not twice; gives how many there are. */
  readonly wait: (kind: SpentKind, reason: string) => Promise<number>
  /** All planned steps wait but for those of parts that are approved as a whole. */
  readonly holdBack: (reason: string) => Promise<void>
  readonly applied: (
    step: StoredStep,
    how: {
      readonly at: Timestamp
      /** The run that applied it, and as what it counts there. */
      readonly run: string
      readonly count: 'created' | 'changed' | 'disabled' | 'deleted'
      /** Whether the person might sign in before; null forgets it, absent keeps what is known. */
      readonly wasEnabled?: boolean | null
    },
  ) => Promise<void>
  readonly failed: (step: StoredStep, sentence: string, at: Timestamp) => Promise<void>
  /** Decides the object anew at the next run. */
  readonly renew: (anchor: string) => Promise<void>
  /** As `renew`; what synchronization did to it is forgotten, because it was taken back. */
  readonly takenBack: (anchor: string) => Promise<void>
  readonly spend: (kind: SpentKind, amount: number, at: Timestamp) => Promise<void>
  /** Gives its key. */
  readonly startRun: (run: SyncRun) => Promise<number>
  /** Keeps what a run has read, so that it is known of one that is killed later, too. */
  readonly noteRead: (key: number, run: SyncRun) => Promise<void>
  readonly endRun: (key: number, run: SyncRun) => Promise<void>
  /** Keeps what the plan could not do as problems of the run that made it. */
  readonly keepProblems: (key: number) => Promise<void>
  /** Takes or renews a lease; gives false where somebody else who lives has it. */
  readonly lease: (name: 'run' | 'schedule', until: Timestamp, now: Timestamp) => Promise<boolean>
  readonly release: (name: 'run' | 'schedule') => Promise<void>
}
