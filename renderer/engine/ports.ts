import type { Port } from '../../shared/port.ts'

/** What the desktop window's preload offers: one line to the program, and back. */
interface Bridge {
  readonly connect: (listener: (message: string) => void) => (message: string) => void
}

declare global {
  interface Window {
    readonly tenantDesk?: Bridge
  }
}

/** A port's listeners, and what tells them. */
function listeners<Heard>() {
  const all = new Set<(heard: Heard) => void>()
  return {
    tell: (heard: Heard) => {
      for (const listener of all) listener(heard)
    },
    add: (listener: (heard: Heard) => void) => {
      all.add(listener)
      return () => {
        all.delete(listener)
      }
    },
  }
}

/** The port through a desktop window's bridge; it closes only with the window. */
export function bridgePort(bridge: Bridge): Port {
  const messages = listeners<string>()
  const send = bridge.connect(messages.tell)
  return { send, onMessage: messages.add, onClose: () => () => undefined }
}

/** The port over a WebSocket that is open. */
export function socketPort(socket: WebSocket): Port {
  const messages = listeners<string>()
  const closings = listeners<undefined>()
  socket.addEventListener('message', event => {
    if (typeof event.data === 'string') messages.tell(event.data)
  })
  socket.addEventListener('close', () => closings.tell(undefined))
  return {
    send: message => {
      if (socket.readyState === WebSocket.OPEN) socket.send(message)
    },
    onMessage: messages.add,
    onClose: listener => {
      if (socket.readyState === WebSocket.CLOSED) queueMicrotask(listener)
      return closings.add(listener)
    },
  }
}
