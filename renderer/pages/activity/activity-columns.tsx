import type { SvgIconComponent } from '@mui/icons-material'
import ComputerOutlined from '@mui/icons-material/ComputerOutlined'
import LanguageOutlined from '@mui/icons-material/LanguageOutlined'
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import Tooltip from '@mui/material/Tooltip'
import { getTenantJournal } from '../../../shared/cmdlets/tenant-journal.ts'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { undoneOf } from '../../engine/journal.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { columnsOf, type ListColumn } from '../../list/list-column.ts'
import { CommandLine } from '../../look/command-line.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import { runOrigins, runOutcomes, type RunOrigin } from './activity-query.ts'
import { RunTag } from './run-tag.tsx'

const originIcons: Readonly<Record<RunOrigin, SvgIconComponent>> = {
  window: ComputerOutlined,
  browser: LanguageOutlined,
  terminal: TerminalOutlined,
  schedule: ScheduleOutlined,
}

/** Where a run came from; undefined for a word that is not known. */
export function originOf(run: PsObject): RunOrigin | undefined {
  return runOrigins.find(origin => origin === textOf(run, 'Origin'))
}

function CommandCell({ run }: { readonly run: PsObject }) {
  const actor = textOf(run, 'Actor')
  return (
    <span className="desk-cell desk-grow">
      <Tooltip title={actor}>
        <span className="desk-beside">
          <PersonMark name={actor} size={22} />
        </span>
      </Tooltip>
      <span className="desk-grow">
        <CommandLine text={textOf(run, 'Command')} oneLine caret={false} />
      </span>
      <RunTag run={run} />
    </span>
  )
}

function OriginCell({ run }: { readonly run: PsObject }) {
  const origin = originOf(run)
  if (origin === undefined) return textOf(run, 'Origin')
  const Icon = originIcons[origin]
  const name = activityTexts.originFilters[origin]
  return (
    <Tooltip title={name}>
      <Icon titleAccess={name} sx={{ fontSize: 18, color: 'text.hint' }} />
    </Tooltip>
  )
}

const own: Readonly<Record<string, Partial<ListColumn>>> = {
  Started: { label: activityTexts.columns.when, width: 104, flex: 0.01 },
  Command: { label: activityTexts.columns.command, width: 220, flex: 4, render: run => <CommandCell run={run} /> },
  // Its tag stands beside the command, where there is something to say.
  Outcome: {
    label: activityTexts.columns.outcome,
    shown: false,
    words: outcomeWords,
  },
  Failures: { shown: false },
  Changes: {
    label: activityTexts.columns.changes,
    kind: 'text',
    width: 112,
    flex: 0.01,
    words: run => activityTexts.changes(numberOf(run, 'Changes')),
    render: run => activityTexts.changes(numberOf(run, 'Changes')),
  },
  Origin: {
    label: activityTexts.columns.origin,
    width: 56,
    flex: 0.01,
    shown: true,
    words: run => {
      const origin = originOf(run)
      return origin === undefined ? textOf(run, 'Origin') : activityTexts.originFilters[origin]
    },
    render: run => <OriginCell run={run} />,
  },
}

/** The columns of the list of runs: the cmdlet's own output, the first few drawn as people expect them. */
export const activityColumns: readonly ListColumn[] = columnsOf(getTenantJournal.output).map(drawn)

/** What the screen says by initials and tags has columns of its own on paper. */
export function paperColumns(shown: readonly ListColumn[]): readonly ListColumn[] {
  const told = activityColumns.filter(
    column => (column.name === 'Actor' || column.name === 'Outcome') && !shown.includes(column),
  )
  return [...shown, ...told]
}

/** How a run ended, what failed of it, and whether it was taken back. */
function outcomeWords(run: PsObject): string {
  const outcome = runOutcomes.find(known => known === textOf(run, 'Outcome'))
  const failures = numberOf(run, 'Failures')
  const undone = undoneOf(run)
  return [
    ...(outcome === undefined ? [] : [activityTexts.outcomeFilters[outcome]]),
    ...(failures === 0 ? [] : [activityTexts.failedSteps(failures)]),
    ...(undone === 'no' ? [] : [activityTexts.undone[undone]]),
  ].join(', ')
}

function drawn(column: ListColumn): ListColumn {
  return { ...column, ...own[column.name] }
}
