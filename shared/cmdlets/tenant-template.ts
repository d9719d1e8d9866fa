import { usualPatterns } from '../address-pattern.ts'
import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { enableMSOnlineUser } from './msonline-user-activation.ts'
import { profileParameters } from './user-profile.ts'

/** The most characters of a template's name. */
export const longestTemplateName = 64

const nameParameter = {
  name: 'Name',
  kind: 'template',
  label: 'Name',
  help: 'The name it is chosen by.',
  required: true,
  position: 0,
  max: longestTemplateName,
} as const satisfies ParameterDefinition

/** What is a person's own and never a template's. */
const personal: ReadonlySet<string> = new Set(['FirstName', 'LastName', 'MobilePhone'])

type Personal = 'FirstName' | 'LastName' | 'MobilePhone'
type Shared = Exclude<(typeof profileParameters)[number], { readonly name: Personal }>

const isShared = (parameter: (typeof profileParameters)[number]): parameter is Shared => !personal.has(parameter.name)

/** The profile that people of one template share. */
export const sharedProfile = profileParameters.filter(isShared)

function ofActivation<Name extends (typeof enableMSOnlineUser.parameters)[number]['name']>(name: Name) {
  type Found = Extract<(typeof enableMSOnlineUser.parameters)[number], { readonly name: Name }>
  const found = enableMSOnlineUser.parameters.find((each): each is Found => each.name === name)
  if (found === undefined) throw new Error(`no parameter ${name}`)
  return found
}

const contentParameters = [
  {
    name: 'AddressPattern',
    kind: 'text',
    label: 'Address pattern',
    help: 'How the address follows from the name, such as {f}{last}, with a domain after @ where it is not the default one.',
    max: 320,
    choices: usualPatterns,
  },
  ...sharedProfile,
  ofActivation('SubscriptionIDs'),
  ofActivation('UserLocation'),
  ofActivation('MailboxQuotaSize'),
  { name: 'Pop3', kind: 'boolean', label: 'POP3', help: 'Whether mail programs may fetch over POP3.' },
  {
    name: 'AccountOnly',
    kind: 'boolean',
    label: 'Account only',
    help: 'Whether people get no licence and no mailbox until Enable-MSOnlineUser gives them.',
  },
  {
    name: 'Opens',
    kind: 'person',
    many: true,
    label: 'Opens mailboxes of',
    help: 'Whose mailboxes they get full access to.',
  },
  { name: 'MemberOf', kind: 'group', many: true, label: 'Groups', help: 'The groups that they join.' },
] as const satisfies readonly ParameterDefinition[]

const templateOutput = {
  type: 'TenantTemplate',
  properties: [
    { name: 'Name', kind: 'template', label: 'Name', column: true },
    { name: 'AddressPattern', kind: 'text', label: 'Address pattern', column: true },
    { name: 'Department', kind: 'text', label: 'Department', column: true },
    { name: 'SubscriptionIDs', kind: 'text', label: 'Licences', many: true, column: true },
    { name: 'JobTitle', kind: 'text', label: 'Title' },
    { name: 'OfficeNumber', kind: 'text', label: 'Office' },
    { name: 'OfficePhone', kind: 'text', label: 'Office phone' },
    { name: 'FaxNumber', kind: 'text', label: 'Fax' },
    { name: 'StreetAddress', kind: 'text', label: 'Street' },
    { name: 'City', kind: 'text', label: 'City' },
    { name: 'StateOrProvince', kind: 'text', label: 'State or province' },
    { name: 'ZipOrPostalCode', kind: 'text', label: 'Postal code' },
    { name: 'CountryOrRegion', kind: 'text', label: 'Country or region' },
    { name: 'UserLocation', kind: 'country', label: 'Location' },
    { name: 'MailboxQuotaSize', kind: 'size', label: 'Mailbox size' },
    { name: 'Pop3', kind: 'boolean', label: 'POP3' },
    { name: 'AccountOnly', kind: 'boolean', label: 'Account only' },
    { name: 'Opens', kind: 'address', label: 'Opens mailboxes of', many: true },
    { name: 'MemberOf', kind: 'address', label: 'Groups', many: true },
    { name: 'Gone', kind: 'text', label: 'No longer there', many: true },
  ],
} as const

/** Lists the templates. */
export const getTenantTemplate = cmdlet({
  name: 'Get-TenantTemplate',
  snapIn: 'TenantDesk',
  label: 'List templates',
  synopsis: 'Lists the templates for new people, or gives one.',
  description: 'Gone names what a template refers to and the tenant no longer has.',
  parameters: [
    {
      name: 'Name',
      kind: 'template',
      label: 'Template',
      help: 'Only this one. Without it: all.',
      position: 0,
      pipeline: 'both',
    },
    credentialParameter,
  ],
  output: templateOutput,
  examples: [{ line: 'Get-TenantTemplate', text: 'All of them, by name.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Makes a template, or changes one. */
export const setTenantTemplate = cmdlet({
  name: 'Set-TenantTemplate',
  snapIn: 'TenantDesk',
  label: 'Save a template',
  synopsis: 'Keeps what new people have in common under a name, for all who administer the tenant.',
  description:
    'Where there is a template of that name only what is given changes, unless -Replace is given; empty text clears a field. Groups, mailboxes and licences are followed when they get another name.',
  parameters: [
    { ...nameParameter, fresh: true },
    ...contentParameters,
    {
      name: 'Replace',
      kind: 'switch',
      label: 'Replace',
      help: 'Empties whatever is not given, instead of leaving it as it is.',
    },
    credentialParameter,
  ],
  output: templateOutput,
  examples: [
    {
      line: "Set-TenantTemplate -Name 'Sales' -AddressPattern '{f}{last}' -Department 'Sales' -SubscriptionIDs 'Mail Standard' -UserLocation 'BE' -MemberOf 'everybody@fernwick.example'",
      text: 'Makes a template, or changes these parts of it.',
    },
    {
      line: "Set-TenantTemplate -Name 'Service desk' -City 'Liège'",
      text: 'Changes the city and leaves the rest.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Forgets a template. */
export const removeTenantTemplate = cmdlet({
  name: 'Remove-TenantTemplate',
  snapIn: 'TenantDesk',
  label: 'Remove a template',
  synopsis: 'Removes a template; people made by it stay as they are.',
  parameters: [
    { ...nameParameter, label: 'Template', help: 'The template to remove.', pipeline: 'both' },
    credentialParameter,
  ],
  examples: [{ line: "Remove-TenantTemplate -Name 'Service desk'", text: 'Removes one.' }],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})
