import { decodeStream, type TextReading } from './decode.ts'

/** The doors of a gate by which files are read. */
interface ReadingGate {
  readonly read: (path: string) => AsyncIterable<Uint8Array>
  readonly readText: (path: string, reading?: TextReading) => AsyncIterable<string>
  readonly keep: (path: string) => Promise<string>
  readonly keepText: (name: string, text: AsyncIterable<string>) => Promise<string>
}

/** The bytes of a handed file from there on; none at its end. */
export type AskPart = (file: string, from: number) => Promise<Uint8Array>

/** The gate with files that the caller hands over part by part: they are read by name, and never lie on this machine. */
export function withHandedFiles<Gate extends ReadingGate>(gate: Gate, names: readonly string[], ask: AskPart): Gate {
  if (names.length === 0) return gate
  const handed = new Set(names)

  async function* read(file: string): AsyncGenerator<Uint8Array> {
    for (let from = 0; ;) {
      const part = await ask(file, from)
      if (part.length === 0) return
      from += part.length
      yield part
    }
  }

  return {
    ...gate,
    read: path => (handed.has(path) ? read(path) : gate.read(path)),
    readText: (path, reading) => (handed.has(path) ? decodeStream(read(path), reading) : gate.readText(path, reading)),
    keep: path => (handed.has(path) ? gate.keepText(path, decodeStream(read(path))) : gate.keep(path)),
  }
}
