import { readRows } from '../../../shared/import/read-rows.ts'

/** The text of a file, piece by piece, in the encoding that the engine recognised. */
async function* textOf(blob: Blob, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
  const reader = blob.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield decoder.decode(part.value, { stream: true })
  }
  yield decoder.decode()
}

/** The cells of the rows that begin in these lines. */
export async function readCells(
  blob: Blob,
  { encoding, delimiter }: { readonly encoding: string; readonly delimiter: string },
  lines: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>()
  for await (const rows of readRows(textOf(blob, encoding), { path: '', delimiter }, () => undefined)) {
    for (const { line, cells } of rows) if (lines.has(line)) found.set(line, cells)
    if (found.size === lines.size) break
  }
  return found
}
