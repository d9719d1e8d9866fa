import type { Port } from '../../shared/port.ts'

/** Two ports in one thread, each the other's end; messages arrive in a later turn, as they do from outside. */
export function portPair(): { readonly ends: readonly [Port, Port]; readonly close: () => void } {
  const listeners = [new Set<(message: string) => void>(), new Set<(message: string) => void>()] as const
  const closed = new Set<() => void>()
  let open = true
  const end = (hears: Set<(message: string) => void>, tells: Set<(message: string) => void>): Port => ({
    send: message => {
      if (open) queueMicrotask(() => tells.forEach(listener => listener(message)))
    },
    onMessage: listener => {
      hears.add(listener)
      return () => hears.delete(listener)
    },
    onClose: listener => {
      if (!open) queueMicrotask(listener)
      else closed.add(listener)
      return () => closed.delete(listener)
    },
  })
  const close = () => {
    if (!open) return
    open = false
    for (const listener of closed) listener()
  }
  return { ends: [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])], close }
}
