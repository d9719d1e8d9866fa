import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Tone } from './palette.ts'

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
