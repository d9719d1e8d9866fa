import { type BrowserWindow, Notification } from 'electron'
import type { HostServices } from '../../shared/host.ts'

/** Notices of the system about this window, while it is not the one that is looked at; pressing one comes forward and goes there. */
export function noticesOf(window: BrowserWindow, go: (to: string) => void): HostServices['notify'] {
  // A notice that nobody holds is collected, and its press is lost.
  const shown = new Set<Notification>()
  return async ({ title, body, to }) => {
    if (window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return null
    const notice = new Notification({ title, body })
    const forget = () => shown.delete(notice)
    notice.on('click', () => {
      forget()
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      go(to)
    })
    notice.on('close', forget)
    notice.on('failed', forget)
    shown.add(notice)
    notice.show()
    return null
  }
}
