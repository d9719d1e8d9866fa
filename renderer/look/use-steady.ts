import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function for as long as the component lives, which does what the last one given does: for handlers of parts that
 * are not to be drawn anew because of a handler.
 */
export function useSteady<Args extends readonly unknown[], Result>(act: (...args: Args) => Result) {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args): Result => latest.current(...args), [])
}
