import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useRef } from 'react'
import { Link } from 'react-router'
import { permissionsTexts } from '../../../shared/texts/permissions.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { usePerson } from '../../engine/use-person.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Pane, PaneBody, PaneHead } from '../../frame/pane.tsx'
import { BreakText } from '../../look/break-text.tsx'
import { Empty } from '../../look/empty.tsx'
import { ring } from '../../look/measures.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { Problem } from '../../look/problem.tsx'
import { StateSign, stateOf } from '../../look/state-sign.tsx'
import { RightTags, unusualState } from './permissions-columns.tsx'
import { mostCards, sideInvocation } from './permissions-query.ts'

interface AccessPaneProps {
  /** The address of the person in the middle of the picture. */
  readonly address: string
  readonly onClose: () => void
  /** Puts another person into the middle. */
  readonly onCentre: (address: string) => void
}

/** A picture of who can open what: those who open a person's mailbox above, the person, and what the person opens below. */
export function AccessPane({ address, onClose, onCentre }: AccessPaneProps) {
  const person = usePerson(address)
  const name = person === undefined ? address : textOf(person, 'DisplayName')
  const picture = useRef<HTMLDivElement>(null)
  const centre = (next: string) => {
    // The card that was pressed goes away with the old picture; the keyboard stays with the new one.
    picture.current?.focus()
    onCentre(next)
  }
  return (
    <Pane name={permissionsTexts.pane} onClose={onClose}>
      <PaneHead close={permissionsTexts.closePane} onClose={onClose}>
        <Typography variant="h2">{permissionsTexts.pane}</Typography>
      </PaneHead>
      <PaneBody ref={picture} name={name}>
        <Side title={permissionsTexts.opensMailbox(name)} side="Identity" address={address} onCentre={centre} />
        <Arrow />
        {person === undefined ? <Gone /> : <Centre person={person} />}
        <Arrow />
        <Side title={permissionsTexts.canOpen(name)} side="TrustedUser" address={address} onCentre={centre} />
      </PaneBody>
    </Pane>
  )
}

/** From those above to the one below. */
function Arrow() {
  return (
    <Box component="svg" width="16" height="28" viewBox="0 0 16 28" aria-hidden sx={{ display: 'block', mx: 'auto' }}>
      <Box
        component="path"
        d="M8 1v24M3 20l5 6 5-6"
        sx={{ fill: 'none', stroke: 'currentColor', color: 'text.hint' }}
      />
    </Box>
  )
}

function Centre({ person }: { readonly person: PsObject }) {
  return (
    <Box sx={{ ...cardStyle, borderColor: 'primary.main', borderWidth: '1.5px', bgcolor: 'background.sunken' }}>
      <PersonMark name={textOf(person, 'DisplayName')} size={32} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="subtitle1" component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {textOf(person, 'DisplayName')}
        </Typography>
        <Typography
          variant="body2"
          component="span"
          sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
        >
          <BreakText>{textOf(person, 'Identity')}</BreakText>
        </Typography>
        <StateSign state={stateOf({ enabled: flagOf(person, 'Enabled'), activated: flagOf(person, 'Activated') })} />
      </Box>
      <Button
        size="small"
        variant="text"
        component={Link}
        to={`/users/${encodeURIComponent(textOf(person, 'Id'))}/permissions`}
      >
        {permissionsTexts.openPerson}
      </Button>
    </Box>
  )
}

function Gone() {
  return <Empty title={permissionsTexts.gone} text={permissionsTexts.goneText} />
}

interface SideProps {
  readonly title: string
  /** Which side of the grants the person in the middle is. */
  readonly side: 'Identity' | 'TrustedUser'
  readonly address: string
  readonly onCentre: (address: string) => void
}

function Side({ title, side, address, onCentre }: SideProps) {
  const { rows, total, status, error } = useQuery(sideInvocation(side, address))
  const other = side === 'Identity' ? 'TrustedUser' : 'Mailbox'
  const nothing = side === 'Identity' ? permissionsTexts.opensMailboxNobody : permissionsTexts.canOpenNothing
  const rest = (total ?? rows.length) - mostCards
  return (
    <Box role="group" aria-label={title}>
      <Typography variant="subtitle1" component="h3" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      {status === 'waiting' && <Skeleton variant="rounded" height={52} />}
      {status !== 'waiting' && error === undefined && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{nothing}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {rows.map(grant => (
          <li key={textOf(grant, 'Id')}>
            <OtherCard grant={grant} other={other} onCentre={onCentre} />
          </li>
        ))}
      </Box>
      {rest > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {permissionsTexts.more(rest)}
        </Typography>
      )}
    </Box>
  )
}

interface OtherCardProps {
  readonly grant: PsObject
  readonly other: 'Mailbox' | 'TrustedUser'
  readonly onCentre: (address: string) => void
}

function OtherCard({ grant, other, onCentre }: OtherCardProps) {
  const name = textOf(grant, `${other}DisplayName`)
  const state = unusualState(grant, other)
  return (
    <ButtonBase
      onClick={() => onCentre(textOf(grant, other === 'Mailbox' ? 'Identity' : 'TrustedUser'))}
      sx={theme => ({
        ...cardStyle,
        width: '100%',
        textAlign: 'left',
        '&:hover': { backgroundColor: theme.vars.palette.action.hover },
        '&.Mui-focusVisible': ring(theme, -1),
      })}
    >
      <PersonMark name={name} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' }}>
        <Box component="span" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          <Typography variant="subtitle1" component="span" noWrap sx={{ minWidth: 0 }}>
            {name}
          </Typography>
          {state !== undefined && <StateSign state={state} />}
        </Box>
        <RightTags grant={grant} />
      </Box>
    </ButtonBase>
  )
}

const cardStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2.5,
  px: 3,
  py: 2,
  border: '1px solid',
  borderColor: 'line.hair',
  borderRadius: '8px',
} as const
