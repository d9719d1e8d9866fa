import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter, pagingParameters } from '../common-parameters.ts'
import { importOutput } from './import-output.ts'

const importId = {
  name: 'Import',
  kind: 'text',
  label: 'Import',
  help: 'The import, as Get-TenantImport names it.',
  required: true,
  position: 0,
  pipeline: 'both',
} as const satisfies ParameterDefinition

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
  reports: true,
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
      help: 'The file to write; one of that name is replaced. Without it the lines are given as text.',
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
