import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, numberOf, textOf } from '../../engine/properties.ts'
import type { ListColumn } from '../../list/list-column.ts'
import { formatMoment, formatNumber } from '../../look/format.ts'
import type { Tone } from '../../look/palette.ts'
import { Tag } from '../../look/tag.tsx'

/** The milliseconds in a TimeSpan as it is printed. */
export function millisecondsOf(timeSpan: string): number {
  const match = /^(\d+):(\d\d):(\d\d)\.(\d{3})$/.exec(timeSpan)
  if (match === null) return 0
  const [hours = 0, minutes = 0, seconds = 0, rest = 0] = match.slice(1).map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + rest
}

/** How long a run took, in words. */
export function lastedOf(run: PsObject): string {
  return syncTexts.seconds(millisecondsOf(textOf(run, 'Duration')))
}

const signs: Readonly<Record<string, { readonly tone: Tone; readonly icon: SvgIconComponent }>> = {
  CompletedWithConflicts: { tone: 'warn', icon: WarningAmberOutlined },
  Held: { tone: 'warn', icon: PauseOutlined },
  Failed: { tone: 'bad', icon: ErrorOutlineOutlined },
}

interface RunStatusProps {
  readonly run: PsObject
  /** Whether a preview is told by its sign alone, which the page has on its button for one. */
  readonly brief?: boolean
}

/** How a run ended: in colour only where that wants an eye. */
export function RunStatus({ run, brief = false }: RunStatusProps) {
  const isPreview = flagOf(run, 'WhatIf')
  const status = textOf(run, 'Status')
  const words: Readonly<Record<string, string>> = syncTexts.runStatuses
  const word = words[status] ?? status
  const sign = signs[status]
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1.5, alignItems: 'center' }}>
      {sign === undefined ? (
        word
      ) : (
        <Tag tone={sign.tone} icon={sign.icon}>
          {word}
        </Tag>
      )}
      {isPreview && !brief && <Tag icon={VisibilityOutlined}>{syncTexts.previewTag}</Tag>}
      {isPreview && brief && (
        <VisibilityOutlined titleAccess={syncTexts.previewTag} sx={{ fontSize: 18, color: 'text.hint' }} />
      )}
    </Box>
  )
}

const { runColumns: words } = syncTexts

function counted(name: string, label: string): ListColumn {
  return {
    name,
    label,
    kind: 'integer',
    shown: true,
    width: 76,
    flex: 0.5,
    render: run => {
      const n = numberOf(run, name)
      return (
        <Box component="span" className="num" sx={{ color: n === 0 ? 'text.hint' : 'text.primary' }}>
          {formatNumber(n)}
        </Box>
      )
    },
  }
}

/** The columns of the history of runs. */
export const runColumns: readonly ListColumn[] = [
  {
    name: 'Started',
    label: words.started,
    kind: 'date',
    shown: true,
    width: 110,
    flex: 0.8,
    render: run => {
      const started = dateOf(run, 'Started')
      return (
        <Box component="span" className="num" title={started?.toISOString()} sx={{ color: 'text.primary' }}>
          {started === undefined ? '' : formatMoment(started)}
        </Box>
      )
    },
  },
  {
    name: 'Status',
    label: words.status,
    kind: 'choice',
    shown: true,
    width: 168,
    flex: 1.4,
    render: run => <RunStatus run={run} brief />,
  },
  counted('Read', words.read),
  counted('Created', words.created),
  counted('Changed', words.changed),
  counted('Disabled', words.disabled),
  counted('Deleted', words.deleted),
  counted('Held', words.held),
  counted('Conflicts', words.conflicts),
  {
    name: 'Duration',
    label: words.lasted,
    // Stands at the right as numbers do.
    kind: 'count',
    shown: true,
    width: 84,
    flex: 0.5,
    render: run => <span className="num">{lastedOf(run)}</span>,
  },
]

const beside: ReadonlySet<string> = new Set(['Started', 'Status', 'Read', 'Created', 'Changed', 'Held', 'Duration'])

/** Those that have room while a run is open beside the list, which tells the rest. */
export const runColumnsBeside = runColumns.filter(({ name }) => beside.has(name))
