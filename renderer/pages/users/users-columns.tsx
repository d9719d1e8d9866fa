import AdminPanelSettingsOutlined from '@mui/icons-material/AdminPanelSettingsOutlined'
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import LockResetOutlined from '@mui/icons-material/LockResetOutlined'
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import type { SvgIconComponent } from '@mui/icons-material'
import { getMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import { lookTexts } from '../../../shared/texts/look.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { userSorts } from '../../../shared/user-lists.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { columnsOf, type ListColumn } from '../../list/list-column.ts'
import { AddressText } from '../../look/address-text.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import { StateSign, stateOf } from '../../look/state-sign.tsx'

/** The state of a person as the engine gave them. */
export function personState(person: PsObject) {
  return stateOf({ enabled: flagOf(person, 'Enabled'), activated: flagOf(person, 'Activated') })
}

function NameCell({ person }: { readonly person: PsObject }) {
  const name = textOf(person, 'DisplayName')
  const dim = personState(person) === 'disabled'
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2.5, minWidth: 0 }}>
      <PersonMark name={name} />
      <Box
        component="span"
        sx={{
          fontWeight: 550,
          color: dim ? 'text.secondary' : 'text.primary',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {name}
      </Box>
    </Box>
  )
}

interface Sign {
  readonly icon: SvgIconComponent
  readonly name: string
}

function signsOf(person: PsObject): readonly Sign[] {
  const to = textOf(person, 'ForwardingAddress')
  return [
    ...(flagOf(person, 'Synchronized') ? [{ icon: SyncOutlined, name: usersTexts.signs.synchronized }] : []),
    ...(flagOf(person, 'PopEnabled') ? [{ icon: MailOutlineOutlined, name: usersTexts.signs.pop }] : []),
    ...(to === '' ? [] : [{ icon: ForwardToInboxOutlined, name: usersTexts.signs.forwards(to) }]),
    ...(flagOf(person, 'Administrator')
      ? [{ icon: AdminPanelSettingsOutlined, name: usersTexts.signs.administrator }]
      : []),
    ...(flagOf(person, 'MustChangePassword') ? [{ icon: LockResetOutlined, name: usersTexts.signs.mustChange }] : []),
  ]
}

function SignsCell({ person }: { readonly person: PsObject }) {
  return (
    <Box component="span" sx={{ display: 'flex', gap: 2.5, '& svg': { fontSize: 16, color: 'text.hint' } }}>
      {signsOf(person).map(({ icon: Icon, name }) => (
        <Tooltip key={name} title={name}>
          <Icon titleAccess={name} />
        </Tooltip>
      ))}
    </Box>
  )
}

const own: Readonly<Record<string, Partial<ListColumn>>> = {
  DisplayName: { width: 170, flex: 1.3, render: person => <NameCell person={person} /> },
  Identity: {
    label: usersTexts.columns.address,
    width: 150,
    flex: 1.5,
    render: person => <AddressText address={textOf(person, 'Identity')} />,
  },
  Department: { width: 100, flex: 0.7 },
  Enabled: {
    label: usersTexts.columns.state,
    width: 112,
    flex: 0.6,
    words: person => lookTexts.states[personState(person)],
    render: person => <StateSign state={personState(person)} />,
  },
  Subscriptions: { width: 110, flex: 0.8, shown: true },
}

const signs: ListColumn = {
  name: 'Signs',
  label: usersTexts.columns.signs,
  kind: 'object',
  width: 110,
  flex: 0.6,
  shown: true,
  words: person =>
    signsOf(person)
      .map(({ name }) => name)
      .join(', '),
  render: person => <SignsCell person={person} />,
}

const first = ['DisplayName', 'Identity', 'Department', 'Enabled', 'Subscriptions']

function drawn(column: ListColumn): ListColumn {
  const sortBy = userSorts.find(sort => sort === column.name)
  return { ...column, ...(sortBy === undefined ? {} : { sortBy }), ...own[column.name] }
}

/** The columns of the list of people: the cmdlet's own output, the first few drawn as people expect them. */
export const usersColumns: readonly ListColumn[] = columnsOf(getMSOnlineUser.output)
  .map(drawn)
  .toSorted((a, b) => rank(a.name) - rank(b.name))
  .toSpliced(first.length, 0, signs)

function rank(name: string): number {
  const place = first.indexOf(name)
  return place < 0 ? first.length : place
}

/** The columns that fit beside an open pane. */
export const besidePane: readonly ListColumn[] = usersColumns.filter(column =>
  ['DisplayName', 'Identity', 'Department', 'Enabled'].includes(column.name),
)
