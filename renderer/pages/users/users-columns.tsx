import AdminPanelSettingsOutlined from '@mui/icons-material/AdminPanelSettingsOutlined'
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import LockResetOutlined from '@mui/icons-material/LockResetOutlined'
import MailOutlineOutlined from '@mui/icons-material/MailOutlineOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Tooltip from '@mui/material/Tooltip'
import type { SvgIconComponent } from '@mui/icons-material'
import type { ReactNode } from 'react'
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
    <span className="desk-cell">
      <PersonMark name={name} />
      <span className={dim ? 'desk-name desk-dim' : 'desk-name'}>{name}</span>
    </span>
  )
}

/** One fact about a person that has a picture: the picture, and the words for it. */
interface Sign {
  readonly name: string
  readonly drawn: ReactNode
}

function signOf(name: string, Icon: SvgIconComponent): Sign {
  return {
    name,
    drawn: (
      <Tooltip key={name} title={name}>
        <Icon titleAccess={name} />
      </Tooltip>
    ),
  }
}

// Made once, so that a row that becomes another person's keeps the signs that both have.
const synchronized = signOf(usersTexts.signs.synchronized, SyncOutlined)
const pop = signOf(usersTexts.signs.pop, MailOutlineOutlined)
const administrator = signOf(usersTexts.signs.administrator, AdminPanelSettingsOutlined)
const mustChange = signOf(usersTexts.signs.mustChange, LockResetOutlined)

function signsOf(person: PsObject): readonly Sign[] {
  const to = textOf(person, 'ForwardingAddress')
  return [
    ...(flagOf(person, 'Synchronized') ? [synchronized] : []),
    ...(flagOf(person, 'PopEnabled') ? [pop] : []),
    ...(to === '' ? [] : [signOf(usersTexts.signs.forwards(to), ForwardToInboxOutlined)]),
    ...(flagOf(person, 'Administrator') ? [administrator] : []),
    ...(flagOf(person, 'MustChangePassword') ? [mustChange] : []),
  ]
}

function SignsCell({ person }: { readonly person: PsObject }) {
  return <span className="desk-signs">{signsOf(person).map(({ drawn }) => drawn)}</span>
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
    // The longest state, also in Dutch.
    width: 124,
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

function ownLook(column: ListColumn): ListColumn {
  const sortBy = userSorts.find(sort => sort === column.name)
  return { ...column, ...(sortBy === undefined ? {} : { sortBy }), ...own[column.name] }
}

/** The columns of the list of people: the cmdlet's own output, the first few drawn as people expect them. */
export const usersColumns: readonly ListColumn[] = columnsOf(getMSOnlineUser.output)
  .map(ownLook)
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
