import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { encodingByContent, encodingOf, markOf, type TextEncoding } from '../../shared/encodings.ts'

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

/** Only at its beginning does a text have a mark; further on the same bytes are a character. */
function decoderOf(encoding: TextEncoding, begun = false): TextDecoder {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { ignoreBOM: begun })
}
