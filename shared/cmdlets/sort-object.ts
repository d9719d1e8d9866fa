import { cmdlet } from '../cmdlet.ts'
import { caseSensitiveParameter, inputObjectParameter, propertiesParameter } from './object-parameters.ts'

/** Puts objects into an order. */
export const sortObject = cmdlet({
  name: 'Sort-Object',
  snapIn: 'Shell',
  label: 'Sort objects',
  synopsis: 'Puts objects into an order.',
  parameters: [
    propertiesParameter,
    { name: 'Descending', kind: 'switch', label: 'Descending', help: 'The largest first.', pipeline: 'none' },
    { name: 'Unique', kind: 'switch', label: 'Unique', help: 'Each only once.', pipeline: 'none' },
    caseSensitiveParameter,
    inputObjectParameter,
  ],
  examples: [
    { line: 'Get-MSOnlineUser | Sort-Object Department, DisplayName', text: 'By two properties.' },
    { line: 'Get-MSOnlineUser | Sort-Object MailboxSize -Descending', text: 'The largest mailbox first.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  aliases: ['sort'],
  origin: 'documented',
})
