import CloseOutlined from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { narrow } from '../../look/measures.ts'

interface PaneProps {
  readonly name: string
  readonly close: string
  readonly onClose: () => void
  readonly head: ReactNode
  readonly children: ReactNode
}

/** What lies beside the plan: a head, a body that scrolls, and the way out. */
export function Pane({ name, close, onClose, head, children }: PaneProps) {
  return (
    <Box
      component="aside"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
      sx={paneStyle}
    >
      <Box sx={{ display: 'flex', gap: 2, px: 5, pt: 4, pb: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>{head}</Box>
        <Tooltip title={close}>
          <IconButton size="small" aria-label={close} onClick={onClose}>
            <CloseOutlined />
          </IconButton>
        </Tooltip>
      </Box>
      {/* Focusable, because what scrolls has to be reached by keyboard. */}
      <Box role="group" aria-label={name} tabIndex={0} sx={bodyStyle}>
        {children}
      </Box>
    </Box>
  )
}

const paneStyle = {
  width: 376,
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
