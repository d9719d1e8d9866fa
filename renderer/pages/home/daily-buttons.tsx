import type { SvgIconComponent } from '@mui/icons-material'
import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import LockResetOutlined from '@mui/icons-material/LockResetOutlined'
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined'
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined'
import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useMemo, useState } from 'react'
import { setMSOnlineAlternateRecipient } from '../../../shared/cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineMailPermission } from '../../../shared/cmdlets/msonline-mail-permission.ts'
import { enableMSOnlinePOPAccess } from '../../../shared/cmdlets/msonline-pop-access.ts'
import { setMSOnlineUserPassword } from '../../../shared/cmdlets/msonline-user-password.ts'
import { addMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import { jobs } from '../../../shared/jobs/index.ts'
import type { JobId } from '../../../shared/jobs/job.ts'
import { homeTexts } from '../../../shared/texts/en/home.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { planOfJob } from '../../form/plan-of-job.ts'
import { mono, rem, ring } from '../../look/measures.ts'

interface DailyJob {
  readonly job: JobId & keyof typeof homeTexts.jobs
  readonly cmdlet: string
  readonly icon: SvgIconComponent
}

const dailyJobs: readonly DailyJob[] = [
  { job: 'provision', cmdlet: addMSOnlineUser.name, icon: PersonAddAltOutlined },
  { job: 'permissions', cmdlet: addMSOnlineMailPermission.name, icon: VpnKeyOutlined },
  { job: 'password', cmdlet: setMSOnlineUserPassword.name, icon: LockResetOutlined },
  { job: 'alternateRecipient', cmdlet: setMSOnlineAlternateRecipient.name, icon: ForwardToInboxOutlined },
  { job: 'pop3', cmdlet: enableMSOnlinePOPAccess.name, icon: MoveToInboxOutlined },
]

/** The daily work as large buttons; each opens the dialog of its job. */
export function DailyButtons() {
  const [open, setOpen] = useState<DailyJob>()
  return (
    <Box component="section" aria-label={homeTexts.daily} sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
      {dailyJobs.map((daily, index) => (
        <LargeButton key={daily.job} daily={daily} filled={index === 0} onClick={() => setOpen(daily)} />
      ))}
      {open !== undefined && <JobDialog daily={open} onClose={() => setOpen(undefined)} />}
    </Box>
  )
}

function JobDialog({ daily, onClose }: { readonly daily: DailyJob; readonly onClose: () => void }) {
  const plan = useMemo(() => planOfJob(jobs[daily.job]), [daily])
  return <FormDialog plan={plan} icon={daily.icon} onClose={onClose} />
}

interface LargeButtonProps {
  readonly daily: DailyJob
  readonly filled: boolean
  readonly onClick: () => void
}

function LargeButton({ daily, filled, onClick }: LargeButtonProps) {
  const { job, cmdlet, icon: Icon } = daily
  return (
    <ButtonBase
      onClick={onClick}
      sx={theme => ({
        flex: '1 1 auto',
        flexDirection: 'column',
        alignItems: 'flex-start',
        gap: '3px',
        minHeight: 62,
        px: 3,
        borderRadius: '10px',
        border: `1px solid ${filled ? theme.vars.palette.fill.accent : theme.vars.palette.line.hover}`,
        backgroundColor: filled ? theme.vars.palette.fill.accent : theme.vars.palette.background.raised,
        color: filled ? theme.vars.palette.fill.on : theme.vars.palette.text.primary,
        '&:hover': filled
          ? { backgroundColor: theme.vars.palette.fill.accentHover }
          : { borderColor: theme.vars.palette.line.control, backgroundColor: theme.vars.palette.background.sunken },
        '&.Mui-focusVisible': ring(theme),
        '& svg': { fontSize: 18, color: filled ? 'inherit' : theme.vars.palette.primary.main },
      })}
    >
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: rem(13), fontWeight: 550 }}>
        <Icon aria-hidden />
        {homeTexts.jobs[job]}
      </Box>
      <Box
        component="span"
        sx={{
          fontFamily: mono,
          fontSize: rem(10.5),
          color: filled ? 'inherit' : 'text.secondary',
          whiteSpace: 'nowrap',
        }}
      >
        {cmdlet}
      </Box>
    </ButtonBase>
  )
}
