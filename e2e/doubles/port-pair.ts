import type { Port } from '../../shared/port.ts'

/**
 * Two ports in one thread, each the other's end; messages arrive in a later turn, as they do from outside, or when `later`
 * has it so: those of one direction always in the order in which they were sent, and none once the pair is closed.
 */
export function portPair(later: (deliver: () => void) => void = queueMicrotask): {
  readonly ends: readonly [Port, Port]
  readonly close: () => void
} {
  const listeners = [new Set<(message: string) => void>(), new Set<(message: string) => void>()] as const
  const closed = new Set<() => void>()
  let open = true
  const end = (hears: Set<(message: string) => void>, tells: Set<(message: string) => void>): Port => {
    const sent: string[] = []
    return {
      send: message => {
        if (!open) return
        sent.push(message)
        later(() => {
          const next = sent.shift()
          if (open && next !== undefined) tells.forEach(listener => listener(next))
        })
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
    }
  }
  const close = () => {
    if (!open) return
    open = false
    for (const listener of closed) listener()
  }
  return { ends: [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])], close }
}
