import CloseOutlined from '@mui/icons-material/CloseOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { nothingSelected, type Selection } from '../state/selection.ts'

interface SelectionBarProps {
  readonly count: number
  readonly total: number
  readonly onSelect: (selection: Selection) => void
  /** What can be done with them. */
  readonly children: ReactNode
}

/** How many rows are selected and what can be done with them, on a strip of ink above the line. */
export function SelectionBar({ count, total, onSelect, children }: SelectionBarProps) {
  return (
    <Box role="toolbar" aria-label={listTexts.selection} sx={barStyle}>
      <Box component="span" className="num" sx={{ fontWeight: 550 }} role="status">
        {listTexts.selected(count)}
      </Box>
      {count < total && (
        <Button
          size="small"
          variant="text"
          color="primary"
          onClick={() => onSelect({ type: 'exclude', ids: new Set() })}
        >
          {listTexts.selectAll(total)}
        </Button>
      )}
      <Box sx={{ width: '1px', alignSelf: 'stretch', bgcolor: 'rgb(255 255 255 / 0.1)', mx: 2 }} />
      {children}
      <Box sx={{ flex: 1 }} />
      <Tooltip title={listTexts.selectNone}>
        <IconButton aria-label={listTexts.selectNone} onClick={() => onSelect(nothingSelected)}>
          <CloseOutlined />
        </IconButton>
      </Tooltip>
    </Box>
  )
}

const barStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: 46,
  pl: 6,
  pr: 3.5,
  borderBottom: '1px solid rgb(255 255 255 / 0.1)',
} as const
