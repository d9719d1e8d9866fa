import { disableMSOnlineUser, enableMSOnlineUser } from '../../shared/cmdlets/msonline-user-activation.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { handle, handlePrepared, type ReadContext, type WriteContext } from '../engine/context.ts'
import type { Reader, Subscription, User } from '../store/types.ts'
import { findPerson, findVisiblePerson, nameOf } from './find-person.ts'
import { includesMail, licencesFor } from './licences.ts'
import { checkPassword, preparePassword, savePassword, type PreparedPassword } from './new-password.ts'
import { quietly } from './quietly.ts'
import { userOutputs } from './user-output.ts'

type Enabling = Arguments<typeof enableMSOnlineUser>

const megabyte = 1024 ** 2

/** Megabytes of a mailbox whose size was not said. */
const usualQuota = 5 * 1024

const enable = handlePrepared(enableMSOnlineUser, {
  prepare: async (args, context) => {
    checkPasswordArguments(args)
    const user = await findVisiblePerson(context.store, args.Identity)
    return needsPassword(args, user) ? preparePassword({ given: args.Password, user }, context) : undefined
  },
  async *run(args, context, prepared: PreparedPassword | undefined) {
    const { store } = context
    const user = await findPerson(store, args.Identity)
    const { licences, ...services } = await servicesOf(store, user, args)
    const password = await passwordFor(user, args, prepared, context)
    if (!(await context.shouldProcess(user.userName, enableMSOnlineUser.label))) return
    if (args.SubscriptionIDs === undefined) sayChosenLicence(user, licences, context)
    const patch: Partial<User> = {
      ...services,
      ...(password === undefined
        ? mustChange(args)
        : await savePassword(user, password, args.ChangePasswordOnNextLogon, context)),
      enabled: true,
      activated: true,
      subscriptions: licences.map(each => each.id),
    }
    await store.update('user', user.id, patch)
    yield userOutputs(store)((await store.users.get(user.id)) ?? user)
  },
})

/** Says so where the two ways to a password are both given. */
export function checkPasswordArguments(args: Pick<Enabling, 'Password' | 'GeneratePassword'>): void {
  if (args.Password !== undefined && args.GeneratePassword === true)
    fail('PasswordSaidTwice', {}, { parameter: 'GeneratePassword' })
}

function needsPassword(args: Enabling, user: User | undefined): boolean {
  return args.Password !== undefined || args.GeneratePassword === true || user === undefined || user.passwordId === null
}

/** The password that the person is to get, checked; made here only where somebody else changed the person meanwhile. */
async function passwordFor(
  user: User,
  args: Enabling,
  prepared: PreparedPassword | undefined,
  context: ReadContext,
): Promise<PreparedPassword | undefined> {
  if (!needsPassword(args, user)) return undefined
  const password = prepared ?? (await preparePassword({ given: args.Password, user }, context))
  await checkPassword(user, password, context)
  return password
}

function mustChange(args: Enabling): Partial<User> {
  return args.ChangePasswordOnNextLogon === undefined ? {} : { mustChangePassword: args.ChangePasswordOnNextLogon }
}

type ServicesSaid = Pick<Enabling, 'SubscriptionIDs' | 'UserLocation' | 'MailboxQuotaSize'>

/**
 * Licences, location and mailbox as they will be. Fails as `licencesFor` does, and with LocationNeeded or
 * MailServiceNeeded. Writes nothing.
 */
export async function servicesOf(
  store: Reader,
  user: User,
  said: ServicesSaid,
): Promise<Pick<User, 'location' | 'mailboxQuota'> & { readonly licences: readonly Subscription[] }> {
  const licences = await licencesFor(store, user, said.SubscriptionIDs)
  return { licences, ...servicesFor(user, said, licences) }
}

function servicesFor(
  user: User,
  args: ServicesSaid,
  licences: readonly Subscription[],
): Pick<User, 'location' | 'mailboxQuota'> {
  const location = args.UserLocation ?? user.location
  if (location === null && !user.activated) {
    fail('LocationNeeded', { user: nameOf(user) }, { parameter: 'UserLocation', target: user.userName })
  }
  const asked = args.MailboxQuotaSize === undefined ? undefined : Math.round(args.MailboxQuotaSize / megabyte)
  if (includesMail(licences)) return { location, mailboxQuota: asked ?? user.mailboxQuota ?? usualQuota }
  if (asked !== undefined) {
    fail('MailServiceNeeded', { user: nameOf(user) }, { parameter: 'MailboxQuotaSize', target: user.userName })
  }
  return { location, mailboxQuota: user.mailboxQuota }
}

function sayChosenLicence(user: User, licences: readonly Subscription[], context: WriteContext): void {
  for (const each of licences) {
    if (user.subscriptions.includes(each.id)) continue
    context.verbose(cmdletTexts.licenceChosen({ user: nameOf(user), subscription: each.name }))
  }
}

const disable = handle(disableMSOnlineUser, (args, context) =>
  quietly(async () => {
    const user = await findPerson(context.store, args.Identity)
    if (!(await context.shouldProcess(user.userName, disableMSOnlineUser.label))) return
    await context.store.update('user', user.id, {
      enabled: false,
      ...(args.ReleaseLicence === true ? { subscriptions: [] } : {}),
    })
  }),
)

/** The handlers that give and take services. */
export const msonlineUserActivation = [enable, disable]
