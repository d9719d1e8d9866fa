import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Invocation } from '../../shared/engine.ts'
import { useConnection } from './connection-context.ts'
import { invocationKey } from './invocation-key.ts'
import { unasked, type QueryState } from './live-query.ts'

interface QueryOptions {
  /**
   * Shows the rows of the question before until the new ones are there, as lists do while one types, and does not ask again
   * for what nothing was changed since: of lists that the tenant alone can change.
   */
  readonly keep?: boolean
}

const idle: QueryState = { ...unasked, asking: false }
const never = () => () => undefined

/** Asks a Get- cmdlet and stays current; `undefined` asks nothing. */
export function useQuery(invocation: Invocation | undefined, { keep = false }: QueryOptions = {}): QueryState {
  const { query } = useConnection()
  const key = invocation === undefined ? undefined : invocationKey(invocation)
  const live = useMemo(
    () => {
      if (invocation === undefined) return undefined
      const asked = query(invocation)
      asked.prepare({ keep })
      return asked
    },
    // The key stands for the invocation, which is a new object at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, key],
  )
  const current = useSyncExternalStore(live?.subscribe ?? never, live?.state ?? (() => idle))
  const [last, setLast] = useState(current)
  if (current.status !== 'waiting' && current !== last) setLast(current)
  if (keep && current.status === 'waiting' && live !== undefined) return { ...last, asking: true }
  return current
}

/** Sends a question that is about to be shown: its answer is under way while what shows it is still drawn. */
export function usePrepare(): (invocation: Invocation) => void {
  const { query } = useConnection()
  return invocation => query(invocation).prepare({ keep: true })
}
