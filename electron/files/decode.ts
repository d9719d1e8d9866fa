import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import type { TextEncoding } from '../../shared/encodings.ts'

/** Text with how its bytes were understood. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** Reads a script or another text that is wanted whole, by the rules of `decodeStream`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  return { text: decoderOf(encoding).decode(bytes), encoding }
}

/** How a text is to be read. */
export interface TextReading {
  /** What the encoding is where no mark says otherwise; recognized where this is left out. */
  readonly encoding?: TextEncoding
  /** Told once, before the first text that depends on it; ASCII alone is UTF-8. */
  readonly onEncoding?: (encoding: TextEncoding) => void
}

/**
 * Turns bytes into text as they come, without the byte order mark. A mark decides; without one it is what was said, else
 * UTF-8, unless the bytes around the first letter beyond ASCII say that it cannot be: then Windows-1252, as Excel writes it. Bytes that are
 * wrong in what is otherwise UTF-8 become U+FFFD, which no parameter accepts.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { encoding: said, onEncoding }: TextReading = {},
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let held: Uint8Array = new Uint8Array()
  let begun = false
  const tell = (bytes: Uint8Array) => (begun ? undefined : markOf(bytes)) ?? said ?? encodingByContent(bytes)
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    if (held.length < longestMark) continue
    if (isAscii(held) && isByteForByte(said)) {
      yield asciiText(held)
      held = new Uint8Array()
      begun = true
    } else if (said !== undefined || isEnoughToTell(held)) {
      const encoding = tell(held)
      onEncoding?.(encoding)
      decoder = decoderOf(encoding, begun)
      yield decoder.decode(held, { stream: true })
    }
  }
  if (decoder !== undefined) {
    yield decoder.decode()
    return
  }
  const encoding = tell(held)
  onEncoding?.(encoding)
  yield decoderOf(encoding, begun).decode(held)
}

/** Whether ASCII is the same bytes in it; UTF-16 has two for each letter. */
function isByteForByte(encoding: TextEncoding | undefined): boolean {
  return encoding !== 'utf-16le' && encoding !== 'utf-16be'
}

/** Bytes of the longest byte order mark. */
const longestMark = 3

/** Bytes from the first one beyond ASCII on that are looked at before the encoding is decided. */
const window = 16_384

function isEnoughToTell(bytes: Uint8Array): boolean {
  return bytes.length - bytes.findIndex(byte => byte > 0x7f) >= window || markOf(bytes) !== undefined
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function markOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The encoding of a text by its mark or, without one, by its content. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  return markOf(bytes) ?? encodingByContent(bytes)
}

function encodingByContent(bytes: Uint8Array): TextEncoding {
  if (isUtf8(bytes)) return 'utf-8'
  const { whole, broken } = sequencesOf(bytes)
  return broken > whole ? 'windows-1252' : 'utf-8'
}

/** Counts UTF-8's sequences beyond ASCII and the bytes that belong to none; one cut off by the end counts as neither. */
function sequencesOf(bytes: Uint8Array): { readonly whole: number; readonly broken: number } {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : sequenceLength(lead)
    let followed = 1
    while (followed < length && at + followed < bytes.length && isContinuation(bytes[at + followed] ?? 0)) followed++
    if (length === 0) broken++
    else if (followed === length) whole += length === 1 ? 0 : 1
    else if (at + followed < bytes.length) broken++
    at += Math.max(1, followed)
  }
  return { whole, broken }
}

/** Bytes of the sequence that this one leads; 0 when it leads none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

/** Only at its beginning does a text have a mark; further on the same bytes are a character. */
function decoderOf(encoding: TextEncoding, begun = false): TextDecoder {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { ignoreBOM: begun })
}
