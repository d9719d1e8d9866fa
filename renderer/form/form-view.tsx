import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import StopOutlined from '@mui/icons-material/StopOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { formTexts } from '../../shared/texts/form.ts'
import type { RunResult } from '../engine/run.ts'
import { type FieldLabels, FieldLabelsContext } from '../look/field-words.ts'
import { formatMoment } from '../look/format.ts'
import { commandKey, hasCommandKey, KeyCap } from '../look/key-cap.tsx'
import { Problem } from '../look/problem.tsx'
import { FormBody } from './form-body.tsx'
import type { FormParts } from './form-parts.ts'
import { fieldsOf, isHighImpact, writes, type FormPlan } from './form-plan.ts'
import { FormSentence } from './form-sentence.tsx'
import { hasMoreToTell, OutcomeView } from './outcome-view.tsx'
import { outputTables } from './output-tables.ts'
import { OutputView } from './output-view.tsx'
import { Plate } from './plate.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { SecretsPanel } from './secrets-panel.tsx'
import { UndoButton } from './undo-button.tsx'
import type { FormModel } from './use-form.ts'
import type { FormPhase, FormRun } from './use-form-run.ts'
import { WhatIfView } from './what-if-view.tsx'

interface FormViewProps {
  readonly form: FormModel
  readonly run: FormRun
  /** Closes the form; a page has no such button. */
  readonly onClose?: (() => void) | undefined
  /** Whether one more Escape throws away what is filled in. */
  readonly leaving?: boolean
  /** Draws what the run gave; without it a small table does. */
  readonly renderOutput?: (result: RunResult) => ReactNode
  /** What stands over the fields. */
  readonly intro?: ReactNode
  /** What the form has beside its fields. */
  readonly parts?: FormParts | undefined
}

/** A form with its plate, in whichever phase it is: fields, preview, running, outcome. */
export function FormView({ form, run, onClose, leaving = false, renderOutput, intro, parts }: FormViewProps) {
  const { phase } = run
  const high = isHighImpact(form.plan)
  const labels = useMemo(() => labelsOf(form.plan), [form.plan])
  const body = useRef<HTMLDivElement>(null)
  const summary = useId()
  const shown = useRef(phase.kind)
  useEffect(() => {
    // The button that was pressed is gone: focus goes on with what took the place of the fields.
    if (shown.current !== phase.kind && phase.kind !== 'confirm') body.current?.focus({ preventScroll: true })
    shown.current = phase.kind
  }, [phase.kind])
  const inDialog = onClose !== undefined
  useEffect(() => {
    if (!inDialog) return
    const fields =
      body.current?.querySelectorAll<HTMLInputElement>('input:not([type=checkbox]):not([aria-hidden=true])') ?? []
    const [first, ...others] = Array.from(fields)
    const wanted = first?.value === '' ? first : others.find(field => field.required && field.value === '')
    const place = wanted ?? body.current
    place?.focus({ preventScroll: true })
  }, [inDialog])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !hasCommandKey(event)) return
    const startable = phase.kind === 'form' || phase.kind === 'whatIf' || phase.kind === 'confirm'
    if (!startable || !form.ready) return
    event.preventDefault()
    run.start(high)
  }
  return (
    <FieldLabelsContext value={labels}>
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }} onKeyDown={onKeyDown}>
        <Box
          ref={body}
          tabIndex={0}
          role="region"
          aria-label={form.plan.title}
          // Focus comes here as a run ends: what it came to is read with the name.
          aria-describedby={phase.kind === 'whatIf' || phase.kind === 'outcome' ? summary : undefined}
          data-phase={phase.kind}
          sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, py: 5, '&:focus-visible': { outlineOffset: '-2px' } }}
        >
          {phase.kind === 'form' && phase.error !== undefined && (
            <Box sx={{ mb: 4 }}>
              <Problem error={phase.error} />
            </Box>
          )}
          {(phase.kind === 'form' || phase.kind === 'confirm') && (
            <>
              {intro}
              <FormBody form={form} parts={parts} />
            </>
          )}
          {phase.kind === 'running' && <Running phase={phase} />}
          {phase.kind === 'whatIf' && <WhatIfView result={phase.result} summaryId={summary} />}
          {phase.kind === 'outcome' && (
            <Outcome phase={phase} renderOutput={renderOutput} plan={form.plan} summaryId={summary} />
          )}
        </Box>
        <Plate
          form={form}
          state={stateOf(form, phase)}
          editable={phase.kind === 'form'}
          sentence={<FormSentence form={form} phase={phase} leaving={leaving} Consequence={parts?.consequence} />}
        >
          <Actions form={form} run={run} high={high} onClose={onClose} />
        </Plate>
        {run.question !== undefined && <QuestionDialog open={run.question} />}
      </Box>
    </FieldLabelsContext>
  )
}

/** The labels of the form's fields, by the parameters that they give. */
function labelsOf(plan: FormPlan): FieldLabels {
  return new Map(fieldsOf(plan).map(({ parameter: { name, label } }) => [name, label]))
}

