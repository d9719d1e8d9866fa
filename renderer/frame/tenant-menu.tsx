import UnfoldMoreOutlined from '@mui/icons-material/UnfoldMoreOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { RecentTenant } from '../../shared/host.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { textOf } from '../engine/properties.ts'
import { useTenant } from '../engine/use-tenant.ts'
import { mono, rem } from '../look/measures.ts'
import { useSession } from '../state/session.ts'
import { introducedBy } from './introduced.ts'
import { NewTenantDialog } from './new-tenant-dialog.tsx'

/** The tenant's name; tells where its file is and opens others where the host can. */
export function TenantMenu() {
  const { host, info } = useConnection()
  const { tenant } = useTenant()
  const complain = useSession(session => session.complain)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [recent, setRecent] = useState<readonly RecentTenant[]>([])
  const name = tenant === undefined ? info.tenant.name : textOf(tenant, 'Name')
  const [making, setMaking] = useState(false)
  const opens = info.offers.includes('openTenant')
  const makes = info.offers.includes('newTenant')

  const unfold = (element: HTMLElement) => {
    setAnchor(element)
    if (opens) host.recentTenants().then(setRecent, (reason: unknown) => complain(recordOf(reason)))
  }
  const open = (path: string | null) => {
    setAnchor(null)
    host.openTenant(path).catch((reason: unknown) => complain(recordOf(reason)))
  }

  return (
    <>
      <Button
        variant="text"
        endIcon={<UnfoldMoreOutlined />}
        onClick={event => unfold(event.currentTarget)}
        aria-haspopup="menu"
        {...introducedBy('tenant')}
        aria-label={`${frameTexts.tenant}: ${name}`}
        sx={{ color: 'text.primary', ml: -3 }}
      >
        {name}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled sx={{ '&.Mui-disabled': { opacity: 1 }, display: 'block' }}>
          <Typography variant="overline" component="p" sx={{ color: 'text.hint' }}>
            {frameTexts.tenantFile}
          </Typography>
          <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), overflowWrap: 'anywhere' }}>
            {info.tenant.path}
          </Box>
        </MenuItem>
        {(opens || makes) && <Divider />}
        {recent
          .filter(entry => entry.path !== info.tenant.path)
          .map(entry => (
            <MenuItem key={entry.path} onClick={() => open(entry.path)} title={entry.path}>
              {entry.name}
            </MenuItem>
          ))}
        {opens && <MenuItem onClick={() => open(null)}>{frameTexts.openTenant}</MenuItem>}
        {makes && (
          <MenuItem
            onClick={() => {
              setAnchor(null)
              setMaking(true)
            }}
          >
            {frameTexts.newTenant}
          </MenuItem>
        )}
      </Menu>
      {making && <NewTenantDialog onClose={() => setMaking(false)} />}
    </>
  )
}
