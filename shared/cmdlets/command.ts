import { cmdlet, snapIns } from '../cmdlet.ts'

/** Lists the cmdlets. */
export const getCommand = cmdlet({
  name: 'Get-Command',
  snapIn: 'Shell',
  label: 'List cmdlets',
  synopsis: 'Lists cmdlets, functions and aliases by name, verb, noun or snap-in.',
  parameters: [
    {
      name: 'Name',
      kind: 'text',
      label: 'Name',
      help: 'Names, with wildcards. A name without any has to be there.',
      many: true,
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Verb',
      kind: 'text',
      label: 'Verb',
      help: 'Verbs, with wildcards.',
      many: true,
    },
    {
      name: 'Noun',
      kind: 'text',
      label: 'Noun',
      help: 'Nouns, with wildcards.',
      many: true,
    },
    {
      name: 'PSSnapin',
      kind: 'text',
      label: 'Snap-in',
      help: 'Only cmdlets of these snap-ins; wildcards are allowed.',
      many: true,
      choices: snapIns,
      aliases: ['Module'],
    },
    {
      name: 'CommandType',
      kind: 'choice',
      label: 'Kind',
      help: 'Only commands of this kind; without it cmdlets and functions are listed.',
      choices: ['Cmdlet', 'Function', 'Alias', 'All'],
      aliases: ['Type'],
    },
    {
      name: 'Syntax',
      kind: 'switch',
      label: 'Only how it is written',
      help: 'Gives the syntax as text.',
      pipeline: 'none',
    },
  ],
  output: {
    type: 'CommandInfo',
    properties: [
      { name: 'CommandType', kind: 'text', label: 'Kind', column: true },
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'PSSnapIn', kind: 'text', label: 'Snap-in', column: true },
      { name: 'Synopsis', kind: 'text', label: 'What it does' },
      { name: 'Verb', kind: 'text', label: 'Verb' },
      { name: 'Noun', kind: 'text', label: 'Noun' },
      { name: 'Definition', kind: 'text', label: 'Syntax' },
    ],
  },
  examples: [
    { line: "Get-Command -Name '*MailPermission'", text: 'All cmdlets about mail permissions.' },
    { line: "Get-Command -PSSnapin 'Microsoft.Exchange.Transporter'", text: 'The cmdlets of the original snap-in.' },
  ],
  aliases: ['gcm'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Lists the short names of cmdlets. */
export const getAlias = cmdlet({
  name: 'Get-Alias',
  snapIn: 'Shell',
  label: 'List aliases',
  synopsis: 'Lists the short names of cmdlets.',
  parameters: [
    {
      name: 'Name',
      kind: 'text',
      label: 'Alias',
      help: 'Aliases, with wildcards. One without any has to be there.',
      many: true,
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Definition',
      kind: 'text',
      label: 'Cmdlet',
      help: 'Only aliases of these cmdlets; wildcards are allowed.',
      many: true,
    },
  ],
  output: {
    type: 'AliasInfo',
    properties: [
      { name: 'Name', kind: 'text', label: 'Alias', column: true },
      { name: 'Definition', kind: 'text', label: 'Cmdlet', column: true },
    ],
  },
  examples: [{ line: "Get-Alias -Definition '*-Object'", text: 'Short names of the cmdlets about objects.' }],
  aliases: ['gal'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Lists the lines that were run. */
export const getHistory = cmdlet({
  name: 'Get-History',
  snapIn: 'Shell',
  label: 'Show the history',
  synopsis: 'Lists the lines that were run in this session.',
  description: 'Secrets are never kept: lines that hold one are left out.',
  parameters: [
    {
      name: 'Id',
      kind: 'integer',
      label: 'Number',
      help: 'Only the lines of these numbers.',
      min: 1,
      many: true,
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Count',
      kind: 'integer',
      label: 'How many',
      help: 'Gives at most this many, the latest.',
      min: 0,
      position: 1,
      pipeline: 'none',
    },
  ],
  output: {
    type: 'HistoryInfo',
    properties: [
      { name: 'Id', kind: 'integer', label: 'Number', column: true },
      { name: 'CommandLine', kind: 'text', label: 'Line', column: true },
    ],
  },
  examples: [{ line: 'Get-History -Count 10', text: 'The last ten lines.' }],
  aliases: ['h', 'history', 'ghy'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Runs a line again. */
export const invokeHistory = cmdlet({
  name: 'Invoke-History',
  snapIn: 'Shell',
  label: 'Run a line again',
  synopsis: 'Runs a line of this session again, and shows it first.',
  description: 'Lines that hold a secret are not kept, so they cannot be run again.',
  parameters: [
    {
      name: 'Id',
      kind: 'text',
      label: 'Line',
      help: 'The number of a line in Get-History, or how it begins. Without it: the line before.',
      max: 4096,
      position: 0,
      pipeline: 'both',
    },
  ],
  examples: [
    { line: 'Invoke-History 3', text: 'Runs the third line again.' },
    { line: "Invoke-History 'Get-MSOnlineUser'", text: 'Runs the latest line that begins so.' },
  ],
  aliases: ['r', 'ihy'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
