import { Ber, BerReader, BerWriter } from 'ldapts'

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

function searchParts(reader: BerReader): Pick<LdapRequest, 'base' | 'scope' | 'attributes'> {
  const base = reader.readString() ?? ''
  const scope = reader.readEnumeration() ?? 0
  reader.readEnumeration()
  reader.readInt()
  reader.readInt()
  reader.readBoolean()
  // The filter is stepped over: what a script answers does not depend on it.
  reader.readByte(false)
  reader.readLength()
  reader.offset += reader.length
  reader.readSequence()
  const end = reader.offset + reader.length
  const attributes: string[] = []
  while (reader.offset < end) attributes.push(reader.readString() ?? '')
  return { base, scope, attributes }
}

/** Reads a whole message of a client. */
export function decodeRequest(message: Buffer): LdapRequest {
  const reader = new BerReader(message)
  reader.readSequence()
  const id = reader.readInt() ?? 0
  const tag = reader.peek() ?? 0
  const kind = kinds[tag] ?? 'other'
  const empty = { base: '', scope: 0, attributes: [] }
  if (kind === 'unbind') return { id, kind, ...empty, controls: new Map() }
  reader.readSequence(tag)
  const end = reader.offset + reader.length
  const parts = kind === 'search' ? searchParts(reader) : empty
  reader.offset = end
  const controls = new Map<string, Buffer>()
  if (reader.remain > 0 && reader.peek() === 0xa0) {
    reader.readSequence(0xa0)
    while (reader.remain > 0) {
      reader.readSequence()
      const stop = reader.offset + reader.length
      const type = reader.readString() ?? ''
      if (reader.peek() === Ber.Boolean) reader.readBoolean()
      controls.set(
        type,
        reader.offset < stop ? (reader.readString(Ber.OctetString, true) ?? Buffer.alloc(0)) : Buffer.alloc(0),
      )
    }
  }
  return { id, kind, ...parts, controls }
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
  const reader = new BerReader(value)
  reader.readSequence()
  reader.readInt()
  return reader.readString() ?? ''
}
