import { addTenantSubscription, setTenantSubscription } from '../../shared/cmdlets/tenant-subscription.ts'
import { fail } from '../../shared/errors.ts'
import { handle } from '../engine/context.ts'
import type { Reader } from '../store/types.ts'
import { findSubscription } from './licences.ts'
import { quietly } from './quietly.ts'

const add = handle(addTenantSubscription, async function* (args, context) {
  const { store } = context
  const name = args.Name.trim()
  await checkName(store, name)
  if (!(await context.shouldProcess(name, addTenantSubscription.label))) return
  const id = store.newId()
  await store.insert('subscription', { id, name, serviceTypes: args.ServiceTypes ?? ['Exchange'], seats: args.Seats })
  yield { Name: name, SubscriptionId: id, Seats: args.Seats }
})

const set = handle(setTenantSubscription, (args, context) =>
  quietly(async () => {
    const { store } = context
    const subscription = await findSubscription(store, args.Identity, 'Identity')
    const name = args.Name?.trim() ?? subscription.name
    if (name.toLowerCase() !== subscription.name.toLowerCase()) await checkName(store, name)
    const used = await store.subscriptions.used(subscription.id)
    const seats = args.Seats ?? subscription.seats
    if (seats < used) {
      const facts = { subscription: subscription.name, used, seats }
      fail('SeatsInUse', facts, { parameter: 'Seats', target: subscription.name })
    }
    if (!(await context.shouldProcess(subscription.name, setTenantSubscription.label))) return
    await store.update('subscription', subscription.id, {
      name,
      seats,
      ...(args.ServiceTypes === undefined ? {} : { serviceTypes: args.ServiceTypes }),
    })
  }),
)

async function checkName(store: Reader, name: string): Promise<void> {
  const taken = (await store.subscriptions.all()).some(each => each.name.toLowerCase() === name.toLowerCase())
  if (taken) fail('SubscriptionExists', { name }, { parameter: 'Name', target: name })
}

/** The handlers that change what licences there are. */
export const tenantSubscription = [add, set]
