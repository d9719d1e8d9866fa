import { getMSOnlineRecipient } from '../../shared/cmdlets/msonline-recipient.ts'
import { fail } from '../../shared/errors.ts'
import { handle } from '../engine/context.ts'
import type { Recipient } from '../store/types.ts'
import { findRecipient } from './find-recipient.ts'

const types: Readonly<Record<Recipient['entity'], string>> = { user: 'User', group: 'Group', contact: 'Contact' }

const get = handle(getMSOnlineRecipient, async function* (args, { store }) {
  const found = await findRecipient(store, args.Identity, 'Identity')
  if ('outside' in found) {
    fail('RecipientNotFound', { identity: args.Identity }, { parameter: 'Identity', target: args.Identity })
  }
  const { entity, id, address, displayName } = found.inside
  yield { Identity: address, DisplayName: displayName, RecipientType: types[entity], Id: id }
})

/** The handler that finds who owns an address. */
export const msonlineRecipient = [get]
