import { Activity, useContext, useMemo, useState, type ReactNode } from 'react'
import { UNSAFE_LocationContext as LocationContext, useOutlet } from 'react-router'

/** Pages that take long to draw; the rest is drawn anew, and so shows nothing that was left in it. */
const costly: ReadonlySet<string> = new Set(['users', 'permissions', 'activity'])

/**
 * The page of the address. A page that takes long to draw stays drawn when another is gone to: out of sight, at its own address, asking
 * nothing, until it is returned to.
 */
export function KeptPages() {
  const outlet = useOutlet()
  const place = useContext(LocationContext)
  const name = place.location.pathname.split('/')[1] ?? ''
  const page = useMemo<ReactNode>(() => <LocationContext value={place}>{outlet}</LocationContext>, [place, outlet])
  const [kept, setKept] = useState<ReadonlyMap<string, ReactNode>>(new Map())
  if (costly.has(name) && kept.get(name) !== page) setKept(new Map(kept).set(name, page))
  return (
    <>
      {[...kept].map(([of, drawn]) => (
        <Activity key={of} mode={of === name ? 'visible' : 'hidden'}>
          {drawn}
        </Activity>
      ))}
      {!costly.has(name) && page}
    </>
  )
}
