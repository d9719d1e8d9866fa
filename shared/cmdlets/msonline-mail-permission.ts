import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { grantFilters, grantSorts } from '../user-lists.ts'

const mailbox = {
  name: 'Identity',
  kind: 'person',
  label: 'Mailbox of',
  help: 'Whose mailbox it is about.',
  required: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

const trustee = {
  name: 'TrustedUser',
  kind: 'person',
  label: 'Person with the right',
  help: 'Who holds the right.',
  required: true,
} as const satisfies ParameterDefinition

/** Gives one person rights on the mailbox of another. */
export const addMSOnlineMailPermission = cmdlet({
  name: 'Add-MSOnlineMailPermission',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Grant mail permissions',
  synopsis: 'Gives a person rights on the mailbox of another.',
  description:
    'The two sending rights exclude each other; full access goes with either. A right that is named alone is granted, one that is left out stays as it is. Granting one sending right takes the place of the other.',
  parameters: [
    mailbox,
    trustee,
    {
      name: 'GrantFullAccess',
      kind: 'switch',
      label: 'Full access',
      help: 'May open the mailbox and everything in it.',
    },
    {
      name: 'GrantSendAs',
      kind: 'switch',
      label: 'Send as',
      help: 'May send as if the owner had sent it.',
      sets: ['SendAs'],
    },
    {
      name: 'GrantSendOnBehalfOf',
      kind: 'switch',
      label: 'Send on behalf',
      help: 'May send for the owner; the recipient sees both names.',
      sets: ['SendOnBehalfOf'],
    },
    credentialParameter,
  ],
  defaultSet: 'SendAs',
  examples: [
    {
      line: "Add-MSOnlineMailPermission -Identity 'tom.okafor@fernwick.example' -TrustedUser 'eunji.park@fernwick.example' -GrantFullAccess -GrantSendAs",
      text: 'Eun-ji may open the mailbox of Tom and send as him.',
    },
    { line: "Import-Csv 'permissions.csv' | Add-MSOnlineMailPermission", text: 'One grant for each row.' },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Takes such rights back. */
export const removeMSOnlineMailPermission = cmdlet({
  name: 'Remove-MSOnlineMailPermission',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Revoke mail permissions',
  synopsis: 'Takes rights on a mailbox away.',
  description: 'A right that is named alone is taken away, one that is left out stays as it is.',
  parameters: [
    mailbox,
    trustee,
    { name: 'RemoveFullAccess', kind: 'switch', label: 'Full access', help: 'No longer opens the mailbox.' },
    {
      name: 'RemoveSendAs',
      kind: 'switch',
      label: 'Send as',
      help: 'No longer sends as the owner.',
      sets: ['SendAs'],
    },
    {
      name: 'RemoveSendOnBehalfOf',
      kind: 'switch',
      label: 'Send on behalf',
      help: 'No longer sends for the owner.',
      sets: ['SendOnBehalf'],
    },
    {
      name: 'RemoveAll',
      kind: 'switch',
      label: 'All rights',
      help: 'Takes away every right the person holds on the mailbox.',
      pipeline: 'none',
      origin: 'ours',
    },
    credentialParameter,
  ],
  defaultSet: 'SendAs',
  examples: [
    {
      line: "Remove-MSOnlineMailPermission -Identity 'orders@fernwick.example' -TrustedUser 'eunji.park@fernwick.example' -RemoveFullAccess",
      text: 'Eun-ji no longer opens the mailbox Orders.',
    },
    {
      line: 'Get-MSOnlineMailPermission -Filter TrustedUserDisabled | Remove-MSOnlineMailPermission -RemoveAll',
      text: 'People who may not sign in lose all their rights in mailboxes.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Lists the rights, from either side. */
export const getMSOnlineMailPermission = cmdlet({
  name: 'Get-MSOnlineMailPermission',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List mail permissions',
  synopsis: 'Lists who may do what with whose mailbox.',
  description: 'The name is not documented; it is the natural counterpart of Add-MSOnlineMailPermission.',
  parameters: [
    {
      name: 'Identity',
      kind: 'person',
      label: 'Mailbox of',
      help: 'Only rights on this mailbox.',
      position: 0,
      pipeline: 'both',
    },
    { name: 'TrustedUser', kind: 'person', label: 'Person with the right', help: 'Only rights this person holds.' },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Any part of name, address, department or title on either side; several words must all be found.',
      max: 256,
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Filter',
      kind: 'choice',
      many: true,
      choices: grantFilters,
      label: 'Filter',
      help: 'Narrows the list; several must all hold.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Except',
      kind: 'text',
      many: true,
      max: 64,
      label: 'Except',
      help: 'All that match but those with these ids.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'SortBy',
      kind: 'choice',
      choices: grantSorts,
      label: 'Sort by',
      help: 'Which side orders the list; the mailbox unless said.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Descending',
      kind: 'switch',
      label: 'Descending',
      help: 'The other way round.',
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Detail',
      kind: 'switch',
      label: 'Detail',
      help: 'Gives name and state of both sides as well, and the id that -Except takes.',
      pipeline: 'none',
      origin: 'ours',
    },
    ...pagingParameters,
    credentialParameter,
  ],
  output: {
    type: 'MSOnlineMailPermission',
    properties: [
      { name: 'Identity', kind: 'person', label: 'Mailbox of', column: true },
      { name: 'TrustedUser', kind: 'person', label: 'Person with the right', column: true },
      { name: 'FullAccess', kind: 'boolean', label: 'Full access', column: true },
      { name: 'SendAs', kind: 'boolean', label: 'Send as', column: true },
      { name: 'SendOnBehalf', kind: 'boolean', label: 'Send on behalf', column: true },
      { name: 'MailboxDisplayName', kind: 'text', label: 'Name of the mailbox' },
      { name: 'MailboxState', kind: 'text', label: 'State of the mailbox' },
      { name: 'TrustedUserDisplayName', kind: 'text', label: 'Name of the person' },
      { name: 'TrustedUserState', kind: 'text', label: 'State of the person' },
      { name: 'Id', kind: 'text', label: 'Id' },
    ],
  },
  examples: [
    { line: 'Get-MSOnlineMailPermission', text: 'Every right in the tenant.' },
    {
      line: "Get-MSOnlineMailPermission -TrustedUser 'eunji.park@fernwick.example'",
      text: 'Whose mailboxes Eun-ji can use.',
    },
  ],
  impact: 'none',
  writes: false,
  origin: 'inferred',
})
