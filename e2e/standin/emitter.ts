import { EventEmitter } from 'node:events'
import { refusing, unsupported } from './refusing.ts'

/** An event as Electron hands it out: its details, and a veto. */
export interface Preventable {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event that its listeners can veto, carrying `details` as its own properties. */
export function preventable<T extends object>(details: T): T & Preventable {
  let prevented = false
  const veto = {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
  return Object.defineProperties(veto, Object.getOwnPropertyDescriptors(details)) as T & Preventable
}

function knowOnly(target: EventEmitter, name: string, events: readonly string[]): void {
  target.on('newListener', (event: string | symbol) => {
    if (typeof event === 'string' && event !== 'error' && !events.includes(event)) unsupported(`${name}'s '${event}'`)
  })
}

/** An emitter that refuses listeners for events which the stand-in never sends. */
export function emitter(name: string, events: readonly string[]): EventEmitter {
  const target = new EventEmitter()
  knowOnly(target, name, events)
  return target
}

/** The same for the parts of Electron that are built with `new`; unknown members throw. */
export class RefusingEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    knowOnly(this, name, events)
    return refusing(name, this)
  }
}
