import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, textOf } from '../../engine/properties.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { countsOf } from '../../engine/synchronize.ts'
import { DataList } from '../../list/data-list.tsx'
import { Empty } from '../../look/empty.tsx'
import { formatMoment } from '../../look/format.ts'
import { unseen } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { runKeyOf } from './run-pane.tsx'
import { RunsChart } from './runs-chart.tsx'
import { lastedOf, runColumns, runColumnsBeside } from './run-columns.tsx'

const mostDrawn = 24

interface HistoryProps {
  /** A page of runs, the latest first. */
  readonly runs: QueryState
  readonly page: number
  /** The run that is open beside the list, as `runKeyOf` names it. */
  readonly openId: string | undefined
  readonly onOpen: (key: string) => void
}

/** The runs: what they did as a picture, and each with its counts. */
export function History({ runs, page, openId, onOpen }: HistoryProps) {
  const { rows } = runs
  const drawn = rows.filter(run => !flagOf(run, 'WhatIf') && textOf(run, 'Status') !== 'Running').slice(0, mostDrawn)
  if (runs.error !== undefined && rows.length === 0) {
    return (
      <Box sx={{ p: 6 }}>
        <Problem error={runs.error} />
      </Box>
    )
  }
  return (
    <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      {page === 0 && drawn.length > 0 && <Picture runs={drawn.toReversed()} />}
      <Box sx={listStyle}>
        <DataList
          name={syncTexts.history}
          columns={openId === undefined ? runColumns : runColumnsBeside}
          rows={rows}
          question={String(page)}
          waiting={runs.status === 'waiting'}
          idOf={runKeyOf}
          openId={openId}
          onOpen={onOpen}
          empty={<Empty title={syncTexts.noRunsTitle} text={syncTexts.noRunsText} />}
        />
      </Box>
    </Box>
  )
}

const listStyle = {
  flex: 1,
  minHeight: 0,
  position: 'relative',
  borderTop: '1px solid',
  borderColor: 'line.hair',
  // The first column begins where the title does.
  '& .MuiDataGrid-root [aria-colindex="1"]': { pl: 6 },
} as const

/** The picture, with what it says in words for those who do not see it. */
function Picture({ runs }: { readonly runs: readonly PsObject[] }) {
  const changed = runs.some(run => Object.values(countsOf(run)).some(n => n > 0))
  return (
    <Box component="section" aria-label={syncTexts.chart(runs.length)} sx={{ px: 6, pb: 2, flex: 'none' }}>
      <Typography variant="body2" component="h2" sx={{ color: 'text.secondary', mb: 1 }}>
        {syncTexts.chart(runs.length)}
      </Typography>
      {changed ? (
        <>
          <Box aria-hidden>
            <RunsChart runs={runs} height={116} />
          </Box>
          <Box component="ul" sx={unseen}>
            {runs.map(run => (
              <li key={textOf(run, 'RunId')}>
                {syncTexts.chartRow({
                  at: formatMoment(dateOf(run, 'Started') ?? new Date(0)),
                  counts: countsOf(run),
                  lasted: lastedOf(run),
                })}
              </li>
            ))}
          </Box>
        </>
      ) : (
        <Typography sx={{ color: 'text.hint' }}>{syncTexts.chartNothing}</Typography>
      )}
    </Box>
  )
}
