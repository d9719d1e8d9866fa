import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { personParameter } from './user-profile.ts'

const addressParameter = {
  name: 'Address',
  kind: 'address',
  label: 'Address',
  help: 'An address at one of the domains of the tenant.',
  required: true,
  position: 1,
} as const satisfies ParameterDefinition

/** Lets mail to one more address arrive. */
export const addMSOnlineUserAddress = cmdlet({
  name: 'Add-MSOnlineUserAddress',
  snapIn: 'TenantDesk',
  label: 'Add an address',
  synopsis: 'Gives a person one more address to receive mail at.',
  parameters: [personParameter, { ...addressParameter, fresh: true }, credentialParameter],
  examples: [
    {
      line: "Add-MSOnlineUserAddress -Identity 'eunji.park@fernwick.example' -Address 'e.park@fernwick.example'",
      text: 'Mail to both addresses arrives.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Takes an address back. */
export const removeMSOnlineUserAddress = cmdlet({
  name: 'Remove-MSOnlineUserAddress',
  snapIn: 'TenantDesk',
  label: 'Remove an address',
  synopsis: 'Takes one of the other addresses of a person away.',
  description: 'The user name stays; Update-MSOnlineUserAddresses changes it.',
  parameters: [personParameter, addressParameter, credentialParameter],
  examples: [
    {
      line: "Remove-MSOnlineUserAddress -Identity 'tom.okafor@fernwick.example' -Address 'service.tom@fernwick.example'",
      text: 'The address is free for somebody else.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Changes the user name and with it the primary address. */
export const updateMSOnlineUserAddresses = cmdlet({
  name: 'Update-MSOnlineUserAddresses',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Change the user name',
  synopsis: 'Brings the primary address in line with the user name, or with a new one.',
  description:
    'With a mailbox the old address stays as one of the others, so that mail to it arrives. The parameters of the original are not documented.',
  parameters: [
    personParameter,
    {
      name: 'UserPrincipalName',
      kind: 'address',
      label: 'New user name',
      help: 'The new user name, which is also the new primary address.',
      fresh: true,
      position: 1,
      origin: 'inferred',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Update-MSOnlineUserAddresses -Identity 'eunji.park@fernwick.example' -UserPrincipalName 'eunji.kim@fernwick.example'",
      text: 'After a change of name.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})
