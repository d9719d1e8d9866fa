import type { SvgIconComponent } from '@mui/icons-material'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import { useMemo } from 'react'
import { jobs } from '../../shared/jobs/index.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { findDefinition } from '../form/find-definition.ts'
import { dialogOfCmdlet, planOfCommands } from '../form/form-plan.ts'
import { cmdletParts } from '../form/cmdlet-parts.ts'
import { AboutPeople } from '../form/jobs/about-people.tsx'
import { jobParts } from '../form/jobs/job-parts.ts'
import { planOfJob } from '../form/plan-of-job.ts'
import type { CmdletRequest, CommandsRequest, DialogRequest, JobRequest } from '../state/dialog.ts'
import { jobIcons } from './job-icons.ts'
import { firstValues } from './job-values.ts'

interface JobDialogProps {
  readonly request: DialogRequest
  readonly onClose: () => void
}

/** The dialog of a job, of a cmdlet or of commands as they stand. */
export function JobDialog({ request, onClose }: JobDialogProps) {
  if ('job' in request) return <OpenJob key={request.job} request={request} onClose={onClose} />
  if ('pipelines' in request) return <OpenCommands request={request} onClose={onClose} />
  return <OpenCmdlet key={request.cmdlet} request={request} onClose={onClose} />
}

interface OpenCommandsProps {
  readonly request: CommandsRequest
  readonly onClose: () => void
}

function OpenCommands({ request: { title, pipelines }, onClose }: OpenCommandsProps) {
  const plan = useMemo(() => {
    const names = new Set(pipelines.flatMap(calls => calls.map(call => call.cmdlet)))
    return planOfCommands(
      title,
      pipelines,
      Array.from(names, findDefinition).filter(found => found !== undefined),
    )
  }, [title, pipelines])
  return <FormDialog plan={plan} icon={PlayArrowOutlined} preview onClose={onClose} />
}

interface OpenCmdletProps {
  readonly request: CmdletRequest
  readonly onClose: () => void
}

function OpenCmdlet({ request, onClose }: OpenCmdletProps) {
  const definition = findDefinition(request.cmdlet)
  const plan = useMemo(() => (definition === undefined ? undefined : dialogOfCmdlet(definition)), [definition])
  if (plan === undefined) return null
  return (
    <FormDialog
      plan={plan}
      icon={cmdletIcon(request.cmdlet)}
      start={request.start ?? {}}
      presets={request.presets ?? {}}
      preview={request.preview ?? false}
      parts={cmdletParts[request.cmdlet]}
      onClose={onClose}
    />
  )
}

/** The icon of a cmdlet's dialog, by its verb. */
function cmdletIcon(cmdlet: string): SvgIconComponent {
  if (cmdlet.startsWith('Undo-')) return UndoOutlined
  return cmdlet.startsWith('Remove-') ? DeleteOutlineOutlined : TuneOutlined
}

interface OpenJobProps {
  readonly request: JobRequest
  readonly onClose: () => void
}

function OpenJob({ request, onClose }: OpenJobProps) {
  const { job: id, person, source } = request
  const job = jobs[id]
  const plan = useMemo(() => planOfJob(job, source), [job, source])
  const [start, presets] = useMemo(() => firstValues(job, person), [job, person])
  return (
    <FormDialog
      plan={plan}
      icon={jobIcons[id]}
      start={start}
      presets={{ ...presets, ...request.presets }}
      intro={source === undefined ? undefined : <AboutPeople source={source} />}
      parts={jobParts[id]}
      onClose={onClose}
    />
  )
}
