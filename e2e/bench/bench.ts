import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDirectories } from './directories.ts'
import { benchFelt } from './felt.ts'
import { benchLists } from './lists.ts'
import { benchPipeline } from './pipeline.ts'
import { passes, ratioOf, table, type Row } from './row.ts'
import { benchScripts } from './script.ts'

// `npm run bench` measures 100,000 and a million; `npm run bench -- 1000 10000` other sizes. Only ratios fail a run.
const sizes = process.argv.slice(2).map(Number)
const listSizes = sizes.length > 0 ? sizes : [100_000, 1_000_000]
const addSize = sizes[0] ?? 100_000

const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-bench-'))
const rows: Row[] = []
try {
  rows.push(...(await benchScripts(folder, addSize)))
  rows.push(...(await benchPipeline(folder, addSize)))
  rows.push(...(await benchDirectories(folder, addSize)))
  for (const size of listSizes) rows.push(...(await benchLists(folder, size)), ...(await benchFelt(folder, size)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const out = join(import.meta.dirname, '..', '.out')
mkdirSync(out, { recursive: true })
writeFileSync(
  join(out, 'bench.json'),
  JSON.stringify(
    rows.map(row => ({ ...row, ratio: ratioOf(row) })),
    undefined,
    2,
  ),
)
process.stdout.write(`${table(rows)}\n`)
if (!rows.every(passes)) process.exitCode = 1
