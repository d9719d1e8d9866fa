import { useGridApiRef } from '@mui/x-data-grid'
import { useEffect, useRef } from 'react'
import { focusPage, isFocusLost } from '../look/focus.ts'

/** The grid's own column of boxes to select rows with. */
export const boxColumn = '__check__'

interface GridPlaces {
  /** The rows that are shown, by identity, in order. */
  readonly ids: readonly string[]
  /** The columns that are shown, in order; boxes for selecting among them. */
  readonly fields: readonly string[]
  /** The row that is open beside the list. */
  readonly openId: string | undefined
}

/**
 * Gives the grid's handle, and keeps the grid's place for the keyboard: Tab finds the list again whatever row or column
 * went away, and focus that was in a pane returns, when the pane is closed, to the row that it was opened from.
 */
export function useGridFocus({ ids, fields, openId }: GridPlaces) {
  const grid = useGridApiRef()
  const opened = useRef(openId)
  useEffect(() => {
    const api = grid.current
    if (api === null) return
    const { cell, columnHeader } = api.state.tabIndex
    const [firstId] = ids
    const [firstField = ''] = fields
    const fieldOf = (field: string) => (fields.includes(field) ? field : firstField)
    const lost = cell !== null && !(ids.includes(String(cell.id)) && fields.includes(cell.field))
    const lostHead = columnHeader !== null && !fields.includes(columnHeader.field)
    if (!lost && !lostHead) return
    const next =
      cell === null || firstId === undefined ? null : { id: keptRow(ids, String(cell.id)), field: fieldOf(cell.field) }
    const head = next === null ? { field: fieldOf((cell ?? columnHeader)?.field ?? '') } : null
    api.setState(state => ({ ...state, tabIndex: { ...state.tabIndex, cell: next, columnHeader: head } }))
  }, [ids, fields, grid])
  useEffect(() => {
    const closed = opened.current
    opened.current = openId
    if (closed === undefined || openId !== undefined || !isFocusLost()) return
    const stop = grid.current?.state.tabIndex.cell
    const left = stop?.id === closed ? stop.field : boxColumn
    const field = left !== boxColumn && fields.includes(left) ? left : fields.find(each => each !== boxColumn)
    if (field === undefined || !ids.includes(closed)) focusPage()
    else grid.current?.setCellFocus(closed, field)
  }, [openId, ids, fields, grid])
  return grid
}

/** The row where it was, else the first. */
function keptRow(ids: readonly string[], id: string): string {
  return ids.includes(id) ? id : (ids[0] ?? id)
}
