/** What one window was made with, and what it allows. */
export interface SeenWindow {
  readonly preferences: Readonly<Record<string, unknown>>
  /**
   * How often a call was answered, by who made it: the page, the page gone elsewhere, a frame in it, a frame that is gone.
   * Undefined where the window shows no page.
   */
  readonly answers: Readonly<Record<'page' | 'stranger' | 'frame' | 'none', number>> | undefined
  /** Of `strangers`, where the window may go, by whichever event. */
  readonly goes: readonly string[]
  /** Of the page's own addresses, where it may go. */
  readonly stays: readonly string[]
  /** Of `strangers`, what opens a window. */
  readonly opens: readonly string[]
  readonly webviews: number
}

/** What the window's entry did and allowed, as recorded. */
export interface Seen {
  readonly sandboxBeforeReady: boolean
  readonly switches: readonly string[]
  /** Schemes that were declared, and what each may do. */
  readonly schemes: readonly { readonly scheme: string; readonly may: readonly string[] }[]
  /** Every window that was made: of two tenants, one after the other. */
  readonly windows: readonly SeenWindow[]
  readonly loads: readonly string[]
  /** How `ipcMain` is listened to. */
  readonly channels: readonly string[]
  /** Of `external`, what reached the system. */
  readonly external: readonly string[]
  /** How many of the two handlers of permissions there are. */
  readonly handlers: number
  readonly granted: Readonly<Record<'page' | 'stranger', readonly string[]>>
  readonly served: Readonly<Record<'home' | 'outside', { readonly status: number; readonly policy: string | null }>>
}

/** The page's address in the window. */
export const home = 'app://desk/'

/** Electron's permissions. */
export const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
]

/** Addresses that are not the page's, some of which look like it. */
export const strangers = [
  'https://evil.example/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:1',
  'about:blank',
  'app://desk.evil/',
  'app://desk@evil/',
  'app://evil@desk/',
  'app://desk:80/',
  'app://other/',
  'a\tpp://desk.evil/',
  ' app://desk.evil/',
]

/** Addresses that a page could ask to have opened by the system; the first one may be. */
export const external = [
  'https://example.com/help',
  'http://example.com/',
  'file:///etc/passwd',
  'smb://server/share',
  '\\\\server\\share',
  'ms-msdt:/id',
  'javascript:alert(1)',
  ' https://example.com/',
  'https://ann:secret@example.com/',
]
