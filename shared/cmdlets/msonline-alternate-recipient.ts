import { cmdlet } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { anyPersonParameter, personParameter } from './user-profile.ts'

/** Sends a person's mail on. */
export const setMSOnlineAlternateRecipient = cmdlet({
  name: 'Set-MSOnlineAlternateRecipient',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Set forwarding',
  synopsis: 'Sends the mail of a person on to somebody else.',
  description:
    'The recipient is somebody of the tenant or an outside address. What the original did without DeliverToBoth is not documented; here the mailbox keeps a copy. A circle is refused with the circle spelled out.',
  parameters: [
    personParameter,
    {
      name: 'AlternateRecipient',
      kind: 'recipient',
      label: 'Forward to',
      help: 'A person, group or contact, or an outside address.',
      required: true,
      position: 1,
    },
    {
      name: 'DeliverToBoth',
      kind: 'boolean',
      label: 'Keep a copy',
      help: 'Yes: the mailbox and the recipient get the mail. No: only the recipient. Without it: yes.',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Set-MSOnlineAlternateRecipient -Identity 'eunji.park@fernwick.example' -AlternateRecipient 'chiara.bianchi@fernwick.example' -DeliverToBoth $true",
      text: 'Chiara gets a copy of the mail to Eun-ji.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Tells where mail is sent on to. */
export const getMSOnlineAlternateRecipient = cmdlet({
  name: 'Get-MSOnlineAlternateRecipient',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List forwarding',
  synopsis: 'Tells whose mail is sent on, and where to.',
  description: 'The name is not documented; it is the natural counterpart of Set-MSOnlineAlternateRecipient.',
  parameters: [anyPersonParameter, ...pagingParameters, credentialParameter],
  output: {
    type: 'MSOnlineAlternateRecipient',
    properties: [
      { name: 'Identity', kind: 'person', label: 'User name', column: true },
      { name: 'AlternateRecipient', kind: 'text', label: 'Forwards to', column: true },
      { name: 'DeliverToBoth', kind: 'boolean', label: 'Keeps a copy', column: true },
    ],
  },
  examples: [{ line: 'Get-MSOnlineAlternateRecipient', text: 'Everybody whose mail is sent on.' }],
  impact: 'none',
  writes: false,
  origin: 'inferred',
})

/** Lets mail stay where it arrives. */
export const removeMSOnlineAlternateRecipient = cmdlet({
  name: 'Remove-MSOnlineAlternateRecipient',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'End forwarding',
  synopsis: 'Lets the mail of a person stay in the mailbox.',
  description: 'The name is not documented; it is the natural counterpart of Set-MSOnlineAlternateRecipient.',
  parameters: [personParameter, credentialParameter],
  examples: [
    {
      line: "Remove-MSOnlineAlternateRecipient -Identity 'tom.okafor@fernwick.example'",
      text: 'Mail is no longer sent on.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'inferred',
})
