import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { shellTexts } from '../../shared/texts/shell.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { rem } from '../look/measures.ts'
import { useShell } from './shell-store.ts'

/** How far the running command is, with the time left where it is known; keeps its room while nothing runs. */
export function ProgressLine() {
  const running = useShell(shell => shell.running) !== undefined
  const progress = useShell(shell => shell.progress)
  const percent = progress?.percent
  const left =
    progress?.secondsLeft === undefined ? '' : terminalTexts.secondsLeft({ seconds: Math.ceil(progress.secondsLeft) })
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 5,
        height: 26,
        flex: 'none',
        fontSize: rem(12),
        color: 'text.secondary',
        visibility: running ? 'visible' : 'hidden',
      }}
    >
      <LinearProgress
        aria-label={progress?.activity ?? shellTexts.working}
        sx={{ width: 120, height: 4, flex: 'none' }}
        {...(percent === undefined ? {} : { variant: 'determinate' as const, value: Math.min(100, percent) })}
      />
      <Box
        component="span"
        className="num"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 }}
      >
        {progress === undefined
          ? shellTexts.working
          : [progress.activity, progress.status, left].filter(part => part !== '').join(' · ')}
      </Box>
    </Box>
  )
}
