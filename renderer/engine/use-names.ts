import { useEffect, useState } from 'react'
import type { ObjectChange } from '../../shared/engine.ts'
import { useConnection } from './connection-context.ts'
import { nameIn } from './journal.ts'
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

/**
 * What the people are called whom changes, and perhaps operations, were about, by the address that stands there. A change
 * itself tells the name of somebody who is new or gone.
 */
export function useCalled(
  changes: readonly ObjectChange[],
  targets: readonly string[] = [],
): (address: string) => string | undefined {
  const changed = changes.flatMap(({ entity, name }) => (entity === 'user' ? [name] : []))
  const addresses = [...changed, ...targets].filter(address => address.includes('@'))
  const names = useNames([...new Set(addresses)])
  return address => names.get(address.toLowerCase()) ?? nameIn(changes, address)
}
