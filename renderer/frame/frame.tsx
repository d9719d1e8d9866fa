import Box from '@mui/material/Box'
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Suspense, useEffect, useState } from 'react'

import { frameTexts } from '../../shared/texts/frame.ts'
import { numberOf } from '../engine/properties.ts'
import { useTenant } from '../engine/use-tenant.ts'
import { focusPage } from '../look/focus.ts'
import { hasCommandKey } from '../look/key-cap.tsx'
import { narrow, unseen } from '../look/measures.ts'
import { noteOf, useShell } from '../shell/shell-store.ts'
import { useSession } from '../state/session.ts'
import { Introduction } from './introduction.tsx'
import { DialogPlace } from './dialog-place.tsx'
import { KeptPages } from './kept-pages.tsx'
import { LostConnection } from './lost-connection.tsx'
import { Navigation } from './navigation.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { SearchPalette } from './search-palette.tsx'
import { ComplaintNote } from './complaint-note.tsx'
import { CopiedNote } from './copied-note.tsx'
import { SyncNote } from './sync-note.tsx'
import { SyncWatch } from './sync-watch.tsx'
import { TopBar } from './top-bar.tsx'
import { formatNumber } from '../look/format.ts'
import { usePageFocus } from './use-page-focus.ts'

/** The event by which the host's menu opens the search. */
export const searchWish = 'desk-search'

/** What stands around every page: bar, navigation, search, and the voice for screen readers. */
export function Frame() {
  const folded = useMediaQuery(`(max-width:${narrow - 0.02}px)`)
  const [searching, setSearching] = useState(false)
  const { tenant } = useTenant()
  const connected = useSession(session => session.connected)
  const shellNote = useShell(noteOf)
  const announcement = useSession(session => session.announcement)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!hasCommandKey(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setSearching(true)
    }
    const onWish = () => setSearching(true)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener(searchWish, onWish)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener(searchWish, onWish)
    }
  }, [])

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box component="a" href="#page" sx={skipStyle} onClick={skipToPage}>
        {frameTexts.skip}
      </Box>
      <TopBar folded={folded} onSearch={() => setSearching(true)} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Navigation
          folded={folded}
          notes={{
            ...(tenant === undefined ? {} : { '/users': formatNumber(numberOf(tenant, 'Users')) }),
            ...(shellNote === undefined ? {} : { '/shell': shellNote }),
            '/sync': <SyncNote />,
          }}
          foot={
            <>
              <CheckCircleOutlined aria-hidden sx={{ fontSize: 14 }} />
              {frameTexts.saved}
            </>
          }
        />
        <Box
          component="main"
          id="page"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, pr: 2, pb: 2, '&:focus-visible': { outlineOffset: '-2px' } }}
        >
          {connected ? (
            <Suspense fallback={<PageSkeleton />}>
              <KeptPages />
            </Suspense>
          ) : (
            <LostConnection />
          )}
        </Box>
      </Box>
      <PageFocus />
      <DialogPlace />
      <Introduction />
      <SyncWatch />
      <ComplaintNote />
      <CopiedNote />
      {searching && <SearchPalette onClose={() => setSearching(false)} />}
      <Box role="status" aria-live="polite" sx={unseen}>
        {announcement?.text}
      </Box>
    </Box>
  )
}

/** By itself, because the address changes with each letter of a search, and the frame does not. */
function PageFocus() {
  usePageFocus()
  return null
}

/** The hash of the address is the page's; following the link would leave it. */
function skipToPage(event: React.MouseEvent): void {
  event.preventDefault()
  focusPage()
}

const skipStyle = {
  ...unseen,
  '&:focus': {
    width: 'auto',
    height: 'auto',
    clipPath: 'none',
    top: 8,
    left: 8,
    zIndex: 2000,
    px: 3,
    py: 1.5,
    borderRadius: '6px',
    bgcolor: 'background.raised',
    color: 'primary.main',
  },
} as const
