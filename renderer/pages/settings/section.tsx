import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import { rem } from '../../look/measures.ts'

interface SectionProps {
  /** What an address says to arrive here: `/settings?at=licences`. */
  readonly name: string
  readonly title: string
  readonly note?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One group of settings; an address that names it brings it into sight with the focus on its title. */
export function Section({ name, title, note, action, children }: SectionProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [params] = useSearchParams()
  const wanted = params.get('at') === name
  useEffect(() => {
    if (!wanted) return
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus()
  }, [wanted])
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ border: '1px solid', borderColor: 'line.hair', borderRadius: '10px', px: 4, pt: 3, pb: 3.5, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32, mb: 1.5 }}>
        <Typography ref={heading} id={id} tabIndex={-1} variant="h2" sx={{ scrollMarginTop: 24 }}>
          {title}
        </Typography>
        <Box component="span" sx={{ flex: 1, color: 'text.hint', fontSize: rem(12) }}>
          {note}
        </Box>
        {action}
      </Box>
      {children}
    </Box>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

/** A word and its value, one below the other with the others of its group. */
export function Fact({ name, children }: FactProps) {
  return (
    <Box sx={{ display: 'flex', gap: 3, py: '5px', alignItems: 'baseline' }}>
      <Box component="dt" sx={{ width: 124, flex: 'none', color: 'text.secondary', fontSize: rem(12) }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children === '' ? settingsTexts.unknown : children}
      </Box>
    </Box>
  )
}

/** Rows of a group, parted by hairlines. */
export const rowsStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    minHeight: 42,
    borderTop: '1px solid',
    borderColor: 'line.hair',
  },
} as const
