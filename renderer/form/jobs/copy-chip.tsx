import AddOutlined from '@mui/icons-material/AddOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ButtonBase from '@mui/material/ButtonBase'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { ring } from '../../look/measures.ts'
import type { CopyOffer } from './copy-offers.ts'

interface CopyChipProps {
  readonly offer: CopyOffer
  readonly on: boolean
  readonly onToggle: () => void
}

/** One thing that is copied from a colleague, ticked while the form has it. */
export function CopyChip({ offer: { word, text }, on, onToggle }: CopyChipProps) {
  const mailbox = usePersonName(word === 'opens' ? text : '')
  const label = consequenceTexts.copies[word](word === 'opens' ? mailbox : text)
  return (
    <ButtonBase
      onClick={onToggle}
      aria-pressed={on}
      sx={theme => ({
        minHeight: 26,
        px: 2,
        gap: 1.5,
        borderRadius: '5px',
        border: `1px solid ${on ? 'transparent' : theme.vars.palette.line.control}`,
        backgroundColor: on ? theme.vars.palette.tone.accent.soft : 'transparent',
        color: on ? theme.vars.palette.tone.accent.text : theme.vars.palette.text.secondary,
        ...theme.typography.subtitle2,
        textAlign: 'left',
        '& svg': { fontSize: 14 },
        '&.Mui-focusVisible': ring(theme),
      })}
    >
      {on ? <CheckOutlined aria-hidden /> : <AddOutlined aria-hidden />}
      {label}
    </ButtonBase>
  )
}
