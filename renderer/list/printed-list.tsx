import Box from '@mui/material/Box'
import { Fragment } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import type { PsObject } from '../../shared/values.ts'
import { formatFully, formatValue } from '../look/format.ts'
import { OnPaper } from '../look/on-paper.tsx'
import type { ListSort } from './data-list.tsx'
import { isNumeric, type ListColumn } from './list-column.ts'

/** How a list is narrowed and ordered, in words; empty where it is not. */
export interface Narrowing {
  /** The words that are searched for. */
  readonly search: string
  readonly filters: readonly string[]
  /** The column that it is ordered by. */
  readonly order?: { readonly column: string; readonly descending: boolean } | undefined
}

/** An order in the words of the list's columns. */
export function orderOf(sort: ListSort | undefined, columns: readonly ListColumn[]): Narrowing['order'] {
  const column = columns.find(each => each.sortBy !== undefined && each.sortBy === sort?.by)
  if (sort === undefined || column === undefined) return undefined
  return { column: column.label, descending: sort.descending }
}

/** What of a list goes to paper, and whose it is. */
export interface PrintedListProps {
  readonly rows: readonly PsObject[]
  /** How many there are in all. */
  readonly total: number
  /** The first rows, asked for to be printed; else those that the screen happened to show. */
  readonly asked: boolean
  readonly at: Date
  readonly title: string
  /** The organization. */
  readonly tenant: string
  readonly narrowing: Narrowing
  readonly columns: readonly ListColumn[]
  /** A row's identity. */
  readonly idOf: (object: PsObject) => string
}

/** A list on paper: what it is, how it is narrowed, how much of it, and its rows under headings that each page repeats. */
export function PrintedList(props: PrintedListProps) {
  const { title, tenant, narrowing, columns, idOf, rows, total, asked, at } = props
  const { search, filters, order } = narrowing
  const facts = [
    asked ? listTexts.printedRows(rows.length, total) : listTexts.printedPart(rows.length, total),
    ...(search.trim() === '' ? [] : [listTexts.printedSearch(search.trim())]),
    ...(filters.length === 0 ? [] : [listTexts.printedFilters(filters)]),
    ...(order === undefined ? [] : [listTexts.printedOrder(order.column, order.descending)]),
  ]
  return (
    <OnPaper name="list" margin="14mm 12mm" numbered>
      <Box component="header" sx={{ mb: '5mm' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '9pt', color: '#555' }}>
          <span>{tenant}</span>
          <span>{formatFully(at)}</span>
        </Box>
        <Box component="h1" sx={{ m: 0, mt: '1mm', fontSize: '18pt', fontWeight: 550 }}>
          {title}
        </Box>
        <Box component="p" sx={{ m: 0, mt: '1mm', fontSize: '10pt' }}>
          {facts.join(' ')}
        </Box>
      </Box>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.name} scope="col" className={isNumeric(column) ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={idOf(row)}>
              {columns.map(column => (
                <Cell key={column.name} number={isNumeric(column)} text={wordsOf(row, column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </OnPaper>
  )
}

/** A word without an end of its own that is longer than this is broken anywhere: paper cuts off what is too wide. */
const longWord = /[^\s@]{36,}/

/** A cell whose words stay whole; an address may be broken behind its sign. */
function Cell({ text, number }: { readonly text: string; readonly number: boolean }) {
  const [first = '', ...rest] = text.split(/(?<=@)/)
  return (
    <td className={[...(number ? ['number'] : []), ...(longWord.test(text) ? ['long'] : [])].join(' ')}>
      {first}
      {rest.map((part, index) => (
        <Fragment key={`${String(index)} ${part}`}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </td>
  )
}

/** A cell as paper has it: dates whole, because it is read on another day. */
function wordsOf(row: PsObject, { name, kind, words }: ListColumn): string {
  if (words !== undefined) return words(row)
  const value = row.get(name)
  return value instanceof Date ? formatFully(value) : formatValue(value, kind)
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '9pt',
  lineHeight: 1.35,
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '& th': {
    textAlign: 'left',
    fontWeight: 620,
    borderBottom: '0.4mm solid #000',
    p: '0 2mm 1mm 0',
    verticalAlign: 'bottom',
  },
  '& td': { borderBottom: '0.15mm solid #bbb', p: '1mm 2mm 1mm 0', verticalAlign: 'top' },
  '& .long': { overflowWrap: 'anywhere' },
  '& .number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
} as const
