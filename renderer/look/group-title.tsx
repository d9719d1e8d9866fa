import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

interface GroupTitleProps {
  readonly children: ReactNode
  /** A quiet word after it. */
  readonly note?: string | undefined
  /** What stands at the right end instead of the hairline. */
  readonly action?: ReactNode
  readonly line?: boolean
  /** Its place in the page's outline. */
  readonly level?: 'h2' | 'h3'
}

// The words of a text button end where all else ends; only its hover reaches beyond.
const actionStyle = { ml: 'auto', display: 'flex', gap: 1, '& > .MuiButton-text:last-child': { mr: '-10px' } } as const

/** The word over a group of fields or facts, with a hairline to its end or an action there. */
export function GroupTitle({ children, note, action, line = action === undefined, level = 'h3' }: GroupTitleProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 28 }}>
      <Typography variant="h3" component={level}>
        {children}
        {note !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1.5 }}>
            {note}
          </Box>
        )}
      </Typography>
      {line && <Box sx={{ flex: 1, height: '1px', bgcolor: 'line.hair' }} />}
      {action !== undefined && <Box sx={actionStyle}>{action}</Box>}
    </Box>
  )
}
