import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface InkProps {
  readonly children: ReactNode
  /** Takes all the room there is, its parts one under the other. */
  readonly fill?: boolean
}

/** The plate on which a cmdlet is at home: the same in both schemes, because it carries the dark one with it. */
export function Ink({ children, fill = false }: InkProps) {
  return (
    <Box
      data-scheme="dark"
      sx={{
        color: 'text.primary',
        backgroundColor: 'background.ink',
        backgroundImage: 'linear-gradient(to bottom, color-mix(in srgb, #0F7583 16%, transparent), transparent 46px)',
        colorScheme: 'dark',
        ...(fill ? { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 } : {}),
      }}
    >
      {children}
    </Box>
  )
}
