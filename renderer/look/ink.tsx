import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** The plate on which a cmdlet is at home: the same in both schemes, because it carries the dark one with it. */
export function Ink({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      data-scheme="dark"
      sx={{
        color: 'text.primary',
        backgroundColor: 'background.ink',
        backgroundImage: 'linear-gradient(to bottom, color-mix(in srgb, #0F7583 16%, transparent), transparent 46px)',
        colorScheme: 'dark',
      }}
    >
      {children}
    </Box>
  )
}
