import { EventEmitter } from 'node:events'
import { emitter } from './emitter.ts'
import { refusing, unsupported } from './refusing.ts'

/** What a message port speaks to: another port, or a page. */
export interface Far {
  receive(data: unknown): void
  hangUp(): void
  /** Says what lies opposite from now on. */
  join(far: Far): void
}

interface End extends Far {
  port: Port
  /** Ends the port's life here and gives what lies opposite and what it had not yet handed over. */
  leave(): { far: Far; unread: unknown[] }
}

/** Electron's MessagePortMain. */
export interface Port extends EventEmitter {
  postMessage(message: unknown, transfer?: Port[]): void
  start(): void
  close(): void
}

const ends = new WeakMap<Port, End>()

function endOf(port: Port): End {
  return ends.get(port) ?? unsupported('a port that was transferred already')
}

/** Makes one end of a channel, not yet joined. */
export function createEnd(): End {
  const events = emitter('MessagePortMain', ['message', 'close'])
  let far: Far | undefined
  let unread: unknown[] | undefined = []
  const hand = (data: unknown): void => void events.emit('message', { data, ports: [] })
  const end: End = {
    port: refusing<Port>(
      'MessagePortMain',
      Object.assign(events, {
        postMessage: (message: unknown, transfer: Port[] = []) => {
          if (transfer.length > 0) unsupported('a port sent through a port')
          far?.receive(structuredClone(message))
        },
        start: () => {
          const waiting = unread ?? []
          unread = undefined
          waiting.forEach(hand)
        },
        close: () => {
          const other = far
          far = undefined
          other?.hangUp()
        },
      }),
    ),
    receive: data => {
      if (unread === undefined) setImmediate(hand, data)
      else unread.push(data)
    },
    hangUp: () => {
      far = undefined
      setImmediate(() => events.emit('close'))
    },
    join: other => {
      far = other
    },
    leave: () => {
      ends.delete(end.port)
      return { far: far ?? unsupported('the transfer of a closed port'), unread: unread ?? [] }
    },
  }
  ends.set(end.port, end)
  return end
}

/** Electron's MessageChannelMain: two joined ports of the main process. */
export class MessageChannelMain {
  readonly port1: Port
  readonly port2: Port
  constructor() {
    const [one, two] = [createEnd(), createEnd()]
    one.join(two)
    two.join(one)
    this.port1 = one.port
    this.port2 = two.port
  }
}

/** Moves a port of the main process to a page: `page` takes its place, what lies opposite is given back. */
export function transfer(port: Port, page: Far): Far {
  const { far, unread } = endOf(port).leave()
  far.join(page)
  for (const data of unread) page.receive(data)
  return far
}
