import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

/** Gives objects as JSON. */
export const convertToJson = cmdlet({
  name: 'ConvertTo-Json',
  snapIn: 'Shell',
  label: 'Turn into JSON',
  synopsis: 'Gives objects as JSON text. Several become a list. Secrets are never part of it.',
  parameters: [
    inputObjectParameter,
    {
      name: 'Depth',
      kind: 'integer',
      min: 1,
      max: 100,
      label: 'Depth',
      help: 'What lies deeper becomes text; 2 unless said.',
      pipeline: 'none',
    },
    { name: 'Compress', kind: 'switch', label: 'Compact', help: 'Without line breaks and blanks.', pipeline: 'none' },
  ],
  examples: [{ line: 'Get-MSOnlineUser -ResultSize 1 | ConvertTo-Json', text: 'One person.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Reads JSON. */
export const convertFromJson = cmdlet({
  name: 'ConvertFrom-Json',
  snapIn: 'Shell',
  label: 'Read JSON',
  synopsis: 'Reads JSON text as objects.',
  parameters: [{ ...inputObjectParameter, position: 0, required: true }],
  examples: [{ line: '\'{"City":"Ghent"}\' | ConvertFrom-Json', text: 'One object with a city.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
