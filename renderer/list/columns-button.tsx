import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined'
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined'
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { memo, useMemo } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { useAnchor } from '../look/use-anchor.ts'
import { usePreferences } from '../state/preferences.ts'
import { viewNamed, withView } from '../state/views.ts'
import { chosenColumns, type ListColumn } from './list-column.ts'

interface ColumnsButtonProps {
  /** The list's name in the preferences. */
  readonly list: string
  readonly columns: readonly ListColumn[]
  /** The saved view that is shown, which has columns of its own. */
  readonly view?: string | undefined
}

/** The columns a person chose for a list or for one of its views, in their order. */
export function useChosenColumns(list: string, columns: readonly ListColumn[], view?: string): readonly ListColumn[] {
  const shown = usePreferences(
    preferences => viewNamed(preferences.views, list, view)?.columns ?? preferences.columns[list]?.shown,
  )
  // The grid measures and draws every cell anew for columns that are other objects.
  return useMemo(() => chosenColumns(columns, shown), [columns, shown])
}

/** Opens the panel in which columns are chosen and put in order. */
export const ColumnsButton = memo(function ColumnsButton({ list, columns, view }: ColumnsButtonProps) {
  const [anchor, setAnchor] = useAnchor()
  const { columns: choices, views, choose } = usePreferences()
  const saved = viewNamed(views, list, view)
  const chosen = useChosenColumns(list, columns, view)
  const names = chosen.map(column => column.name)
  const keep = (shown: readonly string[]) =>
    choose(
      saved === undefined
        ? { columns: { ...choices, [list]: { shown } } }
        : { views: withView(views, list, { ...saved, columns: shown }) },
    )
  const move = (index: number, by: number) => {
    const next = [...names]
    const [moved] = next.splice(index, 1)
    if (moved !== undefined) next.splice(index + by, 0, moved)
    keep(next)
  }
  const reset = () => {
    if (saved === undefined) {
      choose({ columns: Object.fromEntries(Object.entries(choices).filter(([name]) => name !== list)) })
    } else {
      const { columns: _own, ...rest } = saved
      choose({ views: withView(views, list, rest) })
    }
  }
  const hidden = columns.filter(column => !names.includes(column.name))
  return (
    <>
      <Tooltip title={listTexts.columns}>
        <IconButton
          aria-label={listTexts.columns}
          aria-haspopup="dialog"
          onClick={event => setAnchor(event.currentTarget)}
        >
          <ViewColumnOutlined />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': listTexts.columns, sx: panelStyle } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
          <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
            {listTexts.columns}
          </Typography>
          <Button size="small" variant="text" onClick={reset}>
            {listTexts.columnsReset}
          </Button>
        </Box>
        {chosen.map((column, index) => (
          <Box key={column.name} sx={{ display: 'flex', alignItems: 'center' }}>
            <Choice
              column={column}
              checked
              disabled={chosen.length === 1}
              onChange={() => keep(names.filter(name => name !== column.name))}
            />
            <IconButton
              size="small"
              aria-label={listTexts.columnUp(column.label)}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUpwardOutlined />
            </IconButton>
            <IconButton
              size="small"
              aria-label={listTexts.columnDown(column.label)}
              disabled={index === chosen.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDownwardOutlined />
            </IconButton>
          </Box>
        ))}
        {hidden.map(column => (
          <Choice key={column.name} column={column} checked={false} onChange={() => keep([...names, column.name])} />
        ))}
      </Popover>
    </>
  )
})

const panelStyle = {
  width: 300,
  maxHeight: 440,
  p: 3,
  mt: 1,
  borderRadius: '8px',
  border: '1px solid',
  borderColor: 'line.hair',
  bgcolor: 'background.raised',
}

interface ChoiceProps {
  readonly column: ListColumn
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: () => void
}

function Choice({ column, checked, disabled = false, onChange }: ChoiceProps) {
  return (
    <FormControlLabel
      control={<Checkbox checked={checked} disabled={disabled} onChange={onChange} />}
      label={column.label}
      sx={{ flex: 1, display: 'flex', ml: -1, mr: 0, minHeight: 30 }}
    />
  )
}
