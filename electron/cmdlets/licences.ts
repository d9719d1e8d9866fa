import { fail } from '../../shared/errors.ts'
import type { Reader, Subscription, User } from '../store/types.ts'
import { listed, nameOf } from './find-person.ts'

/** The subscription meant by an id or a name. Fails with SubscriptionNotFound. */
export async function findSubscription(store: Reader, identity: string, parameter: string): Promise<Subscription> {
  const found = await store.subscriptions.find(identity)
  if (found !== undefined) return found
  const subscriptions = listed((await store.subscriptions.all()).map(each => each.name))
  fail('SubscriptionNotFound', { identity, subscriptions }, { parameter, target: identity })
}

/**
 * The subscriptions whose licence the person is to hold: those named; without names those held already, else the only
 * one there is. Fails with SubscriptionNeeded where that is not clear, and with NoLicenceFree where a new one has no seat.
 */
export async function licencesFor(
  store: Reader,
  user: User,
  named: readonly string[] | undefined,
): Promise<readonly Subscription[]> {
  const wanted = await wantedFor(store, user, named)
  for (const subscription of wanted) {
    if (user.subscriptions.includes(subscription.id)) continue
    const used = await store.subscriptions.used(subscription.id)
    if (used < subscription.seats) continue
    const facts = { subscription: subscription.name, used, seats: subscription.seats }
    fail('NoLicenceFree', facts, { parameter: 'SubscriptionIDs', target: user.userName })
  }
  return wanted
}

/** Whether one of the subscriptions brings a mailbox. */
export function includesMail(subscriptions: readonly Subscription[]): boolean {
  return subscriptions.some(each => each.serviceTypes.some(type => /exchange/i.test(type)))
}

async function wantedFor(
  store: Reader,
  user: User,
  named: readonly string[] | undefined,
): Promise<readonly Subscription[]> {
  if (named !== undefined && named.length > 0) {
    const found = await Promise.all(named.map(name => findSubscription(store, name, 'SubscriptionIDs')))
    return [...new Map(found.map(each => [each.id, each])).values()]
  }
  const all = await store.subscriptions.all()
  if (user.subscriptions.length > 0) return all.filter(each => user.subscriptions.includes(each.id))
  const [only, ...others] = all
  if (only !== undefined && others.length === 0) return [only]
  const facts = { user: nameOf(user), subscriptions: listed(all.map(each => each.name)) }
  fail('SubscriptionNeeded', facts, { parameter: 'SubscriptionIDs', target: user.userName })
}
