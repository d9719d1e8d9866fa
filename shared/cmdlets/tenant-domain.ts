import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

const nameParameter = {
  name: 'Name',
  kind: 'domain',
  label: 'Domain',
  help: 'The name of the domain, such as fernwick.example.',
  required: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

/** Lists the domains. */
export const getTenantDomain = cmdlet({
  name: 'Get-TenantDomain',
  snapIn: 'TenantDesk',
  label: 'List domains',
  synopsis: 'Lists the domains that addresses may have.',
  parameters: [credentialParameter],
  output: {
    type: 'TenantDomain',
    properties: [
      { name: 'Name', kind: 'domain', label: 'Domain', column: true },
      { name: 'Default', kind: 'boolean', label: 'Default', column: true },
      { name: 'Users', kind: 'integer', label: 'People', column: true },
      { name: 'WhenAdded', kind: 'date', label: 'Added', column: true },
    ],
  },
  examples: [{ line: 'Get-TenantDomain', text: 'All of them, with the people who have an address there.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Adds a domain. */
export const addTenantDomain = cmdlet({
  name: 'Add-TenantDomain',
  snapIn: 'TenantDesk',
  label: 'Add a domain',
  synopsis: 'Lets addresses have one more domain.',
  parameters: [
    { ...nameParameter, fresh: true },
    { name: 'Default', kind: 'switch', label: 'Default', help: 'New addresses get this domain from now on.' },
    credentialParameter,
  ],
  examples: [{ line: "Add-TenantDomain -Name 'instruments.example'", text: 'Adds a second domain.' }],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Removes a domain that nobody uses. */
export const removeTenantDomain = cmdlet({
  name: 'Remove-TenantDomain',
  snapIn: 'TenantDesk',
  label: 'Remove a domain',
  synopsis: 'Removes a domain at which nobody has an address.',
  parameters: [nameParameter, credentialParameter],
  examples: [{ line: "Remove-TenantDomain -Name 'fernwick-service.example'", text: 'Asks, then removes the domain.' }],
  impact: 'high',
  writes: true,
  origin: 'ours',
})
