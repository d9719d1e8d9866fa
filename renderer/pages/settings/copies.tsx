import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import {
  exportTenant,
  getTenantBackup,
  restoreTenant,
  testTenantBackup,
} from '../../../shared/cmdlets/tenant-backup.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import { dateOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { formatMoment } from '../../look/format.ts'
import { useDialog } from '../../state/dialog.ts'

/** The backups that were made by themselves, and what can be done with copies of the tenant. */
export function Copies() {
  const openDialog = useDialog(dialog => dialog.open)
  const { status, rows } = useQuery({ cmdlet: getTenantBackup.name, arguments: [] })
  const [newest] = rows
  const taken = newest === undefined ? undefined : dateOf(newest, 'Taken')
  const presets = newest === undefined ? {} : { Path: textOf(newest, 'Path') }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {status !== 'waiting' && (
        <span>
          {taken === undefined ? settingsTexts.noBackups : settingsTexts.backups(rows.length, formatMoment(taken))}
        </span>
      )}
      <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
        {settingsTexts.backupsNote}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1 }}>
        {[testTenantBackup, restoreTenant].map(({ name, label }) => (
          <Button key={name} size="small" variant="outlined" onClick={() => openDialog({ cmdlet: name, presets })}>
            {`${label}…`}
          </Button>
        ))}
        <Button size="small" variant="outlined" onClick={() => openDialog({ cmdlet: exportTenant.name })}>
          {`${exportTenant.label}…`}
        </Button>
      </Box>
    </Box>
  )
}
