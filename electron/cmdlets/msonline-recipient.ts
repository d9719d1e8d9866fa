import type { Output } from '../../shared/cmdlet.ts'
import { getMSOnlineRecipient } from '../../shared/cmdlets/msonline-recipient.ts'
import { fail } from '../../shared/errors.ts'
import { handle, type ReadContext } from '../engine/context.ts'
import type { Recipient } from '../store/types.ts'
import { findRecipient } from './find-recipient.ts'
import { rowsOf } from './paging.ts'

const types: Readonly<Record<Recipient['entity'], string>> = { user: 'User', group: 'Group', contact: 'Contact' }

/** How many are given where nothing is said. */
const mostFound = 100

const get = handle(getMSOnlineRecipient, async function* (args, { store }) {
  if (args.Search !== undefined) {
    yield* (await store.recipients.search(args.Search, args.First ?? mostFound)).map(describe)
    return
  }
  // One of the two is there: each is needed in its own way of calling.
  const identity = args.Identity ?? ''
  const found = await findRecipient(store, identity, 'Identity')
  if ('outside' in found) fail('RecipientNotFound', { identity }, { parameter: 'Identity', target: identity })
  yield describe(found.inside)
})

function describe({ entity, id, address, displayName }: Recipient): Output<typeof getMSOnlineRecipient> {
  return { Identity: address, DisplayName: displayName, RecipientType: types[entity], Id: id }
}

/** All contacts, as Get-MSOnlineRecipient gives each of them. */
export async function* listContacts(context: ReadContext): AsyncGenerator<Output<typeof getMSOnlineRecipient>> {
  for await (const contact of rowsOf({}, context, part => context.store.recipients.contacts(part)))
    yield describe(contact)
}

/** The handler that finds who owns an address. */
export const msonlineRecipient = [get]
