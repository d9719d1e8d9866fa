import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

const servicesParameter = {
  name: 'ServiceTypes',
  kind: 'text',
  many: true,
  choices: ['Exchange', 'SharePoint', 'Communications', 'LiveMeeting'],
  max: 64,
  label: 'Services',
  help: 'What a licence brings; Exchange brings a mailbox.',
} as const satisfies ParameterDefinition

const seatsParameter = {
  name: 'Seats',
  kind: 'integer',
  min: 0,
  max: 10_000_000,
  label: 'Seats',
  help: 'How many people may hold a licence.',
} as const satisfies ParameterDefinition

/** Adds a subscription to take licences from. */
export const addTenantSubscription = cmdlet({
  name: 'Add-TenantSubscription',
  snapIn: 'TenantDesk',
  label: 'Add a subscription',
  synopsis: 'Adds a subscription that licences are taken from.',
  parameters: [
    {
      name: 'Name',
      kind: 'text',
      label: 'Name',
      help: 'The name it is chosen by.',
      required: true,
      position: 0,
      min: 1,
      max: 64,
    },
    { ...seatsParameter, required: true },
    { ...servicesParameter, help: 'What a licence brings. Without it: Exchange, which brings a mailbox.' },
    credentialParameter,
  ],
  output: {
    type: 'TenantSubscription',
    properties: [
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'SubscriptionId', kind: 'subscription', label: 'Id', column: true },
      { name: 'Seats', kind: 'integer', label: 'Seats', column: true },
    ],
  },
  examples: [
    {
      line: "Add-TenantSubscription -Name 'Mail Deskless' -Seats 40 -ServiceTypes 'Exchange'",
      text: 'Forty more licences.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Changes one. */
export const setTenantSubscription = cmdlet({
  name: 'Set-TenantSubscription',
  snapIn: 'TenantDesk',
  label: 'Change a subscription',
  synopsis: 'Changes the name, the services or the seats of a subscription.',
  description: 'There can be no fewer seats than licences in use.',
  parameters: [
    {
      name: 'Identity',
      kind: 'subscription',
      label: 'Subscription',
      help: 'Id or name.',
      required: true,
      position: 0,
      pipeline: 'both',
    },
    { name: 'Name', kind: 'text', label: 'New name', help: 'The name it is chosen by.', min: 1, max: 64 },
    seatsParameter,
    servicesParameter,
    credentialParameter,
  ],
  examples: [
    { line: "Set-TenantSubscription -Identity 'Mail Standard' -Seats 250", text: 'More licences than before.' },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})
