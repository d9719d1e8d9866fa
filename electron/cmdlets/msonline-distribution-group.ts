import { getMSOnlineDistributionGroup } from '../../shared/cmdlets/msonline-distribution-group.ts'
import type { Output } from '../../shared/cmdlet.ts'
import { type EachHandler, handle } from '../engine/context.ts'
import type { Group, Reader } from '../store/types.ts'
import { findGroup } from './find-group.ts'
import { findPerson } from './find-person.ts'
import { rowsOf } from './paging.ts'

/** Groups, as Get-MSOnlineDistributionGroup gives them. */
export const listGroups: EachHandler<typeof getMSOnlineDistributionGroup> = async function* (args, context) {
  const { store } = context
  if (args.Identity !== undefined) {
    yield describe(store, await findGroup(store, args.Identity))
    return
  }
  if (args.Member !== undefined) {
    const { id } = await findPerson(store, args.Member, 'Member')
    const groups = await store.groups.containing(id)
    const part = async ({ skip, first }: { readonly skip: number; readonly first: number }) => ({
      rows: groups.slice(skip, skip + first),
      total: groups.length,
    })
    for await (const group of rowsOf(args, context, part)) yield describe(store, group)
    return
  }
  const search = args.Search === undefined ? {} : { search: args.Search }
  for await (const group of rowsOf(args, context, part => store.groups.page({ ...search, ...part }))) {
    yield describe(store, group)
  }
}

const get = handle(getMSOnlineDistributionGroup, listGroups)

async function describe(store: Reader, group: Group): Promise<Output<typeof getMSOnlineDistributionGroup>> {
  return {
    Identity: group.address,
    DisplayName: group.displayName,
    Type: group.type,
    Members: await addresses(store, group.members),
    AcceptMessagesOnlyFrom: await addresses(store, group.acceptFrom),
  }
}

/** The addresses of the objects; one that is gone is left out. */
async function addresses(store: Reader, ids: readonly string[]): Promise<readonly string[]> {
  const owners = await Promise.all(ids.map(id => store.recipients.byId(id)))
  return owners.flatMap(owner => (owner === undefined ? [] : [owner.address]))
}

/** The handler that lists groups. */
export const msonlineDistributionGroup = [get]
