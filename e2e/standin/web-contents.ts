import type { EventEmitter } from 'node:events'
import type { WebPreferences } from 'electron'
import { app } from './app.ts'
import { emitter } from './emitter.ts'
import { createFrame, type Frame } from './frame.ts'
import { host } from './host.ts'
import { createPageIpc, type PageIpc } from './page-ipc.ts'
import { openPage, type Page } from './page.ts'
import { outward } from './protocol.ts'
import { refusing, unsupported } from './refusing.ts'
import { serveRequests, type Requests } from './requests.ts'
import { applyPermissions, session } from './session.ts'

type OpenHandler = (details: object) => { action: 'allow' | 'deny' }

/** Electron's WebContents: one page and what the app may ask of it. */
export interface Contents extends EventEmitter, Pick<PageIpc, 'send' | 'postMessage'> {
  readonly id: number
  readonly mainFrame: Frame
  loadURL(url: string): Promise<void>
  getURL(): string
  getTitle(): string
  getLastWebPreferences(): WebPreferences
  setWindowOpenHandler(handler: OpenHandler): void
  isDestroyed(): boolean
  close(): void
}

/** What the window that owns a page does for it. */
export interface Owner {
  close(): void
  destroyed(): void
  titled(title: string): void
}

/** Electron's defaults; the four of `safe` cannot be changed here, for an app that changes them must not pass. */
const safe = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }
const defaults = {
  ...safe,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
}

const events = [
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'preload-error',
  'destroyed',
]

interface Known {
  contents: Contents
  targetId(): string | undefined
  gone(): void
  wear(): Promise<void>
}

/** Colour schemes as Electron's nativeTheme names them. */
export type Colours = 'system' | 'light' | 'dark'

let colours: Colours = 'system'

const all = new Map<number, Known>()
let lastId = 0

function checkedPreferences(given: WebPreferences): WebPreferences {
  const preferences: WebPreferences = { ...defaults, ...given }
  for (const [key, value] of Object.entries(safe)) {
    const chosen = Object.entries(preferences).find(([name]) => name === key)?.[1]
    if (chosen !== value) unsupported(`webPreferences.${key} = ${String(chosen)}`)
  }
  return preferences
}

/** Opens a page in a window of the given size. Throws for preferences under which no app may ship. */
export function createContents(given: WebPreferences, size: { width: number; height: number }, owner: Owner): Contents {
  const preferences = checkedPreferences(given)
  const bus = emitter('webContents', events)
  lastId += 1
  const id = lastId
  const mainFrame = createFrame(null)
  let openHandler: OpenHandler | undefined
  let page: Page | undefined
  let requests: Requests | undefined
  let destroyed = false
  let title = ''

  const say = (event: string, ...args: unknown[]): void => void bus.emit(event, ...args)
  const ipc = createPageIpc(
    message => page?.send(message),
    () => ({ sender: contents, senderFrame: mainFrame }),
    error => say('preload-error', {}, preferences.preload, error),
  )
  const opened = (details: { url: string; windowName: string; windowFeatures: string[] }): void => {
    const { url, windowName: frameName } = details
    const features = details.windowFeatures.join(',')
    const answer = openHandler?.({ url, frameName, features, disposition: 'foreground-tab' })
    if (answer?.action === 'deny') return
    // Nobody would catch an error thrown here, and a story must not pass over it.
    process.stderr.write(`stand-in: an allowed window.open (${url}) is not supported\n`)
    app.exit(1)
  }
  const titled = (given: string): void => {
    title = given
    owner.titled(given)
  }
  const wear = async (): Promise<void> => {
    const features = colours === 'system' ? [] : [{ name: 'prefers-color-scheme', value: colours }]
    await page?.session.send('Emulation.setEmulatedMedia', { features })
  }
  const begin = async (): Promise<void> => {
    const preload = preferences.preload
    const options = { ...size, mainFrame, preload, preloadArguments: preferences.additionalArguments ?? [] }
    page = await openPage(options, { event: say, message: ipc.receive, titled, worldGone: ipc.hangUp })
    page.session.on('Page.windowOpen', opened)
    requests = await serveRequests(page, say)
    await wear()
  }
  const load = async (url: string): Promise<void> => {
    await ready
    const { session: devtools } = page ?? unsupported('a page that did not open')
    const to = outward(url)
    if (to !== url) await applyPermissions(contents, url.split('/').slice(0, 3).join('/'))
    say('did-start-loading')
    requests?.expect(to)
    const loaded = Promise.withResolvers<void>()
    bus.once('did-finish-load', loaded.resolve)
    const { errorText } = await devtools.send('Page.navigate', { url: to })
    requests?.forget()
    if (errorText !== undefined) {
      bus.off('did-finish-load', loaded.resolve)
      say('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} (-2) loading '${url}'`)
    }
    await loaded.promise
  }
  const gone = (): void => {
    if (destroyed) return
    destroyed = true
    all.delete(id)
    ipc.hangUp()
    say('destroyed')
    owner.destroyed()
  }
  const contents: Contents = refusing<Contents>(
    'webContents',
    Object.assign(bus, {
      id,
      session: session.defaultSession,
      mainFrame,
      loadURL: load,
      reload: () => void page?.session.send('Page.reload'),
      getURL: () => mainFrame.url,
      getTitle: () => title,
      getType: () => 'window',
      getLastWebPreferences: () => ({ ...preferences }),
      setWindowOpenHandler: (handler: OpenHandler) => {
        openHandler = handler
      },
      setVisualZoomLevelLimits: () => Promise.resolve(),
      setZoomFactor: () => undefined,
      setZoomLevel: () => undefined,
      openDevTools: () => undefined,
      send: ipc.send,
      postMessage: ipc.postMessage,
      isDestroyed: () => destroyed,
      close: () => owner.close(),
      destroy: () => {
        gone()
        // The page may be gone already, with Chromium or by itself.
        void ready
          .then(() => page && host().chromium.send('Target.closeTarget', { targetId: page.targetId }))
          .catch(() => undefined)
      },
    }),
  )
  const ready = begin()
  ready.catch((error: unknown) => {
    if (destroyed) return
    console.error('stand-in: the window did not open:', error)
    app.exit(1)
  })
  all.set(id, {
    contents,
    targetId: () => page?.targetId,
    gone,
    wear: () => ready.then(wear),
  })
  return contents
}

function knownBy(targetId: string): Known | undefined {
  return [...all.values()].find(known => known.targetId() === targetId)
}

/** Electron's webContents: those there are, and the one that Playwright means by a target. */
export const webContents = refusing('webContents', {
  getAllWebContents: () => [...all.values()].map(({ contents }) => contents),
  fromId: (id: number) => all.get(id)?.contents,
  fromDevToolsTargetId: (targetId: string) => knownBy(targetId)?.contents,
})

/** Shows every page, those to come as well, in a colour scheme. */
export function showColours(scheme: Colours): void {
  colours = scheme
  // A page that closes meanwhile needs no colours.
  for (const known of all.values()) known.wear().catch(() => undefined)
}

/** Hears from Chromium of pages that closed by themselves. */
export async function followTargets(): Promise<void> {
  const { chromium } = host()
  chromium.on('Target.targetDestroyed', ({ targetId }) => knownBy(targetId)?.gone())
  await chromium.send('Target.setDiscoverTargets', { discover: true })
}
