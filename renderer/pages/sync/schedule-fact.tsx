import EditCalendarOutlined from '@mui/icons-material/EditCalendarOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useEffect } from 'react'
import { getCoexistenceSchedule, setCoexistenceSchedule } from '../../../shared/cmdlets/coexistence-schedule.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { dateOf, flagOf, numberOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { formatMoment } from '../../look/format.ts'
import { useDialog } from '../../state/dialog.ts'
import { Fact } from './source-card.tsx'

const invocation: Invocation = { cmdlet: getCoexistenceSchedule.name, arguments: [] }

/** When this computer synchronizes next by itself, and the way to change that. */
export function ScheduleFact() {
  const { query } = useConnection()
  const { rows } = useQuery(invocation)
  const { request, open } = useDialog()
  const isOpen = request !== undefined
  // The schedule lies beside the tenant, so no change of the tenant tells of it: its dialog does.
  useEffect(() => {
    if (!isOpen) query(invocation).refresh()
  }, [isOpen, query])
  const [schedule] = rows
  const enabled = schedule !== undefined && flagOf(schedule, 'Enabled')
  const next = schedule === undefined ? undefined : dateOf(schedule, 'NextRun')
  const change = () =>
    open({
      cmdlet: setCoexistenceSchedule.name,
      start: schedule === undefined ? {} : { Enabled: enabled, IntervalMinutes: numberOf(schedule, 'IntervalMinutes') },
    })
  return (
    <Fact name={syncTexts.next}>
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
        {enabled && next !== undefined ? formatMoment(next) : syncTexts.scheduleOff}
        <Tooltip title={syncTexts.scheduleChange}>
          <IconButton size="small" aria-label={syncTexts.scheduleChange} onClick={change} sx={{ my: '-4px' }}>
            <EditCalendarOutlined />
          </IconButton>
        </Tooltip>
      </Box>
    </Fact>
  )
}
