import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDirectories } from './directories.ts'
import { benchFelt } from './felt.ts'
import { growth } from './growth.ts'
import { benchImport } from './import.ts'
import { benchJournal, benchVerify } from './journal.ts'
import { benchLists } from './lists.ts'
import { benchPeers } from './peers.ts'
import { benchPipeline } from './pipeline.ts'
import { passes, ratioOf, table, type Row } from './row.ts'
import { benchScripts } from './script.ts'
import { benchStart } from './start.ts'

// `npm run bench` shows four sizes; `npm run bench -- 1000 10000` others. Only ratios fail a run.
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000, 1_000_000]
/** Whatever is done to everybody one by one, or by other programs, is measured up to this size. */
const most = Math.max(...sizes.filter(size => size <= 100_000), Math.min(...sizes))

const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-bench-'))
const rows: Row[] = []
try {
  rows.push(...(await benchScripts(folder, most)))
  for (const size of sizes.filter(size => size <= most))
    rows.push(...(await benchPipeline(folder, size)), ...(await benchImport(folder, size)))
  rows.push(...(await benchJournal(folder, most)), ...(await benchStart(folder, most)), ...(await benchPeers(folder)))
  rows.push(...(await benchDirectories(folder, most)))
  for (const size of sizes) {
    rows.push(...(await benchLists(folder, size)), ...(await benchVerify(folder, size)))
    rows.push(...(await benchFelt(folder, size)))
  }
  for (const name of ['add through the pipeline', 'import of a file', 'make a sample tenant', 'open'])
    rows.push(...growth(rows.filter(row => row.name === name)))
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
