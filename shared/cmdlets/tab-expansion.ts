import { cmdlet } from '../cmdlet.ts'

/** Completes a line. */
export const tabExpansion2 = cmdlet({
  name: 'TabExpansion2',
  snapIn: 'Shell',
  label: 'Complete a line',
  synopsis: 'Gives what could stand at a place of a command line: commands, parameters, values, people.',
  parameters: [
    {
      name: 'InputScript',
      kind: 'object',
      label: 'Line',
      help: 'The text so far.',
      required: true,
      position: 0,
      pipeline: 'none',
    },
    {
      name: 'CursorColumn',
      kind: 'integer',
      min: 0,
      label: 'Place',
      help: 'How many characters stand before the cursor; at the end unless said.',
      position: 1,
      pipeline: 'none',
    },
  ],
  output: {
    type: 'CommandCompletion',
    properties: [
      { name: 'ReplacementIndex', kind: 'integer', label: 'From', column: true },
      { name: 'ReplacementLength', kind: 'integer', label: 'Length', column: true },
      { name: 'CompletionMatches', kind: 'object', label: 'Suggestions', many: true, column: true },
    ],
  },
  examples: [{ line: "TabExpansion2 'Get-MSOnlineU'", text: 'The cmdlets that begin so.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
