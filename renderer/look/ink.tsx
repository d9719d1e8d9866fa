import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { rem } from './measures.ts'

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

interface InkHeadProps {
  /** What the line below is: of a form that is filled in, of a run. */
  readonly state: string
  /** What can be done with the line. */
  readonly children: ReactNode
}

/** What stands over a command line on ink. */
export function InkHead({ state, children }: InkHeadProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 28, gap: 1 }}>
      <Box component="span" sx={stateStyle}>
        {state}
      </Box>
      {children}
    </Box>
  )
}

interface InkFootProps {
  /** One sentence of consequence. */
  readonly sentence: ReactNode
  /** What can be done. */
  readonly children: ReactNode
}

/** The end of a plate: what it comes to, and what can be done. */
export function InkFoot({ sentence, children }: InkFootProps) {
  return (
    <Box sx={footStyle}>
      <Box sx={sentenceStyle} role="status">
        {sentence}
      </Box>
      {children}
    </Box>
  )
}

const stateStyle = {
  flex: 1,
  fontSize: rem(11),
  fontWeight: 550,
  color: 'text.hint',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const

const footStyle = {
  borderTop: '1px solid rgb(255 255 255 / 0.1)',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 5,
  minHeight: 52,
  flexWrap: 'wrap',
  py: 2,
} as const

const sentenceStyle = {
  flex: 1,
  minWidth: 180,
  fontSize: rem(12),
  lineHeight: rem(18),
  color: 'text.secondary',
} as const
