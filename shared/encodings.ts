/** How text is kept as bytes. `utf-8-bom` begins with the mark by which Excel recognizes UTF-8. */
export const textEncodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** What PowerShell calls the ways to keep text. */
export const encodingNames = [
  'UTF8',
  'UTF8BOM',
  'UTF8NoBOM',
  'Unicode',
  'BigEndianUnicode',
  'Default',
  'ASCII',
] as const
export type EncodingName = (typeof encodingNames)[number]

/** What its names mean. Every ASCII text is the same bytes in UTF-8, and there letters beyond it survive. */
export const namedEncodings: Readonly<Record<EncodingName, TextEncoding>> = {
  UTF8: 'utf-8-bom',
  UTF8BOM: 'utf-8-bom',
  UTF8NoBOM: 'utf-8',
  Unicode: 'utf-16le',
  BigEndianUnicode: 'utf-16be',
  Default: 'windows-1252',
  ASCII: 'utf-8',
}

const titles: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
}

/** How people know an encoding, in every language. */
export function encodingTitle(encoding: string): string {
  return titles[encoding] ?? encoding
}

/** What a name says of a file that is read: Default leaves it to be recognized. */
export function readAs(name: EncodingName | undefined): { readonly encoding?: TextEncoding } {
  if (name === undefined || name === 'Default') return {}
  // With a mark or without, UTF-8 is read alike.
  return { encoding: namedEncodings[name] === 'utf-8-bom' ? 'utf-8' : namedEncodings[name] }
}

/** The encoding that a byte order mark at the beginning tells; undefined without one. */
export function markOf(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The encoding of a text by its mark or, without one, by its content. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  return markOf(bytes) ?? encodingByContent(bytes)
}

/** The encoding of bytes without a mark: UTF-8, unless more of them cannot be that than are. */
export function encodingByContent(bytes: Uint8Array): TextEncoding {
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
