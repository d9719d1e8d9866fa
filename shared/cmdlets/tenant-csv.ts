import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { importEncodings, importKinds, type ImportEncoding } from '../import/kinds.ts'
import { importOutput } from './import-output.ts'

const encodings = Object.keys(importEncodings) as ImportEncoding[]

const file = {
  name: 'Path',
  kind: 'file',
  label: 'File',
  help: 'The CSV file.',
  required: true,
  position: 0,
} as const satisfies ParameterDefinition

const kind = {
  name: 'Kind',
  kind: 'choice',
  choices: importKinds,
  label: 'What each row is',
  help: 'Provision makes people or brings those who are there up to date; the others are the jobs of the same names.',
  required: true,
  position: 1,
  pipeline: 'none',
} as const satisfies ParameterDefinition

const reading = [
  {
    name: 'Mapping',
    kind: 'hashtable',
    label: 'Columns',
    help: "Says which column gives what, as in @{ 'Login' = 'Identity' }; an empty text leaves a column out. The rest is recognised.",
    pipeline: 'none',
  },
  {
    name: 'Encoding',
    kind: 'choice',
    choices: encodings,
    label: 'Encoding',
    help: 'How the file was saved; recognised unless said.',
    pipeline: 'none',
  },
  {
    name: 'Delimiter',
    kind: 'text',
    label: 'Separator',
    help: 'The one character between the cells; recognised unless said.',
    min: 1,
    max: 1,
    pipeline: 'none',
  },
] as const satisfies readonly ParameterDefinition[]

/** Does one job for each row of a file. */
export const importTenantCsv = cmdlet({
  name: 'Import-TenantCsv',
  snapIn: 'TenantDesk',
  label: 'Import a file',
  synopsis: 'Does one job for each row of a CSV file.',
  description:
    'Encoding, separator and columns are recognised, also those of the templates of the original tools and of our own exports. Each row is one object: all of it is done, or none. Every row has its outcome, kept with its effect, so that an import that was stopped or killed goes on where it stopped when the same command runs again; the same file again changes nothing. Passwords of the file are never kept. With WhatIf the same code runs on a private copy of the tenant.',
  parameters: [
    file,
    kind,
    ...reading,
    {
      name: 'Default',
      kind: 'hashtable',
      label: 'For all rows',
      help: "Says what holds where a cell is empty, as in @{ UserLocation = 'BE' }.",
      pipeline: 'none',
    },
    {
      name: 'Correction',
      kind: 'hashtable',
      label: 'Corrections',
      help: "Replaces cells by line and heading, as in @{ '7:Email Address' = 'ann@fernwick.example' }; the file stays as it is.",
      pipeline: 'none',
    },
    {
      name: 'GeneratePassword',
      kind: 'switch',
      label: 'Generate passwords',
      help: 'Generates a password for each row that needs one and has none, and shows it once.',
      pipeline: 'none',
    },
    credentialParameter,
  ],
  output: importOutput,
  examples: [
    {
      line: "Import-TenantCsv 'new-people.csv' -Kind Provision -WhatIf",
      text: 'Shows what each row would do, and what is wrong with it.',
    },
    {
      line: "Import-TenantCsv 'new-people.csv' -Kind Provision -Default @{ UserLocation = 'BE' }",
      text: 'Provisions everybody in the file, in Belgium where no row says otherwise.',
    },
  ],
  impact: 'medium',
  writes: true,
  reports: true,
  origin: 'ours',
})

/** Shows how a file is understood. */
export const getTenantCsvColumn = cmdlet({
  name: 'Get-TenantCsvColumn',
  snapIn: 'TenantDesk',
  label: 'Show the columns of a file',
  synopsis: 'Shows how a CSV file would be read: what each column gives, with the first cells.',
  parameters: [file, kind, ...reading, credentialParameter],
  output: {
    type: 'TenantCsvColumn',
    properties: [
      { name: 'Column', kind: 'text', label: 'Column', column: true },
      { name: 'Field', kind: 'text', label: 'Gives', column: true },
      { name: 'Samples', kind: 'text', label: 'First cells', many: true, column: true },
      { name: 'Rows', kind: 'integer', label: 'Rows' },
      { name: 'Encoding', kind: 'text', label: 'Encoding' },
      { name: 'Delimiter', kind: 'text', label: 'Separator' },
      { name: 'Hash', kind: 'text', label: 'SHA-256' },
    ],
  },
  examples: [{ line: "Get-TenantCsvColumn 'new-people.csv' -Kind Provision", text: 'What each column would give.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'ours',
})
