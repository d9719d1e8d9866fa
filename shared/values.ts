/** A property of an object as a person wrote its name; names compare whatever their case. */
export interface Property {
  readonly name: string
  value: Value
}

/** Everything a pipeline carries. Arrays are lists; a missing value is null; numbers are IEEE doubles. */
export type Value =
  | null
  | string
  | number
  | boolean
  | Date
  | RegExp
  | SecureString
  | Credential
  | ScriptBlock
  | PsObject
  | Hashtable
  | readonly Value[]

/** An ordered bag of named values. A map, so that `__proto__` is a name like any other. */
export class PsObject {
  readonly typeName: string
  readonly #properties = new Map<string, Property>()

  constructor(typeName = 'PSCustomObject') {
    this.typeName = typeName
  }

  /** An object of that type with the record's own entries as properties, in their order. */
  static of(typeName: string, record: Readonly<Record<string, Value>>): PsObject {
    const object = new PsObject(typeName)
    for (const [name, value] of Object.entries(record)) object.set(name, value)
    return object
  }

  /** The value of the property, or undefined where there is none. */
  get(name: string): Value | undefined {
    return this.#properties.get(name.toLowerCase())?.value
  }

  /** Sets the property; a new one keeps the name as it is written here. */
  set(name: string, value: Value): void {
    const key = name.toLowerCase()
    const known = this.#properties.get(key)
    if (known === undefined) this.#properties.set(key, { name, value })
    else known.value = value
  }

  has(name: string): boolean {
    return this.#properties.has(name.toLowerCase())
  }

  delete(name: string): boolean {
    return this.#properties.delete(name.toLowerCase())
  }

  /** The properties in the order in which they were added. */
  properties(): IterableIterator<Property> {
    return this.#properties.values()
  }

  get size(): number {
    return this.#properties.size
  }
}

/** A hash table: keys are values, text keys compare whatever their case, the order is kept. */
export class Hashtable {
  readonly #entries = new Map<unknown, { readonly key: Value; value: Value }>()

  static keyOf(key: Value): unknown {
    if (typeof key === 'string') return `s${key.toLowerCase()}`
    return key instanceof Date ? `d${key.getTime()}` : key
  }

  get(key: Value): Value | undefined {
    return this.#entries.get(Hashtable.keyOf(key))?.value
  }

  set(key: Value, value: Value): void {
    const id = Hashtable.keyOf(key)
    const known = this.#entries.get(id)
    if (known === undefined) this.#entries.set(id, { key, value })
    else known.value = value
  }

  has(key: Value): boolean {
    return this.#entries.has(Hashtable.keyOf(key))
  }

  delete(key: Value): boolean {
    return this.#entries.delete(Hashtable.keyOf(key))
  }

  entries(): IterableIterator<{ readonly key: Value; value: Value }> {
    return this.#entries.values()
  }

  get size(): number {
    return this.#entries.size
  }
}

/** A hash table whose values are also found by their place. */
export class OrderedDictionary extends Hashtable {}

/** A list that grows and shrinks in place. */
export class ArrayList extends Array<Value> {
  /** Whether Add gives the place of the new item, as those of System.Collections.ArrayList do. */
  readonly tellsPlace: boolean

  constructor(tellsPlace: boolean) {
    super()
    this.tellsPlace = tellsPlace
  }

  /** What is made of it is a plain list. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }
}

const secureStringName = 'System.Security.SecureString'

/** A secret in a pipeline: prints and serializes as its type's name; only `reveal` gives the text. */
export class SecureString {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The secret itself, for the one place that consumes it. */
  reveal(): string {
    return this.#text
  }

  get length(): number {
    return this.#text.length
  }

  toString(): string {
    return secureStringName
  }

  toJSON(): string {
    return secureStringName
  }
}

/** A user name with its secret, as Get-Credential gives it. */
export class Credential {
  readonly userName: string
  readonly password: SecureString

  constructor(userName: string, password: SecureString) {
    this.userName = userName
    this.password = password
  }
}

/** A script block as a value: its source without the braces, and whatever its evaluator needs to run it. */
export class ScriptBlock {
  readonly text: string
  readonly body: unknown

  constructor(text: string, body?: unknown) {
    this.text = text
    this.body = body
  }
}

/** Whether the value is a list in the sense of a pipeline: lists unroll, text and objects do not. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}
