import { removeMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import type { WriteContext } from '../engine/context.ts'
import type { Grant, Group, Reader, User } from '../store/types.ts'
import { listed, nameOf } from './find-person.ts'

interface References {
  readonly grants: readonly Grant[]
  readonly groups: readonly Group[]
  readonly forwarding: readonly User[]
}

/**
 * Removes the person with the permissions both ways, the memberships and the forwarding that refer to them; each is a
 * change of its own, so that one undo brings all back. Says what goes along. Fails with OnlyMailboxOfOthers where mail of
 * somebody goes only to them, unless forced.
 */
export async function removePerson(user: User, force: boolean, context: WriteContext): Promise<void> {
  const { store } = context
  const { grants, groups, forwarding } = await referencesTo(store, user.id)
  const stranded = forwarding.filter(other => !other.deliverToBoth)
  if (stranded.length > 0 && !force) {
    const facts = { user: nameOf(user), people: listed(stranded.map(nameOf)) }
    fail('OnlyMailboxOfOthers', facts, { target: user.userName })
  }
  const action = cmdletTexts.removal({
    action: removeMSOnlineUser.label,
    grants: grants.length,
    groups: groups.length,
    forwarding: forwarding.length,
  })
  if (!(await context.shouldProcess(user.userName, action))) return
  await say(user, { grants, groups, forwarding }, context)
  for (const grant of grants) await store.remove('grant', grant.id)
  for (const group of groups) {
    // Who may send to a group stays as it is: an emptied list would let everybody.
    await store.update('group', group.id, { members: group.members.filter(member => member !== user.id) })
  }
  for (const other of forwarding) {
    await store.update('user', other.id, { forwardToId: null, forwardToAddress: null, deliverToBoth: false })
  }
  await store.remove('user', user.id)
}

async function referencesTo(store: Reader, id: string): Promise<References> {
  const [asMailbox, asTrustee, groups, forwarding] = await Promise.all([
    store.grants.page({ mailboxId: id }),
    store.grants.page({ trusteeId: id }),
    store.groups.containing(id),
    store.users.forwardingTo(id),
  ])
  return {
    grants: [...asMailbox.rows, ...asTrustee.rows],
    groups,
    forwarding: forwarding.filter(other => other.id !== id),
  }
}

async function say(user: User, { grants, groups, forwarding }: References, context: WriteContext): Promise<void> {
  const name = nameOf(user)
  if (user.synchronized) context.warning(cmdletTexts.removedHereOnly({ user: name }))
  if (grants.length > 0) {
    const others = new Set(grants.map(grant => (grant.mailboxId === user.id ? grant.trusteeId : grant.mailboxId)))
    const owners = await Promise.all([...others].map(id => context.store.recipients.byId(id)))
    const people = listed(owners.map(owner => owner?.displayName ?? '').filter(owner => owner !== ''))
    context.warning(cmdletTexts.removedGrants({ user: name, people }))
  }
  if (groups.length > 0) {
    context.warning(
      cmdletTexts.removedFromGroups({ user: name, groups: listed(groups.map(group => group.displayName)) }),
    )
  }
  if (forwarding.length > 0) {
    context.warning(cmdletTexts.removedForwarding({ user: name, people: listed(forwarding.map(nameOf)) }))
  }
}
