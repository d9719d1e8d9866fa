import SyncOutlined from '@mui/icons-material/SyncOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link, useNavigate } from 'react-router'
import { getCoexistenceConfiguration } from '../../../shared/cmdlets/coexistence-configuration.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { dateOf, flagOf, numberOf, textOf } from '../../engine/properties.ts'
import { countsOf, synchronize } from '../../engine/synchronize.ts'
import { useLatestSync } from '../../engine/use-latest-sync.ts'
import { useQuery } from '../../engine/use-query.ts'
import { formatMoment } from '../../look/format.ts'
import { useSync } from '../../state/sync.ts'
import { plainLink } from './card.tsx'

/** How the last synchronization went, and the next one at a press; nothing where no directory is set up. */
export function SyncStrip() {
  const connection = useConnection()
  const navigate = useNavigate()
  const { rows } = useQuery({ cmdlet: getCoexistenceConfiguration.name, arguments: [] })
  const latest = useLatestSync()
  const busy = useSync(sync => sync.run !== undefined)
  if (rows.length === 0) return null
  const started = latest === undefined ? undefined : dateOf(latest, 'Started')
  const start = () => {
    void navigate('/sync')
    void synchronize(connection, { whatIf: false })
  }
  return (
    <Box component="section" aria-label={syncTexts.home.title} sx={stripStyle}>
      <SyncOutlined aria-hidden sx={{ fontSize: 18, color: alarms(latest) ? 'tone.warn.text' : 'primary.main' }} />
      <Box component={Link} to="/sync" sx={[plainLink, { flex: 1, minWidth: 0 }]}>
        <Typography variant="subtitle1" component="span" noWrap sx={{ display: 'block' }}>
          {syncTexts.home.title}
          <Box component="span" className="num" sx={{ ml: 2, fontWeight: 400, color: 'text.hint' }}>
            {started === undefined ? '' : formatMoment(started)}
          </Box>
        </Typography>
        <Typography component="span" noWrap className="num" sx={{ display: 'block', color: 'text.secondary' }}>
          {busy ? syncTexts.busy : sentenceOf(latest)}
        </Typography>
      </Box>
      <Button variant="outlined" startIcon={<SyncOutlined />} disabled={busy} onClick={start}>
        {syncTexts.synchronize}
      </Button>
    </Box>
  )
}

const stripStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  minHeight: 50,
  px: 3,
  border: '1px solid',
  borderColor: 'line.hair',
  borderRadius: '10px',
} as const

function alarms(latest: PsObject | undefined): boolean {
  return latest !== undefined && !['Completed', 'Running'].includes(textOf(latest, 'Status'))
}

function sentenceOf(latest: PsObject | undefined): string {
  if (latest === undefined) return syncTexts.home.never
  switch (textOf(latest, 'Status')) {
    case 'Failed':
      return syncTexts.failedTitle
    case 'Held':
      return syncTexts.heldTitle(numberOf(latest, 'Held'))
    default:
      return (flagOf(latest, 'WhatIf') ? syncTexts.previewTitle : syncTexts.doneTitle)(countsOf(latest))
  }
}
