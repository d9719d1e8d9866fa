import CheckOutlined from '@mui/icons-material/CheckOutlined'
import StopOutlined from '@mui/icons-material/StopOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { syncStages, type SyncStage, type SyncUnderWay } from '../../state/sync.ts'
import { panelStyle } from './panel.tsx'

interface ProgressPanelProps {
  readonly run: SyncUnderWay
  readonly whatIf: boolean
}

/** A synchronization as it goes: each stage with its counts, and the way to stop it. */
export function ProgressPanel({ run, whatIf }: ProgressPanelProps) {
  const { engine } = useConnection()
  const current = syncStages.findLast(stage => run.reached[stage] !== undefined) ?? 'connect'
  const title = whatIf ? syncTexts.previewingTitle : syncTexts.runningTitle
  return (
    <Box role="group" aria-label={title} sx={theme => ({ ...panelStyle(theme, 'accent'), flexWrap: 'wrap' })}>
      <Box sx={{ flex: '1 1 420px', minWidth: 0 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Box component="ol" sx={listStyle}>
          {syncStages.map(stage => (
            <Stage key={stage} stage={stage} current={current} reached={run.reached[stage]} />
          ))}
        </Box>
      </Box>
      <Button variant="outlined" startIcon={<StopOutlined />} onClick={() => engine.stop(run.id)}>
        {syncTexts.stop}
      </Button>
      <LinearProgress
        aria-label={title}
        sx={{ flex: '1 0 100%' }}
        {...(run.percent === undefined ? {} : { variant: 'determinate' as const, value: run.percent })}
      />
    </Box>
  )
}

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'flex', gap: 4, mt: 1, flexWrap: 'wrap' } as const

interface StageProps {
  readonly stage: SyncStage
  readonly current: SyncStage
  readonly reached: string | undefined
}

function Stage({ stage, current, reached }: StageProps) {
  const isCurrent = stage === current
  const isOver = syncStages.indexOf(stage) < syncStages.indexOf(current)
  return (
    <Box
      component="li"
      className="num"
      aria-current={isCurrent ? 'step' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        fontWeight: isCurrent ? 550 : 400,
        color: isCurrent ? 'text.primary' : 'text.secondary',
        '& svg': { fontSize: 15 },
      }}
    >
      {isOver && <CheckOutlined aria-hidden />}
      {isCurrent && <CircularProgress aria-hidden size={12} thickness={6} />}
      {reached ??
        (isOver || isCurrent ? syncTexts.stages[stage] : `${syncTexts.stages[stage]}: ${syncTexts.stageWaits}`)}
    </Box>
  )
}
