import type { Group, Reader, User, Writer } from '../store/types.ts'
import { findGroup } from './find-group.ts'

/** The groups of those names, once each. Fails as `findGroup` does. */
export async function groupsNamed(store: Reader, names: readonly string[]): Promise<readonly Group[]> {
  const found = await Promise.all(names.map(name => findGroup(store, name, 'MemberOf')))
  return [...new Map(found.map(group => [group.id, group])).values()]
}

/** Makes the person a member of each; one who is already stays as they are. */
export async function joinGroups({ id }: User, groups: readonly Group[], store: Writer): Promise<void> {
  for (const group of groups) {
    if (!group.members.includes(id)) await store.update('group', group.id, { members: [...group.members, id] })
  }
}
