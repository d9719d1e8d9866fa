import { useColorScheme } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { ErrorRecord } from '../shared/errors.ts'
import { connect } from './engine/connect.ts'
import { ConnectionContext } from './engine/connection-context.ts'
import type { Connection } from './engine/connection.ts'
import { recordOf } from './engine/live-query.ts'
import { searchWish } from './frame/frame.tsx'
import { Opening } from './frame/opening.tsx'
import { createRouter, fetchPages } from './router.tsx'
import { usePreferences } from './state/preferences.ts'

const router = createRouter()

/** What became of connecting. */
interface Opened {
  readonly connection?: Connection
  readonly error?: ErrorRecord
}

// The socket opens while the page is first drawn.
const opening = connect().then(
  (connection): Opened => ({ connection }),
  (reason: unknown): Opened => ({ error: recordOf(reason) }),
)

/** The whole page: connects, then shows the frame with the page of the address. */
export function App() {
  const [{ connection, error }, setOpened] = useState<Opened>({})
  useScheme()
  useEffect(() => {
    void opening.then(setOpened)
  }, [])
  useEffect(
    () =>
      connection?.host.onWish(wish => {
        if (wish.wish === 'go') void router.navigate(wish.to)
        else if (wish.wish === 'help') void router.navigate('/run')
        else window.dispatchEvent(new CustomEvent(searchWish))
      }),
    [connection],
  )
  useEffect(() => {
    if (connection === undefined) return
    // A page whose code cannot be fetched says so when it is gone to.
    fetchPages().catch(() => undefined)
  }, [connection])
  if (connection === undefined) return <Opening error={error} />
  return (
    <ConnectionContext value={connection}>
      {/* A page is drawn in one go: in slices between other work it is there later, and nothing is to be done meanwhile. */}
      <RouterProvider router={router} useTransitions={false} />
    </ConnectionContext>
  )
}

function useScheme(): void {
  const scheme = usePreferences(preferences => preferences.scheme)
  const { setMode } = useColorScheme()
  useEffect(() => setMode(scheme), [scheme, setMode])
}
