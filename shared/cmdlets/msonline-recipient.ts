import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

/** Finds whoever owns an address. */
export const getMSOnlineRecipient = cmdlet({
  name: 'Get-MSOnlineRecipient',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Find a recipient',
  synopsis: 'Gives the person, group or contact that owns an address, or those that are called so.',
  description:
    'An address beside the primary one finds its owner too. No cmdlet changes the addresses of groups and contacts.',
  defaultSet: 'Identity',
  parameters: [
    {
      name: 'Identity',
      kind: 'recipient',
      label: 'Recipient',
      help: 'Any of its addresses, its display name or id.',
      required: true,
      position: 0,
      sets: ['Identity'],
      pipeline: 'both',
    },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Any part of name or address, of people, groups and contacts.',
      required: true,
      sets: ['Search'],
      pipeline: 'none',
    },
    {
      name: 'First',
      kind: 'integer',
      min: 1,
      max: 1_000,
      label: 'First',
      help: 'Gives at most this many, 1,000 or fewer; 100 unless said.',
      sets: ['Search'],
      pipeline: 'none',
    },
    credentialParameter,
  ],
  output: {
    type: 'MSOnlineRecipient',
    properties: [
      { name: 'Identity', kind: 'address', label: 'Address', column: true },
      { name: 'DisplayName', kind: 'text', label: 'Name', column: true },
      { name: 'RecipientType', kind: 'choice', label: 'Type', column: true },
      { name: 'Id', kind: 'text', label: 'Id' },
    ],
  },
  examples: [
    { line: "Get-MSOnlineRecipient -Search 'lens'", text: 'Everybody whom mail can be sent to and who is called so.' },
    { line: "Get-MSOnlineRecipient 'orders@lensgrinders.example'", text: 'Who has this address.' },
    {
      line: "'ann.verstraeten', 'team.service' | Get-MSOnlineRecipient | Format-Table DisplayName, RecipientType",
      text: 'What each of these is.',
    },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})
