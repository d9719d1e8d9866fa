import Box from '@mui/material/Box'
import {
  DataGrid,
  type GridCellParams,
  type GridColDef,
  type GridRowSelectionModel,
  type GridSortDirection,
  type GridSortModel,
} from '@mui/x-data-grid'
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PsObject } from '../../shared/values.ts'
import { formatValue } from '../look/format.ts'
import { nonce } from '../look/nonce.ts'
import { usePreferences } from '../state/preferences.ts'
import { nothingSelected, type Selection } from '../state/selection.ts'
import type { Density } from '../state/views.ts'
import { isNumeric, type ListColumn } from './list-column.ts'
import { pageSize } from './page-size.ts'
import { gridWords } from './grid-words.ts'
import { RowBox } from './row-box.tsx'
import { fromSlots, nextSlots, noSlots, toSlots, type Slots } from './slots.ts'
import { boxColumn, useGridFocus } from './use-grid-focus.ts'
import { useSteady } from '../look/use-steady.ts'

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
  /** What the rows answer: those of another question are shown from the first on. */
  readonly question: string
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

// The grid's own place for no rows is inside its rows, where neither a heading nor a button may be.
const parts = { noRowsOverlay: () => null, rowCheckbox: RowBox }
const partProps = { loadingOverlay: { variant: 'skeleton', noRowsVariant: 'skeleton' } } as const

type Row = { readonly slot: number; readonly id: string; readonly object: PsObject }

const slotOf = ({ slot }: Row) => slot

/** A list of objects, a page of at most 100 at a time: sorted, selected and opened by mouse and by keyboard. */
export function DataList(props: DataListProps) {
  const { name, columns, rows, question, waiting, idOf, empty, sort, selection, openId, onOpen } = props
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
  const sortField = columns.find(column => column.sortBy !== undefined && column.sortBy === sort?.by)?.name
  const descending = sort?.descending === true
  const sortModel = useMemo(() => sortModelOf(sortField, descending), [sortField, descending])
  const opens = onOpen !== undefined
  const model = useMemo(() => modelOf(selection, slots), [selection, slots])
  const onSort = useSteady((next: GridSortModel) => props.onSort?.(sortOf(next, columns)))
  const onSelect = useSteady(({ type, ids }: GridRowSelectionModel) =>
    props.onSelection?.({ type, ids: fromSlots(slots, ids) }),
  )
  const open = useSteady((id: string) => onOpen?.(id))

  // Rows that came as a property would be drawn twice: the grid draws all that it has for any other property first.
  const [firstRows] = useState(gridRows)
  const shown = useRef({ question, gridRows })
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { question, gridRows }
    if (before.question !== question) grid.current?.scroll({ top: 0 })
    if (before.gridRows === gridRows) return
    grid.current?.setRows(gridRows)
    grid.current?.setRowSelectionModel(model)
  }, [grid, question, gridRows, model])

  // Whoever types into a search renders the page several times before there are other rows: the grid is drawn for what it
  // shows, and not for what else changed.
  const drawn = useMemo(
    () => (
      <DataGrid
        apiRef={grid}
        aria-label={name}
        rows={firstRows}
        getRowId={slotOf}
        columns={gridColumns}
        rowHeight={rowHeight}
        paginationModel={onePage}
        sortingMode="server"
        sortModel={sortModel}
        sortingOrder={orders}
        onSortModelChange={onSort}
        filterMode="server"
        disableColumnFilter
        disableColumnSelector
        disableRowSelectionOnClick
        checkboxSelection={selects}
        rowSelection={selects}
        rowSelectionModel={model}
        onRowSelectionModelChange={onSelect}
        keepNonExistentRowsSelected
        loading={waiting}
        {...(!opens
          ? {}
          : {
              onRowClick: ({ row }: { readonly row: Row }) => open(row.id),
              onCellKeyDown: ({ row, field }: GridCellParams<Row>, event: KeyboardEvent) => {
                if (event.key === 'Enter' && field !== boxColumn) open(row.id)
              },
            })}
        getRowClassName={({ row }: { readonly row: Row }) => (row.id === openId ? 'desk-open-row' : '')}
        slots={parts}
        slotProps={partProps}
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
      firstRows,
      gridColumns,
      rowHeight,
      sortModel,
      onSort,
      selects,
      model,
      onSelect,
      waiting,
      opens,
      open,
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

/** The grid is told of each page as of all there is. */
const onePage = { page: 0, pageSize }

/** Of a selection that names nobody: the same for whatever rows. */
const unnamed: Readonly<Record<Selection['type'], GridRowSelectionModel>> = {
  include: { type: 'include', ids: new Set() },
  exclude: { type: 'exclude', ids: new Set() },
}

function modelOf({ type, ids }: Selection = nothingSelected, slots: Slots): GridRowSelectionModel {
  return ids.size === 0 ? unnamed[type] : { type, ids: toSlots(slots, ids) }
}

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

const orders: GridSortDirection[] = ['asc', 'desc']

function sortModelOf(field: string | undefined, descending: boolean): GridSortModel {
  return field === undefined ? [] : [{ field, sort: descending ? 'desc' : 'asc' }]
}

function sortOf(model: GridSortModel, columns: readonly ListColumn[]): ListSort | undefined {
  const [first] = model
  const by = columns.find(column => column.name === first?.field)?.sortBy
  return by === undefined ? undefined : { by, descending: first?.sort === 'desc' }
}
