import type { getMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import type { Output } from '../../shared/cmdlet.ts'
import type { Reader, Timestamp, User } from '../store/types.ts'

/** What -PasswordLastSetDate reads while the password has to be changed: the first day there is. */
export const mustChangeDate = new Date('0001-01-01T00:00:00Z')

/** Kilobytes for rules in a mailbox, the figure of Exchange 2007. */
const rulesQuota = 64

export type UserOutput = Output<typeof getMSOnlineUser>

/** Turns people into what the user cmdlets give; reads names of licences once, and only when somebody holds one. */
export function userOutputs(store: Reader): (user: User, detail?: 'Full') => Promise<UserOutput> {
  let licences: Promise<ReadonlyMap<string, string>> | undefined
  const licenceName = async (id: string): Promise<string> => {
    licences ??= store.subscriptions.all().then(all => new Map(all.map(each => [each.id, each.name])))
    return (await licences).get(id) ?? id
  }
  return async (user, detail) => ({
    Identity: user.userName,
    DisplayName: user.displayName,
    Department: user.department,
    Enabled: user.enabled,
    Activated: user.activated,
    UserPrincipalName: user.userName,
    FirstName: user.firstName,
    LastName: user.lastName,
    JobTitle: user.jobTitle,
    OfficeNumber: user.officeNumber,
    OfficePhone: user.officePhone,
    MobilePhone: user.mobilePhone,
    FaxNumber: user.faxNumber,
    StreetAddress: user.streetAddress,
    City: user.city,
    StateOrProvince: user.stateOrProvince,
    ZipOrPostalCode: user.zipOrPostalCode,
    CountryOrRegion: user.countryOrRegion,
    Location: user.location,
    Subscriptions: user.subscriptions.length === 0 ? [] : await Promise.all(user.subscriptions.map(licenceName)),
    MailboxSize: user.mailboxQuota ?? 0,
    UsedMailboxSize: detail === 'Full' ? (user.mailboxUsed ?? 0) : 0,
    RulesQuota: user.mailboxQuota === null ? 0 : rulesQuota,
    PopEnabled: user.popEnabled,
    ForwardingAddress: await forwardingAddress(store, user),
    DeliverToMailboxAndForward: user.deliverToBoth,
    PasswordLastSetDate: user.mustChangePassword ? mustChangeDate : dateOf(user.passwordSetAt),
    PasswordNeverExpire: user.passwordNeverExpires,
    MustChangePassword: user.mustChangePassword,
    Administrator: user.administrator,
    Synchronized: user.synchronized,
    Protected: user.protected,
    Addresses: user.addresses,
    LastSignIn: dateOf(user.lastSignInAt),
    WhenCreated: new Date(user.createdAt),
    WhenChanged: new Date(user.changedAt),
    Id: user.id,
  })
}

/** Where the person's mail goes beside or instead of the mailbox; empty where nowhere. */
export async function forwardingAddress(store: Reader, user: User): Promise<string> {
  if (user.forwardToId === null) return user.forwardToAddress ?? ''
  return (await store.recipients.byId(user.forwardToId))?.address ?? ''
}

/** The moment as a date; null stays null. */
export function dateOf(at: Timestamp | null): Date | null {
  return at === null ? null : new Date(at)
}
