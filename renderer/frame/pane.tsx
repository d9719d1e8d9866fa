import CloseOutlined from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode, Ref } from 'react'
import { narrow } from '../look/measures.ts'

interface PaneProps {
  readonly name: string
  readonly onClose: () => void
  /** For what has long lines, such as commands. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What lies beside a list, in a narrow window over it; Escape closes it. */
export function Pane({ name, onClose, wide = false, children }: PaneProps) {
  return (
    <Box
      component="aside"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
      sx={{ ...paneStyle, width: wide ? 456 : 376 }}
    >
      {children}
    </Box>
  )
}

interface PaneCloseProps {
  /** What the button is called. */
  readonly close: string
  readonly onClose: () => void
}

interface PaneHeadProps extends PaneCloseProps {
  readonly children: ReactNode
}

/** What a pane is about, and the way out. */
export function PaneHead({ close, onClose, children }: PaneHeadProps) {
  return (
    <Box sx={{ display: 'flex', gap: 2, px: 5, pt: 4, pb: 3, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      <PaneClose close={close} onClose={onClose} />
    </Box>
  )
}

/** The way out of a pane. */
export function PaneClose({ close, onClose }: PaneCloseProps) {
  return (
    <Tooltip title={close}>
      <IconButton size="small" aria-label={close} onClick={onClose} sx={{ alignSelf: 'flex-start', ml: 'auto' }}>
        <CloseOutlined />
      </IconButton>
    </Tooltip>
  )
}

interface PaneBodyProps {
  readonly name: string
  readonly ref?: Ref<HTMLDivElement>
  /** Its parts stand one under the other with room between them, and may be pushed to the end. */
  readonly spaced?: boolean
  readonly children: ReactNode
}

/** The part of a pane that scrolls. */
export function PaneBody({ name, ref, spaced = false, children }: PaneBodyProps) {
  return (
    // Focusable, because what scrolls has to be reached by keyboard.
    <Box
      ref={ref}
      role="group"
      aria-label={name}
      tabIndex={0}
      sx={spaced ? { ...bodyStyle, ...spacedStyle } : bodyStyle}
    >
      {children}
    </Box>
  )
}

const paneStyle = {
  maxWidth: '100%',
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  borderLeft: '1px solid',
  borderColor: 'line.hair',
  bgcolor: 'background.paper',
  '&:focus-visible': { outlineOffset: '-2px' },
  [`@media (max-width:${narrow - 0.02}px)`]: { position: 'absolute', top: 0, right: 0, bottom: 0, zIndex: 2 },
} as const

const bodyStyle = { flex: 1, minHeight: 0, overflowY: 'auto', px: 5, pb: 5, outlineOffset: -2 } as const

const spacedStyle = { display: 'flex', flexDirection: 'column', gap: 3 } as const
