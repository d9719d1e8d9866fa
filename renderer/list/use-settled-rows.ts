import { useEffect, useState, type PointerEventHandler } from 'react'
import type { QueryState } from '../engine/live-query.ts'
import type { PsObject } from '../../shared/values.ts'

/** Rows that do not move under the pointer. */
export interface SettledRows {
  readonly rows: readonly PsObject[]
  /** The key of the question that they answer. */
  readonly question: string
  /** How many rows have come, gone or moved since; 0 while all is shown. */
  readonly newer: number
  readonly showNewer: () => void
  /** What the list's own box tells of the pointer. */
  readonly pointing: { readonly onPointerEnter: PointerEventHandler; readonly onPointerLeave: PointerEventHandler }
}

interface Shown {
  readonly key: string
  readonly rows: readonly PsObject[]
  readonly from: readonly PsObject[]
}

/**
 * The rows of a live list as they should stand: values change in place at once, but rows that come, go or move wait
 * while the pointer is over the list, until the person asks for them. Another question shows its own rows at once.
 */
export function useSettledRows(state: QueryState, key: string, idOf: (row: PsObject) => string): SettledRows {
  const [pointed, setPointed] = useState(false)
  // A page that is left tells nothing of the pointer any more.
  useEffect(() => () => setPointed(false), [])
  const [shown, setShown] = useState<Shown>({ key, rows: state.rows, from: state.rows })
  if (state.rows !== shown.from || (key !== shown.key && !state.asking)) {
    const hold = pointed && key === shown.key && shown.rows.length > 0
    setShown({ key, from: state.rows, rows: hold ? inPlace(shown.rows, state.rows, idOf) : state.rows })
  }
  const newer = differences(shown.rows, state.rows, idOf)
  return {
    rows: shown.rows,
    question: shown.key,
    newer,
    showNewer: () => setShown({ key, from: state.rows, rows: state.rows }),
    pointing: { onPointerEnter: () => setPointed(true), onPointerLeave: () => setPointed(false) },
  }
}

/** The rows in their old places with their new values. */
export function inPlace(
  old: readonly PsObject[],
  fresh: readonly PsObject[],
  idOf: (row: PsObject) => string,
): readonly PsObject[] {
  const byId = new Map(fresh.map(row => [idOf(row), row] as const))
  return old.map(row => byId.get(idOf(row)) ?? row)
}

/** How many rows are in one list and not at the same place in the other. */
export function differences(
  old: readonly PsObject[],
  fresh: readonly PsObject[],
  idOf: (row: PsObject) => string,
): number {
  const known = new Set(old.map(idOf))
  const left = new Set(fresh.map(idOf))
  const added = fresh.filter(row => !known.has(idOf(row))).length
  const removed = old.filter(row => !left.has(idOf(row))).length
  if (added + removed > 0) return Math.max(added, removed)
  return old.filter((row, index) => idOf(row) !== (fresh[index] === undefined ? '' : idOf(fresh[index]))).length
}
