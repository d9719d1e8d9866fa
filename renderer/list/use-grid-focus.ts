import { useGridApiRef, type GridRowId } from '@mui/x-data-grid'
import { useEffect, useRef } from 'react'
import { focusPage, isFocusLost } from '../look/focus.ts'
import type { Slots } from './slots.ts'

/** The grid's own column of boxes to select rows with. */
export const boxColumn = '__check__'

interface GridPlaces {
  /** The rows that are shown. */
  readonly slots: Slots
  /** The columns that are shown, in order; boxes for selecting among them. */
  readonly fields: readonly string[]
  /** The row that is open beside the list. */
  readonly openId: string | undefined
}

/**
 * Gives the grid's handle, and keeps the grid's place for the keyboard: Tab finds the list again whatever row or column
 * went away, and focus that was in a pane returns, when the pane is closed, to the row that it was opened from.
 */
export function useGridFocus({ slots, fields, openId }: GridPlaces) {
  const grid = useGridApiRef()
  const opened = useRef(openId)
  useEffect(() => {
    const api = grid.current
    if (api === null) return
    const { cell, columnHeader } = api.state.tabIndex
    const [firstRow] = slots.numbers
    const [firstField = ''] = fields
    const fieldOf = (field: string) => (fields.includes(field) ? field : firstField)
    const lost = cell !== null && !(isShown(slots, cell.id) && fields.includes(cell.field))
    const lostHead = columnHeader !== null && !fields.includes(columnHeader.field)
    if (!lost && !lostHead) return
    const next =
      cell === null || firstRow === undefined
        ? null
        : { id: isShown(slots, cell.id) ? cell.id : firstRow, field: fieldOf(cell.field) }
    const head = next === null ? { field: fieldOf((cell ?? columnHeader)?.field ?? '') } : null
    api.setState(state => ({ ...state, tabIndex: { ...state.tabIndex, cell: next, columnHeader: head } }))
  }, [slots, fields, grid])
  useEffect(() => {
    const closed = opened.current
    opened.current = openId
    if (closed === undefined || openId !== undefined || !isFocusLost()) return
    const stop = grid.current?.state.tabIndex.cell
    const slot = slots.slotOf.get(closed)
    const left = stop?.id === slot ? (stop?.field ?? boxColumn) : boxColumn
    const field = left !== boxColumn && fields.includes(left) ? left : fields.find(each => each !== boxColumn)
    if (field === undefined || slot === undefined) focusPage()
    else grid.current?.setCellFocus(slot, field)
  }, [openId, slots, fields, grid])
  // A page that was left has no pane to be closed: whoever comes back begins at its title.
  useEffect(() => () => void (opened.current = undefined), [])
  return grid
}

/** Whether the row that the grid means is one of those that are shown. */
function isShown({ idOf }: Slots, id: GridRowId): boolean {
  return typeof id === 'number' && idOf.has(id)
}
