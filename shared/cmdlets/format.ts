import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { inputObjectParameter, propertiesParameter } from './object-parameters.ts'

const groupBy = {
  name: 'GroupBy',
  kind: 'object',
  label: 'A part for each',
  help: 'Begins anew wherever this property changes; sort by it first.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

const forceParameter = {
  name: 'Force',
  kind: 'switch',
  label: 'Everything',
  help: 'Accepted for the sake of scripts: nothing is ever left out as hidden.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

/** Prints objects as a table. */
export const formatTable = cmdlet({
  name: 'Format-Table',
  snapIn: 'Shell',
  label: 'Print as a table',
  synopsis: 'Prints objects as a table.',
  description: 'What it gives is for reading only: put it last in the line.',
  parameters: [
    {
      ...propertiesParameter,
      help: "The columns: names, with wildcards, or calculated ones such as @{Label='City'; Expression={ $_.City }; Width=20; Alignment='Right'}.",
    },
    inputObjectParameter,
    groupBy,
    {
      name: 'AutoSize',
      kind: 'switch',
      label: 'Fit the columns',
      help: 'Accepted for the sake of scripts: columns always fit what they hold.',
      pipeline: 'none',
    },
    {
      name: 'HideTableHeaders',
      kind: 'switch',
      label: 'Without headings',
      help: 'Leaves the headings out.',
      pipeline: 'none',
    },
    {
      name: 'Wrap',
      kind: 'switch',
      label: 'Break lines',
      help: 'Shows long values on several lines.',
      pipeline: 'none',
    },
    forceParameter,
  ],
  examples: [{ line: 'Get-MSOnlineUser | Format-Table DisplayName, City, MailboxSize', text: 'Three columns.' }],
  aliases: ['ft'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Prints objects as lists. */
export const formatList = cmdlet({
  name: 'Format-List',
  snapIn: 'Shell',
  label: 'Print as a list',
  synopsis: 'Prints each object as a list of its properties.',
  description: 'What it gives is for reading only: put it last in the line.',
  parameters: [propertiesParameter, inputObjectParameter, groupBy, forceParameter],
  examples: [{ line: "Get-MSOnlineUser 'ann.verstraeten' | Format-List", text: 'Everything about Ann.' }],
  aliases: ['fl'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Prints one property of objects in several columns. */
export const formatWide = cmdlet({
  name: 'Format-Wide',
  snapIn: 'Shell',
  label: 'Print in columns',
  synopsis: 'Prints one property of each object, several on a line.',
  description: 'What it gives is for reading only: put it last in the line.',
  parameters: [
    {
      name: 'Property',
      kind: 'object',
      label: 'Property',
      help: 'The property to print; the first one unless said.',
      position: 0,
      pipeline: 'none',
    },
    inputObjectParameter,
    groupBy,
    {
      name: 'Column',
      kind: 'integer',
      label: 'Columns',
      help: 'How many on a line; 2 unless said.',
      min: 1,
      max: 100,
      pipeline: 'none',
    },
    {
      name: 'AutoSize',
      kind: 'switch',
      label: 'As many as fit',
      help: 'Puts as many on a line as fit.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: 'Get-MSOnlineUser | Format-Wide DisplayName -Column 3', text: 'Names in three columns.' }],
  aliases: ['fw'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
