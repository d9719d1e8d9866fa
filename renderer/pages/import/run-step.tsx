import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { importTexts } from '../../../shared/texts/import.ts'
import { formatNumber } from '../../look/format.ts'
import { Problem } from '../../look/problem.tsx'
import { useImport } from './import-store.ts'

/** How far the import is: rows, rate, time left, problems so far. */
export function RunStep() {
  const { running, head, error } = useImport()
  if (running === undefined || head === undefined) return null
  const { done, failed, state, progress, rate } = running
  const percent = Math.min(100, (done * 100) / Math.max(1, head.rows))
  const title = state === 'paused' ? importTexts.pausedTitle : importTexts.runningTitle
  const facts = [
    ...(state === 'running' && progress !== undefined ? [importTexts.rate(Math.round(rate))] : []),
    ...(state === 'running' && progress?.secondsLeft !== undefined ? [importTexts.timeLeft(progress.secondsLeft)] : []),
  ]
  return (
    <Box sx={{ maxWidth: 640, pt: 4 }}>
      {error !== undefined && (
        <Box sx={{ mb: 4 }}>
          <Problem error={error} />
        </Box>
      )}
      <Box role="status" sx={{ minHeight: 148 }}>
        <Typography variant="h2">{title}</Typography>
        <Typography className="num" sx={{ fontSize: 28, lineHeight: '34px', fontWeight: 560, mt: 3, mb: 2 }}>
          {importTexts.running(done, head.rows)}
        </Typography>
        <LinearProgress variant="determinate" value={percent} aria-label={title} />
        <Box className="num" sx={{ display: 'flex', gap: 4, mt: 2, minHeight: 20, color: 'text.secondary' }}>
          {facts.map(fact => (
            <span key={fact}>{fact}</span>
          ))}
          {failed > 0 && (
            <Box component="span" sx={{ color: 'tone.bad.text' }}>
              {formatNumber(failed)} {importTexts.chips.problem}
            </Box>
          )}
        </Box>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 4 }}>
        {importTexts.each}
      </Typography>
    </Box>
  )
}
