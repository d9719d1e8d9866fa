import type { Value } from '../../values.ts'
import { spelled } from '../spelled.ts'

/** Plain words for the fields of objects as the journal and a preview name them. */
const labels: Readonly<Record<string, string>> = {
  UserName: 'Address',
  DisplayName: 'Display name',
  FirstName: 'First name',
  LastName: 'Last name',
  JobTitle: 'Title',
  OfficeNumber: 'Office',
  FaxNumber: 'Fax',
  StreetAddress: 'Street',
  StateOrProvince: 'State or province',
  ZipOrPostalCode: 'Postal code',
  CountryOrRegion: 'Country or region',
  Enabled: 'Sign-in',
  MailboxQuota: 'Mailbox size',
  PopEnabled: 'POP3',
  ForwardTo: 'Forwards to',
  ForwardToAddress: 'Forwards to',
  DeliverToBoth: 'Keeps a copy',
  PasswordSetAt: 'Password set',
  MustChangePassword: 'Must change password',
  PasswordNeverExpires: 'Password never expires',
  LockedUntil: 'Locked until',
  Addresses: 'Other addresses',
  Subscriptions: 'Licences',
  AcceptFrom: 'Only from',
  TrustedUser: 'Person',
  FullAccess: 'Full access',
  SendAs: 'Send as',
  SendOnBehalf: 'Send on behalf',
  IsDefault: 'Default',
  ServiceTypes: 'Services',
  PasswordPolicy: 'Password policy',
  AddressPattern: 'Address pattern',
  AccountOnly: 'Account only',
  Opens: 'Opens mailboxes of',
  MemberOf: 'Groups',
}

/** The plain word for a field; one that has none yet is its name, spelled in words. */
export function fieldLabel(field: string): string {
  return labels[field] ?? spelled(field)
}

/** The words for a value that a field gives a meaning of its own; undefined for all others. */
export function valueLabel(field: string, value: Value): string | undefined {
  if (field === 'MailboxQuota' && typeof value === 'number') {
    return value % 1024 === 0 ? `${value / 1024} GB` : `${value} MB`
  }
  if (field === 'Enabled' && typeof value === 'boolean') return value ? 'allowed' : 'not allowed'
  if (field === 'PopEnabled' && typeof value === 'boolean') return value ? 'on' : 'off'
  if (field === 'Password' && value !== null) return 'set'
  return undefined
}
