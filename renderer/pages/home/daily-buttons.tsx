import type { SvgIconComponent } from '@mui/icons-material'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useNavigate } from 'react-router'
import { setMSOnlineAlternateRecipient } from '../../../shared/cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineMailPermission } from '../../../shared/cmdlets/msonline-mail-permission.ts'
import { enableMSOnlinePOPAccess } from '../../../shared/cmdlets/msonline-pop-access.ts'
import { setMSOnlineUserPassword } from '../../../shared/cmdlets/msonline-user-password.ts'
import { addMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import { importTenantCsv } from '../../../shared/cmdlets/tenant-csv.ts'
import type { JobId } from '../../../shared/jobs/job.ts'
import { homeTexts } from '../../../shared/texts/home.ts'
import { jobIcons } from '../../frame/job-icons.ts'
import { mono, rem, ring } from '../../look/measures.ts'
import { useDialog } from '../../state/dialog.ts'

interface DailyWork {
  readonly name: JobId & keyof typeof homeTexts.jobs
  readonly cmdlet: string
}

const dailyJobs: readonly DailyWork[] = [
  { name: 'provision', cmdlet: addMSOnlineUser.name },
  { name: 'permissions', cmdlet: addMSOnlineMailPermission.name },
  { name: 'password', cmdlet: setMSOnlineUserPassword.name },
  { name: 'alternateRecipient', cmdlet: setMSOnlineAlternateRecipient.name },
  { name: 'pop3', cmdlet: enableMSOnlinePOPAccess.name },
]

/** The daily work as large buttons in the grid around them; each opens the dialog of its job. */
export function DailyButtons() {
  const openDialog = useDialog(dialog => dialog.open)
  const navigate = useNavigate()
  const [first, ...others] = dailyJobs.map((daily, index) => (
    <LargeButton
      key={daily.name}
      title={homeTexts.jobs[daily.name]}
      cmdlet={daily.cmdlet}
      icon={jobIcons[daily.name]}
      filled={index === 0}
      onClick={() => openDialog({ job: daily.name })}
    />
  ))
  return (
    <Box component="section" aria-label={homeTexts.daily} sx={{ display: 'contents' }}>
      {first}
      <LargeButton
        title={homeTexts.jobs.import}
        cmdlet={importTenantCsv.name}
        icon={UploadFileOutlined}
        filled={false}
        onClick={() => void navigate('/import')}
      />
      {others}
    </Box>
  )
}

interface LargeButtonProps {
  readonly title: string
  readonly cmdlet: string
  readonly icon: SvgIconComponent
  readonly filled: boolean
  readonly onClick: () => void
}

function LargeButton({ title, cmdlet, icon: Icon, filled, onClick }: LargeButtonProps) {
  return (
    <ButtonBase
      onClick={onClick}
      sx={theme => ({
        flexDirection: 'column',
        alignItems: 'flex-start',
        gap: '2px',
        minHeight: 50,
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
        {title}
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
