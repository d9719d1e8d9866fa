import Box from '@mui/material/Box'
import {
  DataGrid,
  type GridCellParams,
  type GridColDef,
  type GridRowSelectionModel,
  type GridSortModel,
} from '@mui/x-data-grid'
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PsObject } from '../../shared/values.ts'
import { formatValue } from '../look/format.ts'
import { nonce } from '../look/nonce.ts'
import { usePreferences } from '../state/preferences.ts'
import type { Selection } from '../state/selection.ts'
import type { Density } from '../state/views.ts'
import { isNumeric, type ListColumn } from './list-column.ts'
import { pageSize } from './page-size.ts'
import { gridWords } from './grid-words.ts'
import { RowBox } from './row-box.tsx'
import { fromSlots, nextSlots, noSlots, toSlots } from './slots.ts'
import { boxColumn, useGridFocus } from './use-grid-focus.ts'

/** One order of a list, as `-SortBy` and `-Descending` say it. */
export interface ListSort {
  readonly by: string
  readonly descending: boolean
}

interface DataListProps {
  /** What the list is, for screen readers. */
  readonly name: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly PsObject[]
  /** How many there are in all. */
  readonly total: number
  /** No answer yet: the shape of rows is shown. */
  readonly waiting: boolean
  /** A row's identity, the same for as long as the object lives. */
  readonly idOf: (object: PsObject, index: number) => string
  readonly empty: ReactNode
  readonly sort?: ListSort | undefined
  readonly onSort?: (sort: ListSort | undefined) => void
  readonly selection?: Selection
  readonly onSelection?: (selection: Selection) => void
  /** The row that is open beside the list. */
  readonly openId?: string | undefined
  readonly onOpen?: (id: string) => void
  /** The room of this list's rows, where it is another than that of all lists. */
  readonly density?: Density | undefined
}

/** Pixels. */
const headHeight = 34
const rowHeights: Readonly<Record<Density, number>> = { comfortable: 38, compact: 30 }

/** The grid's own place for no rows is inside its rows, where neither a heading nor a button may be. */
const Nothing = () => null

type Row = { readonly slot: number; readonly id: string; readonly object: PsObject }

const slotOf = ({ slot }: Row) => slot

/** A list of objects, a page of at most 100 at a time: sorted, selected and opened by mouse and by keyboard. */
export function DataList(props: DataListProps) {
  const { name, columns, rows, total, waiting, idOf, empty, sort, selection, openId, onOpen } = props
  const ids = useMemo(() => rows.map((object, index) => idOf(object, index)), [rows, idOf])
  const [{ slots, of }, setSlots] = useState(() => ({ slots: nextSlots(noSlots, ids), of: ids }))
  if (of !== ids) setSlots({ slots: nextSlots(slots, ids), of: ids })
  const gridRows = useMemo<Row[]>(
    () =>
      rows.flatMap((object, index) => {
        const [id, slot] = [ids[index], slots.numbers[index]]
        return id === undefined || slot === undefined ? [] : [{ slot, id, object }]
      }),
    [rows, ids, slots],
  )
  const rowHeight = usePreferences(({ density }) => rowHeights[props.density ?? density])
  const gridColumns = useMemo(() => columns.map(gridColumn), [columns])
  const selects = selection !== undefined
  const fields = useMemo(
    () => [...(selects ? [boxColumn] : []), ...columns.map(column => column.name)],
    [selects, columns],
  )
  const grid = useGridFocus({ slots, fields, openId })
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const sortField = columns.find(column => column.sortBy !== undefined && column.sortBy === sort?.by)?.name
  const descending = sort?.descending === true
  const opens = onOpen !== undefined

  // Whoever types into a search renders the page several times before there are other rows: the grid is drawn for what it
  // shows, and not for what else changed.
  const drawn = useMemo(
    () => (
      <DataGrid
        apiRef={grid}
        aria-label={name}
        rows={gridRows}
        getRowId={slotOf}
        columns={gridColumns}
        rowHeight={rowHeight}
        rowCount={Math.max(total, gridRows.length)}
        pagination
        paginationMode="server"
        paginationModel={{ page: 0, pageSize }}
        sortingMode="server"
        sortModel={sortField === undefined ? [] : [{ field: sortField, sort: descending ? 'desc' : 'asc' }]}
        sortingOrder={['asc', 'desc']}
        onSortModelChange={model => latest.current.onSort?.(sortOf(model, latest.current.columns))}
        filterMode="server"
        disableColumnFilter
        disableColumnSelector
        disableRowSelectionOnClick
        checkboxSelection={selects}
        rowSelection={selects}
        rowSelectionModel={
          selection === undefined ? noSelection : { type: selection.type, ids: toSlots(slots, selection.ids) }
        }
        onRowSelectionModelChange={model =>
          latest.current.onSelection?.({ type: model.type, ids: fromSlots(slots, model.ids) })
        }
        keepNonExistentRowsSelected
        loading={waiting}
        {...(!opens
          ? {}
          : {
              onRowClick: ({ row }: { readonly row: Row }) => latest.current.onOpen?.(row.id),
              onCellKeyDown: ({ row, field }: GridCellParams<Row>, event: KeyboardEvent) => {
                if (event.key === 'Enter' && field !== boxColumn) latest.current.onOpen?.(row.id)
              },
            })}
        getRowClassName={({ row }: { readonly row: Row }) => (row.id === openId ? 'desk-open-row' : '')}
        slots={{ noRowsOverlay: Nothing, rowCheckbox: RowBox }}
        slotProps={{ loadingOverlay: { variant: 'skeleton', noRowsVariant: 'skeleton' } }}
        localeText={gridWords}
        {...(nonce === undefined ? {} : { nonce })}
        sx={{
          flex: 1,
          minHeight: 0,
          ...(!opens ? {} : { '& .MuiDataGrid-row': { cursor: 'pointer' } }),
        }}
      />
    ),
    [
      grid,
      name,
      gridRows,
      slots,
      gridColumns,
      rowHeight,
      total,
      sortField,
      descending,
      selects,
      selection,
      waiting,
      opens,
      openId,
    ],
  )
  return (
    <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      {drawn}
      {!waiting && rows.length === 0 && (
        <Box sx={{ position: 'absolute', inset: 0, top: headHeight, overflowY: 'auto' }}>{empty}</Box>
      )}
    </Box>
  )
}

const noSelection: GridRowSelectionModel = { type: 'include', ids: new Set() }

function gridColumn(column: ListColumn): GridColDef<Row> {
  const { name, label, render } = column
  return {
    field: name,
    headerName: label,
    minWidth: column.width ?? 90,
    flex: column.flex ?? 1,
    sortable: column.sortBy !== undefined,
    display: 'flex',
    align: isNumeric(column) ? 'right' : 'left',
    headerAlign: isNumeric(column) ? 'right' : 'left',
    valueGetter: (_value, row) => formatValue(row.object.get(name), column.kind),
    ...(render === undefined ? {} : { renderCell: ({ row }) => render(row.object) }),
  }
}

function sortOf(model: GridSortModel, columns: readonly ListColumn[]): ListSort | undefined {
  const [first] = model
  const by = columns.find(column => column.name === first?.field)?.sortBy
  return by === undefined ? undefined : { by, descending: first?.sort === 'desc' }
}
