import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

/** Does something with each object. */
export const foreachObject = cmdlet({
  name: 'ForEach-Object',
  snapIn: 'Shell',
  label: 'Do for each object',
  synopsis: 'Runs a script block for each object, or reads a property or calls a method of each.',
  parameters: [
    {
      name: 'Process',
      kind: 'script',
      many: true,
      label: 'For each',
      help: 'Runs for each object, which is $_.',
      position: 0,
      pipeline: 'none',
      sets: ['Script'],
      required: true,
    },
    {
      name: 'Begin',
      kind: 'script',
      label: 'Before',
      help: 'Runs once before the first.',
      pipeline: 'none',
      sets: ['Script'],
    },
    {
      name: 'End',
      kind: 'script',
      label: 'After',
      help: 'Runs once after the last.',
      pipeline: 'none',
      sets: ['Script'],
    },
    {
      name: 'MemberName',
      kind: 'text',
      label: 'Property',
      help: 'The property to read of each, or the method to call.',
      position: 0,
      pipeline: 'none',
      sets: ['Property'],
      required: true,
    },
    {
      name: 'ArgumentList',
      kind: 'object',
      many: true,
      label: 'More',
      help: 'More script blocks: of two the first runs before, of three the last runs after. With a method, what it is called with.',
      pipeline: 'none',
      remaining: true,
      aliases: ['Args', 'RemainingScripts'],
    },
    inputObjectParameter,
  ],
  defaultSet: 'Script',
  examples: [
    {
      line: 'Get-MSOnlineUser -ResultSize 3 | ForEach-Object { $_.DisplayName.ToUpper() }',
      text: 'By a script block.',
    },
    { line: 'Get-MSOnlineUser -ResultSize 3 | ForEach-Object DisplayName', text: 'Reads one property.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  aliases: ['foreach', '%'],
  origin: 'documented',
})
