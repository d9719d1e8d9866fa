import type { DirectoryState, StagedObject } from './types.ts'

/** What is looked at of an object before what a reading brings of it is written. */
export interface KnownRow {
  readonly key: number
  readonly dn: string
  readonly class: StagedObject['class']
  readonly digest: string
  readonly gone_at: number | null
  readonly decision: string
  readonly object_id: string | null
  readonly state: DirectoryState
}

/** What is joined to a person stays so: another kind of object under the same identity is no longer synchronized. */
export function asKnown(object: StagedObject, before: KnownRow | undefined): StagedObject {
  if (before === undefined || before.object_id === null || before.state === 'removed') return object
  if (before.class === object.class) return object
  return { ...object, class: before.class, decision: 'otherKind', wanted: null, faults: [] }
}
