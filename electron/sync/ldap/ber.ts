import { answerFaults } from '../../../shared/texts/directory-details.ts'

/** Bytes that are not the BER they should be; `connection` turns it into a failure that names the server. */
export class InvalidBer extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'InvalidBer'
  }
}

/** Reads definite-length BER (X.690, as RFC 4511 limits it) from `start` to `end`; never looks beyond. */
export class BerCursor {
  readonly bytes: Buffer
  offset: number
  end: number

  constructor(bytes: Buffer, start = 0, end = bytes.length) {
    this.bytes = bytes
    this.offset = start
    this.end = end
  }

  get atEnd(): boolean {
    return this.offset >= this.end
  }

  /** The next tag, or -1 at the end. */
  peek(): number {
    return this.offset < this.end ? (this.bytes[this.offset] ?? -1) : -1
  }

  /** Steps over a tag that must be this one and its length; gives the length. The content begins at `offset`. */
  open(tag: number): number {
    if (this.peek() !== tag) throw new InvalidBer(answerFaults.tag(`0x${tag.toString(16)}`))
    this.offset++
    return this.length()
  }

  length(): number {
    const { bytes } = this
    let length = this.offset < this.end ? (bytes[this.offset++] ?? 0) : -1
    if (length >= 0x80) {
      const count = length & 0x7f
      if (count === 0 || count > 4 || this.offset + count > this.end) throw new InvalidBer(answerFaults.length)
      length = 0
      for (let index = 0; index < count; index++) length = length * 256 + (bytes[this.offset++] ?? 0)
    }
    if (length < 0 || this.offset + length > this.end) throw new InvalidBer(answerFaults.longer)
    return length
  }

  /** The content of the next value with this tag, as a view of the same memory. */
  take(tag: number): Buffer {
    const length = this.open(tag)
    const start = this.offset
    this.offset += length
    return this.bytes.subarray(start, this.offset)
  }

  text(tag: number): string {
    const length = this.open(tag)
    const start = this.offset
    this.offset += length
    return this.bytes.toString('utf8', start, this.offset)
  }

  /** A cursor over the content of the next value with this tag. */
  inside(tag: number): BerCursor {
    const length = this.open(tag)
    const start = this.offset
    this.offset += length
    return new BerCursor(this.bytes, start, this.offset)
  }

  /** A signed whole number of at most six bytes. */
  integer(tag: number): number {
    const length = this.open(tag)
    if (length === 0 || length > 6) throw new InvalidBer(answerFaults.number)
    const value = this.bytes.readIntBE(this.offset, length)
    this.offset += length
    return value
  }

  boolean(tag: number): boolean {
    if (this.open(tag) !== 1) throw new InvalidBer(answerFaults.truth)
    return this.bytes[this.offset++] !== 0
  }

  /** Steps over the next value, which must have this tag; gives where it ends. */
  skipOf(tag: number): number {
    const length = this.open(tag)
    this.offset += length
    return this.offset
  }

  skip(): void {
    this.offset++
    const length = this.length()
    this.offset += length
  }
}
