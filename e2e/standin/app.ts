import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { emitter, preventable } from './emitter.ts'
import { host } from './host.ts'
import { refusing, unsupported } from './refusing.ts'
import { singleInstance, type Lock } from './single-instance.ts'

interface AppWindow {
  close(): void
  isDestroyed(): boolean
}

const events = emitter('app', [
  'ready',
  'activate',
  'open-file',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'child-process-gone',
])
const windows = new Set<AppWindow>()
const readiness = Promise.withResolvers<void>()
const paths = new Map<string, string>()
const switches = new Map<string, string>()
let ready = false
let quitting = false
let leaving = false
let sandboxed = false
let name: string | undefined
let lock: Lock | undefined

function exit(code = 0): void {
  if (leaving) return
  leaving = true
  // Chromium's end ends the process too, perhaps before it is waited for here.
  process.exitCode = code
  events.emit('quit', {}, code)
  lock?.release()
  void host()
    .chromium.close()
    .finally(() => process.exit(code))
}

function quit(): void {
  if (quitting || leaving) return
  const before = preventable({})
  events.emit('before-quit', before)
  if (before.defaultPrevented) return
  quitting = true
  for (const window of windows) window.close()
  quitting = windows.size === 0
  if (!quitting) return
  const will = preventable({})
  events.emit('will-quit', will)
  quitting = false
  if (!will.defaultPrevented) exit()
}

function getPath(which: string): string {
  const { userData } = host()
  const known = paths.get(which)
  if (known !== undefined) return known
  const folder = paths.get('userData') ?? userData
  switch (which) {
    case 'userData':
    case 'sessionData':
      return folder
    case 'logs':
      return join(folder, 'logs')
    case 'appData':
      return join(folder, '..')
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    case 'desktop':
    case 'documents':
    case 'downloads':
      return join(homedir(), `${which[0]?.toUpperCase()}${which.slice(1)}`)
    default:
      return unsupported(`app.getPath('${which}')`)
  }
}

/** Electron's app: the program's life, its folders, its single instance. */
export const app = refusing(
  'app',
  Object.assign(events, {
    isPackaged: false,
    whenReady: () => readiness.promise,
    isReady: () => ready,
    quit,
    exit,
    focus: () => undefined,
    getPath,
    setPath: (which: string, folder: string) => {
      mkdirSync(folder, { recursive: true })
      paths.set(which, folder)
    },
    getAppPath: () => host().appPath,
    getName: () => name ?? host().name,
    setName: (given: string) => {
      name = given
    },
    getVersion: () => host().version,
    getLocale: () => 'en-GB',
    getSystemLocale: () => 'en-GB',
    setAppUserModelId: () => undefined,
    setAboutPanelOptions: () => undefined,
    addRecentDocument: () => undefined,
    clearRecentDocuments: () => undefined,
    enableSandbox: () => {
      if (ready) throw new Error('app.enableSandbox() can only be called before app is ready')
      sandboxed = true
    },
    isSandboxEnabled: () => sandboxed,
    commandLine: refusing('app.commandLine', {
      appendSwitch: (key: string, value = '') => void switches.set(key, value),
      hasSwitch: (key: string) => switches.has(key),
      getSwitchValue: (key: string) => switches.get(key) ?? '',
    }),
    hasSingleInstanceLock: () => lock !== undefined,
    releaseSingleInstanceLock: () => {
      lock?.release()
      lock = undefined
    },
    requestSingleInstanceLock: (data: unknown = {}): boolean => {
      const call = { argv: process.argv, workingDirectory: process.cwd(), data }
      lock ??= singleInstance(getPath('userData'), call, heard => {
        // A call that comes early waits, so that the app can open a window when it hears of it.
        void readiness.promise.then(() =>
          events.emit('second-instance', {}, heard.argv, heard.workingDirectory, heard.data),
        )
      })
      return lock !== undefined
    },
  }),
)

/** Tells the app that it may open windows. */
export function becomeReady(): void {
  if (leaving) return
  ready = true
  readiness.resolve()
  events.emit('ready', {}, {})
}

/** Counts a window in; the function given back counts it out and, after the last one, lets the app decide to quit. */
export function countWindow(window: AppWindow): () => void {
  windows.add(window)
  return () => {
    windows.delete(window)
    if (windows.size > 0 || quitting || leaving) return
    if (!events.emit('window-all-closed')) quit()
  }
}
