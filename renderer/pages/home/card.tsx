import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { formatNumber } from '../../look/format.ts'
import { rem } from '../../look/measures.ts'

interface CardProps {
  readonly title: string
  /** A quiet word at the right of the title. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** One picture of Home: a word, a note, and what it shows. */
export function Card({ title, note, children }: CardProps) {
  const id = useId()
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        border: '1px solid',
        borderColor: 'line.hair',
        borderRadius: '10px',
        p: 4,
        minWidth: 0,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1.5 }}>
        <Typography id={id} variant="h3" component="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Box component="span" sx={{ fontSize: rem(12), color: 'text.hint', whiteSpace: 'nowrap' }}>
          {note}
        </Box>
      </Box>
      {children}
    </Box>
  )
}

interface FigureProps {
  readonly value: number
  readonly unit: string
  /** The list behind the figure. */
  readonly to: string
}

/** The large number of a card, a link to what it counts. */
export function Figure({ value, unit, to }: FigureProps) {
  return (
    <Box component={Link} to={to} sx={[plainLink, { display: 'flex', alignItems: 'baseline', gap: 2 }]}>
      <Typography variant="h4" component="span" className="num">
        {formatNumber(value)}
      </Typography>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {unit}
      </Box>
    </Box>
  )
}

interface FactProps {
  readonly label: string
  readonly value: number
  readonly to: string
  /** A CSS colour of the square before the label, where a picture has the same. */
  readonly color?: string
  /** The one thing that is warned of. */
  readonly alarm?: boolean
}

/** A line of a card: a word and its number, a link to the list behind both. */
export function Fact({ label, value, to, color, alarm = false }: FactProps) {
  return (
    <Box
      component={Link}
      to={to}
      sx={[plainLink, { display: 'flex', alignItems: 'center', gap: 2, minHeight: 26, color: 'text.secondary' }]}
    >
      {color !== undefined && (
        <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: '3px', flex: 'none', bgcolor: color }} />
      )}
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        {label}
      </Box>
      <Typography
        variant="subtitle1"
        component="span"
        className="num"
        sx={{ color: alarm ? 'tone.warn.text' : 'text.primary' }}
      >
        {formatNumber(value)}
      </Typography>
    </Box>
  )
}

/** Links that are figures and words in their own right: they show themselves under the pointer and the focus. */
export const plainLink = {
  color: 'inherit',
  textDecoration: 'none',
  borderRadius: '4px',
  '&:hover': { textDecoration: 'underline', textUnderlineOffset: '3px' },
  '&:focus-visible': { outlineOffset: '2px' },
} as const
