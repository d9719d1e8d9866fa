import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { personParameter, userOutput } from './user-profile.ts'

const megabyte = 1024 ** 2

/** Gives a person services, or sign-in back. */
export const enableMSOnlineUser = cmdlet({
  name: 'Enable-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Enable a user',
  synopsis: 'Activates a person with licence, location, mailbox and password, or gives sign-in back.',
  description:
    'A person who was never activated needs a location and a licence; without Password one is generated, shown once, and has to be changed at the next sign-in. For an active person only what is given changes; SubscriptionIDs then replaces the licences held. Where the tenant has one subscription it need not be named.',
  parameters: [
    personParameter,
    {
      name: 'Password',
      kind: 'secret',
      label: 'Password',
      help: 'Without it one is generated for a person who has none.',
    },
    {
      name: 'SubscriptionIDs',
      kind: 'subscription',
      many: true,
      label: 'Licences',
      help: 'Ids or names from Get-MSOnlineSubscription.',
    },
    {
      name: 'UserLocation',
      kind: 'country',
      label: 'Location',
      help: 'The country where services are used, as two letters.',
    },
    {
      name: 'MailboxQuotaSize',
      kind: 'size',
      min: 10 * megabyte,
      max: 1024 * 1024 * megabyte,
      label: 'Mailbox size',
      help: 'How much the mailbox may hold; a new one 5GB unless said.',
    },
    {
      name: 'ChangePasswordOnNextLogon',
      kind: 'boolean',
      label: 'Must change password',
      help: 'Whether the password has to be changed at the next sign-in: yes for a generated one, else no.',
      origin: 'ours',
    },
    {
      name: 'GeneratePassword',
      kind: 'switch',
      label: 'Generate a password',
      help: 'Generates a password also where there is one already.',
      origin: 'ours',
    },
    credentialParameter,
  ],
  output: userOutput,
  examples: [
    {
      line: "Enable-MSOnlineUser -Identity 'ann.verstraeten@fernwick.example' -SubscriptionIDs 'Mail Standard' -UserLocation 'BE' -MailboxQuotaSize 5GB",
      text: 'Activates one person; the password is generated.',
    },
    {
      line: "Enable-MSOnlineUser -Identity 'gudrun.solveigar@fernwick.example' -SubscriptionIDs 'Mail Plus'",
      text: 'Gives sign-in back, with another licence.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Takes sign-in away and keeps everything else. */
export const disableMSOnlineUser = cmdlet({
  name: 'Disable-MSOnlineUser',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Disable a user',
  synopsis: 'Takes sign-in away. Mailbox and licence are kept.',
  description: 'The name is not documented; it is the natural counterpart of Enable-MSOnlineUser.',
  parameters: [
    personParameter,
    {
      name: 'ReleaseLicence',
      kind: 'switch',
      label: 'Release the licence',
      help: 'Frees the licences for others; the mailbox is kept.',
      origin: 'ours',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Disable-MSOnlineUser -Identity 'eunji.park@fernwick.example'",
      text: 'The person can no longer sign in.',
    },
    {
      line: "Disable-MSOnlineUser -Identity 'eunji.park@fernwick.example' -ReleaseLicence",
      text: 'The same, and the licence is free for somebody else.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'inferred',
})
