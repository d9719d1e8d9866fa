import AddOutlined from '@mui/icons-material/AddOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import BlockOutlined from '@mui/icons-material/BlockOutlined'
import ContactPageOutlined from '@mui/icons-material/ContactPageOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import GroupsOutlined from '@mui/icons-material/GroupsOutlined'
import LinkOutlined from '@mui/icons-material/LinkOutlined'
import ShieldOutlined from '@mui/icons-material/ShieldOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { saysProtected } from '../../../shared/texts/coexistence.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import type { ListColumn } from '../../list/list-column.ts'
import type { Tone } from '../../look/palette.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { Tag } from '../../look/tag.tsx'
import type { Decision } from './plan-query.ts'
import { StepActions } from './step-actions.tsx'
import { StepChange } from './step-change.tsx'

const signs: Readonly<Record<string, { readonly tone: Tone; readonly icon: SvgIconComponent }>> = {
  Create: { tone: 'good', icon: AddOutlined },
  Match: { tone: 'accent', icon: LinkOutlined },
  Change: { tone: 'info', icon: EditOutlined },
  Disable: { tone: 'quiet', icon: BlockOutlined },
  Delete: { tone: 'bad', icon: DeleteOutlineOutlined },
  Conflict: { tone: 'warn', icon: WarningAmberOutlined },
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}

/** What a step does, as a tag. */
export function ActionTag({ action }: { readonly action: string }) {
  const sign = signs[action]
  return (
    <Tag tone={sign?.tone ?? 'quiet'} {...(sign === undefined ? {} : { icon: sign.icon })}>
      {wordIn(syncTexts.actions, action)}
    </Tag>
  )
}

const kindIcons: Readonly<Record<string, SvgIconComponent>> = { Contact: ContactPageOutlined, Group: GroupsOutlined }

/** The sign of a person, contact or group, hidden from screen readers. */
export function ObjectMark({ name, kind }: { readonly name: string; readonly kind: string }) {
  const Icon = kindIcons[kind]
  if (Icon === undefined) return <PersonMark name={name} />
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 24,
        height: 24,
        flex: 'none',
        borderRadius: '6px',
        display: 'inline-grid',
        placeItems: 'center',
        bgcolor: 'tone.quiet.soft',
        color: 'tone.quiet.text',
        '& svg': { fontSize: 15 },
      }}
    >
      <Icon />
    </Box>
  )
}

/** The name of the step's object with its kind, and whether it is protected. */
export function Who({ step }: { readonly step: PsObject }) {
  const [name, kind] = [textOf(step, 'Name'), textOf(step, 'Kind')]
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2.5, minWidth: 0 }}>
      <ObjectMark name={name} kind={kind} />
      <Box
        component="span"
        title={`${name}, ${wordIn(syncTexts.objectKinds, kind)}`}
        sx={{ fontWeight: 550, color: 'text.primary', overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {name}
      </Box>
      {isProtected(step) && (
        <Tooltip title={syncTexts.protected}>
          <ShieldOutlined aria-label={syncTexts.protected} sx={{ fontSize: 16, color: 'tone.good.text' }} />
        </Tooltip>
      )}
    </Box>
  )
}

/** Whether the step is held because nobody may do that to a protected person. */
export function isProtected(step: PsObject): boolean {
  return saysProtected(textOf(step, 'Reason'))
}

/** The nearest units of a name, without the object itself and the domain. */
function placeOf(dn: string): string {
  const parts = dn.split(/(?<!\\),/).slice(1)
  const units = parts.filter(part => !/^dc=/i.test(part))
  return (units.length > 0 ? units : parts).join(', ')
}

/** Where in the directory an object or a step's object stands; all of its name under the pointer. */
export function Place({ of }: { readonly of: PsObject }) {
  const name = textOf(of, 'DN')
  return (
    <Box component="span" title={name} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', color: 'text.secondary' }}>
      {placeOf(name)}
    </Box>
  )
}

/** How a step stands: what a person decided comes before what the plan says. */
export function Stands({ step }: { readonly step: PsObject }) {
  const status = textOf(step, 'Status')
  if (flagOf(step, 'Held')) return <Quiet>{syncTexts.statuses.Held}</Quiet>
  if (status === 'Waiting') {
    return flagOf(step, 'Approved') ? (
      <Tag tone="good" icon={CheckOutlined}>
        {syncTexts.approved}
      </Tag>
    ) : (
      <Tag tone="warn">{syncTexts.statuses.Waiting}</Tag>
    )
  }
  if (status === 'Failed') return <Tag tone="bad">{syncTexts.statuses.Failed}</Tag>
  return <Quiet>{wordIn(syncTexts.statuses, status)}</Quiet>
}

function Quiet({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  )
}

/** How much room there is for columns: all, all but the place, or beside an open pane only what tells steps apart. */
export type PlanRoom = 'wide' | 'middle' | 'narrow'

/** The columns of the plan for that room. */
export function planColumns(
  onDecide: (decision: Decision, step: PsObject) => void,
  room: PlanRoom,
): readonly ListColumn[] {
  const { columns } = syncTexts
  const all: readonly (ListColumn & { readonly from: PlanRoom })[] = [
    {
      name: 'Action',
      label: columns.action,
      kind: 'choice',
      width: 96,
      flex: 0.1,
      from: 'narrow',
      render: step => <ActionTag action={textOf(step, 'Action')} />,
    },
    {
      name: 'Name',
      label: columns.who,
      kind: 'text',
      width: 170,
      flex: 1,
      from: 'narrow',
      render: step => <Who step={step} />,
    },
    {
      name: 'Changes',
      label: columns.what,
      kind: 'object',
      width: 220,
      flex: 2,
      from: 'middle',
      render: step => <StepChange step={step} />,
    },
    {
      name: 'DN',
      label: columns.place,
      kind: 'text',
      width: 120,
      flex: 0.7,
      from: 'wide',
      render: step => <Place of={step} />,
    },
    {
      name: 'Status',
      label: columns.stands,
      kind: 'choice',
      width: 138,
      flex: 0.1,
      from: 'narrow',
      render: step => <Stands step={step} />,
    },
    {
      name: 'Decide',
      label: columns.decide,
      kind: 'object',
      width: 168,
      flex: 0.1,
      from: 'middle',
      render: step => <StepActions step={step} onDecide={onDecide} inRow />,
    },
  ]
  const rooms: readonly PlanRoom[] = ['narrow', 'middle', 'wide']
  return all.filter(column => rooms.indexOf(column.from) <= rooms.indexOf(room))
}

/** The columns of the file. */
export const planCsv = ['Action', 'Name', 'Kind', 'Status', 'Reason', 'DN', 'Anchor'] as const
