import {
  Ber,
  type BerWriter,
  BindRequest,
  Control,
  ExtendedRequest,
  Filter,
  SearchFilter,
  SearchRequest,
  type SearchFilterValues,
} from 'ldapts'
import type { LdapFilter } from './filter.ts'

const tags = {
  and: 0xa0,
  or: 0xa1,
  not: 0xa2,
  equal: 0xa3,
  substring: 0xa4,
  atLeast: 0xa5,
  atMost: 0xa6,
  present: 0x87,
  approx: 0xa8,
  extensible: 0xa9,
} as const

function writeParts(writer: BerWriter, filter: Extract<LdapFilter, { kind: 'substring' }>): void {
  writer.writeString(filter.attribute)
  writer.startSequence()
  if (filter.initial !== undefined) writer.writeBuffer(filter.initial, 0x80)
  for (const part of filter.any) writer.writeBuffer(part, 0x81)
  if (filter.final !== undefined) writer.writeBuffer(filter.final, 0x82)
  writer.endSequence()
}

/** Writes a filter as BER (RFC 4511, 4.5.1.7). */
export function writeFilter(writer: BerWriter, filter: LdapFilter): void {
  if (filter.kind === 'present') {
    writer.writeString(filter.attribute, tags.present)
    return
  }
  writer.startSequence(tags[filter.kind])
  switch (filter.kind) {
    case 'and':
    case 'or':
      for (const part of filter.parts) writeFilter(writer, part)
      break
    case 'not':
      writeFilter(writer, filter.part)
      break
    case 'substring':
      writeParts(writer, filter)
      break
    case 'extensible':
      if (filter.rule !== undefined) writer.writeString(filter.rule, 0x81)
      if (filter.attribute !== undefined) writer.writeString(filter.attribute, 0x82)
      writer.writeBuffer(filter.value, 0x83)
      if (filter.dnAttributes) writer.writeBoolean(true, 0x84)
      break
    default:
      writer.writeString(filter.attribute)
      writer.writeBuffer(filter.value, Ber.OctetString)
  }
  writer.endSequence()
}

/** ldapts' own filters send bytes that are not UTF-8 wrongly, so its request is given ours. */
class BytesFilter extends Filter {
  readonly type: SearchFilterValues = SearchFilter.and
  readonly #filter: LdapFilter

  constructor(filter: LdapFilter) {
    super()
    this.#filter = filter
  }

  override write(writer: BerWriter): void {
    writeFilter(writer, this.#filter)
  }

  override toString(): string {
    return this.#filter.kind
  }
}

/** A control to be sent: its object identifier, whether the server must know it, and its value already encoded. */
export interface RequestControl {
  readonly type: string
  readonly critical: boolean
  readonly value?: Buffer
}

class EncodedControl extends Control {
  readonly #value: Buffer | undefined

  constructor({ type, critical, value }: RequestControl) {
    super(type, { critical })
    this.#value = value
  }

  protected override writeControl(writer: BerWriter): void {
    if (this.#value !== undefined) writer.writeBuffer(this.#value, Ber.OctetString)
  }
}

export interface SearchQuestion {
  readonly base: string
  readonly scope: 'base' | 'one' | 'sub'
  readonly filter: LdapFilter
  readonly attributes: readonly string[]
  readonly controls?: readonly RequestControl[]
}

/** A search request as bytes; no limits are asked for, and aliases are not followed. */
export function encodeSearch(messageId: number, question: SearchQuestion): Buffer {
  return new SearchRequest({
    messageId,
    baseDN: question.base,
    scope: question.scope,
    derefAliases: 'never',
    sizeLimit: 0,
    timeLimit: 0,
    filter: new BytesFilter(question.filter),
    attributes: [...question.attributes],
    controls: (question.controls ?? []).map(control => new EncodedControl(control)),
  }).write()
}

/** A simple bind as bytes. */
export function encodeBind(messageId: number, account: string, secret: string): Buffer {
  return new BindRequest({ messageId, dn: account, password: secret }).write()
}

/** The question for StartTLS as bytes (RFC 4511, 4.14). */
export function encodeStartTls(messageId: number): Buffer {
  return new ExtendedRequest({ messageId, oid: '1.3.6.1.4.1.1466.20037' }).write()
}
