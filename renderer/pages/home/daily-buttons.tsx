import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { setMSOnlineAlternateRecipient } from '../../../shared/cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineMailPermission } from '../../../shared/cmdlets/msonline-mail-permission.ts'
import { enableMSOnlinePOPAccess } from '../../../shared/cmdlets/msonline-pop-access.ts'
import { setMSOnlineUserPassword } from '../../../shared/cmdlets/msonline-user-password.ts'
import { addMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import type { JobId } from '../../../shared/jobs/job.ts'
import { homeTexts } from '../../../shared/texts/en/home.ts'
import { jobIcons } from '../../frame/job-dialog.tsx'
import { mono, narrow, rem, ring } from '../../look/measures.ts'
import { useDialog } from '../../state/dialog.ts'

interface DailyJob {
  readonly job: JobId & keyof typeof homeTexts.jobs
  readonly cmdlet: string
}

const dailyJobs: readonly DailyJob[] = [
  { job: 'provision', cmdlet: addMSOnlineUser.name },
  { job: 'permissions', cmdlet: addMSOnlineMailPermission.name },
  { job: 'password', cmdlet: setMSOnlineUserPassword.name },
  { job: 'alternateRecipient', cmdlet: setMSOnlineAlternateRecipient.name },
  { job: 'pop3', cmdlet: enableMSOnlinePOPAccess.name },
]

/** The daily work as large buttons; each opens the dialog of its job. */
export function DailyButtons() {
  const openDialog = useDialog(dialog => dialog.open)
  return (
    <Box component="section" aria-label={homeTexts.daily} sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
      {dailyJobs.map((daily, index) => (
        <LargeButton
          key={daily.job}
          daily={daily}
          filled={index === 0}
          onClick={() => openDialog({ job: daily.job })}
        />
      ))}
    </Box>
  )
}

interface LargeButtonProps {
  readonly daily: DailyJob
  readonly filled: boolean
  readonly onClick: () => void
}

function LargeButton({ daily, filled, onClick }: LargeButtonProps) {
  const { job, cmdlet } = daily
  const Icon = jobIcons[job]
  return (
    <ButtonBase
      onClick={onClick}
      sx={theme => ({
        flex: '1 1 auto',
        [`@media (max-width: ${narrow - 0.02}px)`]: { flexBasis: '30%' },
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
