/** Narrowings of the list of people, each a chip on the Users page. */
export const userFilters = [
  'Enabled',
  'Disabled',
  'Awaiting',
  'Synchronized',
  'PopEnabled',
  'Forwarding',
  'ForwardingOutside',
  'PasswordExpired',
  'MustChangePassword',
  'Administrator',
  'NoLicence',
] as const
export type UserFilter = (typeof userFilters)[number]

/** Columns a list of people may be ordered by; each is indexed. */
export const userSorts = [
  'DisplayName',
  'Identity',
  'Department',
  'JobTitle',
  'City',
  'Enabled',
  'PasswordLastSetDate',
  'WhenCreated',
] as const
export type UserSort = (typeof userSorts)[number]

/** Narrowings of the list of mail permissions, each a chip on the Permissions page. */
export const grantFilters = ['FullAccess', 'SendAs', 'SendOnBehalf', 'TrustedUserDisabled', 'MailboxDisabled'] as const
export type GrantFilter = (typeof grantFilters)[number]

/** Sides a list of mail permissions may be ordered by. */
export const grantSorts = ['Identity', 'TrustedUser'] as const
export type GrantSort = (typeof grantSorts)[number]
