import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { focusPage, watchFocus } from '../look/focus.ts'
import { useDialog } from '../state/dialog.ts'

/** What the search says with the address that it goes to. */
export const foundState = { found: true } as const

/**
 * Puts focus on each page that is gone to, and on what the search found, so that the next Tab goes on from there; a page
 * that takes focus itself keeps it. The first page has none: a window begins at its top. A button that works a while has
 * it again afterwards.
 */
export function usePageFocus(): void {
  const { pathname, key, state } = useLocation()
  const dialogOpen = useDialog(({ request }) => request !== undefined)
  const page = pathname.split('/')[1] ?? ''
  const found = isFound(state)
  const shown = useRef({ page, key })
  useEffect(watchFocus, [])
  useEffect(() => {
    // A dialog that the change of page closes gives focus back first.
    const another = shown.current.page !== page
    // Addresses that are typed one after the other all have the same key.
    if (dialogOpen || (!another && shown.current.key === key)) return
    shown.current = { page, key }
    const { activeElement } = document
    // What had focus on a page that went out of sight has it for a moment still, and a list that stayed drawn takes it again.
    const taken =
      activeElement?.checkVisibility() === true &&
      activeElement.closest('#page, [role=dialog]') !== null &&
      activeElement.closest('[role=grid]') === null
    if (another ? !taken : found) focusPage()
  }, [page, key, found, dialogOpen])
}

function isFound(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'found' in state && state.found === true
}
