import { contextBridge, ipcRenderer } from 'electron'

/** The shape the product exposes (one channel, both ways), and beside it the other ways of ipc to be exercised. */
const bridge = {
  connect: (listener: (message: unknown) => void): ((message: unknown) => void) => {
    ipcRenderer.on('engine', (_event, message: unknown) => listener(message))
    return message => ipcRenderer.send('engine', message)
  },
  ask: (question: unknown): Promise<unknown> => ipcRenderer.invoke('ask', question),
  unheard: (): Promise<unknown> => ipcRenderer.invoke('no such channel'),
  wantPort: (): void => ipcRenderer.send('port-wanted'),
}

/** What the page's world knows of the preload. */
export type ExampleBridge = typeof bridge

Object.assign(globalThis, { knownToThePreload: 42 })
ipcRenderer.on('port', event => window.postMessage('port', '*', event.ports))
contextBridge.exposeInMainWorld('example', bridge)
