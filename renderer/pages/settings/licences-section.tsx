import AddOutlined from '@mui/icons-material/AddOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Skeleton from '@mui/material/Skeleton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { addTenantSubscription, setTenantSubscription } from '../../../shared/cmdlets/tenant-subscription.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf, textsOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { useDialog } from '../../state/dialog.ts'
import { rowsStyle, Section } from './section.tsx'

/** The subscriptions that licences are taken from, and how many are left. */
export function LicencesSection() {
  const openDialog = useDialog(dialog => dialog.open)
  const { rows, status, error } = useQuery({ cmdlet: 'Get-MSOnlineSubscription', arguments: [] })
  return (
    <Section
      name="licences"
      title={settingsTexts.licences}
      action={
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddOutlined />}
          onClick={() => openDialog({ cmdlet: addTenantSubscription.name })}
        >
          {settingsTexts.addLicence}
        </Button>
      }
    >
      {status === 'waiting' && <Skeleton variant="rounded" height={42} />}
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      {status === 'ready' && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{settingsTexts.noLicences}</Typography>
      )}
      <Box component="ul" sx={rowsStyle}>
        {rows.map(subscription => (
          <li key={textOf(subscription, 'SubscriptionId')}>
            <LicenceRow subscription={subscription} />
          </li>
        ))}
      </Box>
    </Section>
  )
}

function LicenceRow({ subscription }: { readonly subscription: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const name = textOf(subscription, 'Name')
  const services = textsOf(subscription, 'SubscriptionServiceTypes')
  const [seats, used] = [numberOf(subscription, 'Seats'), numberOf(subscription, 'Used')]
  const short = seats > 0 && seats - used <= seats / 20
  const change = () =>
    openDialog({
      cmdlet: setTenantSubscription.name,
      start: { Name: name, Seats: seats, ServiceTypes: services },
      presets: { Identity: name },
    })
  return (
    <>
      <Box sx={{ flex: 1, minWidth: 0, py: 2 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography variant="subtitle1" component="span" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Box component="span" sx={{ flex: 1, color: 'text.secondary', fontSize: rem(12) }}>
            {services.join(', ')}
          </Box>
          <Box
            component="span"
            className="num"
            sx={{
              whiteSpace: 'nowrap',
              ...(short ? { color: 'tone.warn.text', fontWeight: 550 } : { color: 'text.secondary' }),
            }}
          >
            {short ? settingsTexts.left(seats - used, seats) : settingsTexts.used(used, seats)}
          </Box>
        </Box>
        <Box aria-hidden sx={{ height: 6, mt: 1, borderRadius: '3px', bgcolor: 'tone.quiet.soft', overflow: 'hidden' }}>
          <Box
            sx={{
              height: '100%',
              width: `${seats === 0 ? 0 : Math.min(1, used / seats) * 100}%`,
              bgcolor: short ? 'series.alarm' : 'series.one',
            }}
          />
        </Box>
      </Box>
      <Tooltip title={settingsTexts.changeOf(name)}>
        <IconButton size="small" aria-label={settingsTexts.changeOf(name)} onClick={change}>
          <EditOutlined />
        </IconButton>
      </Tooltip>
    </>
  )
}
