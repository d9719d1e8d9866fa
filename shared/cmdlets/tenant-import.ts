import { cmdlet, type OutputDefinition, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { importEncodings, importKinds, type ImportEncoding } from '../import/kinds.ts'

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

const importId = {
  name: 'Import',
  kind: 'text',
  label: 'Import',
  help: 'The import, as Get-TenantImport names it.',
  required: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

const importOutput = {
  type: 'TenantImport',
  properties: [
    { name: 'File', kind: 'file', label: 'File', column: true },
    { name: 'Kind', kind: 'choice', label: 'What each row is', column: true },
    { name: 'Outcome', kind: 'choice', label: 'Outcome', column: true },
    { name: 'Rows', kind: 'integer', label: 'Rows', column: true },
    { name: 'Created', kind: 'integer', label: 'Created', column: true },
    { name: 'Changed', kind: 'integer', label: 'Changed', column: true },
    { name: 'Removed', kind: 'integer', label: 'Removed', column: true },
    { name: 'Unchanged', kind: 'integer', label: 'Nothing to do', column: true },
    { name: 'Failed', kind: 'integer', label: 'Problems', column: true },
    { name: 'Left', kind: 'integer', label: 'Left', column: true },
    { name: 'Started', kind: 'date', label: 'Started' },
    { name: 'Ended', kind: 'date', label: 'Ended' },
    { name: 'Runs', kind: 'run', label: 'Runs', many: true },
    { name: 'Undone', kind: 'boolean', label: 'Undone' },
    { name: 'Hash', kind: 'text', label: 'SHA-256' },
    { name: 'Import', kind: 'text', label: 'Id' },
  ],
} as const satisfies OutputDefinition

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
      line: "Import-TenantCsv 'people.csv' -Kind Provision -WhatIf",
      text: 'Shows what each row would do, and what is wrong with it.',
    },
    {
      line: "Import-TenantCsv 'people.csv' -Kind Provision -Default @{ UserLocation = 'BE' }",
      text: 'Provisions everybody in the file, in Belgium where no row says otherwise.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Goes on with an import that was stopped or killed. */
export const resumeTenantImport = cmdlet({
  name: 'Resume-TenantImport',
  snapIn: 'TenantDesk',
  label: 'Go on with an import',
  synopsis: 'Goes on with an import exactly where it stopped.',
  description: 'The file is read again and has to be the same; passwords are in it and nowhere else.',
  parameters: [
    importId,
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'Where the file lies now; where it lay unless said.',
      pipeline: 'none',
    },
    credentialParameter,
  ],
  output: importOutput,
  examples: [{ line: 'Get-TenantImport -Unfinished | Resume-TenantImport', text: 'Goes on with whatever was left.' }],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Lists imports. */
export const getTenantImport = cmdlet({
  name: 'Get-TenantImport',
  snapIn: 'TenantDesk',
  label: 'Show imports',
  synopsis: 'Lists imports with their totals, the latest first, or gives one.',
  parameters: [
    {
      name: 'Import',
      kind: 'text',
      label: 'Import',
      help: 'Only this one, by its id.',
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Unfinished',
      kind: 'switch',
      label: 'Unfinished only',
      help: 'Only imports that have rows without an outcome and are not under way.',
      pipeline: 'none',
    },
    ...pagingParameters,
    credentialParameter,
  ],
  output: importOutput,
  examples: [{ line: 'Get-TenantImport -First 5', text: 'The latest five imports.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** The values that tell how a row came out. */
export const importRowOutcomes = ['Created', 'Changed', 'Removed', 'Unchanged', 'Failed', 'Denied'] as const

/** Lists the rows of an import. */
export const getTenantImportRow = cmdlet({
  name: 'Get-TenantImportRow',
  snapIn: 'TenantDesk',
  label: 'Show the rows of an import',
  synopsis: 'Gives the outcome of each row of an import, with the reason where it failed.',
  parameters: [
    importId,
    {
      name: 'Outcome',
      kind: 'choice',
      many: true,
      choices: importRowOutcomes,
      label: 'Outcome',
      help: 'Only rows that came out so.',
      pipeline: 'none',
    },
    ...pagingParameters,
    credentialParameter,
  ],
  output: {
    type: 'TenantImportRow',
    properties: [
      { name: 'Line', kind: 'integer', label: 'Line', column: true },
      { name: 'Outcome', kind: 'choice', label: 'Outcome', column: true },
      { name: 'Target', kind: 'text', label: 'Object', column: true },
      { name: 'Reason', kind: 'text', label: 'Why', column: true },
      { name: 'Advice', kind: 'text', label: 'Way out' },
      { name: 'Column', kind: 'text', label: 'Column' },
      { name: 'ErrorId', kind: 'text', label: 'Error' },
      { name: 'Id', kind: 'text', label: 'Id of the object' },
    ],
  },
  examples: [
    { line: 'Get-TenantImport -First 1 | Get-TenantImportRow -Outcome Failed', text: 'What failed, and why.' },
  ],
  impact: 'none',
  writes: false,
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
  examples: [{ line: "Get-TenantCsvColumn 'people.csv' -Kind Provision", text: 'What each column would give.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'ours',
})

/** Writes the outcome of each row into a file. */
export const exportTenantImportResult = cmdlet({
  name: 'Export-TenantImportResult',
  snapIn: 'TenantDesk',
  label: 'Write the results of an import',
  synopsis: 'Writes the outcome of every row of an import into a CSV file, or the failed rows as they were.',
  description:
    'The failed rows have the headings of their file and can be corrected and imported again; what they had for passwords is empty.',
  parameters: [
    { ...importId, pipeline: 'both' },
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'The file to write; one of that name is replaced.',
      required: true,
      position: 1,
      pipeline: 'none',
    },
    {
      name: 'FailedOnly',
      kind: 'switch',
      label: 'Failed rows only',
      help: 'Writes the failed rows with their own cells, and why they failed.',
      pipeline: 'none',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Get-TenantImport -First 1 | Export-TenantImportResult -Path 'failed.csv' -FailedOnly",
      text: 'The rows to correct and import again.',
    },
  ],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'ours',
})
