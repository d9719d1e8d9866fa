import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import type { PsObject } from '../../../shared/values.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { textOf } from '../../engine/properties.ts'
import { synchronize } from '../../engine/synchronize.ts'
import { DataList } from '../../list/data-list.tsx'
import { NothingFits } from '../../list/nothing-fits.tsx'
import { Empty } from '../../look/empty.tsx'
import { Problem } from '../../look/problem.tsx'
import { useSync } from '../../state/sync.ts'
import type { Selection } from '../../state/selection.ts'
import { planColumns, type PlanRoom } from './plan-columns.tsx'
import type { Decision } from './plan-query.ts'

/** A step's identity: one object has at most one step of each kind. */
export const stepIdOf = (step: PsObject) => `${textOf(step, 'Anchor')} ${textOf(step, 'Action')}`

interface PlanListProps {
  readonly list: QueryState
  readonly rows: readonly PsObject[]
  /** The key of the question that they answer. */
  readonly question: string
  readonly room: PlanRoom
  /** How the latest run stands; empty before the first. */
  readonly runStatus: string
  readonly narrowed: boolean
  readonly openId: string | undefined
  readonly onOpen: (anchor: string) => void
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly onDecide: (decision: Decision, step: PsObject) => void
  readonly decisionError: ErrorRecord | undefined
  readonly onShowAll: () => void
}

/** The latest plan step by step, a hundred at a time; one opens beside it explained. */
export function PlanList(props: PlanListProps) {
  const { list, rows, question, room, openId, onOpen, selection, onSelection, onDecide, decisionError } = props
  const columns = useMemo(() => planColumns(onDecide, room), [onDecide, room])
  const error = decisionError ?? (list.rows.length === 0 ? list.error : undefined)
  return (
    <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      {error !== undefined && (
        <Box sx={{ px: 6, py: 2, flex: 'none' }}>
          <Problem error={error} />
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, position: 'relative', borderTop: '1px solid', borderColor: 'line.hair' }}>
        <DataList
          name={syncTexts.plan}
          columns={columns}
          rows={rows}
          question={question}
          waiting={list.status === 'waiting'}
          idOf={stepIdOf}
          selection={selection}
          onSelection={onSelection}
          openId={rows.map(stepIdOf).find(id => openId !== undefined && id.startsWith(`${openId} `))}
          onOpen={id => onOpen(id.slice(0, id.indexOf(' ')))}
          empty={<Nothing {...props} />}
        />
      </Box>
    </Box>
  )
}

/** Runs that came as far as a plan: only after these does an empty one say that nothing is to be done. */
const planned: ReadonlySet<string> = new Set(['Completed', 'CompletedWithConflicts', 'Held'])

function Nothing({ runStatus, narrowed, onShowAll }: PlanListProps) {
  const connection = useConnection()
  const busy = useSync(sync => sync.run !== undefined)
  if (narrowed) {
    return (
      <NothingFits
        title={syncTexts.noFitTitle}
        text={syncTexts.noFitText}
        clear={syncTexts.showAll}
        onClear={onShowAll}
      />
    )
  }
  if (busy) return <Empty title={syncTexts.planningTitle} text={syncTexts.planningText} />
  if (planned.has(runStatus)) return <Empty title={syncTexts.nothingTitle} text={syncTexts.nothingText} />
  return (
    <Empty
      title={runStatus === '' ? syncTexts.notReadTitle : syncTexts.noPlanTitle}
      text={syncTexts.notReadText}
      actions={
        <Button
          variant="outlined"
          startIcon={<VisibilityOutlined />}
          onClick={() => void synchronize(connection, { whatIf: true })}
        >
          {syncTexts.preview}
        </Button>
      }
    />
  )
}
