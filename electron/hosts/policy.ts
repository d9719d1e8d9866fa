/** The scheme and host under which the window loads the page; only files of the page live there. */
export const appScheme = 'app'
const appHost = 'desk'

/** The page's address in the window. */
export const startUrl = `${appScheme}://${appHost}/`

/** What every window is made with: the page gets no Node, no Electron and no other world's objects. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: true,
} as const

/** What `__NONCE__` in the built page stands for: the nonce of one load. */
export const noncePlaceholder = '__NONCE__'

/** The policy of the page's content. `socket` is the one address beside the page's own that it may talk to. */
export function csp(nonce: string, socket?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    socket === undefined ? "connect-src 'self'" : `connect-src 'self' ${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** The headers of whatever either host serves. */
export function pageHeaders(nonce: string, socket?: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': csp(nonce, socket),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...cachingOf(''),
  }
}

/**
 * How long a browser may keep the page's file at this path. What lies in `/assets/` has a name made of its content, and
 * nothing of any tenant in it: kept, it is neither fetched nor compiled again at each start. All else is kept nowhere.
 */
export function cachingOf(pathname: string): Readonly<Record<'cache-control', string>> {
  const kept = pathname.startsWith('/assets/')
  return { 'cache-control': kept ? 'private, max-age=31536000, immutable' : 'no-store' }
}

/** The parts of an address of the page, or undefined for any other address. Never throws. */
function appUrl(url: string): URL | undefined {
  const parsed = URL.parse(url)
  if (parsed === null || parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) return undefined
  return parsed.username === '' && parsed.password === '' ? parsed : undefined
}

/** A frame that sent a message, as far as it matters. */
export interface Sender {
  readonly url: string
  /** Whether it is the top frame of the window it claims to be of. */
  readonly top: boolean
}

/** Whether a message comes from the page itself: its top frame, at the page's address. */
export function isTrustedSender(sender: Sender | null): boolean {
  return sender !== null && sender.top && appUrl(sender.url) !== undefined
}

/**
 * The page's file at this path of an address, out of `files` by their paths below the page's root (`/index.html`).
 * The list is the whole of what there is, so no spelling of a path leads out of it. A bare `/` is the page.
 */
export function resolvePath<File>(pathname: string, files: ReadonlyMap<string, File>): File | undefined {
  return files.get(pathname === '/' ? '/index.html' : pathname)
}

/** The page's file at this address of the window, or undefined. */
export function resolveAppUrl<File>(url: string, files: ReadonlyMap<string, File>): File | undefined {
  const parsed = appUrl(url)
  return parsed === undefined ? undefined : resolvePath(parsed.pathname, files)
}

/** Whether the window may go there: only within the page itself. */
export function isAllowedNavigation(url: string): boolean {
  const parsed = appUrl(url)
  return parsed !== undefined && (parsed.pathname === '/' || parsed.pathname === '/index.html')
}

/** The address to hand to the system, or undefined where it must not be: only whole https and mailto addresses leave. */
export function safeExternal(url: string): string | undefined {
  if (url !== url.trim() || /[\p{Cc}\p{Cf}\\]/u.test(url)) return undefined
  const parsed = URL.parse(url)
  if (parsed === null) return undefined
  if (parsed.protocol === 'mailto:') return parsed.href
  const plain = parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
  return plain && /^https:\/\/[^/]/i.test(url) ? parsed.href : undefined
}

/** Whether the page at this address may have the permission: only to write text to the clipboard, and only the page itself. */
export function decidePermission(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && appUrl(url) !== undefined
}
