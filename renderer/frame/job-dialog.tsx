import type { SvgIconComponent } from '@mui/icons-material'
import BlockOutlined from '@mui/icons-material/BlockOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import KeyOutlined from '@mui/icons-material/KeyOutlined'
import LockResetOutlined from '@mui/icons-material/LockResetOutlined'
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined'
import PersonAddAlt1Outlined from '@mui/icons-material/PersonAddAlt1Outlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import { useMemo } from 'react'
import type { Job, JobId } from '../../shared/jobs/job.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { jobChoices } from '../../shared/jobs/mailbox.ts'
import type { PsObject, Value } from '../../shared/values.ts'
import { flagOf, textOf, textsOf } from '../engine/properties.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { findDefinition } from '../form/find-definition.ts'
import { dialogOfCmdlet, planOfCommands, type FormValues } from '../form/form-plan.ts'
import { cmdletParts } from '../form/cmdlet-parts.ts'
import { AboutPeople } from '../form/jobs/about-people.tsx'
import { jobParts } from '../form/jobs/job-parts.ts'
import { planOfJob } from '../form/plan-of-job.ts'
import { useDialog, type CmdletRequest, type CommandsRequest, type JobRequest } from '../state/dialog.ts'

/** The icon of each job: one meaning, one icon everywhere. */
export const jobIcons: Readonly<Record<JobId, SvgIconComponent>> = {
  provision: PersonAddAlt1Outlined,
  edit: EditOutlined,
  enable: CheckOutlined,
  disable: BlockOutlined,
  pop3: MailOutlineOutlined,
  permissions: KeyOutlined,
  alternateRecipient: ForwardToInboxOutlined,
  password: LockResetOutlined,
  remove: DeleteOutlineOutlined,
}

/** The dialog that is open, if one is. */
export function JobDialog() {
  const { request, close } = useDialog()
  if (request === undefined) return null
  if ('job' in request) return <OpenJob key={request.job} request={request} onClose={close} />
  if ('pipelines' in request) return <OpenCommands request={request} onClose={close} />
  return <OpenCmdlet key={request.cmdlet} request={request} onClose={close} />
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

/** What opens to provision somebody who is to have what this person has. */
export function likeRequest(person: PsObject): JobRequest {
  return {
    job: 'provision',
    like: textOf(person, 'Identity'),
    presets: { Pop3: flagOf(person, 'PopEnabled') },
  }
}

/** What the fields show first for a person, and what is said beforehand. */
export function firstValues(job: Job, person: PsObject | undefined): readonly [FormValues, FormValues] {
  if (person === undefined) return [{}, suggested[job.id]?.(undefined) ?? {}]
  const said = { [job.subject]: textOf(person, 'Identity'), ...suggested[job.id]?.(person) }
  return [job.id === 'edit' ? profileOf(job, person) : (startOf[job.id]?.(person) ?? {}), said]
}

function profileOf(job: Job, person: PsObject): FormValues {
  return Object.fromEntries(
    job.fields.flatMap(({ name }): readonly (readonly [string, Value])[] => {
      const value = person.get(name)
      return name === job.subject || value === undefined || value === null ? [] : [[name, value]]
    }),
  )
}

const startOf: Partial<Record<JobId, (person: PsObject) => FormValues>> = {
  enable: person =>
    flagOf(person, 'Activated')
      ? { SubscriptionIDs: textsOf(person, 'Subscriptions'), UserLocation: textOf(person, 'Location') }
      : {},
}

/** What is most likely wanted, said beforehand so that one press of Run does it. */
const suggested: Partial<Record<JobId, (person: PsObject | undefined) => FormValues>> = {
  provision: () => ({ Pop3: true }),
  pop3: person => ({
    Pop3: person !== undefined && flagOf(person, 'PopEnabled') ? jobChoices.off : jobChoices.on,
  }),
  permissions: () => ({ FullAccess: jobChoices.grant }),
  alternateRecipient: person => ({
    Forwarding: jobChoices.forward,
    ...(person === undefined || textOf(person, 'ForwardingAddress') === ''
      ? {}
      : {
          AlternateRecipient: textOf(person, 'ForwardingAddress'),
          DeliverToBoth: flagOf(person, 'DeliverToMailboxAndForward'),
        }),
  }),
  password: () => ({ GeneratePassword: true, PasswordStyle: 'words' }),
}
