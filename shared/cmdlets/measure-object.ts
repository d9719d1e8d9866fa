import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

/** Counts and sums. */
export const measureObject = cmdlet({
  name: 'Measure-Object',
  snapIn: 'Shell',
  label: 'Measure objects',
  synopsis: 'Counts objects, and adds up or compares their properties; or counts what texts consist of.',
  parameters: [
    {
      name: 'Property',
      kind: 'text',
      many: true,
      label: 'Properties',
      help: 'The properties to measure; without them the objects themselves.',
      position: 0,
      pipeline: 'none',
    },
    { name: 'Sum', kind: 'switch', label: 'Sum', help: 'Adds the values up.', pipeline: 'none' },
    { name: 'Average', kind: 'switch', label: 'Average', help: 'The mean of the values.', pipeline: 'none' },
    { name: 'Maximum', kind: 'switch', label: 'Maximum', help: 'The largest value.', pipeline: 'none' },
    { name: 'Minimum', kind: 'switch', label: 'Minimum', help: 'The smallest value.', pipeline: 'none' },
    { name: 'Line', kind: 'switch', label: 'Lines', help: 'Counts the lines of texts.', pipeline: 'none' },
    { name: 'Word', kind: 'switch', label: 'Words', help: 'Counts the words of texts.', pipeline: 'none' },
    {
      name: 'Character',
      kind: 'switch',
      label: 'Characters',
      help: 'Counts the characters of texts.',
      pipeline: 'none',
    },
    inputObjectParameter,
  ],
  examples: [
    { line: 'Get-MSOnlineUser -Enabled | Measure-Object', text: 'How many there are.' },
    {
      line: 'Get-MSOnlineUser | Measure-Object MailboxSize -Sum -Maximum',
      text: 'The mailboxes together, and the largest.',
    },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  aliases: ['measure'],
  origin: 'documented',
})
