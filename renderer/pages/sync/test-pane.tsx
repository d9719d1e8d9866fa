import RefreshOutlined from '@mui/icons-material/RefreshOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { Answered } from '../../engine/use-answer.ts'
import { isFailed, TestSteps, testTitle } from '../../form/test-steps.tsx'
import { Pane, PaneBody, PaneHead } from '../../frame/pane.tsx'
import { Problem } from '../../look/problem.tsx'

interface TestPaneProps {
  readonly answered: Answered
  /** Whether the source is an LDIF file, of which there is less to try. */
  readonly isFile: boolean
  readonly onTest: () => void
  readonly onSetUp: () => void
  readonly onClose: () => void
}

/** Each step of a test of the directory with its outcome, and the way out of the one that failed. */
export function TestPane({ answered, isFile, onTest, onSetUp, onClose }: TestPaneProps) {
  const rows = answered.status === 'answered' ? answered.rows : []
  const failed = rows.find(isFailed)
  return (
    <Pane name={syncTexts.testTitle} onClose={onClose}>
      <PaneHead close={syncTexts.testClose} onClose={onClose}>
        <Box role="status">
          <Typography variant="h2">{testTitle(answered)}</Typography>
          {answered.status === 'answered' && (
            <Typography sx={{ color: 'text.secondary' }}>
              {failed === undefined ? syncTexts.testGoodText : syncTexts.testBadText}
            </Typography>
          )}
        </Box>
      </PaneHead>
      <PaneBody name={syncTexts.testTitle}>
        {answered.status === 'asking' && <LinearProgress aria-label={syncTexts.testing} sx={{ mb: 4 }} />}
        {answered.status === 'failed' && <Problem error={answered.error} />}
        {answered.status === 'answered' && <TestSteps rows={rows} isFile={isFile} />}
        <Box sx={{ display: 'flex', gap: 2, mt: 5 }}>
          <Button
            variant={failed === undefined ? 'outlined' : 'contained'}
            startIcon={<TuneOutlined />}
            onClick={onSetUp}
          >
            {syncTexts.setUp}
          </Button>
          <Button
            variant="text"
            startIcon={<RefreshOutlined />}
            disabled={answered.status === 'asking'}
            onClick={onTest}
          >
            {syncTexts.testAgain}
          </Button>
        </Box>
      </PaneBody>
    </Pane>
  )
}
