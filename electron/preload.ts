import { contextBridge, ipcRenderer } from 'electron'

const channel = 'engine'

/** What the page is given: one line to the program, text both ways. Connecting again, as a new document does, is a new line. */
const bridge = {
  connect: (listener: (message: string) => void): ((message: string) => void) => {
    ipcRenderer.removeAllListeners(channel)
    ipcRenderer.on(channel, (_event, message: unknown) => {
      if (typeof message === 'string') listener(message)
    })
    // No text, which the page cannot send: the line before this one has ended.
    ipcRenderer.send(channel, null)
    return message => {
      if (typeof message === 'string') ipcRenderer.send(channel, message)
    }
  },
}

contextBridge.exposeInMainWorld('tenantDesk', bridge)
