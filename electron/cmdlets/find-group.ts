import { fail } from '../../shared/errors.ts'
import type { Group, Reader } from '../store/types.ts'
import { listed } from './find-person.ts'

/** The group meant by an address, an id or a display name that only one has. Fails with ObjectNotFound or RecipientNotUnique. */
export async function findGroup(store: Reader, identity: string, parameter = 'Identity'): Promise<Group> {
  const found = await store.groups.find(identity)
  const [first, ...others] = found
  if (first === undefined) fail('ObjectNotFound', { kind: 'group', identity }, { parameter, target: identity })
  if (others.length === 0) return first
  const owners = listed(found.map(group => group.address))
  fail('RecipientNotUnique', { identity, owners }, { parameter, target: identity })
}
