const number = (n: number) => n.toLocaleString('en')

/** Words of every list: paging, columns, filters, and what the grid itself says. */
export const listTexts = {
  pages: 'Pages of the list',
  range: (first: number, last: number) => `${number(first)}–${number(last)}`,
  previous: 'The hundred before',
  next: 'The next hundred',
  filters: 'Filters',
  moreFilters: (n: number) => `${n} more`,
  columns: 'Columns',
  columnsReset: 'As at first',
  columnUp: (column: string) => `Move ${column} to the left`,
  columnDown: (column: string) => `Move ${column} to the right`,
  export: 'Save as CSV',
  exportWait: 'Reading all rows…',
  newer: (n: number) => `${number(n)} new: show`,
  selected: (n: number) => `${number(n)} selected`,
  selectAll: (n: number) => `All ${number(n)}`,
  selectNone: 'Select nothing',
  selection: 'What to do with the selected rows',
  moreActions: 'More actions',
  nothing: 'Nothing to show',
  nothingText: 'The cmdlet gave no objects.',
  grid: {
    checkboxSelectionHeaderName: 'Select',
    checkboxSelectionSelectAllRows: 'Select all that match',
    checkboxSelectionUnselectAllRows: 'Select nothing',
    checkboxSelectionSelectRow: 'Select the row',
    checkboxSelectionUnselectRow: 'Take the row out of the selection',
    columnHeaderSortIconLabel: 'Sort',
    noRowsLabel: 'No rows',
  },
} as const
