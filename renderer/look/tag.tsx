import Box from '@mui/material/Box'
import type { SvgIconComponent } from '@mui/icons-material'
import type { ReactNode } from 'react'
import type { Tone } from './palette.ts'
import { rem } from './measures.ts'

interface TagProps {
  readonly tone?: Tone
  readonly icon?: SvgIconComponent
  readonly children: ReactNode
}

/** A square tag of one word: what wants a hand carries a colour, an icon and a word; the normal carries none. */
export function Tag({ tone = 'quiet', icon: Icon, children }: TagProps) {
  return (
    <Box
      component="span"
      sx={theme => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: '5px',
        height: 22,
        px: '7px',
        borderRadius: '5px',
        fontSize: rem(12),
        fontWeight: 550,
        whiteSpace: 'nowrap',
        flexShrink: 0,
        color: theme.vars.palette.tone[tone].text,
        backgroundColor: theme.vars.palette.tone[tone].soft,
        '& svg': { fontSize: 14 },
      })}
    >
      {Icon !== undefined && <Icon aria-hidden />}
      {children}
    </Box>
  )
}
