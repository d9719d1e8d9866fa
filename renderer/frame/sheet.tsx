import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { createContext, memo, useContext, useEffect, type ReactNode } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { refocusPage } from '../look/focus.ts'

/** What stands in a page's places. */
interface Places {
  /** How things stand, or the page's name. */
  readonly title: string
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
}

interface SheetProps extends Places {
  /** The page's name for the window, where the title is a sentence. */
  readonly name?: string
  /** Whether the body scrolls by itself; a grid scrolls its own rows. */
  readonly scroll?: boolean
}

const PlacesContext = createContext<Places>({ title: '', foot: undefined, children: undefined })

function Place({ of }: { readonly of: keyof Places }) {
  return useContext(PlacesContext)[of]
}

// The ring of focus goes round the words, not round the whole line.
const titleStyle = { width: 'fit-content', maxWidth: '100%', borderRadius: '6px' } as const

/**
 * A page: its head, its body, what lies beside it, and the ink at its end. The boxes around them are drawn once, because what
 * stands in them changes with each letter of a search.
 */
export function Sheet({ name, scroll = true, ...places }: SheetProps) {
  const named = name ?? places.title
  useEffect(() => {
    document.title = `${named} · ${frameTexts.product}`
  }, [named])
  // A page may turn into another under the same address, such as one that is set up.
  useEffect(refocusPage, [])
  return (
    <PlacesContext value={places}>
      <Boxes hasTools={places.tools !== undefined} scroll={scroll} />
    </PlacesContext>
  )
}

interface BoxesProps {
  readonly hasTools: boolean
  readonly scroll: boolean
}

const Boxes = memo(function Boxes({ hasTools, scroll }: BoxesProps) {
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
          <Box component="header" sx={{ px: 6, pt: 4.5, pb: hasTools ? 3 : 4 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="h1" sx={titleStyle} tabIndex={-1}>
                  <Place of="title" />
                </Typography>
              </Box>
              <Place of="actions" />
            </Box>
            <Place of="note" />
            <Place of="tools" />
          </Box>
          <Box
            sx={{ flex: 1, minHeight: 0, position: 'relative', ...(scroll ? { overflowY: 'auto', px: 6, pb: 6 } : {}) }}
          >
            <Place of="children" />
          </Box>
        </Box>
        <Place of="pane" />
      </Box>
      <Place of="foot" />
    </Box>
  )
})
