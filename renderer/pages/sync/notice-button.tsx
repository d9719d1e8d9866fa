import NotificationsActiveOutlined from '@mui/icons-material/NotificationsActiveOutlined'
import NotificationsOffOutlined from '@mui/icons-material/NotificationsOffOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { askToNotify, hasOwnNotices, noticePermission } from '../../engine/notify-outside.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useSession } from '../../state/session.ts'

/** Whether the end of a run is told outside the program. A browser asks its person, only when this is pressed. */
export function NoticeButton() {
  const connection = useConnection()
  const { syncNotices, choose } = usePreferences()
  const [permission, setPermission] = useState<NotificationPermission>(() =>
    hasOwnNotices(connection) ? 'granted' : noticePermission(),
  )
  const isOn = syncNotices && permission === 'granted'
  const press = async () => {
    if (isOn) return choose({ syncNotices: false })
    const given = permission === 'granted' ? permission : await askToNotify()
    setPermission(given)
    choose({ syncNotices: true })
    if (given !== 'granted') useSession.getState().announce(syncTexts.noticesBlocked)
  }
  const Icon = isOn ? NotificationsActiveOutlined : NotificationsOffOutlined
  const help = permission === 'denied' ? syncTexts.noticesBlocked : isOn ? syncTexts.noticesOn : syncTexts.noticesOff
  return (
    // Below it the big buttons are, which it would cover.
    <Tooltip describeChild title={help} placement="left">
      <IconButton aria-label={syncTexts.notices} aria-pressed={isOn} onClick={() => void press()}>
        <Icon />
      </IconButton>
    </Tooltip>
  )
}
