import { cmdlet } from '../cmdlet.ts'
import { encodingNames } from '../encodings.ts'
import { inputObjectParameter } from './object-parameters.ts'

const width = {
  name: 'Width',
  kind: 'integer',
  label: 'Width',
  help: 'How many characters a line has.',
  min: 20,
  max: 10_000,
  pipeline: 'none',
} as const

/** Gives what would be printed as text. */
export const outString = cmdlet({
  name: 'Out-String',
  snapIn: 'Shell',
  label: 'Print into text',
  synopsis: 'Gives as text what would be printed.',
  parameters: [
    inputObjectParameter,
    width,
    { name: 'Stream', kind: 'switch', label: 'Line by line', help: 'Gives a text for each line.', pipeline: 'none' },
  ],
  examples: [{ line: 'Get-MSOnlineUser | Format-Table | Out-String', text: 'The table as one text.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Prints objects. */
export const outHost = cmdlet({
  name: 'Out-Host',
  snapIn: 'Shell',
  label: 'Print',
  synopsis: 'Prints objects and gives nothing on.',
  parameters: [
    inputObjectParameter,
    {
      name: 'Paging',
      kind: 'switch',
      label: 'Page by page',
      help: 'Accepted for the sake of scripts: everything is printed at once.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: 'Get-MSOnlineUser | Out-Host', text: 'As without it, also in the middle of a script.' }],
  aliases: ['oh'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Throws output away. */
export const outNull = cmdlet({
  name: 'Out-Null',
  snapIn: 'Shell',
  label: 'Throw output away',
  synopsis: 'Runs what comes before it and shows nothing of what it gives.',
  parameters: [inputObjectParameter],
  examples: [
    {
      line: "Add-MSOnlineUser -Identity 'out.null@fernwick.example' -DisplayName 'Out Null' | Out-Null",
      text: 'Adds a person without showing them.',
    },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Prints objects into a file. */
export const outFile = cmdlet({
  name: 'Out-File',
  snapIn: 'Shell',
  label: 'Print into a file',
  synopsis: 'Writes into a file what would be printed.',
  parameters: [
    {
      name: 'FilePath',
      kind: 'file',
      label: 'File',
      help: 'The file to write; one of that name is replaced.',
      required: true,
      position: 0,
      pipeline: 'none',
      aliases: ['PSPath', 'LiteralPath', 'Path'],
    },
    {
      name: 'Encoding',
      kind: 'choice',
      label: 'Encoding',
      help: 'How the text is kept as bytes; UTF-8 unless said.',
      choices: encodingNames,
      position: 1,
      pipeline: 'none',
    },
    { name: 'Append', kind: 'switch', label: 'Add', help: 'Adds to what the file holds.', pipeline: 'none' },
    {
      name: 'NoClobber',
      kind: 'switch',
      label: 'Never replace',
      help: 'Fails where there is a file of that name.',
      aliases: ['NoOverwrite'],
      pipeline: 'none',
    },
    {
      name: 'Force',
      kind: 'switch',
      label: 'Force',
      help: 'Accepted for the sake of scripts; a file that may not be written stays as it is.',
      pipeline: 'none',
    },
    { name: 'NoNewline', kind: 'switch', label: 'Without line ends', help: 'Writes no line ends.', pipeline: 'none' },
    width,
    inputObjectParameter,
  ],
  examples: [{ line: "Get-MSOnlineUser | Format-Table | Out-File 'users.txt'", text: 'The table in a file.' }],
  impact: 'medium',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})
