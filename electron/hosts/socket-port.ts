import type { WebSocket } from 'ws'
import type { Port } from '../../shared/port.ts'

/** A page's socket as a port. Anything but text closes it. */
export function socketPort(socket: WebSocket): Port {
  return {
    send: message => {
      if (socket.readyState === socket.OPEN) socket.send(message)
    },
    onMessage: listener => {
      const hear = (data: Buffer | ArrayBuffer | Buffer[], binary: boolean) => {
        if (binary || !Buffer.isBuffer(data)) socket.close(1003)
        else listener(data.toString('utf8'))
      }
      socket.on('message', hear)
      return () => socket.off('message', hear)
    },
    onClose: listener => {
      if (socket.readyState === socket.CLOSED) setImmediate(listener)
      else socket.on('close', listener)
      return () => socket.off('close', listener)
    },
  }
}
