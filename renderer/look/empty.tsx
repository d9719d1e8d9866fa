import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Envelopes } from './mark.tsx'

interface EmptyProps {
  /** Left out where the page's own title says it. */
  readonly title?: string
  readonly text?: string
  readonly actions?: ReactNode
}

/** What a list with nothing in it says: why, and what to do next. */
export function Empty({ title, text, actions }: EmptyProps) {
  return (
    <Box
      sx={{
        height: '100%',
        minHeight: 260,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        textAlign: 'center',
        p: 6,
      }}
    >
      <Envelopes />
      {title !== undefined && (
        <Typography variant="h2" component="p" sx={{ mt: 4 }}>
          {title}
        </Typography>
      )}
      {text !== undefined && (
        <Typography sx={{ mt: title === undefined ? 4 : 1, maxWidth: 430, color: 'text.secondary' }}>{text}</Typography>
      )}
      {actions !== undefined && <Box sx={{ mt: 4, display: 'flex', gap: 2 }}>{actions}</Box>}
    </Box>
  )
}
