import { createContext, useContext } from 'react'
import type { Connection } from './connection.ts'

/** Where every component finds the engine. */
export const ConnectionContext = createContext<Connection | undefined>(undefined)

/** The connection of this page; only below `ConnectionContext`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (connection === undefined) throw new Error('useConnection is called outside of ConnectionContext')
  return connection
}
