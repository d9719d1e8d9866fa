import MoreHorizOutlined from '@mui/icons-material/MoreHorizOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Invocation } from '../../../shared/engine.ts'
import type { JobId } from '../../../shared/jobs/job.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { jobIcons } from '../../frame/job-icons.ts'
import { likeRequest } from '../../frame/job-values.ts'
import { Pane, PaneClose } from '../../frame/pane.tsx'
import { CopyButton } from '../../look/copy-button.tsx'
import { Empty } from '../../look/empty.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import { StateSign } from '../../look/state-sign.tsx'
import { useAnchor } from '../../look/use-anchor.ts'
import { useDialog } from '../../state/dialog.ts'
import { useSession } from '../../state/session.ts'
import { ActivityTab, activityInvocation } from './activity-tab.tsx'
import { MailboxTab } from './mailbox-tab.tsx'
import { PermissionsTab, permissionsInvocation } from './permissions-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'
import { personState } from './users-columns.tsx'

const tabs = ['profile', 'mailbox', 'permissions', 'activity'] as const
type PaneTab = (typeof tabs)[number]

interface PersonPaneProps {
  readonly id: string
  readonly onClose: () => void
  /** Told the command that made what the pane shows. */
  readonly onShown: (invocation: Invocation) => void
}

/** One person beside the list: profile, mailbox, permissions both ways, and all that happened. */
export function PersonPane({ id, onClose, onShown }: PersonPaneProps) {
  const { tab: asked } = useParams()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const tab = tabs.find(each => each === asked) ?? 'profile'
  const invocation: Invocation = { cmdlet: 'Get-MSOnlineUser', arguments: [['Identity', id]] }
  const state = useQuery(invocation)
  const [person] = state.rows
  const identity = person === undefined ? undefined : textOf(person, 'Identity')
  const name = person === undefined ? undefined : textOf(person, 'DisplayName')
  const announce = useSession(session => session.announce)
  useEffect(() => {
    if (name !== undefined) announce(usersTexts.opened(name))
  }, [name, announce])
  useEffect(() => {
    if (identity !== undefined) onShown(shownBy(tab, identity))
  }, [tab, identity, onShown])
  const go = (next: PaneTab) =>
    void navigate(
      { pathname: `/users/${encodeURIComponent(id)}/${next}`, search: params.toString() },
      { replace: true },
    )

  return (
    <Pane name={usersTexts.pane} onClose={onClose}>
      {person === undefined ? (
        state.status === 'waiting' ? (
          <Waiting />
        ) : (
          <>
            <PaneClose close={usersTexts.close} onClose={onClose} />
            <Empty title={usersTexts.gone} text={usersTexts.goneText} />
          </>
        )
      ) : (
        <>
          <Head person={person} onClose={onClose} />
          <Tabs value={tab} onChange={(_event, next: PaneTab) => go(next)} sx={tabsStyle}>
            {tabs.map(each => (
              <Tab
                key={each}
                value={each}
                label={usersTexts.tabs[each]}
                id={`person-${each}`}
                aria-controls="person-panel"
              />
            ))}
          </Tabs>
          <Box
            role="tabpanel"
            id="person-panel"
            aria-labelledby={`person-${tab}`}
            tabIndex={0}
            sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 5, py: 4 }}
          >
            {tab === 'profile' && <ProfileTab person={person} />}
            {tab === 'mailbox' && <MailboxTab person={person} />}
            {tab === 'permissions' && <PermissionsTab person={person} />}
            {tab === 'activity' && <ActivityTab person={person} />}
          </Box>
        </>
      )}
    </Pane>
  )
}

// Where the words are long, the state takes a line of its own.
const actionsStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 2,
  mt: 3,
} as const
const tabsStyle = { px: 5, borderBottom: '1px solid', borderColor: 'line.hair', flex: 'none' } as const

function shownBy(tab: PaneTab, identity: string): Invocation {
  const invocations: Readonly<Record<PaneTab, Invocation>> = {
    profile: { cmdlet: 'Get-MSOnlineUser', arguments: [['Identity', identity]] },
    mailbox: { cmdlet: 'Get-MSOnlineUser', arguments: [['Identity', identity]] },
    permissions: permissionsInvocation(identity, 'Identity'),
    activity: activityInvocation(identity),
  }
  return invocations[tab]
}

interface HeadProps {
  readonly person: PsObject
  readonly onClose: () => void
}

function Head({ person, onClose }: HeadProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const [anchor, setAnchor] = useAnchor()
  const name = textOf(person, 'DisplayName')
  const address = textOf(person, 'Identity')
  const active = flagOf(person, 'Activated') && flagOf(person, 'Enabled')
  const turn = active ? 'disable' : 'enable'
  const menu = ['edit', 'permissions', 'alternateRecipient', 'pop3', 'remove'] as const
  const start = (job: JobId) => {
    setAnchor(null)
    openDialog({ job, person })
  }
  const TurnIcon = jobIcons[turn]
  const PasswordIcon = jobIcons.password
  const LikeIcon = jobIcons.provision
  return (
    <Box sx={{ px: 5, pt: 3.5, pb: 3 }}>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <PersonMark name={name} size={40} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            <Typography variant="h2" noWrap sx={{ flex: 1, minWidth: 0 }} title={name}>
              {name}
            </Typography>
            <Tooltip title={usersTexts.more}>
              <IconButton
                size="small"
                aria-label={usersTexts.more}
                aria-haspopup="menu"
                onClick={event => setAnchor(event.currentTarget)}
              >
                <MoreHorizOutlined />
              </IconButton>
            </Tooltip>
            <PaneClose close={usersTexts.close} onClose={onClose} />
          </Box>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary', minWidth: 0 }}>
            <Box component="span" title={address} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {address}
            </Box>
            <CopyButton text={address} name={usersTexts.copyAddress} />
          </Box>
        </Box>
        <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          <MenuItem
            onClick={() => {
              setAnchor(null)
              openDialog(likeRequest(person))
            }}
          >
            <LikeIcon aria-hidden />
            {usersTexts.like}
          </MenuItem>
          {menu.map(job => {
            const Icon = jobIcons[job]
            return (
              <MenuItem key={job} onClick={() => start(job)}>
                <Icon aria-hidden />
                {usersTexts.actions[job]}
              </MenuItem>
            )
          })}
        </Menu>
      </Box>
      <Box sx={actionsStyle}>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button size="small" variant="outlined" startIcon={<PasswordIcon />} onClick={() => start('password')}>
            {usersTexts.actions.password}
          </Button>
          <Button size="small" variant="outlined" startIcon={<TurnIcon />} onClick={() => start(turn)}>
            {usersTexts.actions[turn]}
          </Button>
        </Box>
        <StateSign state={personState(person)} />
      </Box>
    </Box>
  )
}

function Waiting() {
  return (
    <Box sx={{ p: 5 }} role="status" aria-label={usersTexts.reading}>
      <Box sx={{ display: 'flex', gap: 3 }}>
        <Skeleton variant="circular" width={40} height={40} />
        <Box>
          <Skeleton variant="rounded" width={140} height={18} />
          <Skeleton variant="rounded" width={200} height={14} sx={{ mt: 2 }} />
        </Box>
      </Box>
    </Box>
  )
}
