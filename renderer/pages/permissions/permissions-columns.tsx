import { lookTexts } from '../../../shared/texts/look.ts'
import { permissionsTexts } from '../../../shared/texts/permissions.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { rights, rightsOf } from '../../form/jobs/grant.ts'
import type { ListColumn } from '../../list/list-column.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { StateSign, type PersonState } from '../../look/state-sign.tsx'
import { Tag } from '../../look/tag.tsx'

const states: Readonly<Record<string, PersonState>> = {
  Enabled: 'enabled',
  Awaiting: 'awaiting',
  Disabled: 'disabled',
}

/** The state of one side of a grant, where it is worth a word: of most people it goes without saying. */
export function unusualState(grant: PsObject, side: 'Mailbox' | 'TrustedUser'): PersonState | undefined {
  const state = states[textOf(grant, `${side}State`)]
  return state === 'enabled' ? undefined : state
}

interface SideCellProps {
  readonly grant: PsObject
  readonly side: 'Mailbox' | 'TrustedUser'
  /** Whether there is room for the address too. */
  readonly wide: boolean
}

function SideCell({ grant, side, wide }: SideCellProps) {
  const name = textOf(grant, `${side}DisplayName`)
  const state = unusualState(grant, side)
  return (
    <span className="desk-cell desk-grow">
      <PersonMark name={name} />
      <span className="desk-name desk-dim">{name}</span>
      {wide && (
        <span className="desk-cut desk-yields">{textOf(grant, side === 'Mailbox' ? 'Identity' : 'TrustedUser')}</span>
      )}
      {state !== undefined && <StateSign state={state} narrow={!wide} />}
    </span>
  )
}

/** One side of a grant on paper: name, address, and a state that is worth a word. */
function sideWords(grant: PsObject, side: 'Identity' | 'TrustedUser'): string {
  const of = side === 'Identity' ? 'Mailbox' : 'TrustedUser'
  const state = unusualState(grant, of)
  const about = [textOf(grant, side), ...(state === undefined ? [] : [lookTexts.states[state]])]
  return `${textOf(grant, `${of}DisplayName`)} (${about.join(', ')})`
}

/** The rights of a grant, each as a tag. */
export function RightTags({ grant }: { readonly grant: PsObject }) {
  return (
    <span className="desk-tags">
      {rightsOf(grant).map(right => (
        <Tag key={right}>{usersTexts.rights[right]}</Tag>
      ))}
    </span>
  )
}

function columns(wide: boolean): readonly ListColumn[] {
  const side = (name: 'Identity' | 'TrustedUser', label: string): ListColumn => ({
    name,
    label,
    kind: 'person',
    sortBy: name,
    shown: true,
    width: wide ? 240 : 160,
    flex: 1.3,
    words: grant => sideWords(grant, name),
    render: grant => <SideCell grant={grant} side={name === 'Identity' ? 'Mailbox' : 'TrustedUser'} wide={wide} />,
  })
  return [
    side('Identity', permissionsTexts.columns.mailbox),
    side('TrustedUser', permissionsTexts.columns.person),
    {
      name: 'Rights',
      label: permissionsTexts.columns.rights,
      kind: 'object',
      shown: true,
      width: 180,
      flex: 0.7,
      words: grant =>
        rightsOf(grant)
          .map(right => usersTexts.rights[right])
          .join(', '),
      render: grant => <RightTags grant={grant} />,
    },
  ]
}

/** The columns of the list of permissions: whose mailbox, who, and what. */
export const permissionsColumns = columns(true)

/** The same beside an open pane, by names alone. */
export const narrowPermissionsColumns = columns(false)

/** The columns of the file: one for each right. */
export const permissionsCsv = ['Identity', 'TrustedUser', ...rights] as const
