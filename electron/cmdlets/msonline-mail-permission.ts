import {
  addMSOnlineMailPermission,
  getMSOnlineMailPermission,
  removeMSOnlineMailPermission,
} from '../../shared/cmdlets/msonline-mail-permission.ts'
import { fail } from '../../shared/errors.ts'
import { PsObject } from '../../shared/values.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { type EachHandler, handle, type ReadContext } from '../engine/context.ts'
import type { GrantQuery } from '../store/grant-types.ts'
import type { Grant, Reader, User } from '../store/types.ts'
import { findPerson, nameOf } from './find-person.ts'
import { checkMailbox } from './mailbox.ts'
import { pageOf } from './paging.ts'
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
      RemoveAll: all = false,
      RemoveFullAccess: fullAccess = all,
      RemoveSendAs: sendAs = all,
      RemoveSendOnBehalfOf: sendOnBehalf = all,
    } = args
    if (!fullAccess && !sendAs && !sendOnBehalf) {
      fail('PermissionNotSaid', { rights: '-RemoveFullAccess, -RemoveSendAs, -RemoveSendOnBehalfOf' })
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

/** Rights in mailboxes, as Get-MSOnlineMailPermission gives them. */
export const listPermissions: EachHandler<typeof getMSOnlineMailPermission> = async function* (args, context) {
  const { store } = context
  const query: GrantQuery = {
    ...(args.Identity === undefined ? {} : { mailboxId: (await findPerson(store, args.Identity)).id }),
    ...(args.TrustedUser === undefined
      ? {}
      : { trusteeId: (await findPerson(store, args.TrustedUser, 'TrustedUser')).id }),
    ...(args.Search === undefined ? {} : { search: args.Search }),
    ...(args.Filter === undefined ? {} : { filters: args.Filter }),
    ...(args.Except === undefined ? {} : { except: args.Except }),
    ...(args.SortBy === undefined ? {} : { sortBy: args.SortBy }),
    descending: args.Descending === true,
    ...pageOf(args),
  }
  if (args.IncludeTotalCount === true) context.total((await store.grants.page({ ...query, first: 0, skip: 0 })).total)
  // What is listed may be revoked in the same pipeline.
  for await (const rows of store.grants.each(query)) {
    for (const grant of rows) {
      const record = {
        ...(await rightsOf(store, grant)),
        ...(args.Detail === true ? await detailOf(store, grant) : {}),
      }
      yield PsObject.of(getMSOnlineMailPermission.output.type, record)
    }
  }
}

const get = handle(getMSOnlineMailPermission, listPermissions)

async function rightsOf(store: Reader, { mailboxId, trusteeId, fullAccess, sendAs, sendOnBehalf }: Grant) {
  return {
    Identity: await addressOf(store, mailboxId),
    TrustedUser: await addressOf(store, trusteeId),
    FullAccess: fullAccess,
    SendAs: sendAs,
    SendOnBehalf: sendOnBehalf,
  }
}

async function detailOf(store: Reader, { id, mailboxId, trusteeId }: Grant) {
  const owner = await store.users.get(mailboxId)
  const trustee = await store.users.get(trusteeId)
  return {
    MailboxDisplayName: owner?.displayName ?? null,
    MailboxState: stateOf(owner),
    TrustedUserDisplayName: trustee?.displayName ?? null,
    TrustedUserState: stateOf(trustee),
    Id: id,
  }
}

async function addressOf(store: Reader, id: string): Promise<string> {
  return (await store.recipients.byId(id))?.address ?? id
}

function stateOf(user: User | undefined): string | null {
  if (user === undefined) return null
  if (!user.activated) return 'Awaiting'
  return user.enabled ? 'Enabled' : 'Disabled'
}

/** The handlers about mail permissions. */
export const msonlineMailPermission = [add, remove, get]
