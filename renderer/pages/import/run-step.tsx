import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { importTexts } from '../../../shared/texts/import.ts'
import { formatNumber } from '../../look/format.ts'
import { Problem } from '../../look/problem.tsx'
import { Advance } from './advance.tsx'
import { useImport } from './import-store.ts'

/** How far the import is: rows, rate, time left, problems so far. */
export function RunStep() {
  const { running, head, error, source, read } = useImport()
  if (running === undefined || head === undefined) return null
  const { done, failed, state, progress, rate } = running
  // The file is read as a whole before its first row.
  const reading = state === 'running' && progress === undefined && read < 1
  const title =
    state === 'paused'
      ? importTexts.pausedTitle
      : reading
        ? importTexts.reading(source?.name ?? '')
        : importTexts.runningTitle
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
      <Box sx={{ minHeight: 148 }}>
        <Box role="status">
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
        </Box>
        <Typography className="num" sx={{ fontSize: 28, lineHeight: '34px', fontWeight: 560, mt: 3, mb: 2 }}>
          {reading ? importTexts.readingShare(read) : importTexts.running(done, head.rows)}
        </Typography>
        <Advance name={title} share={reading ? read : done / Math.max(1, head.rows)} />
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
