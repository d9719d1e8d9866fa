import { fail } from '../../shared/errors.ts'
import type { PlanStep, Writer } from '../store/types.ts'

/**
 * Removes the object with the permissions both ways, the memberships and the forwarding that refer to it, each a change of
 * its own. Fails with OnlyMailboxOfOthers where somebody's mail goes only there.
 */
export async function removeObject(writer: Writer, { entity, objectId: id, name }: PlanStep): Promise<void> {
  const forwarding = (await writer.users.forwardingTo(id)).filter(other => other.id !== id)
  const stranded = forwarding.filter(other => !other.deliverToBoth)
  if (stranded.length > 0) {
    const people = stranded.map(other => other.displayName).join(', ')
    fail('OnlyMailboxOfOthers', { user: name, people }, { target: name })
  }
  for (const side of ['mailboxId', 'trusteeId'] as const) {
    for (const grant of (await writer.grants.page({ [side]: id })).rows) await writer.remove('grant', grant.id)
  }
  for (const group of await writer.groups.containing(id)) {
    await writer.update('group', group.id, { members: group.members.filter(member => member !== id) })
  }
  for (const other of forwarding) {
    await writer.update('user', other.id, { forwardToId: null, forwardToAddress: null, deliverToBoth: false })
  }
  await writer.remove(entity, id)
}
