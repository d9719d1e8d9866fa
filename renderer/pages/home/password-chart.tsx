import { useTheme } from '@mui/material/styles'
import { BarChart } from '@mui/x-charts/BarChart'
import { formatNumber } from '../../look/format.ts'
import { rem, sans } from '../../look/measures.ts'
import type { PasswordAge } from './password-ages.ts'

interface PasswordChartProps {
  readonly ages: readonly PasswordAge[]
  /** Pixels. */
  readonly height: number
}

/** The axis goes this much beyond the highest bar, whose number stands there. */
const roomForNumber = 1.14

/** The bars of passwords by age with their numbers on them; a picture only, its numbers stand beside it in words. */
export function PasswordChart({ ages, height }: PasswordChartProps) {
  const { vars } = useTheme()
  const { series, text } = vars.palette
  const largest = Math.max(1, ...ages.map(age => age.users))
  return (
    <BarChart
      height={height}
      hideLegend
      disableKeyboardNavigation
      skipAnimation
      axisHighlight={{ x: 'none', y: 'none' }}
      slotProps={{ tooltip: { trigger: 'none' } }}
      borderRadius={2}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      xAxis={[
        {
          data: ages.map(age => age.label),
          scaleType: 'band',
          categoryGapRatio: 0.22,
          height: 24,
          disableTicks: true,
          disableLine: true,
          tickLabelStyle: { fontFamily: sans, fontSize: rem(11), fill: text.secondary },
          colorMap: {
            type: 'ordinal',
            values: ages.map(age => age.label),
            colors: ages.map(age => (age.alarm ? series.alarm : series.two)),
          },
        },
      ]}
      yAxis={[{ position: 'none', min: 0, max: largest * roomForNumber }]}
      series={[
        {
          data: ages.map(age => age.users),
          barLabel: ({ value }) => (typeof value === 'number' ? formatNumber(value) : null),
          barLabelPlacement: 'outside',
        },
      ]}
      sx={{
        '& .MuiBarChart-label': { fill: text.primary, fontFamily: sans, fontSize: rem(12), fontWeight: 400 },
      }}
    />
  )
}
