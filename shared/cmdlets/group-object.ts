import { cmdlet } from '../cmdlet.ts'
import { caseSensitiveParameter, inputObjectParameter, propertiesParameter } from './object-parameters.ts'

/** Gathers objects that are alike. */
export const groupObject = cmdlet({
  name: 'Group-Object',
  snapIn: 'Shell',
  label: 'Group objects',
  synopsis: 'Gathers objects that have the same value of a property.',
  parameters: [
    propertiesParameter,
    {
      name: 'NoElement',
      kind: 'switch',
      label: 'Counts only',
      help: 'Leaves the objects themselves out.',
      pipeline: 'none',
    },
    {
      name: 'AsHashTable',
      kind: 'switch',
      label: 'As a hash table',
      help: 'Gives one hash table with the groups by their values.',
      pipeline: 'none',
    },
    {
      name: 'AsString',
      kind: 'switch',
      label: 'Keys as text',
      help: 'The keys of the hash table are text.',
      pipeline: 'none',
    },
    caseSensitiveParameter,
    inputObjectParameter,
  ],
  output: {
    type: 'Microsoft.PowerShell.Commands.GroupInfo',
    properties: [
      { name: 'Count', kind: 'count', label: 'Objects', column: true },
      { name: 'Name', kind: 'text', label: 'Value', column: true },
      { name: 'Group', kind: 'object', label: 'Members', column: true, sparse: true },
      { name: 'Values', kind: 'object', label: 'Values' },
    ],
  },
  examples: [
    { line: 'Get-MSOnlineUser | Group-Object Department -NoElement', text: 'How many people each department has.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  aliases: ['group'],
  origin: 'documented',
})
