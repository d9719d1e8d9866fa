import { cmdlet } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { anyPersonParameter, personParameter } from './user-profile.ts'

const description = 'That POP3 was switched by cmdlets is documented, their names are not.'

/** Lets a mail program fetch mail by POP3. */
export const enableMSOnlinePOPAccess = cmdlet({
  name: 'Enable-MSOnlinePOPAccess',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Turn POP3 on',
  synopsis: 'Lets mail programs fetch the mail of a person by POP3.',
  description,
  parameters: [personParameter, credentialParameter],
  examples: [
    {
      line: "Enable-MSOnlinePOPAccess -Identity 'eunji.park@fernwick.example'",
      text: 'Turns POP3 on for one person.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'inferred',
})

/** Ends that. */
export const disableMSOnlinePOPAccess = cmdlet({
  name: 'Disable-MSOnlinePOPAccess',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Turn POP3 off',
  synopsis: 'Ends POP3 for a person.',
  description,
  parameters: [personParameter, credentialParameter],
  examples: [
    {
      line: "Disable-MSOnlinePOPAccess -Identity 'tom.okafor@fernwick.example'",
      text: 'Turns POP3 off for one person.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'inferred',
})

/** Tells who may. */
export const getMSOnlinePOPAccess = cmdlet({
  name: 'Get-MSOnlinePOPAccess',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'List POP3 access',
  synopsis: 'Tells whether POP3 is on.',
  description,
  parameters: [anyPersonParameter, ...pagingParameters, credentialParameter],
  output: {
    type: 'MSOnlinePOPAccess',
    properties: [
      { name: 'Identity', kind: 'person', label: 'User name', column: true },
      { name: 'PopEnabled', kind: 'boolean', label: 'POP3', column: true },
    ],
  },
  examples: [
    { line: "Get-MSOnlinePOPAccess -Identity 'tom.okafor@fernwick.example'", text: 'One person.' },
    { line: 'Get-MSOnlinePOPAccess | Where-Object PopEnabled', text: 'Everybody with POP3.' },
  ],
  impact: 'none',
  writes: false,
  origin: 'inferred',
})
