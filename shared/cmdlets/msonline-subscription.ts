import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

/** Lists what licences there are. */
export const getMSOnlineSubscription = cmdlet({
  name: 'Get-MSOnlineSubscription',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List licences',
  synopsis: 'Lists the subscriptions that licences are taken from.',
  description: 'SubscriptionId and SubscriptionServiceTypes are documented; name and counts are ours.',
  parameters: [
    {
      name: 'Identity',
      kind: 'subscription',
      label: 'Subscription',
      help: 'Id or name. Without it: all.',
      position: 0,
      pipeline: 'both',
      origin: 'ours',
    },
    credentialParameter,
  ],
  output: {
    type: 'MSOnlineSubscription',
    properties: [
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'SubscriptionId', kind: 'subscription', label: 'Id', column: true },
      { name: 'SubscriptionServiceTypes', kind: 'text', label: 'Services', many: true, column: true },
      { name: 'Seats', kind: 'integer', label: 'Seats', column: true },
      { name: 'Used', kind: 'integer', label: 'In use', column: true },
    ],
  },
  examples: [{ line: 'Get-MSOnlineSubscription', text: 'All of them, with seats and licences in use.' }],
  impact: 'none',
  writes: false,
  origin: 'documented',
})
