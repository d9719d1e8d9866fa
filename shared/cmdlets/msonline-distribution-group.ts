import { cmdlet } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'

/** Lists groups with their members. */
export const getMSOnlineDistributionGroup = cmdlet({
  name: 'Get-MSOnlineDistributionGroup',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List groups',
  synopsis: 'Gives groups with their members.',
  description: 'The output is documented, the parameters are not.',
  defaultSet: 'Search',
  parameters: [
    {
      name: 'Identity',
      kind: 'group',
      label: 'Group',
      help: 'Address, display name or id. Without it: all.',
      position: 0,
      pipeline: 'both',
      origin: 'inferred',
    },
    {
      name: 'Member',
      kind: 'person',
      label: 'Member',
      help: 'Only groups that this person belongs to.',
      sets: ['Member'],
      pipeline: 'none',
      origin: 'ours',
    },
    {
      name: 'Search',
      kind: 'text',
      label: 'Search',
      help: 'Any part of name or address.',
      sets: ['Search'],
      pipeline: 'none',
      origin: 'ours',
    },
    ...pagingParameters,
    credentialParameter,
  ],
  output: {
    type: 'MSOnlineDistributionGroup',
    properties: [
      { name: 'Identity', kind: 'address', label: 'Address', column: true },
      { name: 'DisplayName', kind: 'text', label: 'Name', column: true },
      { name: 'Type', kind: 'choice', label: 'Type', column: true },
      { name: 'Members', kind: 'text', label: 'Members', many: true, column: true },
      { name: 'AcceptMessagesOnlyFrom', kind: 'text', label: 'Only from', many: true },
    ],
  },
  examples: [
    { line: 'Get-MSOnlineDistributionGroup', text: 'All groups.' },
    {
      line: "Get-MSOnlineDistributionGroup -Member 'tom.okafor@fernwick.example'",
      text: 'The groups of one person.',
    },
    {
      line: 'Get-MSOnlineDistributionGroup | Select-Object Identity, Members',
      text: 'Who gets mail through which group.',
    },
  ],
  impact: 'none',
  writes: false,
  origin: 'documented',
})
