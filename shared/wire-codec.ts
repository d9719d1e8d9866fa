import { Credential, Hashtable, PsObject, ScriptBlock, SecureString, type Value } from './values.ts'

/** How many levels of lists and objects a message may have; what lies deeper is shown by its type's name. */
export const deepestLevel = 64

/** How many values one message may hold. */
export const mostNodes = 1_000_000

/** Whether secrets travel: `given` by a page to the engine, `withheld` on the way back. */
export type Secrets = 'given' | 'withheld'

/** Thrown for text that is no message, and for messages that hold too much; the sentence says which. */
export class WireError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WireError'
  }
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** Where the value is on its way into JSON: its ancestors, to cut circles, and the count of all before it. */
interface Walk {
  readonly above: unknown[]
  readonly secrets: Secrets
  /** The place of each shape among those of the message, by its type and names. */
  readonly shapes: Map<string, number>
  nodes: number
}

/** What objects of one kind have in common: it is sent with the first of them in a message. */
interface Shape {
  readonly type: string
  readonly names: readonly string[]
}

const tag = '$'

function numberJson(value: number): Json {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { [tag]: 'number', text: Object.is(value, -0) ? '-0' : String(value) }
}

/** What stands for a value that is too deep or holds itself. */
function nameOf(value: object): string {
  if (value instanceof PsObject) return value.typeName
  return value instanceof Hashtable ? 'System.Collections.Hashtable' : 'System.Object[]'
}

/** An object with its shape, or with the place of the same shape before it: of a list, names would be most of the message. */
function psObjectJson(value: PsObject, walk: Walk): Json {
  const { typeName: type } = value
  const names = Array.from(value.properties(), property => property.name)
  const key = JSON.stringify([type, names])
  const known = walk.shapes.get(key)
  if (known === undefined) walk.shapes.set(key, walk.shapes.size)
  const of = Array.from(value.properties(), property => toJson(property.value, walk))
  return known === undefined ? { [tag]: 'object', type, names, of } : { [tag]: 'alike', as: known, of }
}

function objectJson(value: object, walk: Walk): Json {
  if (value instanceof Date) return { [tag]: 'date', at: Number.isNaN(value.getTime()) ? null : value.getTime() }
  if (value instanceof RegExp) return { [tag]: 'regex', source: value.source, flags: value.flags }
  if (value instanceof SecureString) return { [tag]: 'secret', text: walk.secrets === 'given' ? value.reveal() : '' }
  if (value instanceof ScriptBlock) return { [tag]: 'script', text: value.text }
  if (value instanceof Credential) {
    return { [tag]: 'credential', name: value.userName, text: walk.secrets === 'given' ? value.password.reveal() : '' }
  }
  if (walk.above.length >= deepestLevel || walk.above.includes(value)) return nameOf(value)
  walk.above.push(value)
  try {
    if (Array.isArray(value)) return value.map(item => toJson(item, walk))
    if (value instanceof PsObject) return psObjectJson(value, walk)
    if (value instanceof Hashtable) {
      return { [tag]: 'table', of: Array.from(value.entries(), e => [toJson(e.key, walk), toJson(e.value, walk)]) }
    }
    const plain: Record<string, Json> = {}
    for (const [name, part] of Object.entries(value)) if (part !== undefined) plain[name] = toJson(part, walk)
    return plain
  } finally {
    walk.above.pop()
  }
}

function toJson(value: unknown, walk: Walk): Json {
  walk.nodes += 1
  if (walk.nodes > mostNodes) throw new WireError(`The message holds more than ${mostNodes} values.`)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return numberJson(value)
  if (typeof value === 'object') return objectJson(value, walk)
  throw new WireError(`A ${typeof value} cannot be sent.`)
}

/**
 * The message as JSON text. Dates, patterns, secrets, objects and numbers that JSON lacks are tagged, objects alike name their properties once; a circle or
 * whatever lies deeper than `deepestLevel` becomes its type's name. Throws WireError beyond `mostNodes` values.
 */
export function encodeMessage(message: object, secrets: Secrets): string {
  return JSON.stringify(toJson(message, { above: [], secrets, shapes: new Map(), nodes: 0 }))
}

const numbers: Readonly<Record<string, number>> = { '-0': -0, NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity }

type Parts = Readonly<Record<string, unknown>>

