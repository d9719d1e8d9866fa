import { errorRecord, Failure } from './errors.ts'
import {
  type HostCall,
  hostCalls,
  type HostGives,
  hostReply,
  type HostServices,
  type HostTakes,
  type HostWish,
} from './host.ts'
import { pieces, type Port } from './port.ts'
import { longestReply, receive, refusalOf } from './wire.ts'
import { encodeMessage } from './wire-codec.ts'

/** The services of the host at the other end of a port. */
export interface RemoteHost extends HostServices {
  readonly onWish: (listener: (wish: HostWish) => void) => () => void
}

interface Pending {
  readonly call: HostCall
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Failure) => void
}

/** The host's services over a port; calls that wait when it closes reject with ConnectionLost. */
export function remoteHost(port: Port): RemoteHost {
  const pending = new Map<number, Pending>()
  const wishes = new Set<(wish: HostWish) => void>()
  let open = true
  let calls = 0

  const failAll = (reason: Failure) => {
    for (const { reject } of pending.values()) reject(reason)
    pending.clear()
  }
  const line = pieces(port, {
    longest: longestReply,
    onTooLong: () => failAll(new Failure(errorRecord('MessageTooLong', { limit: longestReply }))),
  })

  line.onMessage(text => {
    const received = receive(hostReply, text)
    if (!('message' in received)) return failAll(new Failure(received.refused))
    const reply = received.message
    if (reply.kind === 'wish') {
      for (const listener of wishes) listener(reply.wish)
      return
    }
    if (reply.kind === 'refused') return failAll(new Failure(reply.error))
    const waiting = pending.get(reply.id)
    pending.delete(reply.id)
    if (waiting === undefined) return
    if (reply.kind === 'failed') return waiting.reject(new Failure(reply.error))
    const checked = hostCalls[waiting.call].gives.safeParse(reply.value)
    if (checked.success) waiting.resolve(checked.data)
    else waiting.reject(new Failure(refusalOf(checked.error)))
  })
  line.onClose(() => {
    open = false
    failAll(new Failure(errorRecord('ConnectionLost', {})))
  })

  const ask = async <Name extends HostCall>(call: Name, args: HostTakes<Name>): Promise<HostGives<Name>> => {
    if (!open) throw new Failure(errorRecord('ConnectionLost', {}))
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    calls += 1
    pending.set(calls, { call, resolve, reject })
    line.send(encodeMessage({ id: calls, call, args }, 'withheld'))
    // What arrives was checked against this call's own shape.
    return (await promise) as HostGives<Name>
  }

  return {
    info: () => ask('info', []),
    preferences: () => ask('preferences', []),
    savePreferences: (...args) => ask('savePreferences', args),
    shellHistory: () => ask('shellHistory', []),
    keepTyped: (...args) => ask('keepTyped', args),
    recentTenants: () => ask('recentTenants', []),
    openTenant: (...args) => ask('openTenant', args),
    newTenant: (...args) => ask('newTenant', args),
    saveFile: (...args) => ask('saveFile', args),
    openExternal: (...args) => ask('openExternal', args),
    notify: (...args) => ask('notify', args),
    chooseFile: (...args) => ask('chooseFile', args),
    copySecret: (...args) => ask('copySecret', args),
    onWish: listener => {
      wishes.add(listener)
      return () => wishes.delete(listener)
    },
  }
}
