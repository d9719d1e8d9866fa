/** Whether the system may still be asked to show notices of this page. */
export function mayAskToNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'default'
}

/** Asks the person, by the browser's own question, whether the system may show notices of this page. */
export async function askToNotify(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted'
}

/** Shows a notice of the system where the person allowed that and looks elsewhere. */
export function notifyOutside(title: string, body: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return
  const notice = new Notification(title, { body })
  notice.addEventListener('click', () => {
    window.focus()
    notice.close()
  })
}
