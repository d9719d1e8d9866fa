/** Throws the one sentence by which a story learns that it left what the stand-in imitates. */
export function unsupported(what: string): never {
  throw new Error(`stand-in: ${what} is not supported`)
}

/** What the language itself asks of any object (await, JSON.stringify, template strings): answered, never refused. */
const askedByTheLanguage = new Set(['then', 'toJSON', 'toString', 'valueOf', 'constructor'])

/** The same object, but reading a member it lacks throws instead of giving undefined; members may be replaced. */
export function refusing<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || askedByTheLanguage.has(key)) {
        return Reflect.get(object, key, receiver)
      }
      return unsupported(`${name}.${key}`)
    },
  })
}

/** A part of Electron that the product does not use: any touch of it throws. */
export function absent(name: string): unknown {
  const refuse = (): never => unsupported(name)
  // A function, not an arrow: only what could be built with `new` has its building refused in our words.
  const target = function (): void {}
  return new Proxy(target, { get: refuse, set: refuse, apply: refuse, construct: refuse })
}
