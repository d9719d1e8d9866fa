/** A value of the structured clone as JSON: a tag, then what it takes to build the value again. */
export type Tagged =
  | ['undefined']
  | ['plain', string | number | boolean | null]
  | ['number', string]
  | ['bigint', string]
  | ['again', number]
  | ['date', number]
  | ['error', string, string]
  | ['bytes', string, boolean]
  | ['array', Tagged[]]
  | ['set', Tagged[]]
  | ['map', [Tagged, Tagged][]]
  | ['object', [string, Tagged][]]

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))

/** Writes a structured clone as JSON, cycles included; a kind of object that ipc never carries here throws. */
export function encode(root: unknown): Tagged {
  const seen = new Map<object, number>()
  const visit = (value: unknown): Tagged => {
    if (value === undefined) return ['undefined']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return ['number', '-0']
      return Number.isFinite(value) ? ['plain', value] : ['number', String(value)]
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return ['plain', value]
    if (typeof value !== 'object') throw new Error('An object could not be cloned.')
    const before = seen.get(value)
    if (before !== undefined) return ['again', before]
    seen.set(value, seen.size)
    if (Array.isArray(value)) return ['array', value.map(visit)]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [visit(key), visit(item)])]
    if (value instanceof Set) return ['set', [...value].map(visit)]
    if (value instanceof ArrayBuffer) return ['bytes', toBase64(new Uint8Array(value)), false]
    if (value instanceof Uint8Array) return ['bytes', toBase64(value), true]
    if (ArrayBuffer.isView(value) || value instanceof RegExp) {
      throw new Error(`stand-in: a ${value.constructor.name} in a message is not supported`)
    }
    return ['object', Object.entries(value).map(([key, item]) => [key, visit(item)])]
  }
  return visit(root)
}

/** Builds the value again; the order in which objects appear is that of `encode`. */
export function decode(root: Tagged): unknown {
  const seen: object[] = []
  const keep = <T extends object>(value: T): T => {
    seen.push(value)
    return value
  }
  const visit = (tagged: Tagged): unknown => {
    switch (tagged[0]) {
      case 'undefined':
        return undefined
      case 'plain':
        return tagged[1]
      case 'number':
        return Number(tagged[1])
      case 'bigint':
        return BigInt(tagged[1])
      case 'again':
        return seen[tagged[1]]
      case 'date':
        return keep(new Date(tagged[1]))
      case 'error':
        return keep(Object.assign(new Error(tagged[2]), { name: tagged[1] }))
      case 'bytes': {
        const bytes = fromBase64(tagged[1])
        return keep(tagged[2] ? bytes : bytes.buffer)
      }
      case 'array': {
        const list = keep<unknown[]>([])
        for (const item of tagged[1]) list.push(visit(item))
        return list
      }
      case 'set': {
        const set = keep(new Set())
        for (const item of tagged[1]) set.add(visit(item))
        return set
      }
      case 'map': {
        const map = keep(new Map())
        for (const [key, item] of tagged[1]) map.set(visit(key), visit(item))
        return map
      }
      case 'object': {
        const object = keep({})
        // Defined, not assigned: a key named __proto__ stays a key.
        for (const [key, item] of tagged[1]) {
          Object.defineProperty(object, key, {
            value: visit(item),
            enumerable: true,
            writable: true,
            configurable: true,
          })
        }
        return object
      }
    }
  }
  return visit(root)
}
