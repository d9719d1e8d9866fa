import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { approveCoexistencePlan, getCoexistencePlan } from '../../../shared/cmdlets/coexistence-plan.ts'
import { startOnlineCoexistenceSync } from '../../../shared/cmdlets/coexistence-sync.ts'
import { getTenantJournal, undoTenantChange } from '../../../shared/cmdlets/tenant-journal.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { activityTexts } from '../../../shared/texts/activity.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { undoneOf } from '../../engine/journal.ts'
import { dateOf, flagOf, numberOf, textOf } from '../../engine/properties.ts'
import { countsOf } from '../../engine/synchronize.ts'
import { useQuery } from '../../engine/use-query.ts'
import { formatMoment } from '../../look/format.ts'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { useSync } from '../../state/sync.ts'
import { failureText } from './failure-text.ts'
import { Panel } from './panel.tsx'
import type { PlanFilter } from './plan-query.ts'
import { ProgressPanel } from './progress-panel.tsx'
import { lastedOf } from './run-columns.tsx'

interface StandingProps {
  /** The latest run. */
  readonly latest: PsObject | undefined
  /** Steps of the plan that wait for approval. */
  readonly waiting: number
  readonly onFilter: (filter: PlanFilter) => void
  readonly onTest: () => void
}

/** How things stand, in one panel: under way, failed, held, in conflict, or done. Nothing before the first run. */
export function Standing({ latest, waiting, onFilter, onTest }: StandingProps) {
  const { run, ended, error } = useSync()
  if (run !== undefined) {
    const isLatest = latest !== undefined && textOf(latest, 'RunId') === run.id
    return <ProgressPanel run={run} whatIf={run.whatIf ?? (isLatest && flagOf(latest, 'WhatIf'))} />
  }
  const status = latest === undefined ? '' : textOf(latest, 'Status')
  // Some failures come before a run is written down; they are shown all the same.
  if (status === 'Failed' || (error !== undefined && error.id !== 'CoexistenceHeld')) {
    return (
      <Panel
        urgent
        tone="bad"
        icon={ErrorOutlineOutlined}
        title={syncTexts.failedTitle}
        text={failureText(latest, { ended, error })}
        actions={
          <Button variant="outlined" onClick={onTest}>
            {syncTexts.test}
          </Button>
        }
      />
    )
  }
  if (latest === undefined) return null
  if (status === 'Running') {
    return (
      <Panel tone="quiet" icon={HourglassEmptyOutlined} title={syncTexts.elsewhere} text={syncTexts.elsewhereText} />
    )
  }
  if (status === 'Held') return <Held latest={latest} waiting={waiting} onFilter={onFilter} />
  return <Done latest={latest} waiting={waiting} onFilter={onFilter} />
}

function journalInvocation(run: string): Invocation {
  return {
    cmdlet: getTenantJournal.name,
    arguments: [
      ['Run', run],
      ['Summary', true],
    ],
  }
}

/** What is known of a run that came to its end. */
interface EndedProps {
  readonly latest: PsObject
  readonly waiting: number
  readonly onFilter: (filter: PlanFilter) => void
}

function Held({ latest, waiting, onFilter }: EndedProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const holdAll = () =>
    openDialog({
      title: syncTexts.holdAllTitle(waiting),
      pipelines: [
        [
          { cmdlet: getCoexistencePlan.name, arguments: [['Status', ['Waiting']]] },
          { cmdlet: approveCoexistencePlan.name, arguments: [['Hold', true]] },
        ],
        [{ cmdlet: startOnlineCoexistenceSync.name, arguments: [] }],
      ],
    })
  return (
    <Panel
      urgent
      tone="warn"
      icon={PauseOutlined}
      title={syncTexts.heldTitle(waiting)}
      text={textOf(latest, 'Reason')}
      actions={
        <>
          <Button variant="outlined" onClick={holdAll}>
            {syncTexts.holdAll(waiting)}
          </Button>
          <Button variant="outlined" color="error" onClick={() => onFilter('Waiting')}>
            {syncTexts.waitingShow}
          </Button>
        </>
      }
    />
  )
}

function Done({ latest, waiting, onFilter }: EndedProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const counts = countsOf(latest)
  const whatIf = flagOf(latest, 'WhatIf')
  const conflicts = numberOf(latest, 'Conflicts')
  const id = textOf(latest, 'RunId')
  const [journal] = useQuery(journalInvocation(id)).rows
  const undone = journal === undefined ? 'no' : undoneOf(journal)
  const did = !whatIf && Object.values(counts).some(n => n > 0)
  const started = dateOf(latest, 'Started')
  const text = [
    syncTexts.doneText({
      at: started === undefined ? '' : formatMoment(started),
      read: numberOf(latest, 'Read'),
      unchanged: numberOf(latest, 'Unchanged'),
      lasted: lastedOf(latest),
      full: flagOf(latest, 'FullSync'),
    }),
    textOf(latest, 'Reason'),
  ]
  return (
    <Panel
      tone={conflicts + waiting > 0 ? 'warn' : 'quiet'}
      icon={iconOf(whatIf, conflicts, waiting)}
      title={whatIf ? syncTexts.previewTitle(counts) : syncTexts.doneTitle(counts)}
      text={text.filter(part => part !== '').join('. ')}
      actions={
        <>
          {waiting > 0 && (
            <Button variant="outlined" onClick={() => onFilter('Waiting')}>
              {syncTexts.waitingShow}
            </Button>
          )}
          {conflicts > 0 && (
            <Button variant="outlined" onClick={() => onFilter('Conflict')}>
              {syncTexts.conflictsShow(conflicts)}
            </Button>
          )}
          {did && (
            <>
              <Button variant="text" component={Link} to={`/activity/${encodeURIComponent(id)}`}>
                {syncTexts.changes}
              </Button>
              {undone === 'whole' ? (
                <Tag tone="info" icon={UndoOutlined}>
                  {activityTexts.undone.whole}
                </Tag>
              ) : (
                <Button
                  variant="outlined"
                  startIcon={<UndoOutlined />}
                  onClick={() => openDialog({ cmdlet: undoTenantChange.name, presets: { Run: id }, preview: true })}
                >
                  {syncTexts.undo}
                </Button>
              )}
            </>
          )}
        </>
      }
    />
  )
}

function iconOf(whatIf: boolean, conflicts: number, waiting: number): SvgIconComponent {
  if (waiting > 0) return PauseOutlined
  if (conflicts > 0) return WarningAmberOutlined
  return whatIf ? VisibilityOutlined : CheckOutlined
}
