import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Skeleton from '@mui/material/Skeleton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { addTenantDomain, removeTenantDomain } from '../../../shared/cmdlets/tenant-domain.ts'
import { setTenant } from '../../../shared/cmdlets/tenant.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Problem } from '../../look/problem.tsx'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { rowsStyle, Section } from './section.tsx'

/** The domains that addresses may have. */
export function DomainsSection() {
  const openDialog = useDialog(dialog => dialog.open)
  const { rows, status, error } = useQuery({ cmdlet: 'Get-TenantDomain', arguments: [] })
  return (
    <Section
      name="domains"
      title={settingsTexts.domains}
      action={
        <Button
          size="small"
          variant="outlined"
          startIcon={<AddOutlined />}
          onClick={() => openDialog({ cmdlet: addTenantDomain.name })}
        >
          {settingsTexts.addDomain}
        </Button>
      }
    >
      {status === 'waiting' && <Skeleton variant="rounded" height={42} />}
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      <Box component="ul" sx={rowsStyle}>
        {rows.map(domain => (
          <li key={textOf(domain, 'Name')}>
            <DomainRow domain={domain} />
          </li>
        ))}
      </Box>
    </Section>
  )
}

function DomainRow({ domain }: { readonly domain: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const name = textOf(domain, 'Name')
  const users = numberOf(domain, 'Users')
  const isDefault = flagOf(domain, 'Default')
  const kept = isDefault ? settingsTexts.removeDefault : users > 0 ? settingsTexts.removeUsed(users) : undefined
  return (
    <>
      <Typography variant="subtitle1" component="span" sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {isDefault && <Tag>{settingsTexts.defaultTag}</Tag>}
      <Box component="span" className="num" sx={{ ml: 'auto', color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {settingsTexts.people(users)}
      </Box>
      {!isDefault && (
        <Button
          size="small"
          variant="text"
          aria-label={settingsTexts.makeDefaultOf(name)}
          onClick={() => openDialog({ cmdlet: setTenant.name, presets: { DefaultDomain: name } })}
        >
          {settingsTexts.makeDefault}
        </Button>
      )}
      <Tooltip title={kept ?? settingsTexts.remove(name)}>
        <span>
          <IconButton
            size="small"
            aria-label={settingsTexts.remove(name)}
            disabled={kept !== undefined}
            onClick={() => openDialog({ cmdlet: removeTenantDomain.name, presets: { Name: name } })}
          >
            <DeleteOutlineOutlined />
          </IconButton>
        </span>
      </Tooltip>
    </>
  )
}
