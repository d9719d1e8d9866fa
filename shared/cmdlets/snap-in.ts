import { cmdlet, snapIns } from '../cmdlet.ts'

const snapInName = {
  name: 'Name',
  kind: 'text',
  label: 'Snap-in',
  help: 'Names of snap-ins, with wildcards.',
  many: true,
  position: 0,
  pipeline: 'both',
  choices: snapIns,
} as const

/** Loads a snap-in, as scripts do on their first line. */
export const addPSSnapin = cmdlet({
  name: 'Add-PSSnapin',
  snapIn: 'Shell',
  label: 'Load a snap-in',
  synopsis: 'Notes that a snap-in is loaded.',
  description: 'Every cmdlet is there from the start; scripts that load their snap-in first run as they are.',
  parameters: [
    { ...snapInName, required: true },
    {
      name: 'PassThru',
      kind: 'switch',
      label: 'Give it on',
      help: 'Gives the snap-ins that were loaded.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Add-PSSnapin 'Microsoft.Exchange.Transporter'", text: 'The first line of many scripts.' }],
  aliases: ['asnp'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Lists the snap-ins. */
export const getPSSnapin = cmdlet({
  name: 'Get-PSSnapin',
  snapIn: 'Shell',
  label: 'List snap-ins',
  synopsis: 'Lists the snap-ins that are loaded.',
  parameters: [
    snapInName,
    {
      name: 'Registered',
      kind: 'switch',
      label: 'All there are',
      help: 'Lists the ones that could be loaded as well.',
      pipeline: 'none',
    },
  ],
  output: {
    type: 'PSSnapInInfo',
    properties: [
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'Loaded', kind: 'boolean', label: 'Loaded', column: true },
      { name: 'Cmdlets', kind: 'integer', label: 'Cmdlets', column: true },
      { name: 'Description', kind: 'text', label: 'What it is for', column: true },
    ],
  },
  examples: [{ line: 'Get-PSSnapin', text: 'What is loaded.' }],
  aliases: ['gsnp'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
