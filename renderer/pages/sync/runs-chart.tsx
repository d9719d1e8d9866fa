import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import { BarChart } from '@mui/x-charts/BarChart'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf } from '../../engine/properties.ts'
import { countsOf } from '../../engine/synchronize.ts'
import { formatMoment, formatNumber } from '../../look/format.ts'
import { rem, sans } from '../../look/measures.ts'

interface RunsChartProps {
  /** The latest last. */
  readonly runs: readonly PsObject[]
  /** Pixels, without the words over it. */
  readonly height: number
}

/** Pixels that the numbers beside the bars take, of which the largest may be rounded up by one digit. */
function roomFor(largest: number): number {
  return Math.max(36, (formatNumber(largest).length + 1) * 7 + 8)
}

/** What runs did, one bar each, stacked by what was done; a picture only, its numbers stand beside it in words. */
export function RunsChart({ runs, height }: RunsChartProps) {
  const { vars } = useTheme()
  const { series, text, line } = vars.palette
  const counts = runs.map(countsOf)
  const stacks = [
    { key: 'created', color: series.one },
    { key: 'changed', color: series.three },
    { key: 'disabled', color: series.rest },
    { key: 'deleted', color: series.alarm },
  ] as const
  const tickStyle = { fontFamily: sans, fontSize: rem(11), fill: text.secondary }
  return (
    <>
      <Box sx={{ display: 'flex', gap: 4, fontSize: rem(12), color: 'text.secondary' }}>
        {stacks.map(({ key, color }) => (
          <Box key={key} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
            <Box component="span" sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: color }} />
            {syncTexts.series[key]}
          </Box>
        ))}
      </Box>
      <BarChart
        height={height}
        hideLegend
        disableKeyboardNavigation
        skipAnimation
        axisHighlight={{ x: 'none', y: 'none' }}
        slotProps={{ tooltip: { trigger: 'none' } }}
        borderRadius={2}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            data: runs.map((run, index) => ({ at: dateOf(run, 'Started') ?? new Date(0), index })),
            valueFormatter: ({ at }: { readonly at: Date }) => formatMoment(at),
            scaleType: 'band',
            categoryGapRatio: runs.length < 8 ? 0.7 : 0.3,
            height: 22,
            disableTicks: true,
            disableLine: true,
            tickLabelStyle: tickStyle,
          },
        ]}
        yAxis={[
          {
            width: roomFor(Math.max(0, ...counts.map(count => stacks.reduce((sum, { key }) => sum + count[key], 0)))),
            min: 0,
            tickNumber: 3,
            tickMinStep: 1,
            disableTicks: true,
            disableLine: true,
            tickLabelStyle: tickStyle,
          },
        ]}
        series={stacks.map(({ key, color }) => ({
          data: counts.map(count => count[key]),
          color,
          stack: 'runs',
        }))}
        sx={{ '& .MuiChartsGrid-line': { stroke: line.hair, strokeDasharray: '2 3' } }}
      />
    </>
  )
}
