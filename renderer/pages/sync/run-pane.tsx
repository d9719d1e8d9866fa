import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { getCoexistenceRun } from '../../../shared/cmdlets/coexistence-plan.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, listOf, numberOf, textOf } from '../../engine/properties.ts'
import { countsOf } from '../../engine/synchronize.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Pane, PaneBody, PaneHead } from '../../frame/pane.tsx'
import { BreakText } from '../../look/break-text.tsx'
import { formatMoment } from '../../look/format.ts'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { ObjectMark } from './plan-columns.tsx'
import { lastedOf, RunStatus } from './run-columns.tsx'

/** Names a synchronization: several of one command line have its run in common, so that their start tells them apart. */
export function runKeyOf(run: PsObject): string {
  return `${textOf(run, 'RunId')} ${String(dateOf(run, 'Started')?.getTime() ?? 0)}`
}

/** Asks for the runs of the one with that key. */
export function runInvocation(key: string): Invocation {
  return { cmdlet: getCoexistenceRun.name, arguments: [['RunId', key.split(' ')[0] ?? key]] }
}

interface RunPaneProps {
  /** As `runKeyOf` gives it. */
  readonly runKey: string
  /** Explains an object, by anchor. */
  readonly onExplain: (anchor: string) => void
  readonly onClose: () => void
}

/** One run: how it ended and why, the way to what it changed, and each object that it could not bring over. */
export function RunPane({ runKey, onExplain, onClose }: RunPaneProps) {
  const { rows, status, error } = useQuery(runInvocation(runKey))
  const run = rows.find(each => runKeyOf(each) === runKey)
  return (
    <Pane name={syncTexts.run} onClose={onClose}>
      <PaneHead close={syncTexts.runClose} onClose={onClose}>
        {run === undefined ? <Typography variant="h2">{syncTexts.run}</Typography> : <Head run={run} />}
      </PaneHead>
      <PaneBody name={syncTexts.run}>
        {status === 'waiting' && <LinearProgress aria-label={syncTexts.reading} sx={{ mb: 4 }} />}
        {run === undefined && error !== undefined && <Problem error={error} />}
        {run !== undefined && <Report run={run} onExplain={onExplain} />}
      </PaneBody>
    </Pane>
  )
}

function Head({ run }: { readonly run: PsObject }) {
  const started = dateOf(run, 'Started')
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {started === undefined ? syncTexts.run : syncTexts.runOf(formatMoment(started))}
      </Typography>
      <RunStatus run={run} />
    </>
  )
}

function outcomeOf(run: PsObject): string {
  const status = textOf(run, 'Status')
  if (status === 'Stopped') return syncTexts.stopped
  if (status === 'Running') return syncTexts.elsewhere
  const ended = syncTexts.ended(status, countsOf(run), flagOf(run, 'WhatIf'))
  if (status === 'Failed') return `${ended} ${syncTexts.failedKept(countsOf(run))}`
  if (status === 'Held') return ended
  return flagOf(run, 'WhatIf') ? syncTexts.previewTitle(countsOf(run)) : syncTexts.doneTitle(countsOf(run))
}

function Report({ run, onExplain }: { readonly run: PsObject; readonly onExplain: (anchor: string) => void }) {
  const problems = listOf(run, 'Problems').filter(value => value instanceof PsObject)
  const reason = textOf(run, 'Reason')
  const changed = !flagOf(run, 'WhatIf') && Object.values(countsOf(run)).some(count => count > 0)
  return (
    <>
      <Typography>{outcomeOf(run)}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {syncTexts.readText({
          read: numberOf(run, 'Read'),
          unchanged: numberOf(run, 'Unchanged'),
          lasted: lastedOf(run),
          full: flagOf(run, 'FullSync'),
        })}
      </Typography>
      {reason !== '' && <Typography sx={{ mt: 3, overflowWrap: 'anywhere' }}>{reason}</Typography>}
      {changed && (
        <Button
          component={RouterLink}
          to={`/activity/${encodeURIComponent(textOf(run, 'RunId'))}`}
          variant="outlined"
          startIcon={<ReceiptLongOutlined />}
          sx={{ mt: 4 }}
        >
          {syncTexts.changes}
        </Button>
      )}
      {problems.length > 0 && (
        <Box component="section" aria-label={syncTexts.problems(problems.length)} sx={{ mt: 5 }}>
          <Typography variant="subtitle1" component="h3" sx={{ mb: 1 }}>
            {syncTexts.problems(problems.length)}
          </Typography>
          <Box component="ul" sx={listStyle}>
            {problems.map(problem => (
              <ProblemRow key={textOf(problem, 'Anchor')} problem={problem} onExplain={onExplain} />
            ))}
          </Box>
        </Box>
      )}
    </>
  )
}

interface ProblemRowProps {
  readonly problem: PsObject
  readonly onExplain: (anchor: string) => void
}

function ProblemRow({ problem, onExplain }: ProblemRowProps) {
  const name = textOf(problem, 'Name')
  return (
    <li>
      <ObjectMark name={name} kind={textOf(problem, 'Kind')} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Link component="button" onClick={() => onExplain(textOf(problem, 'Anchor'))} sx={{ textAlign: 'left' }}>
          {name}
        </Link>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{textOf(problem, 'Problem')}</Typography>
        <Box sx={{ fontFamily: mono, fontSize: rem(11.5), color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <BreakText>{textOf(problem, 'DN')}</BreakText>
        </Box>
      </Box>
    </li>
  )
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': {
    display: 'flex',
    gap: 3,
    py: 3,
    alignItems: 'flex-start',
    borderTop: '1px solid',
    borderColor: 'line.hair',
  },
} as const
