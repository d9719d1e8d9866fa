import type { CsvWarning } from '../../csv-read.ts'
import type { CsvWriteCounts } from '../../csv-write.ts'
import type { TextEncoding } from '../../encodings.ts'

/** The sentence of a warning about a CSV text that was read. */
export function csvWarningText(warning: CsvWarning): string {
  switch (warning.warning) {
    case 'unnamed-columns':
      return `One or more headings are empty; these columns are called ${warning.names.join(', ')}.`
    case 'other-delimiter':
      return `The only heading holds "${warning.found === '\t' ? '`t' : warning.found}": give it as -Delimiter if it separates the fields.`
    case 'extra-values':
      return `${warning.rows === 1 ? 'One row has' : `${warning.rows} rows have`} more values than there are headings, first in line ${warning.firstLine}; these were left out.`
  }
}

/** The sentences about a CSV file that was written; none where nothing needs a word. */
export function csvWriteWarnings({ formulas, lists }: CsvWriteCounts): string[] {
  return [
    ...(lists > 0
      ? [`${lists} ${lists === 1 ? 'value is a list' : 'values are lists'}; their parts were joined by semicolons.`]
      : []),
    ...(formulas > 0
      ? [
          `A spreadsheet would run ${formulas} ${formulas === 1 ? 'value' : 'values'} as a formula; -EscapeFormula makes them plain text.`,
        ]
      : []),
  ]
}

/** The warning where Format-Table or its like stands before CSV. */
export const layoutWarning =
  'What Format-Table, Format-List and Format-Wide give is a layout, not the objects: choose columns with Select-Object instead.'

/** The sentence about a file that was not read as UTF-8 although no mark says what it is; undefined where none is due. */
export function encodingWarning(path: string, encoding: TextEncoding): string | undefined {
  return encoding === 'windows-1252'
    ? `${path} is not UTF-8; it was read as Windows-1252, as Excel writes it.`
    : undefined
}
