type Carried =
  | ['value', unknown]
  | ['function', number]
  | ['promise', number]
  | ['array', Carried[]]
  | ['object', [string, Carried][]]

type Note =
  | { kind: 'call'; id: number; args: Carried[] }
  | { kind: 'return'; ok: boolean; value: Carried }
  | { kind: 'settle'; id: number; ok: boolean; value: Carried }
  | { kind: 'expose'; key: string; api: Carried }

type Callable = (...args: unknown[]) => unknown

/** One end of the way between the preload's world and the page's. */
export interface Bridge {
  expose(key: string, api: unknown): void
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Joins two worlds of one document by an event target that only they know. Events between worlds are delivered at
 * once and their `detail` is cloned by Chromium, so functions can be called both ways and no object is shared.
 */
export function bridge(
  target: EventTarget,
  mine: string,
  theirs: string,
  onExpose: (key: string, api: unknown) => void,
): Bridge {
  const dispatch = target.dispatchEvent.bind(target)
  const functions = new Map<number, Callable>()
  const ids = new WeakMap<Callable, number>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  let returned: { ok: boolean; value: Carried } | undefined
  const send = (detail: Note): void => void dispatch(new CustomEvent(theirs, { detail }))

  const idOf = (call: Callable): number => {
    const known = ids.get(call)
    if (known !== undefined) return known
    lastId += 1
    ids.set(call, lastId)
    functions.set(lastId, call)
    return lastId
  }
  const settleLater = (promise: Promise<unknown>): number => {
    lastId += 1
    const id = lastId
    promise.then(
      value => send({ kind: 'settle', id, ok: true, value: pack(value) }),
      (error: unknown) => send({ kind: 'settle', id, ok: false, value: ['value', messageOf(error)] }),
    )
    return id
  }
  const pack = (value: unknown): Carried => {
    if (typeof value === 'function') return ['function', idOf(value as Callable)]
    if (value instanceof Promise) return ['promise', settleLater(value)]
    if (Array.isArray(value)) return ['array', value.map(pack)]
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return ['object', Object.entries(value).map(([key, item]) => [key, pack(item)])]
    }
    return ['value', structuredClone(value)]
  }
  const call = (id: number, args: unknown[]): unknown => {
    returned = undefined
    send({ kind: 'call', id, args: args.map(pack) })
    const answer = returned as { ok: boolean; value: Carried } | undefined
    if (answer === undefined) throw new Error('the other world did not answer')
    const value = unpack(answer.value)
    if (!answer.ok) throw new Error(String(value))
    return value
  }
  const unpack = (carried: Carried): unknown => {
    switch (carried[0]) {
      case 'value':
        return carried[1]
      case 'function':
        return (...args: unknown[]) => call(carried[1], args)
      case 'promise': {
        const settling = Promise.withResolvers<unknown>()
        promises.set(carried[1], settling)
        return settling.promise
      }
      case 'array':
        return carried[1].map(unpack)
      case 'object':
        return Object.freeze(Object.fromEntries(carried[1].map(([key, item]) => [key, unpack(item)])))
    }
  }
  const answer = (id: number, args: Carried[]): Note => {
    try {
      return { kind: 'return', ok: true, value: pack(functions.get(id)?.(...args.map(unpack))) }
    } catch (error) {
      return { kind: 'return', ok: false, value: ['value', messageOf(error)] }
    }
  }

  target.addEventListener(mine, event => {
    const note = (event as CustomEvent<Note>).detail
    if (note.kind === 'call') send(answer(note.id, note.args))
    else if (note.kind === 'return') returned = note
    else if (note.kind === 'expose') onExpose(note.key, unpack(note.api))
    else {
      const settling = promises.get(note.id)
      promises.delete(note.id)
      if (note.ok) settling?.resolve(unpack(note.value))
      else settling?.reject(new Error(String(unpack(note.value))))
    }
  })
  return { expose: (key, api) => send({ kind: 'expose', key, api: pack(api) }) }
}
