import { statSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.ts'
import { writePeopleCsv } from './people-csv.ts'
import type { Row } from './row.ts'

const program = join(import.meta.dirname, '..', '..', 'electron', 'tenant-desk.mjs')
const floor = join(import.meta.dirname, 'floor.ts')

/** People added through `Import-Csv | Add-MSOnlineUser` in a terminal, against node:sqlite writing the same rows; start included in both. */
export async function benchPipelineAdd(folder: string, people: number): Promise<readonly Row[]> {
  const csv = join(folder, 'people.csv')
  const tenant = join(folder, 'added.tenant')
  await writePeopleCsv(csv, people, 'bench.example')
  await mustRun(program, ['new', tenant, '--domain', 'bench.example'])
  const line = `Import-Csv '${csv}' | Add-MSOnlineUser | Out-Null`
  const ours = await mustRun(program, ['shell', '--tenant', tenant, '-NonInteractive', '-Command', line])
  const raw = await mustRun(floor, [tenant, join(folder, 'floor.db')])
  if (statSync(tenant).size === 0) throw new Error('nothing was written')
  return [
    {
      name: 'add through the pipeline',
      size: people,
      ours: ours.milliseconds,
      floor: raw.milliseconds,
      unit: 'ms',
      atMost: 10,
    },
    ...(ours.peak === undefined
      ? []
      : [{ name: 'memory at its peak', size: people, ours: ours.peak, unit: 'MB' as const, goal: 300 }]),
  ]
}

async function mustRun(file: string, args: readonly string[]) {
  const run = await runNode(file, args)
  if (run.code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${run.code}: ${run.errors}`)
  return run
}
