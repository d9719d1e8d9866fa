import {
  addMSOnlineMailPermission,
  getMSOnlineMailPermission,
  removeMSOnlineMailPermission,
} from '../../shared/cmdlets/msonline-mail-permission.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/en/cmdlets.ts'
import { handle, type ReadContext } from '../engine/context.ts'
import type { Grant, Reader } from '../store/types.ts'
import { findPerson, nameOf } from './find-person.ts'
import { checkMailbox } from './mailbox.ts'
import { rowsOf } from './paging.ts'
import { quietly } from './quietly.ts'

type Rights = Pick<Grant, 'fullAccess' | 'sendAs' | 'sendOnBehalf'>

const none: Rights = { fullAccess: false, sendAs: false, sendOnBehalf: false }

const add = handle(addMSOnlineMailPermission, (args, context) =>
  quietly(async () => {
    const { store } = context
    const {
      GrantFullAccess: fullAccess = false,
      GrantSendAs: sendAs = false,
      GrantSendOnBehalfOf: sendOnBehalf = false,
    } = args
    if (!fullAccess && !sendAs && !sendOnBehalf) {
      fail('PermissionNotSaid', { rights: '-GrantFullAccess, -GrantSendAs, -GrantSendOnBehalfOf' })
    }
    const owner = await findPerson(store, args.Identity)
    const trustee = await findPerson(store, args.TrustedUser, 'TrustedUser')
    if (owner.id === trustee.id)
      fail('PermissionOnOneself', { user: nameOf(owner) }, { parameter: 'TrustedUser', target: owner.userName })
    checkMailbox(owner)
    const grant = await store.grants.pair(owner.id, trustee.id)
    if (!(await context.shouldProcess(owner.userName, addMSOnlineMailPermission.label))) return
    const held = grant ?? none
    const rights: Rights = {
      fullAccess: held.fullAccess || fullAccess,
      sendAs: sendAs || (held.sendAs && !sendOnBehalf),
      sendOnBehalf: sendOnBehalf || (held.sendOnBehalf && !sendAs),
    }
    sayReplaced(nameOf(trustee), held, rights, context)
    if (grant !== undefined) await store.update('grant', grant.id, rights)
    else await store.insert('grant', { id: store.newId(), mailboxId: owner.id, trusteeId: trustee.id, ...rights })
  }),
)

function sayReplaced(trustee: string, held: Rights, rights: Rights, context: ReadContext): void {
  if (held.sendAs && !rights.sendAs) context.warning(cmdletTexts.sendingRightReplaced({ trustee, to: 'SendOnBehalf' }))
  if (held.sendOnBehalf && !rights.sendOnBehalf)
    context.warning(cmdletTexts.sendingRightReplaced({ trustee, to: 'SendAs' }))
}

const remove = handle(removeMSOnlineMailPermission, (args, context) =>
  quietly(async () => {
    const { store } = context
    const {
      RemoveFullAccess: fullAccess = false,
      RemoveSendAs: sendAs = false,
      RemoveSendOnBehalf: sendOnBehalf = false,
    } = args
    if (!fullAccess && !sendAs && !sendOnBehalf) {
      fail('PermissionNotSaid', { rights: '-RemoveFullAccess, -RemoveSendAs, -RemoveSendOnBehalf' })
    }
    const owner = await findPerson(store, args.Identity)
    const trustee = await findPerson(store, args.TrustedUser, 'TrustedUser')
    const grant = await store.grants.pair(owner.id, trustee.id)
    if (!(await context.shouldProcess(owner.userName, removeMSOnlineMailPermission.label))) return
    const held = grant ?? none
    const rights: Rights = {
      fullAccess: held.fullAccess && !fullAccess,
      sendAs: held.sendAs && !sendAs,
      sendOnBehalf: held.sendOnBehalf && !sendOnBehalf,
    }
    if (grant === undefined || count(rights) === count(held)) {
      context.warning(cmdletTexts.permissionNotHeld({ trustee: nameOf(trustee), mailbox: nameOf(owner) }))
    } else if (count(rights) === 0) {
      await store.remove('grant', grant.id)
    } else {
      await store.update('grant', grant.id, rights)
    }
  }),
)

function count({ fullAccess, sendAs, sendOnBehalf }: Rights): number {
  return [fullAccess, sendAs, sendOnBehalf].filter(right => right).length
}

const get = handle(getMSOnlineMailPermission, async function* (args, context) {
  const { store } = context
  const query = {
    ...(args.Identity === undefined ? {} : { mailboxId: (await findPerson(store, args.Identity)).id }),
    ...(args.TrustedUser === undefined
      ? {}
      : { trusteeId: (await findPerson(store, args.TrustedUser, 'TrustedUser')).id }),
  }
  for await (const grant of rowsOf(args, context, part => store.grants.page({ ...query, ...part }))) {
    yield {
      Identity: await addressOf(store, grant.mailboxId),
      TrustedUser: await addressOf(store, grant.trusteeId),
      FullAccess: grant.fullAccess,
      SendAs: grant.sendAs,
      SendOnBehalf: grant.sendOnBehalf,
    }
  }
})

async function addressOf(store: Reader, id: string): Promise<string> {
  return (await store.recipients.byId(id))?.address ?? id
}

/** The handlers about mail permissions. */
export const msonlineMailPermission = [add, remove, get]
