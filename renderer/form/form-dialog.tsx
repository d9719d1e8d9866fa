import CloseOutlined from '@mui/icons-material/CloseOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { formTexts } from '../../shared/texts/form.ts'
import { mono, rem } from '../look/measures.ts'
import type { FormParts } from './form-parts.ts'
import type { FormPlan, FormValues } from './form-plan.ts'
import { FormView } from './form-view.tsx'
import { useForm } from './use-form.ts'
import { useFormRun } from './use-form-run.ts'

interface FormDialogProps {
  readonly plan: FormPlan
  readonly icon: SvgIconComponent
  /** What the fields show first and count as unchanged. */
  readonly start?: FormValues
  /** What is filled in beforehand and said. */
  readonly presets?: FormValues
  readonly intro?: ReactNode
  readonly parts?: FormParts | undefined
  /** Begins with what would change instead of with the fields. */
  readonly preview?: boolean
  readonly onClose: () => void
  readonly onDone?: () => void
}

/**
 * A form in a dialog: head, body, plate. Clicking beside it never throws filled fields away, and neither does one press of
 * Escape: it is pressed by habit, to close a list of suggestions for one.
 */
export function FormDialog({
  plan,
  icon: Icon,
  start,
  presets,
  intro,
  parts,
  preview = false,
  onClose,
  onDone,
}: FormDialogProps) {
  const titleId = useId()
  const form = useForm(plan, start, presets)
  const run = useFormRun(form, onDone)
  const firstPreview = useEffectEvent(run.preview)
  useEffect(() => {
    if (preview) firstPreview()
  }, [preview])
  const wide = parts?.right !== undefined || plan.groups.some(group => group.side === 'right')
  const [definition] = plan.definitions
  const [leaving, setLeaving] = useState<FormValues>()
  const filled =
    form.touched && (run.phase.kind === 'form' || run.phase.kind === 'whatIf' || run.phase.kind === 'confirm')
  const close = (_event: unknown, reason?: 'backdropClick' | 'escapeKeyDown') => {
    if (reason === 'backdropClick') return
    if (reason === 'escapeKeyDown' && filled && leaving !== form.values) setLeaving(form.values)
    else onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: wide ? 920 : 640, maxWidth: 'calc(100% - 48px)', overflow: 'hidden' } } }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 3,
          pl: 6,
          pr: 3,
          minHeight: 56,
          borderBottom: '1px solid',
          borderColor: 'line.hair',
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 20, color: 'primary.main' }} />
        <Typography id={titleId} variant="h2" component="h2" sx={{ fontSize: rem(16) }}>
          {plan.title}
        </Typography>
        <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'text.secondary', flex: 1 }}>
          {plan.note}
        </Box>
        {definition !== undefined && (
          <Tooltip title={formTexts.help}>
            <IconButton component={Link} to={`/run/${definition.name}`} aria-label={formTexts.help}>
              <InfoOutlined />
            </IconButton>
          </Tooltip>
        )}
        <Tooltip title={formTexts.close}>
          <IconButton aria-label={formTexts.close} onClick={onClose}>
            <CloseOutlined />
          </IconButton>
        </Tooltip>
      </Box>
      <FormView
        form={form}
        run={run}
        intro={intro}
        parts={parts}
        leaving={filled && leaving === form.values}
        onClose={onClose}
      />
    </Dialog>
  )
}
