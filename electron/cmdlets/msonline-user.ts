import {
  addMSOnlineUser,
  getMSOnlineUser,
  removeMSOnlineUser,
  setMSOnlineUser,
} from '../../shared/cmdlets/msonline-user.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { type EachHandler, handle, handlePrepared, type ReadContext } from '../engine/context.ts'
import type { UserFilter, UserQuery } from '../store/types.ts'
import { findPerson, nameOf } from './find-person.ts'
import { findSubscription } from './licences.ts'
import { checkNewAddress } from './new-address.ts'
import { pageOf } from './paging.ts'
import { people } from './people.ts'
import { checkPassword, preparePassword, savePassword, type PreparedPassword } from './new-password.ts'
import { groupsNamed, joinGroups } from './join-groups.ts'
import { insertPerson, plannedPerson } from './new-person.ts'
import { changedProfile } from './profile.ts'
import { removePerson } from './remove-person.ts'
import { quietly } from './quietly.ts'
import { userOutputs } from './user-output.ts'

const add = handlePrepared(addMSOnlineUser, {
  prepare: async (args, context) => {
    const template = args.Template === undefined ? undefined : await context.store.templates.find(args.Template)
    return template === undefined || template.accountOnly ? undefined : preparePassword({ user: undefined }, context)
  },
  async *run(args, context, prepared: PreparedPassword | undefined) {
    const { store } = context
    const person = await plannedPerson(args, context)
    const { user, activated } = person
    await checkNewAddress(store, user.userName, 'Identity')
    // Made here only where the template came after the preparation, as in a script that makes both.
    const password = activated ? (prepared ?? (await preparePassword({ user }, context))) : undefined
    if (password !== undefined) await checkPassword(user, password, context)
    if (!(await context.shouldProcess(user.userName, addMSOnlineUser.label))) return
    const secret = password === undefined ? {} : await savePassword(user, password, undefined, context)
    await insertPerson({ ...person, user: { ...user, ...secret } }, store)
    yield userOutputs(store)({ ...user, ...secret })
  },
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
    const joins = await groupsNamed(store, args.MemberOf ?? [])
    if (!(await context.shouldProcess(user.userName, setMSOnlineUser.label))) return
    await store.update('user', user.id, {
      ...profile.patch,
      ...(renamed ? { displayName } : {}),
      ...(args.Administrator === undefined ? {} : { administrator: args.Administrator }),
      ...(args.Protected === undefined ? {} : { protected: args.Protected }),
    })
    await joinGroups(user, joins, store)
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
