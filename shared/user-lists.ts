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
