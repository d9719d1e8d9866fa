import Box from '@mui/material/Box'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { shellTexts } from '../../shared/texts/shell.ts'
import { mono, rem } from '../look/measures.ts'
import { EntryView } from './entry-view.tsx'
import { useShell } from './shell-store.ts'

/** How near to its end the log counts as read to the end, in pixels. */
const near = 24

/** Room that is never written on, so that a bar for scrolling finds its place. */
const margin = 2

/** Everything that was typed and said. Follows what comes, unless one has scrolled back. */
export function LogView({ empty }: { readonly empty: ReactNode }) {
  const scrollback = useShell(shell => shell.scrollback)
  const place = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  const atEnd = useRef(true)
  const last = scrollback.entries.at(-1)?.id

  const followed = useRef(last)
  useLayoutEffect(() => {
    // A new command is always followed.
    if (followed.current !== last) atEnd.current = true
    followed.current = last
    const { current } = place
    if (current !== null && atEnd.current) current.scrollTop = current.scrollHeight
  })
  useEffect(() => {
    const { current } = place
    if (current === null) return undefined
    const observer = new ResizeObserver(() => {
      const letter = (ruler.current?.getBoundingClientRect().width ?? 0) / rulerText.length
      const style = getComputedStyle(current)
      const room = current.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      if (letter > 0) useShell.setState({ columns: Math.max(40, Math.floor(room / letter) - margin) })
      if (atEnd.current) current.scrollTop = current.scrollHeight
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  return (
    <Box
      ref={place}
      role="log"
      aria-label={shellTexts.log}
      tabIndex={0}
      onScroll={event => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
        atEnd.current = scrollHeight - scrollTop - clientHeight < near
      }}
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        position: 'relative',
        px: 5,
        pt: 4,
        fontFamily: mono,
        fontSize: rem(12.5),
        lineHeight: rem(20),
        fontVariantLigatures: 'none',
        tabSize: 4,
        '--desk-cmdlet-weight': 620,
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box component="span" aria-hidden ref={ruler} sx={{ position: 'absolute', visibility: 'hidden' }}>
        {rulerText}
      </Box>
      {scrollback.dropped > 0 && <Box sx={{ color: 'text.hint', mb: 4 }}>{shellTexts.dropped(scrollback.dropped)}</Box>}
      {scrollback.entries.length === 0 && empty}
      {scrollback.entries.map(entry => (
        <EntryView key={entry.id} entry={entry} />
      ))}
    </Box>
  )
}

const rulerText = '0'.repeat(50)
