import { refusing } from '../refusing.ts'
import { bridge, type Bridge } from './bridge.ts'
import { ipcRenderer } from './ipc-renderer.ts'
import type { FromPage, ToPage } from './messages.ts'

/** What the main process tells the preload's world when a document begins. */
export interface WorldOptions {
  nonce: string
  /** Name of the global by which this world speaks to the main process. */
  binding: string
  /** Name of the global by which the main process speaks to this world. */
  mailbox: string
  process: object
}

type Preload = (require: (name: string) => unknown, process: object, exports: object, module: object) => void

/** The preload's side: runs a sandboxed preload as one CommonJS function that can require nothing but `electron`. */
export function start(options: WorldOptions, preload: Preload): void {
  if (window.top !== window) return
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const native = world[options.binding]
  delete world[options.binding]
  const post = (message: FromPage): void => native?.(JSON.stringify(message))
  const ipc = ipcRenderer(post)
  Object.defineProperty(world, options.mailbox, { value: (message: ToPage) => ipc.receive(message) })

  let link: Bridge | undefined
  const waiting: [string, unknown][] = []
  const listen = (event: Event): void => {
    const [port] = (event as MessageEvent).ports
    if (port === undefined) return
    link = bridge(port, 'to-preload', 'to-page', () => undefined)
    for (const [key, api] of waiting) link.expose(key, api)
  }
  window.addEventListener(options.nonce, listen, { once: true })
  const contextBridge = refusing('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => {
      if (link === undefined) waiting.push([key, api])
      else link.expose(key, api)
    },
  })
  const electron = refusing("the preload's electron", { contextBridge, ipcRenderer: ipc.renderer })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  try {
    preload(require, options.process, module.exports, module)
  } catch (error) {
    console.error('Unable to load preload script', error)
    post({ kind: 'preload-error', text: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
