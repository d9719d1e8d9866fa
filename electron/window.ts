import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow, clipboard, dialog, nativeTheme, screen, shell, type WebContents } from 'electron'
import { errorRecord, fail, Failure } from '../shared/errors.ts'
import type { HostServices, HostWish, StoredPreferences } from '../shared/host.ts'
import { channels, type Port } from '../shared/port.ts'
import { menuTexts as texts } from '../shared/texts/menu.ts'
import type { ChosenFiles } from './hosts/chosen-files.ts'
import { engineHost, type EngineHost } from './hosts/engine-host.ts'
import { hostServices } from './hosts/host-services.ts'
import { isAllowedNavigation, isTrustedSender, safeExternal, startUrl, webPreferences } from './hosts/policy.ts'
import { type ServedHost, serveHost } from './hosts/serve-host.ts'
import { tenantName, type UserStore } from './hosts/user-store.ts'
import { placeWindow, smallestWindow } from './hosts/window-place.ts'
import { chooseFile } from './window/choose-file.ts'
import { noticesOf } from './window/notices.ts'
import { secretClipboard } from './window/secret-clipboard.ts'
import { systemSeal } from './window/system-seal.ts'

/** The one channel between the page and this process. */
export const channel = 'engine'

/** A tenant in a window of its own. */
export interface TenantWindow {
  readonly tenant: string
  readonly window: BrowserWindow
  /** Takes what a page sent over the channel; whatever does not come from this window's own page is left unheard. */
  readonly hear: (frame: Electron.WebFrameMain | null, message: unknown) => void
  readonly wish: (wish: HostWish) => void
  /** Fulfilled when the window is closed and the tenant's file is at rest. */
  readonly closed: Promise<void>
}

export interface TenantWindowOptions {
  readonly tenant: string
  readonly store: UserStore
  readonly chosen: ChosenFiles
  /** Opens another tenant in a window of its own. */
  readonly openTenant: HostServices['openTenant']
  readonly newTenant: HostServices['newTenant']
}

const colors = {
  light: { color: '#F1F4F5', symbolColor: '#1B262B' },
  dark: { color: '#0B1114', symbolColor: '#DCE5E8' },
} as const

/** The height of the page's top bar, in which the system's buttons stand. */
const barHeight = 48

function overlay() {
  return { ...(nativeTheme.shouldUseDarkColors ? colors.dark : colors.light), height: barHeight }
}

/** Has the system's own parts of windows (title bar, menus, dialogs) follow the scheme that the user chose. */
export function followScheme({ scheme }: StoredPreferences): void {
  nativeTheme.themeSource = scheme === 'light' || scheme === 'dark' ? scheme : 'system'
}

/** The line to one document of the page; it ends when the next one begins. */
function documentPort(contents: WebContents) {
  const listeners = new Set<(message: string) => void>()
  const closings = new Set<() => void>()
  let open = true
  const port: Port = {
    send: message => {
      if (open && !contents.isDestroyed()) contents.send(channel, message)
    },
    onMessage: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onClose: listener => {
      if (!open) setImmediate(listener)
      else closings.add(listener)
      return () => closings.delete(listener)
    },
  }
  return {
    port,
    hear: (message: string) => listeners.forEach(listener => listener(message)),
    close: () => {
      open = false
      for (const listener of closings) listener()
    },
  }
}

async function saveFile(window: BrowserWindow, name: string, text: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title: texts.saveTitle, defaultPath: name })
  if (canceled || filePath === '') return null
  await writeFile(filePath, text, { mode: 0o600 })
  return filePath
}

async function openExternal(address: string): Promise<null> {
  const safe = safeExternal(address)
  if (safe === undefined) fail('AddressNotOpened', { address })
  await shell.openExternal(safe)
  return null
}

async function createWindow(tenant: string, store: UserStore): Promise<BrowserWindow> {
  const [first, ...others] = screen.getAllDisplays().map(display => display.workArea)
  const kept = await store.window(tenant)
  const window = new BrowserWindow({
    ...placeWindow(kept, [first ?? screen.getPrimaryDisplay().workArea, ...others]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: tenantName(tenant),
    backgroundColor: overlay().color,
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(),
    webPreferences: { ...webPreferences, preload: join(import.meta.dirname, 'preload.cjs') },
  })
  if (kept?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    void store.saveWindow(tenant, { ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const leaving of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    window.webContents.on(leaving as 'will-navigate', event => {
      if (!isAllowedNavigation(event.url)) event.preventDefault()
    })
  }
  window.webContents.on('will-attach-webview', event => event.preventDefault())
  return window
}

/** Opens the tenant in a window; rejects with a Failure where the tenant cannot be opened. */
export async function tenantWindow({ tenant, store, chosen, ...opens }: TenantWindowOptions): Promise<TenantWindow> {
  let window: BrowserWindow | undefined
  const onRestart = (detail: string, stayedDown: Failure | undefined) => {
    if (stayedDown === undefined) return
    dialog.showErrorBox(texts.engineDown, `${stayedDown.record.message} (${detail})`)
    window?.close()
  }
  const engine: EngineHost = await engineHost({ tenant, origin: 'window', onRestart, seal: systemSeal })
  const opened = await createWindow(tenant, store)
  window = opened
  const secrets = secretClipboard(clipboard)
  const services = hostServices({
    host: 'window',
    tenant,
    store: {
      ...store,
      savePreferences: async preferences => {
        await store.savePreferences(preferences)
        followScheme(preferences)
      },
    },
    offers: {
      ...opens,
      openExternal,
      saveFile: (name, text) => saveFile(opened, name, text),
      chooseFile: sort => chooseFile(opened, sort, tenant, chosen),
      copySecret: secrets.copy,
      notify: noticesOf(opened, to => served?.wish({ wish: 'go', to })),
    },
  })

  let line: ReturnType<typeof documentPort> | undefined
  let served: ServedHost | undefined
  const join = () => {
    line?.close()
    line = documentPort(opened.webContents)
    const lines = channels(line.port)
    engine.connect(lines.engine)
    served = serveHost(services, lines.host)
  }
  const wearColors = () => opened.setTitleBarOverlay(overlay())
  nativeTheme.on('updated', wearColors)
  opened.webContents.on('render-process-gone', () => {
    line?.close()
    opened.webContents.reload()
  })
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>()
  opened.once('closed', () => {
    nativeTheme.off('updated', wearColors)
    line?.close()
    Promise.all([engine.close(), secrets.clear()]).then(() => resolve(), reject)
  })
  await store.noteTenant(tenant)
  void opened.loadURL(startUrl)

  return {
    tenant,
    window: opened,
    closed,
    hear: (frame, message) => {
      const top = frame !== null && frame === opened.webContents.mainFrame
      if (frame === null || !isTrustedSender({ url: frame.url, top })) return
      if (message === null) join()
      else if (typeof message === 'string') line?.hear(message)
    },
    wish: wish => served?.wish(wish),
  }
}

/** What a failed start says in a dialog. */
export function showFailure(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error)
  const { message, advice } = error instanceof Failure ? error.record : errorRecord('InternalError', { detail })
  dialog.showErrorBox(texts.startFailed, advice === undefined ? message : `${message}\n\n${advice}`)
}
