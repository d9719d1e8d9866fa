import { useMemo, useSyncExternalStore } from 'react'
import type { Invocation } from '../../shared/engine.ts'
import { useConnection } from './connection-context.ts'
import { invocationKey } from './invocation-key.ts'
import type { LiveQuery } from './live-query.ts'

/** Of each question how many objects there are in all; empty until each has its answer. */
export type Totals = readonly (number | undefined)[]

/** The totals of questions, told of only where one of them is another: answers that count the same are no news. */
export function totalsOf(queries: readonly LiveQuery[]) {
  let last: Totals = []
  return {
    subscribe: (listener: () => void) => {
      const leave = queries.map(query => query.subscribe(listener))
      return () => {
        for (const each of leave) each()
      }
    },
    totals: (): Totals => {
      const states = queries.map(query => query.state())
      const known = states.every(state => state.status !== 'waiting')
      if (known && (last.length === 0 || states.some(({ total }, index) => total !== last[index])))
        last = states.map(({ total }) => total)
      return last
    },
  }
}

/** Asks the questions and stays current; what shows the totals is drawn once for all of them. */
export function useTotals(invocations: readonly Invocation[]): Totals {
  const { query } = useConnection()
  const key = invocations.map(invocationKey).join('\n')
  const live = useMemo(
    () => {
      const queries = invocations.map(query)
      for (const each of queries) each.prepare({ keep: true })
      return totalsOf(queries)
    },
    // The key stands for the invocations, which are new objects at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, key],
  )
  return useSyncExternalStore(live.subscribe, live.totals)
}
