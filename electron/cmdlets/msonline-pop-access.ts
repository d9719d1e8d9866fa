import {
  disableMSOnlinePOPAccess,
  enableMSOnlinePOPAccess,
  getMSOnlinePOPAccess,
} from '../../shared/cmdlets/msonline-pop-access.ts'
import { handle, type WriteContext } from '../engine/context.ts'
import { findPerson } from './find-person.ts'
import { checkMailbox } from './mailbox.ts'
import { pageOf } from './paging.ts'
import { people } from './people.ts'
import { quietly } from './quietly.ts'

const enable = handle(enableMSOnlinePOPAccess, (args, context) =>
  quietly(() => switchPop(args.Identity, true, enableMSOnlinePOPAccess.label, context)),
)

const disable = handle(disableMSOnlinePOPAccess, (args, context) =>
  quietly(() => switchPop(args.Identity, false, disableMSOnlinePOPAccess.label, context)),
)

const get = handle(getMSOnlinePOPAccess, async function* (args, context) {
  const found = args.Identity === undefined ? undefined : await findPerson(context.store, args.Identity)
  const all = found === undefined ? people(pageOf(args), args.IncludeTotalCount === true, context) : [found]
  for await (const user of all) yield { Identity: user.userName, PopEnabled: user.popEnabled }
})

async function switchPop(identity: string, popEnabled: boolean, action: string, context: WriteContext): Promise<void> {
  const user = await findPerson(context.store, identity)
  if (popEnabled) checkMailbox(user)
  if (await context.shouldProcess(user.userName, action)) await context.store.update('user', user.id, { popEnabled })
}

/** The handlers about POP3. */
export const msonlinePopAccess = [enable, disable, get]
