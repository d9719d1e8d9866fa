import CheckOutlined from '@mui/icons-material/CheckOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import type { Invocation } from '../../../shared/engine.ts'
import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { usePerson } from '../../engine/use-person.ts'
import { useQuery } from '../../engine/use-query.ts'
import { GroupTitle } from '../../look/group-title.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import { Tag } from '../../look/tag.tsx'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'
import { rights, rightsOf } from './grant.ts'

type Side = 'Identity' | 'TrustedUser'

const mostShown = 25

/** The rights that there are on the chosen mailbox, or that the one chosen person holds; each can be revoked from here. */
export function GrantsToday({ form }: FormPartProps) {
  const [mailbox] = textsIn(form.values['Identity'])
  const trustees = textsIn(form.values['TrustedUser'])
  const [trustee] = trustees
  if (mailbox === undefined && trustee === undefined) {
    return (
      <Box component="section">
        <GroupTitle>{consequenceTexts.rightsToday}</GroupTitle>
        <Typography sx={{ color: 'text.secondary', mt: 2 }}>{consequenceTexts.chooseMailbox}</Typography>
      </Box>
    )
  }
  const [side, subject]: [Side, string] = mailbox === undefined ? ['TrustedUser', trustee ?? ''] : ['Identity', mailbox]
  return <Grants form={form} side={side} subject={subject} />
}

interface GrantsProps extends FormPartProps {
  readonly side: Side
  readonly subject: string
}

function grantsOf(side: Side, subject: string): Invocation {
  return {
    cmdlet: 'Get-MSOnlineMailPermission',
    arguments: [
      [side, subject],
      ['First', mostShown],
      ['IncludeTotalCount', true],
    ],
  }
}

function Grants({ form, side, subject }: GrantsProps) {
  const state = useQuery(grantsOf(side, subject))
  const name = usePersonName(subject)
  const total = state.total ?? state.rows.length
  const onMailbox = side === 'Identity'
  const title = onMailbox ? consequenceTexts.rightsOn({ name }) : consequenceTexts.rightsOf({ name })
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <GroupTitle note={total === 0 ? undefined : String(total)}>{title}</GroupTitle>
      {state.status === 'waiting' && <Skeleton variant="rounded" height={44} sx={{ mt: 2 }} />}
      {state.status === 'ready' && state.rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mt: 2 }}>
          {onMailbox ? consequenceTexts.noRightsOn : consequenceTexts.noRightsOf}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {state.rows.map(grant => (
          <GrantRow key={`${textOf(grant, 'Identity')} ${textOf(grant, 'TrustedUser')}`} {...{ form, side, grant }} />
        ))}
      </Box>
      {total > state.rows.length && (
        <Typography sx={{ color: 'text.secondary', mt: 2 }}>
          {consequenceTexts.moreGrants(total - state.rows.length)}
        </Typography>
      )}
    </Box>
  )
}

interface GrantRowProps extends FormPartProps {
  readonly side: Side
  readonly grant: PsObject
}

function GrantRow({ form, side, grant }: GrantRowProps) {
  const mailbox = textOf(grant, 'Identity')
  const trustee = textOf(grant, 'TrustedUser')
  const person = usePerson(side === 'Identity' ? trustee : mailbox)
  const name = person === undefined ? trustee : textOf(person, 'DisplayName')
  const held = rightsOf(grant)
  const granted = rights.filter(right => form.values[right] === jobChoices.grant)
  const there =
    granted.length > 0 &&
    granted.every(right => held.includes(right)) &&
    textsIn(form.values['TrustedUser']).some(each => each.toLowerCase() === trustee.toLowerCase())
  const revoke = () =>
    form.changeAll({
      Identity: mailbox,
      TrustedUser: [trustee],
      ...Object.fromEntries(rights.map(right => [right, held.includes(right) ? jobChoices.revoke : undefined])),
    })
  return (
    <Box component="li" sx={rowStyle}>
      <PersonMark name={name} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle1" component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mt: '2px' }}>
          {held.map(right => (
            <Tag key={right}>{usersTexts.rights[right]}</Tag>
          ))}
          {there && (
            <Tag tone="info" icon={CheckOutlined}>
              {consequenceTexts.alreadyThere}
            </Tag>
          )}
          {person !== undefined && !flagOf(person, 'Enabled') && (
            <Tag tone="warn" icon={WarningAmberOutlined}>
              {consequenceTexts.disabledPerson}
            </Tag>
          )}
        </Box>
      </Box>
      <Button size="small" variant="text" aria-label={`${consequenceTexts.revoke}: ${name}`} onClick={revoke}>
        {consequenceTexts.revoke}
      </Button>
    </Box>
  )
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2.5,
  py: 2,
  borderBottom: '1px solid',
  borderColor: 'line.hair',
} as const
