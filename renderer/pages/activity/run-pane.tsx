import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { titleOfLine } from '../../engine/journal.ts'
import { dateOf, numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Pane, PaneBody, PaneHead } from '../../frame/pane.tsx'
import { CommandLine } from '../../look/command-line.tsx'
import { CopyButton } from '../../look/copy-button.tsx'
import { formatMoment } from '../../look/format.ts'
import { Ink } from '../../look/ink.tsx'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { useSession } from '../../state/session.ts'
import { originOf } from './activity-columns.tsx'
import { runInvocation } from './activity-query.ts'
import { RunActions } from './run-actions.tsx'
import { RunSteps } from './run-steps.tsx'
import { RunTag } from './run-tag.tsx'

interface RunPaneProps {
  readonly id: string
  readonly onClose: () => void
}

/** One run beside the list: its command, what can be done about it, and each field that it changed. */
export function RunPane({ id, onClose }: RunPaneProps) {
  const { rows, status, error } = useQuery(runInvocation(id))
  const [run] = rows
  const title = run === undefined ? undefined : titleOfLine(textOf(run, 'Command'))
  const announce = useSession(session => session.announce)
  useEffect(() => {
    if (title !== undefined) announce(activityTexts.opened(title))
  }, [title, announce])
  return (
    <Pane name={activityTexts.pane} wide onClose={onClose}>
      <PaneHead close={activityTexts.close} onClose={onClose}>
        {run !== undefined && <Head run={run} />}
        {status === 'waiting' && <Waiting />}
        {run === undefined && status !== 'waiting' && <Typography variant="h2">{activityTexts.pane}</Typography>}
      </PaneHead>
      <PaneBody name={activityTexts.whatChanged} spaced>
        {run === undefined && error !== undefined && <Problem error={error} />}
        {run !== undefined && (
          <>
            <Command run={run} />
            <Standing run={run} />
            <RunActions run={run} />
            <RunSteps run={run} />
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 'auto', color: 'text.hint' }}>
              <Box component="span" sx={{ fontFamily: mono, fontSize: rem(11), overflowWrap: 'anywhere' }}>
                {id}
              </Box>
              <CopyButton text={id} name={activityTexts.copyId} />
            </Box>
          </>
        )}
      </PaneBody>
    </Pane>
  )
}

function Head({ run }: { readonly run: PsObject }) {
  const [started, ended] = [dateOf(run, 'Started'), dateOf(run, 'Ended')]
  const origin = originOf(run)
  const facts = [
    origin === undefined ? textOf(run, 'Actor') : activityTexts.by(textOf(run, 'Actor'), activityTexts.origins[origin]),
    started === undefined ? '' : formatMoment(started),
    started === undefined || ended === undefined ? '' : activityTexts.lasted(ended.getTime() - started.getTime()),
  ]
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 26 }}>
        <Typography variant="h2" sx={{ minWidth: 0 }}>
          {titleOfLine(textOf(run, 'Command'))}
        </Typography>
        <RunTag run={run} />
      </Box>
      <Typography sx={{ color: 'text.secondary' }} title={started?.toISOString()}>
        {facts.filter(fact => fact !== '').join(', ')}
      </Typography>
    </>
  )
}

function Command({ run }: { readonly run: PsObject }) {
  const line = textOf(run, 'Command')
  return (
    <Box sx={{ borderRadius: '8px', overflow: 'hidden', flex: 'none' }}>
      <Ink>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', py: 2.5, pl: 3, pr: 1.5 }}>
          <Box sx={{ flex: 1, minWidth: 0, py: '2px', maxHeight: 240, overflowY: 'auto' }} tabIndex={0}>
            <CommandLine text={line} />
          </Box>
          <CopyButton text={line} name={activityTexts.copyCommand} />
        </Box>
      </Ink>
    </Box>
  )
}

/** What became of the run, where there is more to say than that it was done. */
function Standing({ run }: { readonly run: PsObject }) {
  const [undoneBy, partlyBy, undoes] = [textOf(run, 'UndoneBy'), textOf(run, 'PartlyUndoneBy'), textOf(run, 'Undoes')]
  const ended = endings.get(textOf(run, 'Outcome'))
  const quiet = ended === undefined && undoneBy === '' && partlyBy === '' && undoes === ''
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {ended !== undefined && <Typography>{ended}</Typography>}
      {undoneBy !== '' && <Other text={activityTexts.wasUndone} run={undoneBy} link={activityTexts.undoneBy} />}
      {partlyBy !== '' && <Other text={activityTexts.wasPartlyUndone} run={partlyBy} link={activityTexts.undoneBy} />}
      {undoes !== '' && <Other text={activityTexts.takesBack} run={undoes} link={activityTexts.undoes} />}
      {quiet && numberOf(run, 'Changes') > 0 && <Typography>{activityTexts.undoShows}</Typography>}
    </Box>
  )
}

const endings: ReadonlyMap<string, string> = new Map([
  ['interrupted', activityTexts.interruptedText],
  ['stopped', activityTexts.stoppedText],
  ['running', activityTexts.runningText],
])

interface OtherProps {
  readonly text: string
  readonly run: string
  readonly link: string
}

/** A sentence about another run, and the way to it. */
function Other({ text, run, link }: OtherProps) {
  return (
    <Typography>
      {text}{' '}
      <Box component={Link} to={`/activity/${encodeURIComponent(run)}`} sx={{ color: 'primary.main' }}>
        {link}
      </Box>
    </Typography>
  )
}

function Waiting() {
  return (
    <Box component="output" aria-label={activityTexts.reading} sx={{ display: 'block' }}>
      <Skeleton variant="rounded" width={180} height={20} />
      <Skeleton variant="rounded" width={260} height={14} sx={{ mt: 2 }} />
    </Box>
  )
}
