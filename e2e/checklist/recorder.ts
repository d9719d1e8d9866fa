import { EventEmitter } from 'node:events'

/*
 * Electron's module as a recorder: the built entry of the window runs against it, in plain Node and without any window,
 * and what it asked for is kept. Whatever is not named here is not there, and the entry fails on it.
 */

type Handler = (...args: readonly never[]) => unknown

/** What the program told Electron. */
export const recording = {
  /** Chromium's switches that it added. */
  switches: [] as string[],
  sandboxBeforeReady: false,
  /** Schemes that it declared, with what each may do. */
  schemes: [] as { readonly scheme: string; readonly privileges: Record<string, boolean> }[],
  /** Every window, in the order in which they were made. */
  windows: [] as BrowserWindow[],
  loads: [] as string[],
  external: [] as string[],
  /** What went to pages. */
  sent: [] as string[],
  /** Channels of `ipcMain`, with the way they are listened to. */
  channels: [] as string[],
  permissionRequest: undefined as Handler | undefined,
  permissionCheck: undefined as Handler | undefined,
  page: undefined as ((request: { url: string }) => Promise<Response>) | undefined,
}

const nothing = () => undefined
let ready = false

/** Told of each message that goes to a page. */
export const sent = new EventEmitter()

/** The page of a window, as far as the program speaks to it. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  /** What decides whether it may open a window. */
  windowOpen: Handler | undefined
  isDestroyed = () => false
  reload = nothing
  send = (_channel: string, message: string) => {
    recording.sent.push(message)
    sent.emit('message', message)
  }
  setWindowOpenHandler = (handler: Handler) => {
    this.windowOpen = handler
  }
}

/** Told of each address that a window loads, and of each menu that is set: the last thing that is done for a window. */
export const loaded = new EventEmitter()

export class BrowserWindow extends EventEmitter {
  static readonly getFocusedWindow = () => null
  readonly webContents = new WebContents()
  readonly preferences: Record<string, unknown>
  constructor({ webPreferences = {} }: { webPreferences?: Record<string, unknown> } = {}) {
    super()
    this.preferences = webPreferences
    recording.windows.push(this)
  }
  loadURL = (url: string) => {
    recording.loads.push(url)
    loaded.emit('load', this)
  }
  loadFile = (path: string) => this.loadURL(`file://${path}`)
}

const commandLine = {
  hasSwitch: () => true,
  appendSwitch: (name: string) => recording.switches.push(name),
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine,
  enableSandbox: () => {
    recording.sandboxBeforeReady = !ready
  },
  setAppUserModelId: nothing,
  requestSingleInstanceLock: () => true,
  whenReady: async () => {
    ready = true
  },
  exit: (code: number) => process.exit(code),
  quit: () => process.exit(1),
})

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string) => recording.channels.push(`handle ${channel}`),
})
ipcMain.on('newListener', (channel: string) => recording.channels.push(`on ${channel}`))

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: Handler) => {
      recording.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: Handler) => {
      recording.permissionCheck = handler
    },
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof recording.schemes) => {
    recording.schemes.push(...schemes)
  },
  handle: (_scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
    recording.page = handler
  },
}

export const clipboard = { writeText: nothing, readText: async () => '', clear: nothing }

export const shell = {
  openExternal: async (url: string) => {
    recording.external.push(url)
  },
}

export const dialog = {
  showErrorBox: (title: string, text: string) => {
    process.stderr.write(`${title}\n${text}\n`)
  },
}
export const Menu = { buildFromTemplate: nothing, setApplicationMenu: () => loaded.emit('menu') }
export const Notification = { isSupported: () => false }
export const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false })
export const safeStorage = { isAsyncEncryptionAvailable: async () => false }
const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = { getAllDisplays: () => [display], getPrimaryDisplay: () => display }
