import { problem } from '../../problem.ts'

/** What can go wrong with bulk imports and the rows of their files. */
export const importErrors = {
  ImportUnderWay: problem(
    'ResourceBusy',
    (p: { path: string }) => `${p.path} is being imported already.`,
    () => 'Wait until it is over, or stop it first. Nothing was changed by this one.',
  ),
  FileHandedLost: problem(
    'ResourceUnavailable',
    (p: { file: string }) => `The page that had ${p.file} open is gone.`,
    () => 'Open Import again and choose the same file: it goes on where it stopped.',
  ),
  ImportNotFound: problem(
    'ObjectNotFound',
    (p: { import: string }) => `There is no import ${p.import}.`,
    () => 'Get-TenantImport lists them.',
  ),
  ImportOver: problem(
    'InvalidOperation',
    (p: { path: string }) => `The import of ${p.path} is complete: every row has its outcome.`,
    () => 'Get-TenantImportRow lists them; Export-TenantImportResult -FailedOnly writes those that failed.',
  ),
  ImportFileChanged: problem(
    'InvalidData',
    (p: { path: string }) => `${p.path} is no longer the file that the import began with.`,
    () => 'Put the file back as it was, or import this one as a new file: what is done already stays as it is.',
  ),
  ImportFileEmpty: problem(
    'InvalidData',
    (p: { path: string }) => `${p.path} has no rows.`,
    () => 'The first line holds the headings, each line after it one row.',
  ),
  ImportNotText: problem(
    'InvalidData',
    (p: { path: string }) => `${p.path} is no table of text.`,
    () => 'Save it as CSV: in a spreadsheet choose "CSV UTF-8".',
  ),
  ImportColumnMissing: problem(
    'InvalidData',
    (p: { field: string; label: string; columns: string }) =>
      `No column gives ${p.field} (${p.label.toLowerCase()}). The columns are ${p.columns}.`,
    (p: { field: string }) => `Say which column it is, as in -Mapping @{ 'Heading' = '${p.field}' }.`,
  ),
  ImportColumnUnknown: problem(
    'InvalidArgument',
    (p: { column: string; columns: string }) => `The file has no column "${p.column}". Its columns are ${p.columns}.`,
  ),
  ImportFieldUnknown: problem(
    'InvalidArgument',
    (p: { field: string; fields: string }) => `This kind of import has nothing called "${p.field}".`,
    (p: { fields: string }) => `It takes ${p.fields}.`,
  ),
  ImportFieldTwice: problem(
    'InvalidArgument',
    (p: { field: string; first: string; second: string }) =>
      `The columns "${p.first}" and "${p.second}" both give ${p.field}.`,
    () => "Leave one of them out, as in -Mapping @{ 'Heading' = '' }.",
  ),
  ImportCorrectionMalformed: problem(
    'InvalidArgument',
    (p: { key: string }) => `"${p.key}" names no cell.`,
    () => "Name a cell by its line and heading, as in -Correction @{ '7:Email Address' = 'ann@fernwick.example' }.",
  ),
  ImportSecretInLine: problem(
    'SecurityError',
    (p: { field: string }) => `${p.field} is a secret, which no command line may hold.`,
    () => 'Correct it in the file.',
  ),
  RowTwice: problem(
    'InvalidData',
    (p: { target: string; line: number }) => `${p.target} stands in line ${p.line} already.`,
    () => 'Leave one of the two rows out.',
  ),
  RowCellEmpty: problem(
    'InvalidData',
    (p: { label: string }) => `The row does not say: ${p.label.toLowerCase()}.`,
    (p: { label: string }) => `Fill the cell, or give "${p.label}" for all rows.`,
  ),
  RowSaysNothing: problem(
    'InvalidData',
    () => 'The row asks for nothing.',
    () => 'Fill one of its cells.',
  ),
  RowQuoteStray: problem(
    'InvalidData',
    (p: { line: number; column: number }) => `A quote stands in line ${p.line}, place ${p.column}, where none may be.`,
    () => 'Put the whole cell in quotes and double the quote within it.',
  ),
  RowQuoteOpen: problem(
    'InvalidData',
    (p: { line: number; column: number }) => `The quote opened in line ${p.line}, place ${p.column} is never closed.`,
    () => 'Close the quote, or double it where it is part of the text.',
  ),
  RowCellsDiffer: problem(
    'InvalidData',
    (p: { line: number; column: number; cells: number; columns: number }) =>
      `Line ${p.line} has ${p.cells} ${p.cells === 1 ? 'cell' : 'cells'} for ${p.columns} columns; place ${p.column}.`,
    (p: { cells: number; columns: number }) =>
      p.cells > p.columns
        ? 'A cell that holds the separator has to stand in quotes.'
        : 'Empty cells still need their separators.',
  ),
  RowHasNul: problem(
    'InvalidData',
    (p: { line: number; column: number }) => `Line ${p.line} holds a NUL at place ${p.column}.`,
    () => 'The file was saved in another encoding, or is damaged there.',
  ),
  RowNotReadable: problem(
    'InvalidData',
    (p: { line: number; column: number }) => `Line ${p.line} holds bytes that are no text, at place ${p.column}.`,
    () => 'Say how the file was saved, as in -Encoding Windows1252, or save it as UTF-8.',
  ),
} as const
