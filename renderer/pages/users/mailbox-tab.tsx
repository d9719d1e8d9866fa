import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { passwordPolicies, passwordPolicyNames } from '../../../shared/password-policies.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, numberOf, textOf, textsOf } from '../../engine/properties.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { daysBetween, formatDay, formatSize, isNoDate } from '../../look/format.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { Fact, FactList, Facts } from './facts.tsx'

const megabyte = 1024 ** 2

/** A person's mailbox: addresses, size, licence, forwarding, POP3, password. */
export function MailboxTab({ person }: { readonly person: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const change = (job: 'alternateRecipient' | 'pop3' | 'password' | 'enable', label: string) => (
    <Button size="small" variant="text" color="primary" onClick={() => openDialog({ job, person })}>
      {label}
    </Button>
  )
  const pop = flagOf(person, 'PopEnabled')
  return (
    <>
      <Facts title={usersTexts.addresses}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          <Box
            component="li"
            sx={{ display: 'flex', alignItems: 'center', gap: 2, py: '3px', overflowWrap: 'anywhere' }}
          >
            <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
              {textOf(person, 'Identity')}
            </Box>
            <Tag>{usersTexts.primary}</Tag>
          </Box>
          {textsOf(person, 'Addresses').map(address => (
            <Box component="li" key={address} sx={{ py: '3px', color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {address}
            </Box>
          ))}
        </Box>
      </Facts>
      <Facts title={usersTexts.storage} action={change('enable', usersTexts.change)}>
        <Storage person={person} />
      </Facts>
      <Facts
        title={usersTexts.forwarding}
        note={usersTexts.forwardingWord}
        action={change('alternateRecipient', usersTexts.change)}
      >
        <Forwarding person={person} />
      </Facts>
      <Facts title={usersTexts.pop} action={change('pop3', usersTexts.change)}>
        <Typography sx={{ color: 'text.secondary' }}>{pop ? usersTexts.popOn : usersTexts.popOff}</Typography>
      </Facts>
      <Facts title={usersTexts.password} action={change('password', usersTexts.reset)}>
        <Password person={person} />
      </Facts>
    </>
  )
}

function Storage({ person }: { readonly person: PsObject }) {
  const size = numberOf(person, 'MailboxSize') * megabyte
  const used = numberOf(person, 'UsedMailboxSize') * megabyte
  const licences = textsOf(person, 'Subscriptions')
  return (
    <>
      {used > 0 && (
        <LinearProgress
          variant="determinate"
          value={Math.min(100, (used / size) * 100)}
          aria-label={usersTexts.used(formatSize(used), formatSize(size))}
          sx={{ my: 1.5 }}
        />
      )}
      {size === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{usersTexts.noMailbox}</Typography>
      ) : (
        <FactList>
          <Fact name={usersTexts.size}>
            {used > 0 ? usersTexts.used(formatSize(used), formatSize(size)) : usersTexts.ofSize(formatSize(size))}
          </Fact>
          <Fact name={usersTexts.licences}>{licences.length === 0 ? usersTexts.noLicence : licences.join(', ')}</Fact>
        </FactList>
      )}
    </>
  )
}

function Forwarding({ person }: { readonly person: PsObject }) {
  const to = textOf(person, 'ForwardingAddress')
  const name = textOf(person, 'FirstName') || textOf(person, 'DisplayName')
  const recipient = usePersonName(to)
  if (to === '') return <Typography sx={{ color: 'text.secondary' }}>{usersTexts.forwardsNowhere}</Typography>
  const both = flagOf(person, 'DeliverToMailboxAndForward')
  return (
    <Box sx={pictureStyle}>
      <PersonMark name={textOf(person, 'DisplayName')} />
      <ArrowForwardOutlined aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
      <PersonMark name={recipient} />
      <Typography sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {usersTexts.forwardFrom(name)}
        <Box component="span" sx={{ fontWeight: 550 }}>
          {recipient}
        </Box>
        {both ? usersTexts.forwardToo(name) : usersTexts.forwardOnly}
      </Typography>
    </Box>
  )
}

const pictureStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2.5,
  p: 3,
  mt: 1,
  borderRadius: '8px',
  border: '1px solid',
  borderColor: 'line.hair',
  bgcolor: 'background.sunken',
} as const

function Password({ person }: { readonly person: PsObject }) {
  const { tenant } = useTenant()
  const [now] = useState(() => new Date())
  const set = dateOf(person, 'PasswordLastSetDate')
  if (flagOf(person, 'MustChangePassword')) {
    return <Typography sx={{ color: 'tone.warn.text' }}>{usersTexts.passwordMustChange}</Typography>
  }
  if (set === undefined || isNoDate(set)) {
    return <Typography sx={{ color: 'text.secondary' }}>{usersTexts.passwordNone}</Typography>
  }
  const age = daysBetween(set, now)
  const named =
    tenant === undefined ? undefined : passwordPolicyNames.find(name => name === textOf(tenant, 'PasswordPolicy'))
  const most = named === undefined || flagOf(person, 'PasswordNeverExpire') ? null : passwordPolicies[named].maxAgeDays
  return (
    <FactList>
      <Fact name={usersTexts.passwordSet}>{`${formatDay(set, now)}, ${usersTexts.daysAgo(age)}`}</Fact>
      <Fact name={usersTexts.passwordExpires}>
        {most === null ? (
          usersTexts.passwordNever
        ) : (
          <Box component="span" sx={most < age ? { color: 'tone.warn.text' } : {}}>
            {usersTexts.inDays(most - age)}
          </Box>
        )}
      </Fact>
    </FactList>
  )
}
