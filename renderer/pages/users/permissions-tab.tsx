import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import type { Invocation } from '../../../shared/engine.ts'
import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { useQuery } from '../../engine/use-query.ts'
import { revokePresets, rightsOf } from '../../form/jobs/grant.ts'
import { AddressText } from '../../look/address-text.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import { Problem } from '../../look/problem.tsx'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { Facts } from './facts.tsx'

type Side = 'Identity' | 'TrustedUser'

/** The rights on a person's mailbox, or those the person holds. */
export function permissionsInvocation(identity: string, side: Side): Invocation {
  return { cmdlet: 'Get-MSOnlineMailPermission', arguments: [[side, identity]] }
}

/** Permissions in both directions: who can open this mailbox, and what this person can open. */
export function PermissionsTab({ person }: { readonly person: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const identity = textOf(person, 'Identity')
  const grant = (presets: Readonly<Record<string, string>>) => (
    <Button
      size="small"
      variant="text"
      color="primary"
      onClick={() => openDialog({ job: 'permissions', presets: { FullAccess: jobChoices.grant, ...presets } })}
    >
      {usersTexts.grant}
    </Button>
  )
  return (
    <>
      <Facts title={usersTexts.whoOpens} action={grant({ Identity: identity })}>
        <Grants identity={identity} side="Identity" empty={usersTexts.nobodyOpens} />
      </Facts>
      <Facts
        title={usersTexts.opens(textOf(person, 'FirstName') || textOf(person, 'DisplayName'))}
        action={grant({ TrustedUser: identity })}
      >
        <Grants identity={identity} side="TrustedUser" empty={usersTexts.opensNothing} />
      </Facts>
    </>
  )
}

interface GrantsProps {
  readonly identity: string
  readonly side: Side
  readonly empty: string
}

function Grants({ identity, side, empty }: GrantsProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const state = useQuery(permissionsInvocation(identity, side))
  if (state.error !== undefined && state.rows.length === 0) return <Problem error={state.error} />
  if (state.status === 'waiting') return <Skeleton variant="rounded" height={30} />
  if (state.rows.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{empty}</Typography>
  const revoke = (grant: PsObject) => openDialog({ job: 'permissions', presets: revokePresets(grant) })
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {state.rows.map(grant => {
        const other = textOf(grant, side === 'Identity' ? 'TrustedUser' : 'Identity')
        return <GrantRow key={other} grant={grant} other={other} onRevoke={() => revoke(grant)} />
      })}
    </Box>
  )
}

interface GrantRowProps {
  readonly grant: PsObject
  /** The address of the person at the other side. */
  readonly other: string
  readonly onRevoke: () => void
}

function GrantRow({ grant, other, onRevoke }: GrantRowProps) {
  const name = usePersonName(other)
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 2.5, py: 1.5 }}>
      <PersonMark name={name} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle1" component="span" sx={{ display: 'block' }} noWrap>
          {name}
        </Typography>
        <Typography variant="body2" component="span" sx={{ display: 'flex', color: 'text.secondary' }}>
          <AddressText address={other} />
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, mt: 1, flexWrap: 'wrap' }}>
          {rightsOf(grant).map(right => (
            <Tag key={right}>{usersTexts.rights[right]}</Tag>
          ))}
        </Box>
      </Box>
      <Button size="small" variant="text" aria-label={`${usersTexts.revoke}: ${name}`} onClick={onRevoke}>
        {usersTexts.revoke}
      </Button>
    </Box>
  )
}
