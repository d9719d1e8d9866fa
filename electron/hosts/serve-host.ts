import { errorRecord, Failure } from '../../shared/errors.ts'
import {
  type HostCall,
  hostCalls,
  type HostReply,
  hostRequest,
  type HostServices,
  type HostTakes,
  type HostWish,
} from '../../shared/host.ts'
import { pieces, type Port } from '../../shared/port.ts'
import { longestRequest, receive, refusalOf } from '../../shared/wire.ts'
import { encodeMessage } from '../../shared/wire-codec.ts'

/** What the host may tell a page unasked. */
export interface ServedHost {
  readonly wish: (wish: HostWish) => void
}

/** Serves the host's services to one page; calls that do not fit their shape are refused with a record. */
export function serveHost(services: HostServices, port: Port): ServedHost {
  const line = pieces(port, {
    longest: longestRequest,
    onTooLong: () => tell({ kind: 'refused', error: errorRecord('MessageTooLong', { limit: longestRequest }) }),
  })
  const tell = (reply: HostReply) => line.send(encodeMessage(reply, 'withheld'))

  const answer = async (id: number, call: HostCall, args: readonly unknown[]) => {
    const checked = hostCalls[call].takes.safeParse(args)
    if (!checked.success) throw new Failure(refusalOf(checked.error))
    // The arguments were checked against this call's own shape.
    const service = services[call] as (...args: HostTakes<HostCall>) => Promise<unknown>
    tell({ kind: 'result', id, value: await service(...(checked.data as HostTakes<HostCall>)) })
  }

  line.onMessage(text => {
    const received = receive(hostRequest, text)
    if (!('message' in received)) return tell({ kind: 'refused', error: received.refused })
    const { id, call, args } = received.message
    answer(id, call, args).catch((reason: unknown) => {
      const detail = reason instanceof Error ? reason.message : String(reason)
      tell({
        kind: 'failed',
        id,
        error: reason instanceof Failure ? reason.record : errorRecord('InternalError', { detail }),
      })
    })
  })
  return { wish: wish => tell({ kind: 'wish', wish }) }
}
