import CloseOutlined from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { SvgIconComponent } from '@mui/icons-material'
import type { ReactNode } from 'react'
import Typography from '@mui/material/Typography'
import { narrow } from '../../look/measures.ts'
import type { Tone } from '../../look/palette.ts'

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
  [`@media (max-width:${narrow - 0.02}px)`]: { position: 'absolute', top: 0, right: 0, bottom: 0, zIndex: 2 },
} as const
const bodyStyle = { flex: 1, minHeight: 0, overflowY: 'auto', px: 5, pb: 5, outlineOffset: -2 } as const

interface RailStepProps {
  readonly icon: SvgIconComponent
  readonly tone?: Tone
  readonly title: string
  /** A quiet word at the right of the title. */
  readonly note?: ReactNode
  readonly last?: boolean
  readonly children?: ReactNode
}

/** One station of a way that is read from top to bottom: a sign on a rail, a word, and what there is to say. */
export function RailStep({ icon: Icon, tone = 'quiet', title, note, last = false, children }: RailStepProps) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 3 }}>
      <Box sx={{ width: 26, flex: 'none', display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 26,
            height: 26,
            flex: 'none',
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            bgcolor: `tone.${tone}.soft`,
            color: `tone.${tone}.text`,
            '& svg': { fontSize: 15 },
          }}
        >
          <Icon />
        </Box>
        {!last && <Box sx={{ flex: 1, width: '2px', minHeight: 8, bgcolor: 'line.hair', my: '3px' }} />}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, pb: last ? 0 : 4, pt: '3px' }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
          <Typography variant="subtitle1" component="h3" sx={{ flex: 1 }}>
            {title}
          </Typography>
          {note !== undefined && (
            <Typography
              variant="body2"
              component="span"
              sx={{ color: tone === 'quiet' ? 'text.hint' : `tone.${tone}.text` }}
            >
              {note}
            </Typography>
          )}
        </Box>
        {children}
      </Box>
    </Box>
  )
}

/** The list that rail steps stand in. */
export const railStyle = { listStyle: 'none', m: 0, p: 0 } as const
