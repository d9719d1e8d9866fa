import type { CustomScheme } from 'electron'
import { app } from './app.ts'
import { refusing, unsupported } from './refusing.ts'

type Handler = (request: Request) => Response | Promise<Response>

const schemes = new Map<string, Handler | undefined>()
let registered = false

/**
 * The address under which Chromium knows a page of the app. Chromium cannot be taught a scheme from outside, so
 * app://bundle/x is shown to it as https://bundle.app.invalid/x: a secure origin that no resolver can ever find.
 */
export function outward(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.invalid${rest}` : url
}

/** The address as the app wrote it: the way back from `outward`. */
export function inward(url: string): string {
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([^./?#]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** Who answers requests for this address (as the app wrote it); undefined for schemes that the app did not take. */
export function handlerOf(url: string): Handler | undefined {
  return schemes.get(url.slice(0, Math.max(0, url.indexOf(':'))))
}

/** What an app's scheme may do: more would open what Chromium keeps closed, and less than the first two is no origin. */
const privilegesOfApps: ReadonlySet<string> = new Set(['standard', 'secure', 'supportFetchAPI'])

function checkPrivileges({ privileges = {} }: CustomScheme): void {
  if (privileges.standard !== true || privileges.secure !== true) {
    unsupported('a scheme that is not standard and secure')
  }
  for (const [privilege, given] of Object.entries(privileges)) {
    if (given === true && !privilegesOfApps.has(privilege)) unsupported(`a scheme with ${privilege}`)
  }
}

/** Electron's protocol: schemes of the app, declared before ready and handled from then on. */
export const protocol = refusing('protocol', {
  registerSchemesAsPrivileged(list: CustomScheme[]): void {
    list.forEach(checkPrivileges)
    if (app.isReady() || registered) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready, and once')
    }
    registered = true
    for (const { scheme } of list) schemes.set(scheme, undefined)
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle needs the app to be ready')
    if (!schemes.has(scheme)) unsupported(`protocol.handle of '${scheme}', which was not registered as privileged,`)
    if (schemes.get(scheme) !== undefined) throw new Error(`The scheme ${scheme} has a handler already`)
    schemes.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    schemes.set(scheme, undefined)
  },
  isProtocolHandled: (scheme: string): boolean => schemes.get(scheme) !== undefined,
})
