import { BerCursor } from './ber.ts'

/** The name of an attribute as it came, taken apart. */
export interface AttributeName {
  /** In lower case, without options. */
  readonly name: string
  /** In lower case, without the first semicolon: `range=0-1499`, `binary`; empty where there are none. */
  readonly options: string
}

/** An attribute of an entry. Values are made when they are asked for: most readers want texts, some only names. */
export interface EntryAttribute extends AttributeName {
  /** How many values it has. */
  readonly count: number
  /** The values as text; what is not UTF-8 is replaced by U+FFFD. */
  texts(): readonly string[]
  /** The values as bytes, which may be views of what was received. */
  values(): readonly Buffer[]
}

/** An attribute with these values. */
export function attributeOf({ name, options }: AttributeName, values: readonly Buffer[]): EntryAttribute {
  return {
    name,
    options,
    count: values.length,
    texts: () => values.map(value => value.toString('utf8')),
    values: () => values,
  }
}

/** The bytes of one message from `start`, and each of them as one letter. */
export interface MessageBytes {
  readonly bytes: Buffer
  readonly start: number
  readonly letters: string
}

/** The message that lies from `start` to `end`. */
export function messageBytes(bytes: Buffer, start: number, end: number): MessageBytes {
  return { bytes, start, letters: bytes.toString('latin1', start, end) }
}

/** The UTF-8 from `from` to `to` as text. Plain letters are cut from those of the message: decoding each is far slower. */
export function textAt({ bytes, start, letters }: MessageBytes, from: number, to: number): string {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 0x7f) return bytes.toString('utf8', from, to)
  return letters.slice(from - start, to - start)
}

/** An attribute whose values lie in a message, from `from` to `to`, and are known to be valid BER. */
export class ReceivedAttribute implements EntryAttribute {
  readonly name: string
  readonly options: string
  readonly count: number
  readonly #message: MessageBytes
  readonly #from: number
  readonly #to: number

  constructor({ name, options }: AttributeName, count: number, message: MessageBytes, from: number, to: number) {
    this.name = name
    this.options = options
    this.count = count
    this.#message = message
    this.#from = from
    this.#to = to
  }

  texts(): readonly string[] {
    const { bytes } = this.#message
    // Most attributes have one short value, which needs no walk.
    const length = bytes[this.#from + 1] ?? 0
    if (this.count === 1 && length < 0x80) return [textAt(this.#message, this.#from + 2, this.#to)]
    const cursor = new BerCursor(this.#message.bytes, this.#from, this.#to)
    const texts: string[] = []
    while (!cursor.atEnd) {
      const end = cursor.open(0x04) + cursor.offset
      texts.push(textAt(this.#message, cursor.offset, end))
      cursor.offset = end
    }
    return texts
  }

  values(): readonly Buffer[] {
    const cursor = new BerCursor(this.#message.bytes, this.#from, this.#to)
    const values: Buffer[] = []
    while (!cursor.atEnd) values.push(cursor.take(0x04))
    return values
  }
}
