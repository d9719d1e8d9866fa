import type { OutputDefinition, ParameterDefinition } from '../cmdlet.ts'

/** The person a cmdlet is about, by name, from the pipeline, or first on the line. */
export const personParameter = {
  name: 'Identity',
  kind: 'person',
  label: 'Person',
  help: 'User name, address, display name or id.',
  required: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

/** The same where leaving it out means everybody. */
export const anyPersonParameter = {
  name: 'Identity',
  kind: 'person',
  label: 'Person',
  help: 'User name, address, display name or id. Without it: everybody.',
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

/** What is known about a person beside names; empty text clears a field. */
export const profileParameters = [
  { name: 'FirstName', kind: 'text', label: 'First name', help: 'The given name.', max: 64 },
  { name: 'LastName', kind: 'text', label: 'Last name', help: 'The family name.', max: 64 },
  { name: 'JobTitle', kind: 'text', label: 'Title', help: 'What the person does.', max: 128 },
  { name: 'Department', kind: 'text', label: 'Department', help: 'Where in the organization.', max: 64 },
  { name: 'OfficeNumber', kind: 'text', label: 'Office', help: 'The room or desk.', max: 128 },
  { name: 'OfficePhone', kind: 'text', label: 'Office phone', help: 'The number at work.', max: 64 },
  { name: 'MobilePhone', kind: 'text', label: 'Mobile phone', help: 'The mobile number.', max: 64 },
  { name: 'FaxNumber', kind: 'text', label: 'Fax', help: 'The fax number.', max: 64 },
  { name: 'StreetAddress', kind: 'text', label: 'Street', help: 'Street and number.', max: 256 },
  { name: 'City', kind: 'text', label: 'City', help: 'The town.', max: 128 },
  { name: 'StateOrProvince', kind: 'text', label: 'State or province', help: 'Where addresses have one.', max: 128 },
  { name: 'ZipOrPostalCode', kind: 'text', label: 'Postal code', help: 'The postal code.', max: 40 },
  {
    name: 'CountryOrRegion',
    kind: 'text',
    label: 'Country or region',
    help: 'The country of the postal address.',
    max: 128,
  },
] as const satisfies readonly ParameterDefinition[]

/** Groups to join; a person leaves none by it. */
export const memberOfParameter = {
  name: 'MemberOf',
  kind: 'group',
  many: true,
  label: 'Groups',
  help: 'The groups that the person joins.',
  origin: 'ours',
} as const satisfies ParameterDefinition

/** A person as Get-, Add- and Enable-MSOnlineUser give one. */
export const userOutput = {
  type: 'MSOnlineUser',
  properties: [
    { name: 'Identity', kind: 'person', label: 'User name', column: true },
    { name: 'DisplayName', kind: 'text', label: 'Name', column: true },
    { name: 'Department', kind: 'text', label: 'Department', column: true },
    { name: 'Enabled', kind: 'boolean', label: 'Sign-in', column: true },
    { name: 'Activated', kind: 'boolean', label: 'Activated' },
    { name: 'UserPrincipalName', kind: 'address', label: 'User principal name' },
    { name: 'FirstName', kind: 'text', label: 'First name' },
    { name: 'LastName', kind: 'text', label: 'Last name' },
    { name: 'JobTitle', kind: 'text', label: 'Title' },
    { name: 'OfficeNumber', kind: 'text', label: 'Office' },
    { name: 'OfficePhone', kind: 'text', label: 'Office phone' },
    { name: 'MobilePhone', kind: 'text', label: 'Mobile phone' },
    { name: 'FaxNumber', kind: 'text', label: 'Fax' },
    { name: 'StreetAddress', kind: 'text', label: 'Street' },
    { name: 'City', kind: 'text', label: 'City' },
    { name: 'StateOrProvince', kind: 'text', label: 'State or province' },
    { name: 'ZipOrPostalCode', kind: 'text', label: 'Postal code' },
    { name: 'CountryOrRegion', kind: 'text', label: 'Country or region' },
    { name: 'Location', kind: 'country', label: 'Location' },
    { name: 'Subscriptions', kind: 'text', label: 'Licences', many: true },
    { name: 'MailboxSize', kind: 'integer', label: 'Mailbox size (MB)' },
    { name: 'UsedMailboxSize', kind: 'integer', label: 'Mailbox used (MB)', sparse: true },
    { name: 'RulesQuota', kind: 'integer', label: 'Rules quota (KB)' },
    { name: 'PopEnabled', kind: 'boolean', label: 'POP3' },
    { name: 'ForwardingAddress', kind: 'text', label: 'Forwards to' },
    { name: 'DeliverToMailboxAndForward', kind: 'boolean', label: 'Keeps a copy' },
    { name: 'PasswordLastSetDate', kind: 'date', label: 'Password set' },
    { name: 'PasswordNeverExpire', kind: 'boolean', label: 'Password never expires' },
    { name: 'MustChangePassword', kind: 'boolean', label: 'Must change password' },
    { name: 'Administrator', kind: 'boolean', label: 'Administrator' },
    { name: 'Synchronized', kind: 'boolean', label: 'Synchronized' },
    { name: 'Protected', kind: 'boolean', label: 'Protected' },
    { name: 'Addresses', kind: 'address', label: 'Other addresses', many: true },
    { name: 'LastSignIn', kind: 'date', label: 'Last sign-in', sparse: true },
    { name: 'WhenCreated', kind: 'date', label: 'Created' },
    { name: 'WhenChanged', kind: 'date', label: 'Changed' },
    { name: 'Id', kind: 'text', label: 'Id' },
  ],
} as const satisfies OutputDefinition
