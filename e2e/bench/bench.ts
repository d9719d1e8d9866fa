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

const out = join(import.meta.dirname, '..', '.out')
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-bench-'))
const rows: Row[] = []

/** Keeps what was measured, so that a run that is stopped has it too, and tells of it. */
function add(more: readonly Row[]): void {
  rows.push(...more)
  const kept = rows.map(row => ({ ...row, ratio: ratioOf(row) }))
  writeFileSync(join(out, 'bench.json'), JSON.stringify(kept, undefined, 2))
  for (const { name, size, ours, unit } of more)
    process.stderr.write(`${name}, ${size.toLocaleString('en')}: ${ours.toFixed(ours < 100 ? 2 : 0)} ${unit}\n`)
}

try {
  add(await benchScripts(folder, most))
  for (const size of sizes.filter(size => size <= most)) {
    add(await benchPipeline(folder, size))
    add(await benchImport(folder, size))
  }
  add(await benchJournal(folder, most))
  add(await benchStart(folder, most))
  add(await benchPeers(folder))
  add(await benchDirectories(folder, most))
  for (const size of sizes) {
    add(await benchLists(folder, size))
    add(await benchVerify(folder, size))
    add(await benchFelt(folder, size))
  }
  add(growth(rows))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${table(rows)}\n`)
if (!rows.every(passes)) process.exitCode = 1
