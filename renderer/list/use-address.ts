import { useCallback } from 'react'
import { useSearchParams, type URLSearchParamsInit } from 'react-router'

interface Change {
  /** No step to go back to. */
  readonly replace?: boolean
}

/**
 * What the address says of a page behind its question mark, and how to change it. A change is drawn at once: drawn when
 * there is time, it would not yet be there for a second click to build on.
 */
export function useAddress(): readonly [URLSearchParams, (params: URLSearchParamsInit, change?: Change) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (next: URLSearchParamsInit, options: Change = {}) => setParams(next, { ...options, flushSync: true }),
    [setParams],
  )
  return [params, change]
}
