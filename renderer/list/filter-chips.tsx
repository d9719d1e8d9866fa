import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { formatNumber } from '../look/format.ts'
import { ring } from '../look/measures.ts'
import { useAnchor } from '../look/use-anchor.ts'
import { useWidth } from '../look/use-width.ts'

/** One narrowing of a list. */
export interface FilterChip {
  readonly name: string
  readonly label: string
  readonly count: number | undefined
  readonly on: boolean
}

interface FilterChipsProps {
  readonly chips: readonly FilterChip[]
  readonly onToggle: (name: string) => void
}

/** About how wide a chip is, in pixels: enough to decide how many have room. */
function widthOf({ label, count, on }: FilterChip): number {
  const digits = count === undefined ? 0 : String(count).length + 1
  return 30 + (label.length + digits) * 7.2 + (on ? 20 : 0)
}

const moreWidth = 92

/** How many chips have room in so many pixels; where not all have, the last place is the button for the rest. */
export function chipsThatFit(chips: readonly FilterChip[], width: number): number {
  const all = chips.reduce((sum, chip) => sum + widthOf(chip), 0)
  if (all <= width) return chips.length
  let used = moreWidth
  let fit = 0
  for (const chip of chips) {
    used += widthOf(chip)
    if (used > width) break
    fit += 1
  }
  return fit
}

/**
 * Round filters with counts; those that are on come first, and what has no room is behind "more". All are one stop of Tab,
 * and arrow keys go from one to the next.
 */
export function FilterChips({ chips, onToggle }: FilterChipsProps) {
  const [box, width] = useWidth()
  const [anchor, setAnchor] = useAnchor()
  const [reached, setReached] = useState<string>()
  const ordered = [...chips.filter(chip => chip.on), ...chips.filter(chip => !chip.on)]
  const fit = chipsThatFit(ordered, width)
  const hidden = ordered.slice(fit)
  const shown = ordered.slice(0, fit)
  const stop = shown.find(chip => chip.name === reached)?.name ?? (reached === more ? more : (shown[0]?.name ?? more))
  return (
    <Box
      ref={box}
      role="toolbar"
      onKeyDown={goAlong}
      aria-label={listTexts.filters}
      sx={{ display: 'flex', gap: 1.5, minHeight: 26, overflow: 'hidden', m: '-4px', p: '4px' }}
    >
      {shown.map(chip => (
        <Round
          key={chip.name}
          on={chip.on}
          onClick={() => onToggle(chip.name)}
          pressed={chip.on}
          stop={chip.name === stop}
          onFocus={() => setReached(chip.name)}
        >
          {chip.on && <CheckOutlined aria-hidden />}
          {chip.label}
          <Count>{chip.count}</Count>
        </Round>
      ))}
      {hidden.length > 0 && (
        <Round
          on={false}
          onClick={event => setAnchor(event.currentTarget)}
          menu
          stop={stop === more}
          onFocus={() => setReached(more)}
        >
          <ExpandMoreOutlined aria-hidden />
          {listTexts.moreFilters(hidden.length)}
        </Round>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {hidden.map(chip => (
          <MenuItem
            key={chip.name}
            role="menuitemcheckbox"
            aria-checked={chip.on}
            onClick={() => {
              setAnchor(null)
              onToggle(chip.name)
            }}
          >
            {chip.label}
            <Box component="span" sx={{ ml: 'auto', pl: 4 }}>
              <Count>{chip.count}</Count>
            </Box>
          </MenuItem>
        ))}
      </Menu>
    </Box>
  )
}

/** What is reached where it is the button for the rest; no filter's name. */
const more = ''

/** Moves focus along the row of chips by arrow keys, Home and End; it ends where the row does. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const chips = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(':scope > button'))
  const at = chips.findIndex(chip => chip === event.target)
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: chips.length - 1 }[event.key]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  chips[next]?.focus()
}

function Count({ children }: { readonly children: number | undefined }) {
  if (children === undefined) return null
  return (
    <Box component="span" className="num" sx={{ fontWeight: 400 }}>
      {formatNumber(children)}
    </Box>
  )
}

interface RoundProps {
  readonly on: boolean
  readonly pressed?: boolean
  readonly menu?: boolean
  /** Whether Tab stops here. */
  readonly stop: boolean
  readonly onFocus: () => void
  readonly onClick: (event: React.MouseEvent<HTMLElement>) => void
  readonly children: ReactNode
}

function Round({ on, pressed, menu = false, stop, onFocus, onClick, children }: RoundProps) {
  return (
    <ButtonBase
      onClick={onClick}
      onFocus={onFocus}
      tabIndex={stop ? 0 : -1}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(menu ? { 'aria-haspopup': 'menu' as const } : {})}
      sx={theme => ({
        height: 26,
        px: 2.5,
        gap: 1.5,
        flex: 'none',
        borderRadius: '13px',
        border: `1px solid ${on ? theme.vars.palette.tone.accent.line : theme.vars.palette.line.hover}`,
        backgroundColor: on ? theme.vars.palette.tone.accent.soft : 'transparent',
        color: on ? theme.vars.palette.tone.accent.text : theme.vars.palette.text.secondary,
        ...theme.typography.subtitle2,
        whiteSpace: 'nowrap',
        '& svg': { fontSize: 14, ml: '-3px' },
        '&:hover': { borderColor: theme.vars.palette.line.control },
        '&.Mui-focusVisible': ring(theme),
      })}
    >
      {children}
    </ButtonBase>
  )
}
