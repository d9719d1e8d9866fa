import type { TextEncoding } from '../../shared/encodings.ts'

/** The bytes with which a file of that encoding begins. */
export function markBytes(encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8-bom') return Uint8Array.of(0xef, 0xbb, 0xbf)
  if (encoding === 'utf-16le') return Uint8Array.of(0xff, 0xfe)
  return encoding === 'utf-16be' ? Uint8Array.of(0xfe, 0xff) : new Uint8Array()
}

/** The text as bytes of that encoding, without mark; `refuse` is given the first character that the encoding lacks. */
export function encodeText(text: string, encoding: TextEncoding, refuse: (character: string) => never): Uint8Array {
  if (encoding === 'windows-1252') return windows1252(text, refuse)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf8')
}

/** Windows-1252 is its own inverse of decoding: each of the 256 bytes has a character, all different. */
const windows1252Bytes = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte] as const,
  ),
)

function windows1252(text: string, refuse: (character: string) => never): Uint8Array {
  return Uint8Array.from(text, character => windows1252Bytes.get(character) ?? refuse(character))
}
