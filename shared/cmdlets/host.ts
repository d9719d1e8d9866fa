import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'

const colors = [
  'Black',
  'DarkBlue',
  'DarkGreen',
  'DarkCyan',
  'DarkRed',
  'DarkMagenta',
  'DarkYellow',
  'Gray',
  'DarkGray',
  'Blue',
  'Green',
  'Cyan',
  'Red',
  'Magenta',
  'Yellow',
  'White',
] as const

const separator = {
  name: 'Separator',
  kind: 'object',
  label: 'Between the parts',
  help: 'What stands between several parts; a blank unless said.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

/** Prints text. */
export const writeHost = cmdlet({
  name: 'Write-Host',
  snapIn: 'Shell',
  label: 'Print text',
  synopsis: 'Prints text and gives nothing on.',
  parameters: [
    {
      name: 'Object',
      kind: 'object',
      many: true,
      label: 'Text',
      help: 'What is printed.',
      position: 0,
      remaining: true,
      pipeline: 'value',
    },
    separator,
    { name: 'NoNewline', kind: 'switch', label: 'Stay on the line', help: 'Ends no line.', pipeline: 'none' },
    {
      name: 'ForegroundColor',
      kind: 'choice',
      choices: colors,
      label: 'Colour',
      help: 'The colour of the text.',
      aliases: ['fg'],
      pipeline: 'none',
    },
    {
      name: 'BackgroundColor',
      kind: 'choice',
      choices: colors,
      label: 'Background',
      help: 'Accepted for the sake of scripts: the background stays as it is.',
      aliases: ['bg'],
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Write-Host 'Done.' -ForegroundColor Green", text: 'A green word.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Asks for a line of text. */
export const readHost = cmdlet({
  name: 'Read-Host',
  snapIn: 'Shell',
  label: 'Ask for text',
  synopsis: 'Asks for a line of text, or for a secret.',
  parameters: [
    {
      name: 'Prompt',
      kind: 'object',
      many: true,
      label: 'Question',
      help: 'What is asked.',
      position: 0,
      remaining: true,
      pipeline: 'none',
    },
    {
      name: 'AsSecureString',
      kind: 'switch',
      label: 'As a secret',
      help: 'Does not show what is typed, and gives a secret.',
      pipeline: 'none',
    },
    {
      name: 'MaskInput',
      kind: 'switch',
      label: 'Hidden',
      help: 'Does not show what is typed, and gives text.',
      pipeline: 'none',
    },
  ],
  examples: [
    { line: "$name = Read-Host 'Which person'", text: 'Asks, and keeps the answer in a variable.' },
    { line: "$secret = Read-Host 'New password' -AsSecureString", text: 'Asks for a password.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Clears the screen. */
export const clearHost = cmdlet({
  name: 'Clear-Host',
  snapIn: 'Shell',
  label: 'Clear the screen',
  synopsis: 'Clears the screen.',
  parameters: [],
  examples: [{ line: 'Clear-Host', text: 'An empty screen.' }],
  aliases: ['cls', 'clear'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Old scripts begin with it. */
export const setStrictMode = cmdlet({
  name: 'Set-StrictMode',
  snapIn: 'Shell',
  label: 'Be strict with scripts',
  synopsis: 'Is accepted and changes nothing: what there is none of stays $null.',
  parameters: [
    {
      name: 'Version',
      kind: 'text',
      label: 'Version',
      help: 'The rules of which version.',
      pipeline: 'none',
      sets: ['Version'],
      required: true,
    },
    {
      name: 'Off',
      kind: 'switch',
      label: 'No rules',
      help: 'Ends them.',
      pipeline: 'none',
      sets: ['Off'],
      required: true,
    },
  ],
  defaultSet: 'Version',
  examples: [{ line: 'Set-StrictMode -Version 2', text: 'As scripts begin.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
