import { getMSOnlineSubscription } from '../../shared/cmdlets/msonline-subscription.ts'
import { type EachHandler, handle } from '../engine/context.ts'
import { findSubscription } from './licences.ts'

/** Licences, as Get-MSOnlineSubscription gives them. */
export const listSubscriptions: EachHandler<typeof getMSOnlineSubscription> = async function* (args, { store }) {
  const found =
    args.Identity === undefined
      ? await store.subscriptions.all()
      : [await findSubscription(store, args.Identity, 'Identity')]
  for (const subscription of found) {
    yield {
      Name: subscription.name,
      SubscriptionId: subscription.id,
      SubscriptionServiceTypes: subscription.serviceTypes,
      Seats: subscription.seats,
      Used: await store.subscriptions.used(subscription.id),
    }
  }
}

const get = handle(getMSOnlineSubscription, listSubscriptions)

/** The handler that lists licences. */
export const msonlineSubscription = [get]
