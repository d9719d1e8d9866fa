/** How text is kept as bytes. `utf-8-bom` begins with the mark by which Excel recognizes UTF-8. */
export const textEncodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof textEncodings)[number]
