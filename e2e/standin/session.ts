import { emitter } from './emitter.ts'
import { host } from './host.ts'
import { outward } from './protocol.ts'
import { refusing } from './refusing.ts'

type RequestHandler = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (contents: object, permission: string, origin: string, details: object) => boolean

/** Chromium's names of the permissions that a page can ask for, and Electron's names for the same. */
const permissions = {
  camera: 'media',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
}

let requested: RequestHandler | undefined
let checked: CheckHandler | undefined

/** Electron's session: who decides about permissions. */
export const session = refusing('session', {
  defaultSession: refusing(
    'session.defaultSession',
    Object.assign(emitter('session.defaultSession', []), {
      setPermissionRequestHandler: (handler: RequestHandler | null) => {
        requested = handler ?? undefined
      },
      setPermissionCheckHandler: (handler: CheckHandler | null) => {
        checked = handler ?? undefined
      },
    }),
  ),
})

function asked(contents: object, permission: string, origin: string): Promise<boolean> {
  // Electron's default is to approve; a handler that was forgotten must be seen by the page.
  if (requested === undefined) return Promise.resolve(true)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  requested(contents, permission, resolve, { requestingUrl: origin, isMainFrame: true })
  return promise
}

/** Asks the app's handlers about each permission before a page of `origin` loads, and sets Chromium accordingly. */
export async function applyPermissions(contents: object, origin: string): Promise<void> {
  await Promise.all(
    Object.entries(permissions).map(async ([name, permission]) => {
      const granted =
        (await asked(contents, permission, origin)) && (checked?.(contents, permission, origin, {}) ?? true)
      const setting = granted ? 'granted' : 'denied'
      await host().chromium.send('Browser.setPermission', { permission: { name }, setting, origin: outward(origin) })
    }),
  )
}
