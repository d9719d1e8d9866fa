import { cmdlet } from '../cmdlet.ts'
import { inputObjectParameter, propertiesParameter } from './object-parameters.ts'

/** Takes some properties, or some objects. */
export const selectObject = cmdlet({
  name: 'Select-Object',
  snapIn: 'Shell',
  label: 'Select properties',
  synopsis: 'Takes some properties of objects, or some of the objects.',
  parameters: [
    propertiesParameter,
    {
      name: 'ExcludeProperty',
      kind: 'text',
      many: true,
      label: 'Except',
      help: 'Properties to leave out; wildcards are allowed.',
      pipeline: 'none',
    },
    {
      name: 'ExpandProperty',
      kind: 'text',
      label: 'Expand',
      help: 'Gives the value of this property itself, item by item.',
      pipeline: 'none',
    },
    {
      name: 'First',
      kind: 'integer',
      min: 0,
      label: 'First',
      help: 'Only this many from the start.',
      pipeline: 'none',
    },
    { name: 'Last', kind: 'integer', min: 0, label: 'Last', help: 'Only this many from the end.', pipeline: 'none' },
    {
      name: 'Skip',
      kind: 'integer',
      min: 0,
      label: 'Skip',
      help: 'Leaves out this many from the start.',
      pipeline: 'none',
    },
    {
      name: 'SkipLast',
      kind: 'integer',
      min: 0,
      label: 'Skip last',
      help: 'Leaves out this many from the end.',
      pipeline: 'none',
    },
    {
      name: 'Index',
      kind: 'integer',
      many: true,
      min: 0,
      label: 'Places',
      help: 'Only the objects at these places, counted from 0.',
      pipeline: 'none',
    },
    {
      name: 'Unique',
      kind: 'switch',
      label: 'Unique',
      help: 'Each only once; upper and lower case differ.',
      pipeline: 'none',
    },
    inputObjectParameter,
  ],
  examples: [
    { line: 'Get-MSOnlineUser | Select-Object Identity, City -First 5', text: 'Two properties of five people.' },
    {
      line: "Get-MSOnlineUser -Search 'tom' | Select-Object Identity, @{Name='Quota'; Expression={ $_.MailboxSize / 1024 }}",
      text: 'With a calculated property.',
    },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  aliases: ['select'],
  origin: 'documented',
})
