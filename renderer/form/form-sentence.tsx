import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { formTexts } from '../../shared/texts/form.ts'
import type { FormParts } from './form-parts.ts'
import { writes } from './form-plan.ts'
import type { FormModel } from './use-form.ts'
import type { FormPhase } from './use-form-run.ts'

interface FormSentenceProps {
  readonly form: FormModel
  readonly phase: FormPhase
  /** Whether one more Escape throws away what is filled in. */
  readonly leaving: boolean
  /** What Run would come to, where the form can tell. */
  readonly Consequence: FormParts['consequence'] | undefined
}

/** One sentence: what has happened, what waits for what, or what Undo would do. */
export function FormSentence({ form, phase, leaving, Consequence }: FormSentenceProps) {
  const { standing, plan } = form
  if (leaving) return <Bad>{formTexts.escapeAgain}</Bad>
  if (phase.kind === 'confirm') return <Bad>{formTexts.highText}</Bad>
  if (phase.kind === 'whatIf') return formTexts.goodNow
  if (phase.kind === 'running') return null
  if (phase.kind === 'outcome') {
    if (phase.undo === 'done') return formTexts.undone
    if (phase.undo === 'running') return formTexts.undoing
    if (!writes(plan) && phase.result.operations.length === 0) {
      return formTexts.objectsGiven(phase.result.output.length)
    }
    return phase.result.summary.undoable ? formTexts.undoTakes(phase.result.summary.changed) : formTexts.undoNothing
  }
  const fields = plan.groups.flatMap(group => group.fields)
  const wrong = fields.find(field => standing.problems.has(field.key))
  if (form.beyond) return formTexts.nothingRun
  if (wrong !== undefined) return <Bad>{formTexts.waitsForProblem(wrong.parameter.label)}</Bad>
  if (standing.missing.length > 0) {
    return formTexts.waitsFor(standing.missing.map(field => field.parameter.label).join(', '))
  }
  return (
    <>
      {formTexts.nothingRun} {Consequence !== undefined && <Consequence form={form} />}
    </>
  )
}

/** Words that name what stands in the way. */
export function Bad({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{ color: 'tone.bad.text', display: 'inline-flex', alignItems: 'center', gap: 1.5, '& svg': { fontSize: 14 } }}
    >
      <ErrorOutlineOutlined aria-hidden />
      {children}
    </Box>
  )
}
