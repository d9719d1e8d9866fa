import { fail } from '../../shared/errors.ts'
import { domainOf } from '../../shared/kinds/address.ts'
import { convert } from '../../shared/kinds.ts'
import type { Reader, Recipient } from '../store/types.ts'
import { listed } from './find-person.ts'

/** Somebody of the tenant, or an address outside it. */
export type FoundRecipient = { readonly inside: Recipient } | { readonly outside: string }

const mostCompared = 20

/**
 * The person, group or contact meant by an address, id, user name or display name; or an address at a domain that is not
 * the tenant's. Fails with RecipientNotFound or RecipientNotUnique, or as an address is refused.
 */
export async function findRecipient(store: Reader, identity: string, parameter: string): Promise<FoundRecipient> {
  const known = (await store.recipients.byAddress(identity)) ?? (await store.recipients.byId(identity))
  if (known !== undefined) return { inside: known }
  if (identity.includes('@')) return { outside: await outsideAddress(store, identity, parameter) }
  const domain = (await store.domains.all()).find(each => each.isDefault)
  const local = domain === undefined ? undefined : await store.recipients.byAddress(`${identity}@${domain.id}`)
  if (local !== undefined) return { inside: local }
  const named = (await store.recipients.search(identity, mostCompared)).filter(
    each => each.displayName.toLowerCase() === identity.toLowerCase(),
  )
  const [only, ...others] = named
  if (only === undefined) fail('RecipientNotFound', { identity }, { parameter, target: identity })
  if (others.length === 0) return { inside: only }
  fail(
    'RecipientNotUnique',
    { identity, owners: listed(named.map(each => each.address)) },
    { parameter, target: identity },
  )
}

async function outsideAddress(store: Reader, identity: string, parameter: string): Promise<string> {
  const address = convert({ name: parameter, kind: 'address' }, identity)
  if (!address.ok) fail('RecipientNotFound', { identity }, { parameter, target: identity })
  const domains = await store.domains.all()
  if (domains.some(domain => domain.id === domainOf(identity))) {
    fail('RecipientNotFound', { identity }, { parameter, target: identity })
  }
  return identity
}
