import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { changesOf } from '../../engine/journal.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { useCalled } from '../../engine/use-names.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Pager } from '../../list/pager.tsx'
import { ObjectDiff } from '../../look/diff.tsx'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { stepsInvocation } from './activity-query.ts'

const failures: ReadonlySet<string> = new Set(['failed', 'denied'])

const hasFailed = (step: PsObject) => failures.has(textOf(step, 'Outcome'))

/** Each step of a run with the fields it changed, before and after; on each page the failed ones first. */
export function RunSteps({ run }: { readonly run: PsObject }) {
  const [page, setPage] = useState(0)
  const { rows, total, status, error } = useQuery(stepsInvocation(textOf(run, 'Run'), page), { keep: true })
  const several = new Set(rows.map(step => textOf(step, 'Cmdlet'))).size > 1
  const steps = rows.toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)))
  const called = useCalled(rows.flatMap(changesOf))
  return (
    <Box component="section" sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 28 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {activityTexts.whatChanged}
          <Box component="span" className="num" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1.5 }}>
            {`${activityTexts.steps(numberOf(run, 'Operations'))}, ${activityTexts.changes(numberOf(run, 'Changes'))}`}
          </Box>
        </Typography>
        <Pager page={page} total={total ?? rows.length} onPage={setPage} />
      </Box>
      {status === 'waiting' && <Skeleton variant="rounded" height={96} />}
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      {status === 'ready' && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{activityTexts.noSteps}</Typography>
      )}
      {steps.map(step => (
        <Step key={numberOf(step, 'Sequence')} step={step} named={several} called={called} />
      ))}
    </Box>
  )
}

interface StepProps {
  readonly step: PsObject
  /** Whether the step says its cmdlet: not needed where all have the same. */
  readonly named: boolean
  readonly called: ReturnType<typeof useCalled>
}

function Step({ step, named, called }: StepProps) {
  const changes = changesOf(step)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {(named || changes.length === 0) && <StepHead step={step} />}
      {hasFailed(step) && (
        <Box
          sx={theme => ({
            display: 'flex',
            gap: 2,
            px: 3,
            py: 2,
            borderRadius: '8px',
            border: `1px solid ${theme.vars.palette.tone.bad.line}`,
            backgroundColor: theme.vars.palette.tone.bad.soft,
            '& svg': { fontSize: 18, color: theme.vars.palette.tone.bad.text, mt: '1px' },
          })}
        >
          <ErrorOutlineOutlined aria-hidden />
          <Typography sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{textOf(step, 'Error')}</Typography>
        </Box>
      )}
      {changes.map((change, index) => (
        <ObjectDiff
          key={`${change.entity} ${change.id} ${String(index)}`}
          change={change}
          called={called(change.name)}
        />
      ))}
    </Box>
  )
}

function StepHead({ step }: { readonly step: PsObject }) {
  const outcome = textOf(step, 'Outcome')
  const word = Object.entries(activityTexts.stepOutcomes).find(([known]) => known === outcome)?.[1] ?? outcome
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'syntax.cmdlet' }}>
        {textOf(step, 'Cmdlet')}
      </Box>
      <Typography component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {textOf(step, 'Target')}
      </Typography>
      {outcome !== 'done' && (
        <Box component="span" sx={{ fontSize: rem(12), color: hasFailed(step) ? 'tone.bad.text' : 'text.secondary' }}>
          {word}
        </Box>
      )}
    </Box>
  )
}
