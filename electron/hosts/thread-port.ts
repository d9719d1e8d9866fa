import type { MessagePort } from 'node:worker_threads'
import type { Port } from '../../shared/port.ts'

/** One end of a channel between threads as a port for text. */
export function threadPort(channel: MessagePort): Port {
  let closed = false
  channel.once('close', () => {
    closed = true
  })
  return {
    send: message => channel.postMessage(message, []),
    onMessage: listener => {
      const hear = (message: unknown) => {
        if (typeof message === 'string') listener(message)
      }
      channel.on('message', hear)
      return () => channel.off('message', hear)
    },
    onClose: listener => {
      if (closed) setImmediate(listener)
      else channel.once('close', listener)
      return () => channel.off('close', listener)
    },
  }
}
