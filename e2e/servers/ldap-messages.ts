import { Ber, BerWriter } from 'ldapts'
import { BerCursor } from '../../electron/sync/ldap/ber.ts'

/** A request as a server sees it. */
export interface LdapRequest {
  readonly id: number
  readonly kind: 'bind' | 'search' | 'extended' | 'unbind' | 'other'
  readonly base: string
  readonly scope: number
  readonly attributes: readonly string[]
  /** Values of the controls by object identifier. */
  readonly controls: ReadonlyMap<string, Buffer>
}

export interface ControlValue {
  readonly type: string
  readonly value: Buffer
}

export interface ResultParts {
  readonly code?: number
  readonly matched?: string
  readonly diagnostic?: string
  readonly referrals?: readonly string[]
  readonly controls?: readonly ControlValue[]
}

const kinds: Readonly<Record<number, LdapRequest['kind']>> = {
  0x60: 'bind',
  0x63: 'search',
  0x77: 'extended',
  0x42: 'unbind',
}

function searchParts(body: BerCursor): Pick<LdapRequest, 'base' | 'scope' | 'attributes'> {
  const base = body.text(0x04)
  const scope = body.integer(0x0a)
  // Aliases, limits, types only and the filter are stepped over: what a script answers does not depend on them.
  for (let field = 0; field < 5; field++) body.skip()
  const list = body.inside(0x30)
  const attributes: string[] = []
  while (!list.atEnd) attributes.push(list.text(0x04))
  return { base, scope, attributes }
}

function controlsIn(cursor: BerCursor): ReadonlyMap<string, Buffer> {
  const controls = new Map<string, Buffer>()
  if (cursor.peek() !== 0xa0) return controls
  const all = cursor.inside(0xa0)
  while (!all.atEnd) {
    const one = all.inside(0x30)
    const type = one.text(0x04)
    if (one.peek() === Ber.Boolean) one.skip()
    controls.set(type, one.atEnd ? Buffer.alloc(0) : Buffer.from(one.take(0x04)))
  }
  return controls
}

/** Reads a whole message of a client. */
export function decodeRequest(bytes: Buffer): LdapRequest {
  const cursor = new BerCursor(bytes).inside(0x30)
  const id = cursor.integer(0x02)
  const tag = cursor.peek()
  const kind = kinds[tag] ?? 'other'
  const body = cursor.inside(tag)
  const parts = kind === 'search' ? searchParts(body) : { base: '', scope: 0, attributes: [] }
  return { id, kind, ...parts, controls: controlsIn(cursor) }
}

function message(id: number, write: (writer: BerWriter) => void, controls: readonly ControlValue[] = []): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(id)
  write(writer)
  if (controls.length > 0) {
    writer.startSequence(0xa0)
    for (const { type, value } of controls) {
      writer.startSequence()
      writer.writeString(type)
      writer.writeBuffer(value, Ber.OctetString)
      writer.endSequence()
    }
    writer.endSequence()
  }
  writer.endSequence()
  return Buffer.from(writer.buffer)
}

export type Attributes = Readonly<Record<string, readonly (string | Buffer)[]>>

/** An entry of a search. */
export function entryMessage(
  id: number,
  dn: string | Buffer,
  attributes: Attributes,
  controls?: readonly ControlValue[],
): Buffer {
  const write = (writer: BerWriter) => {
    writer.startSequence(0x64)
    writer.writeBuffer(Buffer.from(dn), Ber.OctetString)
    writer.startSequence()
    for (const [name, values] of Object.entries(attributes)) {
      writer.startSequence()
      writer.writeString(name)
      writer.startSequence(0x31)
      for (const value of values) writer.writeBuffer(Buffer.from(value), Ber.OctetString)
      writer.endSequence()
      writer.endSequence()
    }
    writer.endSequence()
    writer.endSequence()
  }
  return message(id, write, controls)
}

/** The result of an operation: 0x61 bind, 0x65 search, 0x78 extended. */
export function resultMessage(id: number, tag: number, parts: ResultParts = {}, name?: string): Buffer {
  const write = (writer: BerWriter) => {
    writer.startSequence(tag)
    writer.writeEnumeration(parts.code ?? 0)
    writer.writeString(parts.matched ?? '')
    writer.writeString(parts.diagnostic ?? '')
    if (parts.referrals !== undefined) {
      writer.startSequence(0xa3)
      for (const url of parts.referrals) writer.writeString(url)
      writer.endSequence()
    }
    if (name !== undefined) writer.writeString(name, 0x8a)
    writer.endSequence()
  }
  return message(id, write, parts.controls)
}

/** A pointer to another server in the middle of a search. */
export function referenceMessage(id: number, urls: readonly string[]): Buffer {
  return message(id, writer => {
    writer.startSequence(0x73)
    for (const url of urls) writer.writeString(url)
    writer.endSequence()
  })
}

/** A message between the entries of a content synchronization. */
export function intermediateMessage(id: number, name: string, value: Buffer): Buffer {
  return message(id, writer => {
    writer.startSequence(0x79)
    writer.writeString(name, 0x80)
    writer.writeBuffer(value, 0x81)
    writer.endSequence()
  })
}

export const pagedType = '1.2.840.113556.1.4.319'

/** The value of a sequence, built by hand. */
export function sequenceOf(write: (writer: BerWriter) => void, tag?: number): Buffer {
  const writer = new BerWriter()
  writer.startSequence(tag)
  write(writer)
  writer.endSequence()
  return Buffer.from(writer.buffer)
}

/** The control of a page: its cookie, empty at the end. */
export function pagedValue(cookie: string): ControlValue {
  const value = sequenceOf(writer => {
    writer.writeInt(0)
    writer.writeString(cookie)
  })
  return { type: pagedType, value }
}

/** The cookie a client sent with its question for a page. */
export function pagedCookieOf(value: Buffer): string {
  const inside = new BerCursor(value).inside(0x30)
  inside.integer(0x02)
  return inside.text(0x04)
}
