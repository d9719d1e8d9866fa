import { cmdlet } from '../cmdlet.ts'
import { caseSensitiveParameter, inputObjectParameter, propertiesParameter } from './object-parameters.ts'

/** Compares two lists. */
export const compareObject = cmdlet({
  name: 'Compare-Object',
  snapIn: 'Shell',
  label: 'Compare lists',
  synopsis: 'Says which objects are only in one of two lists.',
  description: '=> marks what only the second list has, <= what only the first has, == what both have.',
  parameters: [
    {
      name: 'ReferenceObject',
      kind: 'object',
      many: true,
      label: 'First list',
      help: 'What is compared with.',
      required: true,
      position: 0,
      pipeline: 'none',
    },
    {
      name: 'DifferenceObject',
      kind: 'object',
      many: true,
      label: 'Second list',
      help: 'What is compared.',
      required: true,
      position: 1,
      pipeline: 'value',
    },
    { ...propertiesParameter, position: 2, help: 'The properties that count; the whole object unless said.' },
    {
      name: 'IncludeEqual',
      kind: 'switch',
      label: 'Also what is equal',
      help: 'Gives what both lists have as well.',
      pipeline: 'none',
    },
    {
      name: 'ExcludeDifferent',
      kind: 'switch',
      label: 'Only what is equal',
      help: 'Leaves out what only one list has.',
      pipeline: 'none',
    },
    {
      name: 'PassThru',
      kind: 'switch',
      label: 'Give the objects on',
      help: 'Gives the objects themselves.',
      pipeline: 'none',
    },
    caseSensitiveParameter,
  ],
  examples: [
    {
      line: "Compare-Object (Import-Csv 'before.csv') (Import-Csv 'after.csv') -Property Identity",
      text: 'Who came and who went.',
    },
  ],
  aliases: ['compare', 'diff'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Leaves out repetitions. */
export const getUnique = cmdlet({
  name: 'Get-Unique',
  snapIn: 'Shell',
  label: 'Leave out repetitions',
  synopsis: 'Leaves out what equals the object before it; sort first.',
  description: 'Case counts.',
  parameters: [
    inputObjectParameter,
    {
      name: 'AsString',
      kind: 'switch',
      label: 'By their text',
      help: 'Compares objects as text.',
      pipeline: 'none',
    },
    {
      name: 'OnType',
      kind: 'switch',
      label: 'By their type',
      help: 'Gives one object of each type.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: "'b','a','b' | Sort-Object | Get-Unique", text: 'a and b.' }],
  aliases: ['gu'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
