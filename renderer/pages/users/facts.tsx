import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { usersTexts } from '../../../shared/texts/users.ts'
import { GroupTitle } from '../../look/group-title.tsx'
import { rem } from '../../look/measures.ts'

interface FactsProps {
  readonly title: ReactNode
  readonly note?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** Facts under a word in the pane. */
export function Facts({ title, note, action, children }: FactsProps) {
  return (
    <Box component="section" sx={{ mb: 4.5 }}>
      <GroupTitle note={note} action={action} line={false}>
        {title}
      </GroupTitle>
      {children}
    </Box>
  )
}

/** Pairs of a word and a value. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {children}
    </Box>
  )
}

interface FactProps {
  readonly name: string
  /** Empty where nothing is known. */
  readonly children: ReactNode
}

/** One pair; what is not known says so quietly. */
export function Fact({ name, children }: FactProps) {
  const unknown = children === '' || children === undefined
  return (
    <Box sx={{ display: 'flex', gap: 3, py: '4px' }}>
      <Box
        component="dt"
        sx={{ width: 116, flex: 'none', color: 'text.secondary', fontSize: rem(12), lineHeight: rem(20) }}
      >
        {name}
      </Box>
      <Box
        component="dd"
        sx={{ m: 0, flex: 1, minWidth: 0, overflowWrap: 'anywhere', ...(unknown ? { color: 'text.hint' } : {}) }}
      >
        {unknown ? usersTexts.empty : children}
      </Box>
    </Box>
  )
}
