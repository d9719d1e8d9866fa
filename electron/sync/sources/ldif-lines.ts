import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryFailure } from '../source.ts'
import { failure } from '../ldap/failure.ts'
import { ldifFaults } from '../../../shared/texts/directory-details.ts'

/** The failure that says what is wrong in which line, counted from 1. */
export function lineFailure(line: number, detail: string): DirectoryFailure {
  return failure('read', directoryProblems.ldifLine({ line, detail }))
}

/** A line of an LDIF file, put together where it was folded. */
export interface LdifLine {
  /** The line where it begins, counted from 1. */
  readonly number: number
  readonly bytes: Buffer
}

/** The longest line that is accepted: a photo in base64 has some million characters. */
const longest = 16 << 20
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const hash = 0x23

/** The lines as they stand in the file, without their ends. */
async function* rawLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer[], void> {
  let rest: Buffer[] = []
  let held = 0
  let number = 1
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Buffer[] = []
    let start = 0
    for (;;) {
      const end = buffer.indexOf(lineFeed, start)
      if (end < 0) break
      const piece = buffer.subarray(start, end)
      const line = held > 0 ? Buffer.concat([...rest, piece]) : piece
      rest = []
      held = 0
      lines.push(line.at(-1) === carriageReturn ? line.subarray(0, -1) : line)
      number++
      start = end + 1
    }
    if (start < buffer.length) {
      rest.push(buffer.subarray(start))
      held += buffer.length - start
      if (held > longest) throw lineFailure(number, ldifFaults.tooLong)
    }
    if (lines.length > 0) yield lines
  }
  if (held > 0) throw failure('read', directoryProblems.ldifCut({ line: number }))
}

/** Whether the line is a comment. */
export function isComment({ bytes }: LdifLine): boolean {
  return bytes[0] === hash
}

/**
 * The lines of an LDIF file (RFC 2849), comments among them, folded ones joined; an empty line is one without bytes. A
 * last line without an end is a failure: nobody can tell it from one that was cut.
 * Holds one line and one piece of the file at a time.
 */
export async function* ldifLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LdifLine[], void> {
  let number = 0
  let current: { readonly number: number; readonly pieces: Buffer[]; size: number } | undefined
  const finished = (): LdifLine[] => {
    if (current === undefined) return []
    const { number: at, pieces } = current
    current = undefined
    const [first = Buffer.alloc(0)] = pieces
    return [{ number: at, bytes: pieces.length === 1 ? first : Buffer.concat(pieces) }]
  }
  for await (const lines of rawLines(bytes)) {
    const ready: LdifLine[] = []
    for (let line of lines) {
      number++
      // A byte order mark is written by some editors before the first line.
      if (number === 1 && line.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) line = line.subarray(3)
      if (line[0] === space) {
        if (current === undefined) throw lineFailure(number, ldifFaults.continuation)
        current.pieces.push(line.subarray(1))
        current.size += line.length
        if (current.size > longest) throw lineFailure(current.number, ldifFaults.tooLong)
        continue
      }
      ready.push(...finished())
      if (line.length === 0) ready.push({ number, bytes: line })
      else current = { number, pieces: [line], size: line.length }
    }
    if (ready.length > 0) yield ready
  }
  const last = finished()
  if (last.length > 0) yield last
}
