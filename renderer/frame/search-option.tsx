import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { frameTexts } from '../../shared/texts/frame.ts'
import { KeyCap } from '../look/key-cap.tsx'
import { mono, rem } from '../look/measures.ts'
import { PersonMark } from '../look/person-mark.tsx'
import { StateSign } from '../look/state-sign.tsx'
import type { SearchEntry } from './search-entry.ts'
import { foundIn } from './search-words.ts'

interface SearchOptionProps {
  readonly id: string
  readonly entry: SearchEntry
  /** The words whose beginnings are marked in the title. */
  readonly search: string
  readonly chosen: boolean
  readonly onOpen: () => void
  readonly onPoint: () => void
}

/** One thing that was found: what it is, and at the right how it stands, its cmdlet, or the keys that act on it. */
export function SearchOption({ id, entry, search, chosen, onOpen, onPoint }: SearchOptionProps) {
  const Icon = entry.icon
  return (
    <Box
      id={id}
      role="option"
      aria-selected={chosen}
      ref={(element: HTMLElement | null) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onOpen}
      onPointerMove={onPoint}
      sx={[optionStyle, { backgroundColor: chosen ? 'action.selected' : 'transparent' }]}
    >
      {Icon === undefined ? <PersonMark name={entry.title} /> : <Icon aria-hidden />}
      <Typography variant="subtitle1" component="span" noWrap sx={{ flexShrink: 0, maxWidth: '60%' }}>
        {foundIn(entry.title, search).map(piece => (
          <Box key={piece.start} component="span" sx={piece.found ? { color: 'primary.main' } : {}}>
            {piece.text}
          </Box>
        ))}
      </Typography>
      <Typography component="span" noWrap sx={{ flex: 1, color: 'text.secondary' }}>
        {entry.note}
      </Typography>
      {entry.state !== undefined && entry.state !== 'enabled' && <StateSign state={entry.state} />}
      {entry.cmdlet !== undefined && entry.cmdlet !== '' && (
        <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'primary.main', whiteSpace: 'nowrap' }}>
          {entry.cmdlet}
        </Box>
      )}
      {chosen && entry.person !== undefined && (
        <Box component="span" aria-hidden sx={keysStyle}>
          {frameTexts.searchOpen}
          <KeyCap>↵</KeyCap>
          <Box component="span" sx={{ ml: 2 }}>
            {frameTexts.searchActions}
          </Box>
          <KeyCap>→</KeyCap>
        </Box>
      )}
    </Box>
  )
}

const optionStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minHeight: 38,
  px: 2.5,
  borderRadius: '6px',
  cursor: 'pointer',
  '& > svg': { fontSize: 18, color: 'text.hint', mx: '3px' },
} as const

const keysStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1.5,
  fontSize: rem(13),
  color: 'text.secondary',
  whiteSpace: 'nowrap',
} as const