function text(parts: Parts, name: string): string {
  const value = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (typeof value !== 'string') throw new WireError(`"${name}" must be text.`)
  return value
}

function list(parts: Parts, name: string): readonly unknown[] {
  const value = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (!Array.isArray(value)) throw new WireError(`"${name}" must be a list.`)
  return value
}

function pairs(parts: Parts): readonly (readonly [unknown, unknown])[] {
  return list(parts, 'of').map(pair => {
    if (!Array.isArray(pair) || pair.length !== 2) throw new WireError('"of" must be a list of pairs.')
    return [pair[0], pair[1]] as const
  })
}

function dateOf(parts: Parts): Date {
  const at = Object.hasOwn(parts, 'at') ? parts['at'] : undefined
  if (at !== null && typeof at !== 'number') throw new WireError('"at" must be a number.')
  return new Date(at ?? Number.NaN)
}

function patternOf(parts: Parts): RegExp {
  try {
    return new RegExp(text(parts, 'source'), text(parts, 'flags'))
  } catch (error) {
    throw error instanceof WireError ? error : new WireError('A pattern is faulty.')
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function shapeOf(parts: Parts, shapes: Shape[]): Shape {
  if (parts[tag] === 'object') {
    const names = list(parts, 'names')
    if (!names.every(isText)) throw new WireError('A property has no name.')
    const shape = { type: text(parts, 'type'), names }
    shapes.push(shape)
    return shape
  }
  const as = Object.hasOwn(parts, 'as') ? parts['as'] : undefined
  const shape = typeof as === 'number' ? shapes[as] : undefined
  if (shape === undefined) throw new WireError('An object is like none before it.')
  return shape
}

function psObjectOf(parts: Parts, level: number, shapes: Shape[]): PsObject {
  const { type, names } = shapeOf(parts, shapes)
  const values = list(parts, 'of')
  if (values.length !== names.length) throw new WireError('An object has another number of values than of names.')
  const object = new PsObject(type)
  for (const [index, name] of names.entries()) object.set(name, valueOf(fromJson(values[index], level + 1, shapes)))
  return object
}

function taggedValue(parts: Parts, level: number, shapes: Shape[]): Value {
  switch (parts[tag]) {
    case 'number': {
      const value = numbers[text(parts, 'text')]
      if (typeof value !== 'number') throw new WireError('A number is faulty.')
      return value
    }
    case 'date':
      return dateOf(parts)
    case 'regex':
      return patternOf(parts)
    case 'secret':
      return new SecureString(text(parts, 'text'))
    case 'script':
      return new ScriptBlock(text(parts, 'text'))
    case 'credential':
      return new Credential(text(parts, 'name'), new SecureString(text(parts, 'text')))
    case 'object':
    case 'alike':
      return psObjectOf(parts, level, shapes)
    case 'table': {
      const table = new Hashtable()
      for (const [key, value] of pairs(parts))
        table.set(valueOf(fromJson(key, level + 1, shapes)), valueOf(fromJson(value, level + 1, shapes)))
      return table
    }
    default:
      throw new WireError('A value has an unknown tag.')
  }
}

function fromJson(json: unknown, level: number, shapes: Shape[]): unknown {
  if (json === null || typeof json !== 'object') return json
  if (level > deepestLevel + 1) throw new WireError(`The message has more than ${deepestLevel} levels.`)
  if (Array.isArray(json)) return json.map(item => fromJson(item, level + 1, shapes))
  if (Object.hasOwn(json, tag)) return taggedValue(json as Parts, level, shapes)
  const plain: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(json)) {
    if (name === '__proto__') throw new WireError('A property has a name that is not allowed.')
    plain[name] = fromJson(part, level + 1, shapes)
  }
  return plain
}

/** What `encodeMessage` was given, not yet checked for its shape. Throws WireError for text that is no message. */
export function decodeMessage(message: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch {
    throw new WireError('The message is not JSON.')
  }
  return fromJson(json, 0, [])
}

/** Whether it is a value that a pipeline can carry, all the way down. */
export function isValue(value: unknown): value is Value {
  if (value === null) return true
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (Array.isArray(value)) return value.every(isValue)
  return [Date, RegExp, SecureString, Credential, ScriptBlock, PsObject, Hashtable].some(type => value instanceof type)
}

function valueOf(decoded: unknown): Value {
  if (!isValue(decoded)) throw new WireError('An object in a value has no type.')
  return decoded
}
