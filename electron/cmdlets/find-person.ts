import { fail } from '../../shared/errors.ts'
import type { Reader, User } from '../store/types.ts'
import { detailTexts } from '../../shared/texts/details.ts'

const mostNamed = 5

/**
 * The person meant by a user name, an address, an id, a display name that only one has, or the part before the @ at the
 * default domain. Fails with UserNotFound or UserNotUnique.
 */
export async function findPerson(store: Reader, identity: string, parameter = 'Identity'): Promise<User> {
  const found = await store.users.find(identity)
  const [first, ...others] = found.length > 0 ? found : await atDefaultDomain(store, identity)
  if (first === undefined) fail('UserNotFound', { identity }, { parameter, target: identity })
  if (others.length === 0) return first
  const owners = listed(found.map(user => user.userName))
  fail('UserNotUnique', { identity, owners }, { parameter, target: identity })
}

/** As `findPerson`, but undefined where nobody fits yet: an earlier command of the same run may still be about to make them. */
export async function findVisiblePerson(store: Reader, identity: string): Promise<User | undefined> {
  const found = await store.users.find(identity)
  const [first, ...others] = found.length > 0 ? found : await atDefaultDomain(store, identity)
  return others.length === 0 ? first : undefined
}

async function atDefaultDomain(store: Reader, identity: string): Promise<readonly User[]> {
  if (identity.includes('@') || identity.includes(' ')) return []
  const domain = (await store.domains.all()).find(each => each.isDefault)
  return domain === undefined ? [] : store.users.find(`${identity}@${domain.id}`)
}

/** Some names for a sentence: at most five, then how many more there are. */
export function listed(names: readonly string[]): string {
  const rest = names.length - mostNamed
  return rest > 0 ? detailTexts.namesAndMore(names.slice(0, mostNamed).join(', '), rest) : names.join(', ')
}

/** A person as sentences and the journal name one. */
export function nameOf(person: { readonly displayName: string; readonly userName: string }): string {
  return `${person.displayName} (${person.userName})`
}
