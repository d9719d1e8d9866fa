import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactNode } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { refocusPage } from '../look/focus.ts'

interface SheetProps {
  /** How things stand, or the page's name. */
  readonly title: string
  /** The page's name for the window, where the title is a sentence. */
  readonly name?: string
  /** A quiet line under the title. */
  readonly note?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** Tools and filters under the title. */
  readonly tools?: ReactNode
  /** What lies beside the page. */
  readonly pane?: ReactNode
  readonly foot: ReactNode
  readonly children: ReactNode
  /** Whether the body scrolls by itself; a grid scrolls its own rows. */
  readonly scroll?: boolean
}

// The ring of focus goes round the words, not round the whole line.
const titleStyle = { width: 'fit-content', maxWidth: '100%', borderRadius: '6px' } as const

/** A page: its head, its body, what lies beside it, and the ink at its end. */
export function Sheet({ title, name = title, note, actions, tools, pane, foot, children, scroll = true }: SheetProps) {
  useEffect(() => {
    document.title = `${name} · ${frameTexts.product}`
  }, [name])
  // A page may turn into another under the same address, such as one that is set up.
  useEffect(refocusPage, [])
  return (
    <Box
      sx={theme => ({
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        position: 'relative',
        overflow: 'hidden',
        borderRadius: '10px',
        border: `1px solid ${theme.vars.palette.line.hair}`,
        backgroundColor: theme.vars.palette.background.paper,
      })}
    >
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', position: 'relative' }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box component="header" sx={{ px: 6, pt: 4.5, pb: tools === undefined ? 4 : 3 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="h1" sx={titleStyle} id="page-title" tabIndex={-1}>
                  {title}
                </Typography>
              </Box>
              {actions}
            </Box>
            {note}
            {tools}
          </Box>
          <Box
            sx={{ flex: 1, minHeight: 0, position: 'relative', ...(scroll ? { overflowY: 'auto', px: 6, pb: 6 } : {}) }}
          >
            {children}
          </Box>
        </Box>
        {pane}
      </Box>
      {foot}
    </Box>
  )
}
