import {
  messageBytes,
  ReceivedAttribute,
  textAt,
  type AttributeName,
  type EntryAttribute,
  type MessageBytes,
} from './attribute.ts'
import { BerCursor, InvalidBer } from './ber.ts'
import { answerFaults } from '../../../shared/texts/directory-details.ts'

export interface ResponseControl {
  readonly type: string
  readonly value: Buffer
}

export interface LdapResult {
  readonly code: number
  readonly matchedDn: string
  readonly diagnostic: string
  readonly referrals: readonly string[]
}

/** A message of a server, decoded (RFC 4511). Values stay in the received bytes until they are asked for. */
export type LdapMessage =
  | {
      readonly kind: 'entry'
      readonly id: number
      readonly dn: string
      readonly attributes: readonly EntryAttribute[]
      readonly controls: readonly ResponseControl[]
    }
  | { readonly kind: 'reference'; readonly id: number; readonly urls: readonly string[] }
  | { readonly kind: 'intermediate'; readonly id: number; readonly name: string; readonly value: Buffer }
  | {
      readonly kind: 'result'
      readonly id: number
      /** The tag of the operation it answers: 0x61 bind, 0x65 search, 0x78 extended. */
      readonly tag: number
      readonly result: LdapResult
      /** The name in an extended response. */
      readonly name: string
      readonly controls: readonly ResponseControl[]
    }

export type EntryMessage = Extract<LdapMessage, { kind: 'entry' }>
export type ResultMessage = Extract<LdapMessage, { kind: 'result' }>

const noControls: readonly ResponseControl[] = []
const noBytes = Buffer.alloc(0)

/** Names of attributes repeat in every entry: each spelling is taken apart once. */
const names = new Map<string, AttributeName>()

function nameOf(text: string): AttributeName {
  const known = names.get(text)
  if (known !== undefined) return known
  const [name = '', ...options] = text.toLowerCase().split(';')
  const made = { name, options: options.join(';') }
  // A hostile server could invent names for ever.
  if (names.size < 10_000) names.set(text, made)
  return made
}

function controlsOf(cursor: BerCursor): readonly ResponseControl[] {
  if (cursor.peek() !== 0xa0) return noControls
  const all = cursor.inside(0xa0)
  const controls: ResponseControl[] = []
  while (!all.atEnd) {
    const one = all.inside(0x30)
    const type = one.text(0x04)
    if (one.peek() === 0x01) one.skip()
    controls.push({ type, value: one.peek() === 0x04 ? one.take(0x04) : noBytes })
  }
  return controls
}

/** The fast path: an entry has most of the bytes, so its attributes are read without a cursor for each. */
function attributesOf(cursor: BerCursor, message: MessageBytes): EntryAttribute[] {
  const { letters, start } = message
  const attributes: EntryAttribute[] = []
  const listEnd = cursor.open(0x30) + cursor.offset
  const outerEnd = cursor.end
  while (cursor.offset < listEnd) {
    cursor.end = listEnd
    const attributeEnd = cursor.open(0x30) + cursor.offset
    cursor.end = attributeEnd
    const nameLength = cursor.open(0x04)
    const name = nameOf(letters.slice(cursor.offset - start, cursor.offset - start + nameLength))
    cursor.offset += nameLength
    const setEnd = cursor.open(0x31) + cursor.offset
    const set = cursor.offset
    cursor.end = setEnd
    let count = 0
    while (cursor.offset < setEnd) {
      cursor.skipOf(0x04)
      count++
    }
    attributes.push(new ReceivedAttribute(name, count, message, set, setEnd))
    cursor.offset = attributeEnd
  }
  cursor.end = outerEnd
  return attributes
}

function resultOf(body: BerCursor): LdapResult {
  const code = body.integer(0x0a)
  const matchedDn = body.text(0x04)
  const diagnostic = body.text(0x04)
  const referrals: string[] = []
  if (body.peek() === 0xa3) {
    const list = body.inside(0xa3)
    while (!list.atEnd) referrals.push(list.text(0x04))
  }
  return { code, matchedDn, diagnostic, referrals }
}

function extendedNameOf(body: BerCursor): string {
  while (!body.atEnd) {
    if (body.peek() === 0x8a) return body.text(0x8a)
    body.skip()
  }
  return ''
}

/** Decodes the message that lies from `start` to `end`. Throws InvalidBer. */
export function decodeMessage(bytes: Buffer, start: number, end: number): LdapMessage {
  const cursor = new BerCursor(bytes, start, end)
  cursor.open(0x30)
  const id = cursor.integer(0x02)
  const tag = cursor.peek()
  const body = cursor.inside(tag)
  switch (tag) {
    case 0x64: {
      const message = messageBytes(bytes, start, end)
      const dnEnd = body.open(0x04) + body.offset
      const dn = textAt(message, body.offset, dnEnd)
      body.offset = dnEnd
      return { kind: 'entry', id, dn, attributes: attributesOf(body, message), controls: controlsOf(cursor) }
    }
    case 0x73: {
      const urls: string[] = []
      while (!body.atEnd) urls.push(body.text(0x04))
      return { kind: 'reference', id, urls }
    }
    case 0x79: {
      const name = body.peek() === 0x80 ? body.text(0x80) : ''
      return { kind: 'intermediate', id, name, value: body.peek() === 0x81 ? body.take(0x81) : noBytes }
    }
    case 0x61:
    case 0x65:
    case 0x78: {
      const result = resultOf(body)
      const name = tag === 0x78 ? extendedNameOf(body) : ''
      return { kind: 'result', id, tag, result, name, controls: controlsOf(cursor) }
    }
    default:
      throw new InvalidBer(answerFaults.kind(`0x${tag.toString(16)}`))
  }
}

function plainOf(attributes: readonly EntryAttribute[], name: string): EntryAttribute | undefined {
  for (const attribute of attributes)
    if (attribute.name === name && (attribute.options === '' || attribute.options === 'binary')) return attribute
  return undefined
}

/** The values of an attribute that came without a language; `;binary` counts as without. */
export function valuesOf(attributes: readonly EntryAttribute[], name: string): readonly Buffer[] {
  return plainOf(attributes, name)?.values() ?? []
}

/** As `valuesOf`, as texts. */
export function textsOf(attributes: readonly EntryAttribute[], name: string): readonly string[] {
  return plainOf(attributes, name)?.texts() ?? []
}

/** The first value of an attribute as text, or undefined. */
export function textOf(attributes: readonly EntryAttribute[], name: string): string | undefined {
  return textsOf(attributes, name)[0]
}
