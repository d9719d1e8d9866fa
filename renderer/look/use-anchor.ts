import { useEffect, useState } from 'react'

/** What a menu or a panel hangs on while it is open; leaving its page closes it, also where the page stays drawn out of sight. */
export function useAnchor() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => () => setAnchor(null), [])
  return [anchor, setAnchor] as const
}
