import StopOutlined from '@mui/icons-material/StopOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { RunningRun } from '../../shared/engine.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { useConnection } from '../engine/connection-context.ts'
import { CommandLine } from '../look/command-line.tsx'
import { ring } from '../look/measures.ts'
import { useSession } from '../state/session.ts'

/** The work that is under way in any window or terminal; nothing where there is none. */
export function RunningPill() {
  const running = useSession(session => session.running).filter(run => run.writes)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const first = running[0]
  if (first === undefined) return null
  const percent = first.progress?.percent
  return (
    <>
      <ButtonBase
        onClick={event => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        sx={theme => ({
          // What ends at once is listed until the next notice, when nothing is under way any more.
          animation: 'desk-working 1ms 600ms backwards',
          '@keyframes desk-working': { from: { visibility: 'hidden' } },
          height: 28,
          px: 3,
          gap: 3,
          borderRadius: '14px',
          backgroundColor: theme.vars.palette.tone.accent.soft,
          color: theme.vars.palette.tone.accent.text,
          ...theme.typography.subtitle2,
          '&.Mui-focusVisible': ring(theme),
        })}
      >
        <LinearProgress
          aria-hidden
          sx={{ width: 34, height: 4 }}
          {...(percent === undefined ? {} : { variant: 'determinate' as const, value: percent })}
        />
        <span className="num">
          {running.length > 1 || percent === undefined
            ? frameTexts.running(running.length)
            : `${cmdletOf(first)} ${Math.round(percent)} %`}
        </span>
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: popoverPaper, role: 'dialog', 'aria-label': frameTexts.runningTitle } }}
      >
        <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
          {frameTexts.runningTitle}
        </Typography>
        {running.map(run => (
          <RunningRow key={run.id} run={run} />
        ))}
      </Popover>
    </>
  )
}

const popoverPaper = { mt: 1, p: 4, width: 460, borderRadius: '8px', border: '1px solid', borderColor: 'line.hair' }

function cmdletOf(run: RunningRun): string {
  return /[A-Za-z]+-[A-Za-z]+/.exec(run.line)?.[0] ?? run.line
}

function RunningRow({ run }: { readonly run: RunningRun }) {
  const { engine } = useConnection()
  const { progress } = run
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', py: 1.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <CommandLine text={run.line} oneLine />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {progress === undefined ? frameTexts.runningFrom[run.origin] : progress.status}
        </Typography>
        {progress?.percent !== undefined && (
          <LinearProgress variant="determinate" value={progress.percent} aria-label={run.line} sx={{ mt: 1 }} />
        )}
      </Box>
      <IconButton aria-label={frameTexts.runningStop(run.line)} onClick={() => engine.stop(run.id)}>
        <StopOutlined />
      </IconButton>
    </Box>
  )
}
