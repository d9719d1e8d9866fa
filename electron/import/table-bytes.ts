import { TextDecoder } from 'node:util'
import type { StrictRow } from '../../shared/csv-strict.ts'
import { importEncodings, type ImportEncoding } from '../../shared/import/kinds.ts'
import { readRows, type RowsReading } from '../../shared/import/read-rows.ts'
import type { TableHead } from '../../shared/import/table.ts'
import { decodeStream } from '../files/decode.ts'

/** How a file's bytes are to be understood; what is not said is recognised. */
export interface TableReading extends RowsReading {
  readonly encoding?: ImportEncoding | undefined
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: ImportEncoding | undefined,
  onEncoding: (encoding: string) => void,
): AsyncGenerator<string> {
  if (encoding === undefined) return yield* decodeStream(bytes, { onEncoding })
  onEncoding(importEncodings[encoding])
  const decoder = new TextDecoder(importEncodings[encoding])
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Reads the rows of a file's bytes as they come; as `readRows`, and `onHead` is also told how the bytes were understood. */
export function readTable(
  bytes: AsyncIterable<Uint8Array>,
  reading: TableReading,
  onHead: (head: TableHead) => void,
): AsyncGenerator<readonly StrictRow[]> {
  let encoding = 'utf-8'
  const text = decoded(bytes, reading.encoding, found => (encoding = found))
  return readRows(text, reading, head => onHead({ ...head, encoding }))
}
