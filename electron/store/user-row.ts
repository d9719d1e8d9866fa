import type { Selectable } from 'kysely'
import type { Bit, UserTable } from './schema.ts'
import { fold } from './fold.ts'
import type { User, UserFilter } from './types.ts'

/** A person's own columns, with the two lists that lie in tables of their own as JSON. */
export type UserRow = Omit<Selectable<UserTable>, `sort_${string}` | 'flags'> & {
  readonly alias_list: string
  readonly licence_list: string
}

/** Filters that follow from the row alone, one bit each; the partial indexes of the schema name the same bits. */
export const filterBits = {
  Enabled: 1,
  Disabled: 2,
  Awaiting: 4,
  Synchronized: 8,
  PopEnabled: 16,
  Forwarding: 32,
  ForwardingOutside: 64,
  MustChangePassword: 128,
  Administrator: 256,
  NoLicence: 512,
} as const satisfies Partial<Record<UserFilter, number>>

/** A filter that depends on the row only; PasswordExpired also depends on the clock. */
export type StoredFilter = keyof typeof filterBits

/** The stored filters, in the order of their bits. */
export const storedFilters = Object.keys(filterBits).filter((name): name is StoredFilter => name in filterBits)

/** The filters that hold for the person: Enabled, Disabled and Awaiting part everybody into three. */
export function flagsOf(user: User): number {
  const state = !user.activated ? filterBits.Awaiting : user.enabled ? filterBits.Enabled : filterBits.Disabled
  const outside = user.forwardToAddress !== null
  return (
    state |
    (user.synchronized ? filterBits.Synchronized : 0) |
    (user.popEnabled ? filterBits.PopEnabled : 0) |
    (outside || user.forwardToId !== null ? filterBits.Forwarding : 0) |
    (outside ? filterBits.ForwardingOutside : 0) |
    (user.mustChangePassword ? filterBits.MustChangePassword : 0) |
    (user.administrator ? filterBits.Administrator : 0) |
    (user.subscriptions.length === 0 ? filterBits.NoLicence : 0)
  )
}

function bit(value: boolean): Bit {
  return value ? 1 : 0
}

function list(json: string): readonly string[] {
  // Written by json_group_array over text columns.
  return json === '[]' ? [] : (JSON.parse(json) as string[])
}

/** The columns of the person, without the key. */
export function toUserRow(user: User): Omit<UserTable, 'key'> {
  return {
    id: user.id,
    user_name: user.userName,
    display_name: user.displayName,
    first_name: user.firstName,
    last_name: user.lastName,
    job_title: user.jobTitle,
    department: user.department,
    office_number: user.officeNumber,
    office_phone: user.officePhone,
    mobile_phone: user.mobilePhone,
    fax_number: user.faxNumber,
    street_address: user.streetAddress,
    city: user.city,
    state_or_province: user.stateOrProvince,
    zip_or_postal_code: user.zipOrPostalCode,
    country_or_region: user.countryOrRegion,
    enabled: bit(user.enabled),
    activated: bit(user.activated),
    synchronized: bit(user.synchronized),
    administrator: bit(user.administrator),
    protected: bit(user.protected),
    location: user.location,
    mailbox_quota: user.mailboxQuota,
    mailbox_used: user.mailboxUsed,
    pop_enabled: bit(user.popEnabled),
    forward_to_id: user.forwardToId,
    forward_to_address: user.forwardToAddress,
    deliver_to_both: bit(user.deliverToBoth),
    password_id: user.passwordId,
    password_set_at: user.passwordSetAt,
    must_change_password: bit(user.mustChangePassword),
    password_never_expires: bit(user.passwordNeverExpires),
    failed_sign_ins: user.failedSignIns,
    locked_until: user.lockedUntil,
    last_sign_in_at: user.lastSignInAt,
    created_at: user.createdAt,
    changed_at: user.changedAt,
    flags: flagsOf(user),
    sort_name: fold(user.displayName),
    sort_user_name: fold(user.userName),
    sort_department: fold(user.department ?? ''),
    sort_job_title: fold(user.jobTitle ?? ''),
    sort_city: fold(user.city ?? ''),
  }
}

/** The person of the row. */
export function fromUserRow(row: UserRow): User {
  return {
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    firstName: row.first_name,
    lastName: row.last_name,
    jobTitle: row.job_title,
    department: row.department,
    officeNumber: row.office_number,
    officePhone: row.office_phone,
    mobilePhone: row.mobile_phone,
    faxNumber: row.fax_number,
    streetAddress: row.street_address,
    city: row.city,
    stateOrProvince: row.state_or_province,
    zipOrPostalCode: row.zip_or_postal_code,
    countryOrRegion: row.country_or_region,
    enabled: row.enabled === 1,
    activated: row.activated === 1,
    synchronized: row.synchronized === 1,
    administrator: row.administrator === 1,
    protected: row.protected === 1,
    location: row.location,
    mailboxQuota: row.mailbox_quota,
    mailboxUsed: row.mailbox_used,
    popEnabled: row.pop_enabled === 1,
    forwardToId: row.forward_to_id,
    forwardToAddress: row.forward_to_address,
    deliverToBoth: row.deliver_to_both === 1,
    passwordId: row.password_id,
    passwordSetAt: row.password_set_at,
    mustChangePassword: row.must_change_password === 1,
    passwordNeverExpires: row.password_never_expires === 1,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
    lastSignInAt: row.last_sign_in_at,
    addresses: list(row.alias_list),
    subscriptions: list(row.licence_list),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

/** What search looks through: name, addresses, department and title, folded, one a line. */
export function wordsOf(user: User): string {
  const name = user.displayName.toLowerCase()
  const parts = [user.displayName]
  for (const part of [user.firstName, user.lastName])
    if (part !== null && !name.includes(part.toLowerCase())) parts.push(part)
  parts.push(user.userName, ...user.addresses)
  if (user.department !== null) parts.push(user.department)
  if (user.jobTitle !== null) parts.push(user.jobTitle)
  return fold(parts.join('\n'))
}

/** What one or two letters are looked up in: as `wordsOf`, but no domains, which everybody shares. */
export function startTextOf(user: User): string {
  const locals = [user.userName, ...user.addresses].map(address => address.slice(0, address.lastIndexOf('@')))
  return fold([user.displayName, user.firstName, user.lastName, ...locals, user.department, user.jobTitle].join('\n'))
}
