import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

/** Finds whoever owns an address. */
export const getMSOnlineRecipient = cmdlet({
  name: 'Get-MSOnlineRecipient',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Find a recipient',
  synopsis: 'Gives the person, group or contact that owns an address.',
  description:
    'An address beside the primary one finds its owner too. No cmdlet changes the addresses of groups and contacts.',
  parameters: [
    {
      name: 'Identity',
      kind: 'recipient',
      label: 'Recipient',
      help: 'Any of its addresses, its display name or id.',
      required: true,
      position: 0,
      pipeline: 'both',
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
