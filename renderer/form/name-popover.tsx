import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { FieldHelp } from './fields/field-shell.tsx'

interface NamePopoverProps {
  /** What it opens at; nothing while it is closed. */
  readonly anchor: HTMLElement | null
  readonly title: string
  readonly help: string
  readonly action: string
  readonly start: string
  /** Characters at most. */
  readonly longest: number
  /** Why nothing can be kept under this name, as a sentence. */
  readonly problemOf: (name: string) => string | undefined
  /** What comes of keeping something under this name, where that is to be known. */
  readonly noteOf?: (name: string) => string | undefined
  readonly onKeep: (name: string) => void
  readonly onClose: () => void
}

/** Asks a name for something a person keeps. */
export function NamePopover({ anchor, onClose, ...form }: NamePopoverProps) {
  const titleId = useId()
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, sx: paperStyle } }}
    >
      <NameForm titleId={titleId} onClose={onClose} {...form} />
    </Popover>
  )
}

interface NameFormProps extends Omit<NamePopoverProps, 'anchor'> {
  readonly titleId: string
}

function NameForm({ titleId, title, help, action, start, longest, problemOf, noteOf, onKeep, onClose }: NameFormProps) {
  const [name, setName] = useState(start)
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const problem = problemOf(name)
  // An empty field is no fault before one tries to keep it.
  const shown = problem !== undefined && (tried || name !== '') ? problem : undefined
  return (
    <Box
      component="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        // A form inside a dialog's form would send that one too.
        event.stopPropagation()
        setTried(true)
        if (problem === undefined) onKeep(name.trim())
      }}
    >
      <Typography id={titleId} variant="h3" component="h2" sx={{ mb: 3 }}>
        {title}
      </Typography>
      <Typography component="label" htmlFor={fieldId} variant="subtitle2" sx={{ display: 'block', mb: '5px' }}>
        {listTexts.viewName}
      </Typography>
      <OutlinedInput
        id={fieldId}
        autoFocus
        fullWidth
        size="small"
        value={name}
        error={shown !== undefined}
        onChange={event => setName(event.target.value)}
        inputProps={{ maxLength: longest, 'aria-describedby': `${fieldId}-help`, 'aria-invalid': shown !== undefined }}
      />
      <FieldHelp id={`${fieldId}-help`} problem={undefined}>
        <Box component="span" sx={shown === undefined ? {} : { color: 'tone.bad.text' }}>
          {shown ?? noteOf?.(name) ?? help}
        </Box>
      </FieldHelp>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 2, mt: 4 }}>
        <Button variant="text" onClick={onClose}>
          {listTexts.cancel}
        </Button>
        <Button variant="contained" type="submit">
          {action}
        </Button>
      </Box>
    </Box>
  )
}

const paperStyle = {
  width: 360,
  p: 4,
  mt: 1,
  borderRadius: '8px',
  border: '1px solid',
  borderColor: 'line.hair',
  bgcolor: 'background.raised',
}
