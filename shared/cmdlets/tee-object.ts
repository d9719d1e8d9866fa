import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

/** Keeps what passes. */
export const teeObject = cmdlet({
  name: 'Tee-Object',
  snapIn: 'Shell',
  label: 'Keep and give on',
  synopsis: 'Gives objects on and keeps them in a variable or a file as well.',
  parameters: [
    inputObjectParameter,
    {
      name: 'FilePath',
      kind: 'file',
      label: 'File',
      help: 'The file that is written with what would be printed.',
      required: true,
      position: 0,
      pipeline: 'none',
      aliases: ['LiteralPath'],
      sets: ['File'],
    },
    {
      name: 'Append',
      kind: 'switch',
      label: 'Add',
      help: 'Adds to what the file holds.',
      pipeline: 'none',
      sets: ['File'],
    },
    {
      name: 'Variable',
      kind: 'text',
      label: 'Variable',
      help: 'The variable that keeps the objects, without the dollar sign.',
      required: true,
      pipeline: 'none',
      sets: ['Variable'],
    },
  ],
  defaultSet: 'File',
  examples: [
    { line: "Get-MSOnlineUser | Tee-Object -Variable 'people' | Measure-Object", text: 'Counts, and keeps $people.' },
  ],
  aliases: ['tee'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