interface OutcomeProps {
  readonly phase: FormPhase & { readonly kind: 'outcome' }
  readonly renderOutput: FormViewProps['renderOutput']
  readonly plan: FormPlan
  readonly summaryId: string
}

function Outcome({ phase, renderOutput, plan, summaryId }: OutcomeProps) {
  return (
    <>
      {phase.undoErrors.map((error, index) => (
        <Box key={`${error.id} ${String(index)}`} sx={{ mb: 3 }}>
          <Problem error={error} />
        </Box>
      ))}
      {phase.undo === 'possible' && phase.undone !== undefined && phase.undone.secrets.length > 0 && (
        <SecretsPanel secrets={phase.undone.secrets} />
      )}
      {(writes(plan) || hasMoreToTell(phase.result)) && (
        <OutcomeView
          result={phase.result}
          undone={phase.undo === 'done' ? phase.undone : undefined}
          summaryId={summaryId}
        />
      )}
      {renderOutput === undefined ? (
        <OutputView tables={outputTables(plan.definitions, phase.result)} />
      ) : (
        renderOutput(phase.result)
      )}
    </>
  )
}

function Running({ phase }: { readonly phase: FormPhase & { readonly kind: 'running' } }) {
  const { progress } = phase
  return (
    <Box sx={{ minHeight: 120 }} role="status">
      <Typography variant="h2" sx={{ mb: 2 }}>
        {progress?.activity ?? formTexts.running}
      </Typography>
      <LinearProgress
        aria-label={progress?.activity ?? formTexts.running}
        {...(progress?.percent === undefined ? {} : { variant: 'determinate' as const, value: progress.percent })}
      />
      <Typography sx={{ mt: 2, color: 'text.secondary', minHeight: 20 }} className="num">
        {progress?.status}
      </Typography>
    </Box>
  )
}

function stateOf(form: FormModel, phase: FormPhase): string {
  switch (phase.kind) {
    case 'running':
      return phase.whatIf ? formTexts.commandWhatIf : `${formTexts.commandRunning} ${formatMoment(phase.since)}`
    case 'whatIf':
      return formTexts.commandWhatIf
    case 'outcome':
      return (writes(form.plan) ? formTexts.commandRan : formTexts.commandAsked)(formatMoment(phase.at))
    case 'form':
    case 'confirm': {
      const { problems } = form.standing
      const first = form.plan.groups.flatMap(group => group.fields).find(field => problems.has(field.key))
      if (form.beyond) return formTexts.commandEdited
      return first === undefined ? formTexts.command : formTexts.commandProblem(problems.size, first.parameter.label)
    }
  }
}

interface ActionsProps {
  readonly form: FormModel
  readonly run: FormRun
  readonly high: boolean
  readonly onClose: (() => void) | undefined
}

/** The buttons of each phase: one filled. */
function Actions({ form, run, high, onClose }: ActionsProps) {
  const { phase } = run
  const keys = <KeyCap>{`${commandKey} ↵`}</KeyCap>
  // A line beyond the fields may write, whatever the cmdlet of the page does.
  const writing = form.beyond || writes(form.plan)
  if (phase.kind === 'running') {
    return (
      <Button variant="outlined" startIcon={<StopOutlined />} onClick={run.stop}>
        {formTexts.stop}
      </Button>
    )
  }
  if (phase.kind === 'confirm') {
    return (
      <>
        <Button variant="outlined" autoFocus onClick={run.back}>
          {formTexts.cancel}
        </Button>
        <Button variant="contained" color="error" onClick={() => run.start(high)}>
          {formTexts.highConfirm(form.plan.title)}
        </Button>
      </>
    )
  }
  if (phase.kind === 'outcome') {
    const failed = phase.result.errors.length > 0
    return (
      <>
        <UndoButton undo={phase.result.summary.undoable ? phase.undo : 'none'} onUndo={run.undo} />
        {(failed || onClose === undefined) && (
          <Button variant={onClose === undefined ? 'contained' : 'outlined'} onClick={run.back}>
            {failed ? formTexts.again : formTexts.back}
          </Button>
        )}
        {onClose !== undefined && (
          <Button variant="contained" autoFocus onClick={onClose}>
            {formTexts.done}
          </Button>
        )}
      </>
    )
  }
  const start = (label: string) => (
    <Button
      variant={high ? 'outlined' : 'contained'}
      {...(high ? { color: 'error' as const } : {})}
      disabled={!form.ready}
      onClick={() => run.start(high)}
    >
      {label}
      {keys}
    </Button>
  )
  if (phase.kind === 'whatIf') {
    return (
      <>
        <Button variant="text" startIcon={<ArrowBackOutlined />} onClick={run.back}>
          {formTexts.back}
        </Button>
        {start(formTexts.runAs)}
      </>
    )
  }
  return (
    <>
      {onClose !== undefined && (
        <Button variant="text" onClick={onClose}>
          {formTexts.cancel}
        </Button>
      )}
      {writing && (
        <Button variant="outlined" startIcon={<VisibilityOutlined />} disabled={!form.ready} onClick={run.preview}>
          {formTexts.whatIf}
        </Button>
      )}
      {start(formTexts.run)}
    </>
  )
}
