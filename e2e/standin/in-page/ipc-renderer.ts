import { refusing } from '../refusing.ts'
import { decode, encode, type Tagged } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'

type Listener = (event: object, ...args: unknown[]) => void

interface Waiting extends PromiseWithResolvers<unknown> {
  channel: string
}

function cloned(value: unknown): Tagged {
  try {
    return encode(structuredClone(value))
  } catch (error) {
    // Electron's sentence for what structured clone refuses; other refusals are the stand-in's own.
    if (error instanceof DOMException) throw new Error('An object could not be cloned.', { cause: error })
    throw error
  }
}

/** Electron's ipcRenderer, and the ear by which it hears the main process. */
export function ipcRenderer(post: (message: FromPage) => void) {
  const calls = new Map<number, Waiting>()
  const ports = new Map<string, MessagePort>()
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  let lastId = 0

  const adopt = (id: string, port: MessagePort): void => {
    ports.set(id, port)
    port.addEventListener('message', event => post({ kind: 'port', port: id, data: encode(event.data) }))
    port.start()
  }
  const handOut = (id: string): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    adopt(id, port1)
    return port2
  }
  const add = (once: boolean) => (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return renderer
  }
  const off = (channel: string, listener: Listener) => {
    const rest = (listeners.get(channel) ?? []).filter(known => known.listener !== listener)
    listeners.set(channel, rest)
    return renderer
  }
  const renderer: object = refusing('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args: cloned(args), ports: [] }),
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const tagged = cloned(args)
      const waiting = Promise.withResolvers<unknown>()
      lastId += 1
      calls.set(lastId, { ...waiting, channel })
      post({ kind: 'invoke', channel, args: tagged, call: lastId })
      return waiting.promise
    },
    postMessage: (channel: string, message: unknown, transfer: MessagePort[] = []) => {
      const ids = transfer.map(port => {
        lastId += 1
        adopt(`page-${lastId}`, port)
        return `page-${lastId}`
      })
      post({ kind: 'send', channel, args: cloned([message]), ports: ids })
    },
    on: add(false),
    once: add(true),
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return renderer
    },
  })

  const answer = (call: number, settle: (waiting: Waiting) => void): void => {
    const waiting = calls.get(call)
    calls.delete(call)
    if (waiting !== undefined) settle(waiting)
  }
  const emit = (channel: string, args: unknown[], names: string[]): void => {
    const event = { sender: renderer, ports: names.map(handOut) }
    for (const known of listeners.get(channel) ?? []) {
      if (known.once) off(channel, known.listener)
      known.listener(event, ...args)
    }
  }
  const receive = (message: ToPage): void => {
    if (message.kind === 'event') emit(message.channel, decode(message.args) as unknown[], message.ports)
    else if (message.kind === 'reply') answer(message.call, waiting => waiting.resolve(decode(message.value)))
    else if (message.kind === 'refusal') {
      answer(message.call, ({ reject, channel }) =>
        reject(new Error(`Error invoking remote method '${channel}': ${message.text}`)),
      )
    } else if (message.kind === 'port') ports.get(message.port)?.postMessage(decode(message.data))
    else {
      ports.get(message.port)?.close()
      ports.delete(message.port)
    }
  }
  return { renderer, receive }
}
