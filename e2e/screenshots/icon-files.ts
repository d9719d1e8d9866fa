/** A picture as a PNG file, square. */
export interface Picture {
  /** In pixels. */
  readonly size: number
  readonly png: Buffer
}

/** The sizes that Windows takes out of an icon, in pixels. */
export const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const

/** A Windows icon file: a directory of pictures, each a PNG file as it stands (Windows Vista and newer). */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const entryLength = 16
  const head = Buffer.alloc(6 + entryLength * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + entryLength * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The kinds of picture in a macOS icon by their size in pixels; those of two kinds serve sharp screens too. */
export const icnsKinds: readonly (readonly [kind: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A macOS icon file; fails where a size is missing. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const parts = icnsKinds.map(([kind, size]) => {
    const picture = pictures.find(candidate => candidate.size === size)
    if (picture === undefined) throw new Error(`There is no picture of ${size} pixels.`)
    return part(kind, picture.png)
  })
  return part('icns', Buffer.concat(parts))
}

function part(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
