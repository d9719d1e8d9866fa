import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { encodingNames } from '../encodings.ts'
import { inputObjectParameter, readEncodingParameter } from './object-parameters.ts'

const delimiter = {
  name: 'Delimiter',
  kind: 'object',
  label: 'Separator',
  help: 'The one character between the fields; a comma unless said.',
  choices: [',', ';', '|'],
  pipeline: 'none',
  position: 1,
} as const satisfies ParameterDefinition

const useCulture = {
  name: 'UseCulture',
  kind: 'switch',
  label: "The country's separator",
  help: 'Separates fields as spreadsheets do here: by semicolons where numbers have a decimal comma.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

const noTypeInformation = {
  name: 'NoTypeInformation',
  kind: 'switch',
  label: 'Without type line',
  help: 'Accepted for the sake of scripts: no line #TYPE is written unless -IncludeTypeInformation asks for it.',
  aliases: ['NTI'],
  pipeline: 'none',
} as const satisfies ParameterDefinition

const includeTypeInformation = {
  name: 'IncludeTypeInformation',
  kind: 'switch',
  label: 'With type line',
  help: 'Writes a first line #TYPE with the type of the first object.',
  aliases: ['ITI'],
  pipeline: 'none',
} as const satisfies ParameterDefinition

const escapeFormula = {
  name: 'EscapeFormula',
  kind: 'switch',
  label: 'Safe for spreadsheets',
  help: 'Puts an apostrophe before texts that a spreadsheet would run as a formula.',
  pipeline: 'none',
  origin: 'ours',
} as const satisfies ParameterDefinition

const header = {
  name: 'Header',
  kind: 'text',
  label: 'Names of the columns',
  help: 'Names the columns; the first line is then a row like the others.',
  many: true,
  min: 1,
  pipeline: 'none',
} as const satisfies ParameterDefinition

/** Reads a CSV file as objects. */
export const importCsv = cmdlet({
  name: 'Import-Csv',
  snapIn: 'Shell',
  label: 'Read a CSV file',
  synopsis: 'Reads a CSV file and gives an object for each row.',
  description:
    'All values are text; a missing value is empty. The encoding is recognized: UTF-8, UTF-16 with a mark, else Windows-1252.',
  parameters: [
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'The files to read.',
      many: true,
      required: true,
      position: 0,
      pipeline: 'both',
      aliases: ['PSPath', 'LiteralPath', 'FullName'],
    },
    delimiter,
    useCulture,
    header,
    readEncodingParameter,
  ],
  examples: [
    { line: "Import-Csv -Path 'users.csv'", text: 'The rows as objects.' },
    { line: "Import-Csv 'users.csv' | Add-MSOnlineUser", text: 'Adds a person for each row.' },
  ],
  aliases: ['ipcsv'],
  impact: 'none',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})

/** Writes objects into a CSV file. */
export const exportCsv = cmdlet({
  name: 'Export-Csv',
  snapIn: 'Shell',
  label: 'Write a CSV file',
  synopsis: 'Writes objects into a CSV file, one row each.',
  description:
    'The first object decides the columns. Dates are written in ISO 8601, in UTC, and a new file is UTF-8 with a mark, so that spreadsheets read accents.',
  parameters: [
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'The file to write; one of that name is replaced.',
      required: true,
      position: 0,
      pipeline: 'none',
      aliases: ['PSPath', 'LiteralPath'],
    },
    { ...inputObjectParameter, required: true },
    delimiter,
    useCulture,
    noTypeInformation,
    includeTypeInformation,
    {
      name: 'Encoding',
      kind: 'choice',
      label: 'Encoding',
      help: 'How the text is kept as bytes; UTF-8 with a mark unless said.',
      choices: encodingNames,
      pipeline: 'none',
    },
    { name: 'Append', kind: 'switch', label: 'Add', help: 'Adds rows to the file.', pipeline: 'none' },
    {
      name: 'Force',
      kind: 'switch',
      label: 'Also with other columns',
      help: 'Adds rows also where the objects lack columns of the file.',
      pipeline: 'none',
    },
    {
      name: 'NoClobber',
      kind: 'switch',
      label: 'Never replace',
      help: 'Fails where there is a file of that name.',
      aliases: ['NoOverwrite'],
      pipeline: 'none',
    },
    escapeFormula,
  ],
  examples: [
    {
      line: "Get-MSOnlineUser | Export-Csv 'users.csv' -NoTypeInformation",
      text: 'Everybody, as a table for a spreadsheet.',
    },
  ],
  aliases: ['epcsv'],
  impact: 'medium',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})

/** Gives objects as lines of CSV. */
export const convertToCsv = cmdlet({
  name: 'ConvertTo-Csv',
  snapIn: 'Shell',
  label: 'Turn into CSV',
  synopsis: 'Gives objects as lines of CSV.',
  parameters: [
    { ...inputObjectParameter, required: true, position: 0 },
    delimiter,
    useCulture,
    noTypeInformation,
    includeTypeInformation,
    escapeFormula,
  ],
  examples: [{ line: 'Get-MSOnlineSubscription | ConvertTo-Csv -NoTypeInformation', text: 'Subscriptions as text.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Gives lines of CSV as objects. */
export const convertFromCsv = cmdlet({
  name: 'ConvertFrom-Csv',
  snapIn: 'Shell',
  label: 'Read CSV text',
  synopsis: 'Gives an object for each row of CSV text.',
  parameters: [
    { ...inputObjectParameter, label: 'Text', help: 'The lines of the text.', many: true, required: true, position: 0 },
    delimiter,
    useCulture,
    header,
  ],
  examples: [{ line: "'Name,City','Ann,Ghent' | ConvertFrom-Csv", text: 'One object with name and city.' }],
  impact: 'none',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})
