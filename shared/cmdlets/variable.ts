import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'

const scope = {
  name: 'Scope',
  kind: 'text',
  label: 'Scope',
  help: 'Global, Script, Local, or a number of scopes outwards.',
  choices: ['Global', 'Script', 'Local'],
  pipeline: 'none',
} as const satisfies ParameterDefinition

const names = {
  name: 'Name',
  kind: 'text',
  label: 'Variable',
  help: 'Names without the dollar sign, with wildcards.',
  many: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

const option = {
  name: 'Option',
  kind: 'choice',
  choices: ['None', 'ReadOnly', 'Constant', 'Private', 'AllScope'],
  label: 'Kind',
  help: 'ReadOnly and Constant refuse another value; the others are accepted for the sake of scripts.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

const force = {
  name: 'Force',
  kind: 'switch',
  label: 'Force',
  help: 'Accepted for the sake of scripts.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

const passThru = {
  name: 'PassThru',
  kind: 'switch',
  label: 'Give it on',
  help: 'Gives the variable.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

const value = {
  name: 'Value',
  kind: 'object',
  label: 'Value',
  help: 'What it holds from now on.',
  position: 1,
  pipeline: 'both',
} as const satisfies ParameterDefinition

/** Lists variables. */
export const getVariable = cmdlet({
  name: 'Get-Variable',
  snapIn: 'Shell',
  label: 'List variables',
  synopsis: 'Lists variables with what they hold.',
  parameters: [
    names,
    {
      name: 'ValueOnly',
      kind: 'switch',
      label: 'Only the values',
      help: 'Gives what the variables hold.',
      pipeline: 'none',
    },
    scope,
  ],
  output: {
    type: 'PSVariable',
    properties: [
      { name: 'Name', kind: 'text', label: 'Variable', column: true },
      { name: 'Value', kind: 'object', label: 'Value', column: true },
    ],
  },
  examples: [{ line: "Get-Variable -Name 'cred*'", text: 'Variables whose name begins with cred.' }],
  aliases: ['gv'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Sets a variable. */
export const setVariable = cmdlet({
  name: 'Set-Variable',
  snapIn: 'Shell',
  label: 'Set a variable',
  synopsis: 'Sets variables, and makes those that are not there.',
  parameters: [{ ...names, required: true, pipeline: 'name' }, value, scope, option, force, passThru],
  examples: [{ line: "Set-Variable -Name 'domain' -Value 'fernwick.example'", text: '$domain from now on.' }],
  aliases: ['set', 'sv'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Makes a variable. */
export const newVariable = cmdlet({
  name: 'New-Variable',
  snapIn: 'Shell',
  label: 'Make a variable',
  synopsis: 'Makes a variable; one that is there already is an error.',
  parameters: [
    {
      name: 'Name',
      kind: 'text',
      label: 'Variable',
      help: 'The name without the dollar sign.',
      required: true,
      position: 0,
    },
    value,
    scope,
    option,
    { ...force, label: 'Also where it is there', help: 'Sets a variable that is there already.' },
    passThru,
  ],
  examples: [{ line: "New-Variable -Name 'count' -Value 0", text: '$count is 0.' }],
  aliases: ['nv'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Forgets a variable. */
export const removeVariable = cmdlet({
  name: 'Remove-Variable',
  snapIn: 'Shell',
  label: 'Forget a variable',
  synopsis: 'Forgets variables.',
  parameters: [{ ...names, required: true }, scope, force],
  examples: [{ line: "Remove-Variable -Name 'count*'", text: 'Variables whose name begins with count are no more.' }],
  aliases: ['rv'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Empties a variable. */
export const clearVariable = cmdlet({
  name: 'Clear-Variable',
  snapIn: 'Shell',
  label: 'Empty a variable',
  synopsis: 'Empties variables, which are there as before.',
  parameters: [{ ...names, required: true, pipeline: 'name' }, force, passThru],
  examples: [{ line: "Clear-Variable -Name 'count*'", text: 'Variables whose name begins with count are $null.' }],
  aliases: ['clv'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
