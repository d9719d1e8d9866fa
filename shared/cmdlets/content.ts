import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { encodingNames } from '../encodings.ts'
import { readEncodingParameter } from './object-parameters.ts'

const path = {
  name: 'Path',
  kind: 'file',
  label: 'File',
  help: 'The file.',
  required: true,
  position: 0,
  pipeline: 'name',
  aliases: ['PSPath', 'LiteralPath', 'FullName'],
} as const satisfies ParameterDefinition

const value = {
  name: 'Value',
  kind: 'object',
  many: true,
  label: 'Lines',
  help: 'What is written, a line for each.',
  required: true,
  position: 1,
  pipeline: 'both',
} as const satisfies ParameterDefinition

const writing = [
  {
    name: 'Encoding',
    kind: 'choice',
    label: 'Encoding',
    help: 'How the text is kept as bytes; UTF-8 unless said.',
    choices: encodingNames,
    pipeline: 'none',
  },
  { name: 'NoNewline', kind: 'switch', label: 'Without line ends', help: 'Writes no line ends.', pipeline: 'none' },
  {
    name: 'Force',
    kind: 'switch',
    label: 'Force',
    help: 'Accepted for the sake of scripts; a file that may not be written stays as it is.',
    pipeline: 'none',
  },
  {
    name: 'PassThru',
    kind: 'switch',
    label: 'Give it on',
    help: 'Gives what was written.',
    pipeline: 'none',
  },
] as const satisfies readonly ParameterDefinition[]

/** Reads the lines of a file. */
export const getContent = cmdlet({
  name: 'Get-Content',
  snapIn: 'Shell',
  label: 'Read a file',
  synopsis: 'Gives the lines of a text file.',
  parameters: [
    { ...path, many: true, pipeline: 'both' },
    { name: 'Raw', kind: 'switch', label: 'As one text', help: 'Gives the whole file as one text.', pipeline: 'none' },
    {
      name: 'TotalCount',
      kind: 'integer',
      min: 0,
      label: 'First lines',
      help: 'Gives at most this many lines, from the beginning.',
      aliases: ['First', 'Head'],
      pipeline: 'none',
    },
    {
      name: 'Tail',
      kind: 'integer',
      min: 0,
      label: 'Last lines',
      help: 'Gives at most this many lines, the last ones.',
      aliases: ['Last'],
      pipeline: 'none',
    },
    {
      name: 'ReadCount',
      kind: 'integer',
      min: 0,
      label: 'Lines at a time',
      help: 'Accepted for the sake of scripts: lines come one by one.',
      pipeline: 'none',
    },
    readEncodingParameter,
  ],
  examples: [{ line: "Get-Content -Path 'leavers.txt' | Disable-MSOnlineUser -WhatIf", text: 'One person a line.' }],
  aliases: ['gc', 'cat', 'type'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Writes lines into a file. */
export const setContent = cmdlet({
  name: 'Set-Content',
  snapIn: 'Shell',
  label: 'Write a file',
  synopsis: 'Writes lines into a file in place of what it held.',
  parameters: [path, value, ...writing],
  examples: [{ line: "Set-Content -Path 'done.txt' -Value 'done'", text: 'A file of one line.' }],
  aliases: ['sc'],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Adds lines to a file. */
export const addContent = cmdlet({
  name: 'Add-Content',
  snapIn: 'Shell',
  label: 'Add to a file',
  synopsis: 'Adds lines to the end of a file.',
  parameters: [path, value, ...writing],
  examples: [{ line: "Add-Content -Path 'log.txt' -Value 'another line'", text: 'One line more.' }],
  aliases: ['ac'],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
