import type { ErrorRecord } from '../../shared/errors.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'

/** What one side asks of the object on the other. `open` starts a stream, `next` asks for its next part, `stop` ends it. */
export type RemoteRequest =
  | {
      readonly id: number
      readonly kind: 'call' | 'open'
      readonly path: readonly string[]
      readonly args: readonly unknown[]
    }
  | { readonly id: number; readonly kind: 'next' | 'stop' }

/** The answer to the request of that id; an error crosses as its record only. */
export type RemoteReply =
  | { readonly id: number; readonly value: unknown; readonly done?: boolean }
  | { readonly id: number; readonly error: ErrorRecord }

function recordOf(error: unknown): ErrorRecord {
  if (error instanceof Failure) return error.record
  return errorRecord('InternalError', { detail: error instanceof Error ? error.message : String(error) })
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function'
}

function methodAt(object: object, path: readonly string[]): (...args: readonly unknown[]) => unknown {
  let value: unknown = object
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      throw new TypeError(`no ${path.join('.')}`)
    value = Object.getOwnPropertyDescriptor(value, name)?.value
  }
  if (!isFunction(value)) throw new TypeError(`no ${path.join('.')}`)
  return value
}

/** Answers requests from an object of methods; each stream is pulled, so it never runs ahead. */
export function answerRemote(object: object, reply: (reply: RemoteReply) => void): (request: RemoteRequest) => void {
  const streams = new Map<number, AsyncIterator<unknown>>()

  async function answer(request: RemoteRequest): Promise<void> {
    const { id } = request
    switch (request.kind) {
      case 'call':
        reply({ id, value: await methodAt(object, request.path)(...request.args) })
        return
      case 'open': {
        // The path was chosen on the other side among those that give streams.
        const stream = methodAt(object, request.path)(...request.args) as AsyncIterable<unknown>
        streams.set(id, stream[Symbol.asyncIterator]())
        return
      }
      case 'next': {
        const part = await streams.get(id)?.next()
        if (part?.done !== false) streams.delete(id)
        reply(part?.done === false ? { id, value: part.value } : { id, value: undefined, done: true })
        return
      }
      case 'stop':
        await streams.get(id)?.return?.()
        streams.delete(id)
        return
    }
  }

  return request => {
    answer(request).catch((error: unknown) => {
      streams.delete(request.id)
      reply({ id: request.id, error: recordOf(error) })
    })
  }
}

interface Waiting {
  readonly resolve: (reply: { readonly value: unknown; readonly done?: boolean }) => void
  readonly reject: (error: Failure) => void
}

/** An object of methods that lies elsewhere, with what feeds it replies and what ends it. */
export interface Remote<Target> {
  readonly target: Target
  readonly receive: (reply: RemoteReply) => void
  /** Fails everything that waits and whatever is asked from now on. */
  readonly end: (failure: Failure) => void
}

/** The near side of `answerRemote`; `streams` names the methods that give streams, as `group.method`. */
export function createRemote<Target extends object>(
  send: (request: RemoteRequest) => void,
  streams: ReadonlySet<string>,
): Remote<Target> {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended: Failure | undefined

  function ask(request: RemoteRequest): Promise<{ readonly value: unknown; readonly done?: boolean }> {
    return new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended)
        return
      }
      waiting.set(request.id, { resolve, reject })
      send(request)
    })
  }
  async function* stream(path: readonly string[], args: readonly unknown[]): AsyncGenerator<unknown, void, void> {
    const id = ++lastId
    send({ id, kind: 'open', path, args })
    let done = false
    try {
      for (;;) {
        const part = await ask({ id, kind: 'next' })
        done = part.done === true
        if (done) return
        yield part.value
      }
    } finally {
      if (!done && ended === undefined) send({ id, kind: 'stop' })
    }
  }
  function node(path: readonly string[]): object {
    const children = new Map<string, object>()
    const call = (...args: readonly unknown[]) =>
      streams.has(path.join('.'))
        ? stream(path, args)
        : ask({ id: ++lastId, kind: 'call', path, args }).then(reply => reply.value)
    return new Proxy(call, {
      get: (_, name) => {
        // A promise looks for `then`: this is none.
        if (typeof name !== 'string' || name === 'then') return undefined
        const known = children.get(name) ?? node([...path, name])
        children.set(name, known)
        return known
      },
    })
  }

  return {
    // Every path that Target's type allows is a method on the other side, which has the same type.
    target: node([]) as Target,
    receive: reply => {
      const waiter = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('error' in reply) waiter?.reject(new Failure(reply.error))
      else waiter?.resolve(reply)
    },
    end: failure => {
      ended = failure
      for (const waiter of waiting.values()) waiter.reject(failure)
      waiting.clear()
    },
  }
}
