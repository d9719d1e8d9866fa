import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { rem } from '../../look/measures.ts'
import { plainLink } from './card.tsx'

interface MeterProps {
  readonly label: string
  /** The number in words, beside the label. */
  readonly text: ReactNode
  /** How much of the bar is filled: 0 to 1. */
  readonly share: number
  readonly to: string
  readonly alarm?: boolean
}

/** A word, its number and a bar of it: a link to what it counts. */
export function Meter({ label, text, share, to, alarm = false }: MeterProps) {
  return (
    <Box component={Link} to={to} sx={[plainLink, { display: 'block', py: '3px' }]}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', color: 'text.secondary' }}>
        <Box
          component="span"
          sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {label}
        </Box>
        <Box
          component="span"
          className="num"
          sx={{
            fontSize: rem(12),
            whiteSpace: 'nowrap',
            ...(alarm ? { color: 'tone.warn.text', fontWeight: 550 } : {}),
          }}
        >
          {text}
        </Box>
      </Box>
      <Box
        aria-hidden
        sx={{ height: 6, borderRadius: '3px', mt: '3px', bgcolor: 'tone.quiet.soft', overflow: 'hidden' }}
      >
        <Box
          sx={{
            height: '100%',
            borderRadius: '3px',
            width: `${Math.min(1, Math.max(0, share)) * 100}%`,
            bgcolor: alarm ? 'series.alarm' : 'series.one',
          }}
        />
      </Box>
    </Box>
  )
}
