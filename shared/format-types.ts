/**
 * Type names of rows that were shaped for reading: whoever prints them makes a table or a list of them, whatever their
 * number of properties. Rows of one name that follow one another belong together.
 */
export const formatTypes = {
  table: 'Format.Table',
  tableWithoutHeads: 'Format.TableWithoutHeads',
  list: 'Format.List',
} as const
