import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(8192)
let used = pool.length
let lastTime = 0
let counter = 0

const byteText = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function randomByte(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool[used++] ?? 0
}

function text(byte: number): string {
  return byteText[byte & 0xff] ?? ''
}

/** A time-ordered UUID (version 7 of RFC 9562); ids of one thread are in order even within a millisecond. */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = ((randomByte() & 0x07) << 8) | randomByte()
  } else if (++counter > 0xfff) {
    // More than a millisecond holds: borrow from the next one.
    lastTime++
    counter = 0
  }
  const high = Math.floor(lastTime / 0x1_0000)
  const low = lastTime % 0x1_0000
  let id =
    text(high / 0x100_0000) + text(high >>> 16) + text(high >>> 8) + text(high) + '-' + text(low >>> 8) + text(low)
  id +=
    '-' +
    text(0x70 | (counter >>> 8)) +
    text(counter) +
    '-' +
    text(0x80 | (randomByte() & 0x3f)) +
    text(randomByte()) +
    '-'
  for (let index = 0; index < 6; index++) id += text(randomByte())
  return id
}
