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

/** What a name says of a file that is read: Default leaves it to be recognized. */
export function readAs(name: EncodingName | undefined): { readonly encoding?: TextEncoding } {
  if (name === undefined || name === 'Default') return {}
  // With a mark or without, UTF-8 is read alike.
  return { encoding: namedEncodings[name] === 'utf-8-bom' ? 'utf-8' : namedEncodings[name] }
}
