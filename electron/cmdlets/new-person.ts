import type { addMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { sharedProfile } from '../../shared/cmdlets/tenant-template.ts'
import { addressFrom, displayName } from '../../shared/address-pattern.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { templateValues } from '../../shared/jobs/template-values.ts'
import type { WriteContext } from '../engine/context.ts'
import type { Group, Reader, Template, User, Writer } from '../store/types.ts'
import { findPerson } from './find-person.ts'
import { findTemplate, wholeNames } from './find-template.ts'
import { groupsNamed, joinGroups } from './join-groups.ts'
import { checkMailbox } from './mailbox.ts'
import { servicesOf } from './msonline-user-activation.ts'
import { newProfile, profileFields, type Profile } from './profile.ts'

export type Adding = Arguments<typeof addMSOnlineUser>

/** A person to be, with all that is to be written, and checked but for the address and the password. */
export interface NewPerson {
  readonly user: User
  /** Whether a password belongs to it. */
  readonly activated: boolean
  readonly opens: readonly User[]
  readonly joins: readonly Group[]
}

/** What is to be made, by the template where one is named. Writes nothing. */
export async function plannedPerson(args: Adding, context: WriteContext): Promise<NewPerson> {
  const { store, services } = context
  if (args.Template !== undefined)
    return byTemplate(args, await findTemplate(store, args.Template, 'Template'), context)
  // Both are required where no template is named.
  const { Identity: address = '', DisplayName: name = '' } = args
  return {
    user: { ...store.newUser(address, name.trim(), services.now()), ...newProfile(args) },
    activated: false,
    opens: [],
    joins: await groupsNamed(store, args.MemberOf ?? []),
  }
}

async function byTemplate(args: Adding, template: Template, context: WriteContext): Promise<NewPerson> {
  const { store, services } = context
  const names = await wholeNames(store, template, 'Template')
  const address = args.Identity ?? (await addressBy(template, args, store))
  const name = args.DisplayName?.trim() ?? displayName(namesIn(args))
  const blank: User = {
    ...store.newUser(address, name === '' ? address : name, services.now()),
    ...newProfile(args),
    ...sharedBy(template, args),
  }
  const joins = await groupsNamed(store, args.MemberOf ?? names.memberOf)
  const opens = await Promise.all(names.opens.map(each => findPerson(store, each, 'Template')))
  for (const owner of opens) checkMailbox(owner)
  if (template.accountOnly) return { user: blank, activated: false, opens, joins }
  const { licences, location, mailboxQuota } = await servicesOf(store, blank, {
    SubscriptionIDs: names.licences.length === 0 ? undefined : names.licences,
    UserLocation: template.location ?? undefined,
    MailboxQuotaSize: templateValues(template, names).MailboxQuotaSize ?? undefined,
  })
  const user: User = {
    ...blank,
    location,
    mailboxQuota,
    subscriptions: licences.map(each => each.id),
    popEnabled: template.popEnabled,
    enabled: true,
    activated: true,
  }
  if (template.popEnabled) checkMailbox(user)
  return { user, activated: true, opens, joins }
}

/** What the template says of the profile where the person is given nothing of their own. */
function sharedBy(template: Template, args: Adding): Partial<Profile> {
  return Object.fromEntries(
    sharedProfile
      .filter(({ name }) => args[name] === undefined)
      .map(({ name }) => [profileFields[name], template[profileFields[name]]]),
  )
}

const namesIn = ({ FirstName = '', LastName = '' }: Adding) => ({ first: FirstName, last: LastName })

async function addressBy(template: Template, args: Adding, store: Reader): Promise<string> {
  const domain = (await store.domains.all()).find(each => each.isDefault)?.id ?? ''
  const pattern = template.addressPattern ?? (await store.tenant.settings()).addressPattern
  const address = addressFrom(pattern, namesIn(args), domain)
  if (address === '')
    fail('TemplateMakesNoAddress', { name: template.name }, { parameter: 'FirstName', target: template.name })
  return address
}

/** Writes what was planned. */
export async function insertPerson({ user, opens, joins }: NewPerson, store: Writer): Promise<void> {
  await store.insert('user', user)
  for (const owner of opens) {
    const rights = { fullAccess: true, sendAs: false, sendOnBehalf: false }
    await store.insert('grant', { id: store.newId(), mailboxId: owner.id, trusteeId: user.id, ...rights })
  }
  await joinGroups(user, joins, store)
}
