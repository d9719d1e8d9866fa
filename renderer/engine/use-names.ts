import { useEffect, useState } from 'react'
import { useConnection } from './connection-context.ts'
import { recordOf } from './live-query.ts'
import { useSession } from '../state/session.ts'
import { namesOf } from './names-of.ts'

/** The names of the people of these addresses, asked once and together; empty until they are known. */
export function useNames(addresses: readonly string[]): ReadonlyMap<string, string> {
  const { engine, session } = useConnection()
  const complain = useSession(state => state.complain)
  const key = addresses.join('\n')
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (key === '') return undefined
    let left = false
    namesOf(key.split('\n'), engine, session).then(
      known => {
        if (!left) setNames(known)
      },
      (reason: unknown) => complain(recordOf(reason)),
    )
    return () => {
      left = true
    }
  }, [engine, session, key, complain])
  return names
}
