import Box from '@mui/material/Box'
import { mono, rem } from '../look/measures.ts'
import { KeyCap } from '../look/key-cap.tsx'
import type { Offer } from './use-offers.ts'

interface SuggestionListProps {
  readonly id: string
  readonly label: string
  readonly offers: readonly Offer[]
  readonly chosen: number
  /** Pixels from the left edge of the line. */
  readonly left: number
  readonly onTake: (index: number) => void
}

/** The id of an option, for whoever points at it. */
export function optionId(list: string, index: number): string {
  return `${list}-${String(index)}`
}

/** What could stand at a place of the line, over it; chosen by keys in the line or by pointer. */
export function SuggestionList({ id, label, offers, chosen, left, onTake }: SuggestionListProps) {
  return (
    <Box
      id={id}
      role="listbox"
      aria-label={label}
      sx={theme => ({
        position: 'absolute',
        bottom: 'calc(100% + 8px)',
        left,
        minWidth: 320,
        maxWidth: `min(720px, calc(100% - ${String(left)}px))`,
        maxHeight: 272,
        overflowY: 'auto',
        p: '4px',
        zIndex: 2,
        borderRadius: '8px',
        border: `1px solid ${theme.vars.palette.line.hover}`,
        backgroundColor: theme.vars.palette.background.raised,
        boxShadow: '0 8px 28px -6px rgb(0 0 0 / .6)',
      })}
    >
      {offers.map((offer, index) => (
        <Option
          key={`${offer.label} ${String(index)}`}
          id={optionId(id, index)}
          offer={offer}
          chosen={index === chosen}
          onTake={() => onTake(index)}
        />
      ))}
    </Box>
  )
}

interface OptionProps {
  readonly id: string
  readonly offer: Offer
  readonly chosen: boolean
  readonly onTake: () => void
}

function Option({ id, offer, chosen, onTake }: OptionProps) {
  return (
    <Box
      id={id}
      role="option"
      aria-selected={chosen}
      ref={(element: HTMLElement | null) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      // The line keeps the focus.
      onMouseDown={event => event.preventDefault()}
      onClick={onTake}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 4,
        minHeight: 28,
        px: 2.5,
        borderRadius: '5px',
        cursor: 'pointer',
        backgroundColor: chosen ? 'action.selected' : 'transparent',
        '&:hover': { backgroundColor: chosen ? 'action.selected' : 'action.hover' },
      }}
    >
      <Box
        component="span"
        sx={{
          fontFamily: mono,
          fontSize: rem(12.5),
          lineHeight: rem(20),
          color: chosen ? 'text.primary' : 'text.secondary',
          minWidth: offer.help === undefined ? 0 : 168,
          flex: offer.help === undefined ? 1 : 'none',
          whiteSpace: 'pre',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {offer.label}
      </Box>
      {offer.help !== undefined && (
        <Box
          component="span"
          sx={{
            flex: 1,
            minWidth: 0,
            fontSize: rem(12),
            lineHeight: rem(20),
            color: 'text.secondary',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {offer.help}
        </Box>
      )}
      <Box
        component="span"
        sx={{ width: 34, flex: 'none', color: 'text.hint', display: 'flex', justifyContent: 'flex-end' }}
      >
        {chosen && <KeyCap>Tab</KeyCap>}
      </Box>
    </Box>
  )
}
