import { InvalidBer } from './ber.ts'
import { answerFaults } from '../../../shared/texts/directory-details.ts'

/** A message that is larger than accepted. */
export class MessageTooLarge extends Error {
  readonly size: number

  constructor(size: number) {
    super(`a message of ${size} bytes`)
    this.name = 'MessageTooLarge'
    this.size = size
  }
}

/** The size of the message whose first bytes these are, header included; undefined while the header is incomplete. */
function sizeOf(bytes: Buffer, start: number, end: number): number | undefined {
  if (end - start < 2) return undefined
  if (bytes[start] !== 0x30) throw new InvalidBer(answerFaults.message)
  const first = bytes[start + 1] ?? 0
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 4) throw new InvalidBer(answerFaults.messageLength)
  if (end - start < 2 + count) return undefined
  return 2 + count + bytes.readUIntBE(start + 2, count)
}

/** Cuts a stream of bytes into whole LDAP messages. A long message is put together once, however many pieces it came in. */
export class MessageSplitter {
  readonly #limit: number
  readonly #onMessage: (bytes: Buffer, start: number, end: number) => void
  #pieces: Buffer[] = []
  #held = 0
  #need: number | undefined

  constructor(limit: number, onMessage: (bytes: Buffer, start: number, end: number) => void) {
    this.#limit = limit
    this.#onMessage = onMessage
  }

  /** Bytes of a message that has not come to its end yet. */
  get held(): number {
    return this.#held
  }

  /** Gives each message that these bytes complete. Throws InvalidBer and MessageTooLarge. */
  push(chunk: Buffer): void {
    let bytes = chunk
    if (this.#held > 0) {
      this.#pieces.push(chunk)
      this.#held += chunk.length
      if (this.#need !== undefined && this.#held < this.#need) return
      bytes = Buffer.concat(this.#pieces, this.#held)
    }
    let start = 0
    let need: number | undefined
    for (;;) {
      need = sizeOf(bytes, start, bytes.length)
      if (need !== undefined && need > this.#limit) throw new MessageTooLarge(need)
      if (need === undefined || bytes.length - start < need) break
      this.#onMessage(bytes, start, start + need)
      start += need
    }
    this.#held = bytes.length - start
    this.#pieces = this.#held > 0 ? [bytes.subarray(start)] : []
    this.#need = need
  }
}
