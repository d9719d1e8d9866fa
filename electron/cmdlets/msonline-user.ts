import {
  addMSOnlineUser,
  getMSOnlineUser,
  removeMSOnlineUser,
  setMSOnlineUser,
} from '../../shared/cmdlets/msonline-user.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { type EachHandler, handle, type ReadContext } from '../engine/context.ts'
import type { UserFilter, UserQuery } from '../store/types.ts'
import { findPerson, nameOf } from './find-person.ts'
import { findSubscription } from './licences.ts'
import { checkNewAddress } from './new-address.ts'
import { pageOf } from './paging.ts'
import { people } from './people.ts'
import { changedProfile, newProfile } from './profile.ts'
import { removePerson } from './remove-person.ts'
import { quietly } from './quietly.ts'
import { userOutputs } from './user-output.ts'

const add = handle(addMSOnlineUser, async function* (args, context) {
  const { store } = context
  await checkNewAddress(store, args.Identity, 'Identity')
  if (!(await context.shouldProcess(args.Identity, addMSOnlineUser.label))) return
  const user = {
    ...store.newUser(args.Identity, args.DisplayName.trim(), context.services.now()),
    ...newProfile(args),
  }
  await store.insert('user', user)
  yield userOutputs(store)(user)
})

/** People, as Get-MSOnlineUser gives them. */
export const listUsers: EachHandler<typeof getMSOnlineUser> = async function* (args, context) {
  const describe = userOutputs(context.store)
  const detail = args.SourceDetail === 'Full' ? 'Full' : undefined
  if (args.Identity !== undefined) {
    yield describe(await findPerson(context.store, args.Identity), detail)
    return
  }
  for await (const user of people(await queryOf(args, context), args.IncludeTotalCount === true, context)) {
    yield describe(user, detail)
  }
}

const get = handle(getMSOnlineUser, listUsers)

async function queryOf(args: Arguments<typeof getMSOnlineUser>, context: ReadContext): Promise<UserQuery> {
  const { store } = context
  const except = await Promise.all((args.Except ?? []).map(identity => findPerson(store, identity, 'Except')))
  const filters: readonly UserFilter[] = [
    ...(args.Filter ?? []),
    ...(args.Enabled === true ? (['Enabled'] as const) : []),
    ...(args.Disabled === true ? (['Disabled'] as const) : []),
  ]
  const size = Math.min(args.ResultSize ?? Number.POSITIVE_INFINITY, args.First ?? Number.POSITIVE_INFINITY)
  return {
    ...pageOf({ First: size, Skip: args.Skip }),
    ...(args.Search === undefined ? {} : { search: args.Search }),
    ...(filters.length === 0 ? {} : { filters }),
    ...(args.Department === undefined ? {} : { department: args.Department }),
    ...(args.Subscription === undefined
      ? {}
      : { subscription: (await findSubscription(store, args.Subscription, 'Subscription')).id }),
    ...(except.length === 0 ? {} : { except: except.map(user => user.id) }),
    ...(args.SortBy === undefined ? {} : { sortBy: args.SortBy }),
    ...(args.Descending === undefined ? {} : { descending: args.Descending }),
  }
}

const set = handle(setMSOnlineUser, (args, context) =>
  quietly(async () => {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    const profile = changedProfile(user, args)
    const displayName = args.DisplayName?.trim()
    const renamed = displayName !== undefined && displayName !== user.displayName
    const mastered: readonly string[] = [...(renamed ? ['DisplayName'] : []), ...profile.parameters]
    if (user.synchronized && mastered.length > 0) {
      fail('DirectoryMastered', { user: nameOf(user), parameters: mastered.join(', ') }, { target: user.userName })
    }
    if (!(await context.shouldProcess(user.userName, setMSOnlineUser.label))) return
    await store.update('user', user.id, {
      ...profile.patch,
      ...(renamed ? { displayName } : {}),
      ...(args.Administrator === undefined ? {} : { administrator: args.Administrator }),
      ...(args.Protected === undefined ? {} : { protected: args.Protected }),
    })
  }),
)

const remove = handle(removeMSOnlineUser, (args, context) =>
  quietly(async () => {
    const user = await findPerson(context.store, args.Identity)
    await removePerson(user, args.Force === true, context)
  }),
)

/** The handlers of the user cmdlets. */
export const msonlineUser = [add, get, set, remove]
