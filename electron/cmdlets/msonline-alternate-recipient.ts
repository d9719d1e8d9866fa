import {
  getMSOnlineAlternateRecipient,
  removeMSOnlineAlternateRecipient,
  setMSOnlineAlternateRecipient,
} from '../../shared/cmdlets/msonline-alternate-recipient.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { handle } from '../engine/context.ts'
import { findPerson, nameOf } from './find-person.ts'
import { findRecipient } from './find-recipient.ts'
import { wayBack } from './forwarding-loop.ts'
import { checkMailbox } from './mailbox.ts'
import { pageOf } from './paging.ts'
import { people } from './people.ts'
import { quietly } from './quietly.ts'
import { forwardingAddress } from './user-output.ts'

const set = handle(setMSOnlineAlternateRecipient, (args, context) =>
  quietly(async () => {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    checkMailbox(user)
    const recipient = await findRecipient(store, args.AlternateRecipient, 'AlternateRecipient')
    if ('inside' in recipient) {
      const back = await wayBack(store, recipient.inside, user.id)
      if (back !== undefined) {
        const chain = [user.displayName, ...back].join(' → ')
        fail('ForwardingLoop', { chain }, { parameter: 'AlternateRecipient', target: user.userName })
      }
    }
    if (!(await context.shouldProcess(user.userName, setMSOnlineAlternateRecipient.label))) return
    await store.update('user', user.id, {
      forwardToId: 'inside' in recipient ? recipient.inside.id : null,
      forwardToAddress: 'outside' in recipient ? recipient.outside : null,
      deliverToBoth: args.DeliverToBoth ?? true,
    })
  }),
)

const get = handle(getMSOnlineAlternateRecipient, async function* (args, context) {
  const { store } = context
  const found = args.Identity === undefined ? undefined : await findPerson(store, args.Identity)
  const query = { ...pageOf(args), filters: ['Forwarding'] as const }
  const all = found === undefined ? people(query, args.IncludeTotalCount === true, context) : [found]
  for await (const user of all) {
    yield {
      Identity: user.userName,
      AlternateRecipient: await forwardingAddress(store, user),
      DeliverToBoth: user.deliverToBoth,
    }
  }
})

const remove = handle(removeMSOnlineAlternateRecipient, (args, context) =>
  quietly(async () => {
    const user = await findPerson(context.store, args.Identity)
    const forwards = user.forwardToId !== null || user.forwardToAddress !== null
    if (!(await context.shouldProcess(user.userName, removeMSOnlineAlternateRecipient.label))) return
    if (!forwards) context.warning(cmdletTexts.notForwarding({ user: nameOf(user) }))
    await context.store.update('user', user.id, { forwardToId: null, forwardToAddress: null, deliverToBoth: false })
  }),
)

/** The handlers about forwarding. */
export const msonlineAlternateRecipient = [set, get, remove]
