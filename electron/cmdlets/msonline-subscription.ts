import { getMSOnlineSubscription } from '../../shared/cmdlets/msonline-subscription.ts'
import { handle } from '../engine/context.ts'
import { findSubscription } from './licences.ts'

const get = handle(getMSOnlineSubscription, async function* (args, { store }) {
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
})

/** The handler that lists licences. */
export const msonlineSubscription = [get]
