import type { Notice } from '../../shared/host.ts'
import type { Connection } from './connection.ts'

type Way = Pick<Connection, 'host' | 'info'>

/** Whether the program's own window shows notices, and so nobody has to be asked. */
export function hasOwnNotices({ info }: Pick<Connection, 'info'>): boolean {
  return info.offers.includes('notify')
}

/** Whether this browser shows notices of this page, and if not, whether its person may be asked. */
export function noticePermission(): NotificationPermission {
  return 'Notification' in window ? Notification.permission : 'denied'
}

/** Asks the person, by the browser's own question, whether it may show notices of this page. */
export async function askToNotify(): Promise<NotificationPermission> {
  return 'Notification' in window ? await Notification.requestPermission() : 'denied'
}

/** Shows a notice where the person allowed that and looks elsewhere; one with the same tag takes its place. */
export async function notifyOutside(way: Way, notice: Notice, tag: string): Promise<void> {
  if (hasOwnNotices(way)) return void (await way.host.notify(notice))
  if (noticePermission() !== 'granted' || document.hasFocus()) return
  const shown = new Notification(notice.title, { body: notice.body, tag })
  shown.addEventListener('click', () => {
    window.focus()
    window.location.hash = notice.to
    shown.close()
  })
}
