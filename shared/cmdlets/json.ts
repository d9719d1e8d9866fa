import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

/** Gives objects as JSON. */
export const convertToJson = cmdlet({
  name: 'ConvertTo-Json',
  snapIn: 'Shell',
  label: 'Turn into JSON',
  synopsis: 'Gives objects as JSON text.',
  description:
    'Several objects become a list. What lies deeper than -Depth is written as text. Dates are ISO 8601; secrets are the name of their type.',
  parameters: [
    { ...inputObjectParameter, required: true, position: 0 },
    {
      name: 'Depth',
      kind: 'integer',
      label: 'Depth',
      help: 'How many levels of objects inside objects are written; 2 unless said.',
      min: 0,
      max: 100,
      pipeline: 'none',
    },
    {
      name: 'Compress',
      kind: 'switch',
      label: 'On one line',
      help: 'Leaves out blanks and line ends.',
      pipeline: 'none',
    },
    {
      name: 'AsArray',
      kind: 'switch',
      label: 'Always a list',
      help: 'Writes a list also of a single object.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: 'Get-MSOnlineSubscription | ConvertTo-Json', text: 'Subscriptions for another program.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Gives JSON as objects. */
export const convertFromJson = cmdlet({
  name: 'ConvertFrom-Json',
  snapIn: 'Shell',
  label: 'Read JSON text',
  synopsis: 'Gives the objects that JSON text describes.',
  parameters: [
    {
      ...inputObjectParameter,
      label: 'Text',
      help: 'The text, whole or in lines.',
      many: true,
      required: true,
      position: 0,
    },
    {
      name: 'AsHashtable',
      kind: 'switch',
      label: 'As hash tables',
      help: 'Gives hash tables instead of objects.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: `'{ "Name": "Ann" }' | ConvertFrom-Json`, text: 'An object with a name.' }],
  impact: 'none',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})
