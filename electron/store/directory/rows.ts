import type { DirectoryEntry, Fault, PlanStep, SourceValues, StoredRun, StoredStep, SyncRun, Wanted } from './types.ts'

/** An object of the directory as its table keeps it. */
export interface EntryRow {
  readonly key: number
  readonly anchor: string
  readonly dn: string
  readonly dn_key: string
  readonly class: DirectoryEntry['class']
  readonly name: string
  readonly source: string
  readonly digest: string
  readonly decision: string
  readonly wanted: string | null
  readonly faults: string | null
  readonly gone_at: number | null
  readonly unproven: string | null
  readonly pending: 0 | 1
  readonly guarded: 0 | 1
  readonly object_id: string | null
  readonly state: DirectoryEntry['state']
  readonly disabled_at: number | null
  readonly was_enabled: 0 | 1 | null
  readonly result: string | null
  readonly result_at: number | null
}

/** The object of the row. */
export function toEntry(row: EntryRow): DirectoryEntry {
  return {
    key: row.key,
    anchor: row.anchor,
    dn: row.dn,
    dnKey: row.dn_key,
    class: row.class,
    name: row.name,
    // Written as these by `stage`.
    source: JSON.parse(row.source) as SourceValues,
    digest: row.digest,
    decision: row.decision,
    wanted: row.wanted === null ? null : (JSON.parse(row.wanted) as Wanted),
    faults: row.faults === null ? [] : (JSON.parse(row.faults) as Fault[]),
    goneAt: row.gone_at,
    unproven: row.unproven,
    pending: row.pending === 1,
    guarded: row.guarded === 1,
    objectId: row.object_id,
    state: row.state,
    disabledAt: row.disabled_at,
    wasEnabled: row.was_enabled === null ? null : row.was_enabled === 1,
    result: row.result,
    resultAt: row.result_at,
  }
}

/** A step as its table keeps it. */
export interface StepRow {
  readonly key: number
  readonly rank: number
  readonly part: number
  readonly directory_key: number
  readonly anchor: string
  readonly action: PlanStep['action']
  readonly status: PlanStep['status']
  readonly entity: PlanStep['entity']
  readonly object_id: string
  readonly name: string
  readonly dn: string
  readonly before: string | null
  readonly after: string | null
  readonly members_added: number
  readonly members_removed: number
  readonly members_gone: number
  readonly seen: string
  readonly approved: 0 | 1
  readonly reason: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** The step of the row. */
export function toStep(row: StepRow): StoredStep {
  return {
    key: row.key,
    rank: row.rank,
    part: row.part,
    directoryKey: row.directory_key,
    anchor: row.anchor,
    action: row.action,
    status: row.status,
    entity: row.entity,
    objectId: row.object_id,
    name: row.name,
    dn: row.dn,
    before: row.before === null ? null : (JSON.parse(row.before) as Fields),
    after: row.after === null ? null : (JSON.parse(row.after) as Fields),
    membersAdded: row.members_added,
    membersRemoved: row.members_removed,
    membersGone: row.members_gone,
    seen: row.seen,
    approved: row.approved === 1,
    reason: row.reason,
  }
}

/** A run as its table keeps it. */
export interface RunRow {
  readonly key: number
  readonly run: string
  readonly started_at: number
  readonly ended_at: number | null
  readonly status: SyncRun['status']
  readonly what_if: 0 | 1
  readonly full_reading: 0 | 1
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

/** The run of the row. */
export function toSyncRun(row: RunRow): StoredRun {
  return {
    key: row.key,
    run: row.run,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    status: row.status,
    whatIf: row.what_if === 1,
    full: row.full_reading === 1,
    read: row.read,
    created: row.created,
    changed: row.changed,
    disabled: row.disabled,
    deleted: row.deleted,
    held: row.held,
    conflicts: row.conflicts,
    unchanged: row.unchanged,
    milliseconds: row.milliseconds,
    reason: row.reason,
  }
}
