import { join } from 'node:path'
import { mustRun, type ChildRun } from './child.ts'
import { writePeopleCsv } from './people-csv.ts'
import { shellLine, tenantDesk } from './program.ts'
import { longRun, type Row } from './row.ts'

const floor = join(import.meta.dirname, 'floor.ts')

/**
 * People added through `Import-Csv | Add-MSOnlineUser` in a terminal, against node:sqlite writing the same rows, start
 * included in both; the memory meanwhile; and a what-if over everybody, which may cost no more a person than over a tenth.
 */
export async function benchPipeline(folder: string, people: number): Promise<readonly Row[]> {
  const csv = join(folder, 'people.csv')
  const tenant = join(folder, `added-${people}.tenant`)
  await writePeopleCsv(csv, people, 'bench.example')
  await tenantDesk('new', tenant, '--domain', 'bench.example')
  const added = await shellLine(tenant, `Import-Csv '${csv}' | Add-MSOnlineUser | Out-Null`)
  const raw = await mustRun(floor, [tenant, join(folder, `floor-${people}.db`)])
  const whatIf = (first: number) =>
    shellLine(tenant, `Get-MSOnlineUser -First ${first} | Set-MSOnlineUser -City Bruges -WhatIf`)
  const tenth = await whatIf(Math.ceil(people / 10))
  const everybody = await whatIf(people)
  return [
    {
      name: 'add through the pipeline',
      size: people,
      ours: added.milliseconds,
      floor: raw.milliseconds,
      unit: 'ms',
      atMost: 10,
    },
    ...memoryRows(people, added),
    {
      name: 'what-if over everybody, against ten tenths',
      size: people,
      ours: everybody.milliseconds,
      floor: tenth.milliseconds * 10,
      unit: 'ms',
      atMost: 1.5,
    },
  ]
}

/** The most memory in the later half of the run against the most in the earlier half. */
function memoryRows(people: number, { memory }: ChildRun): readonly Row[] {
  if (memory.length === 0) return []
  const half = Math.floor(memory.length / 2)
  const row: Row = {
    name: 'memory while adding, later half against earlier',
    size: people,
    ours: Math.max(...memory.slice(half)),
    floor: Math.max(...memory.slice(0, half)),
    unit: 'MB',
    goal: 500,
  }
  return [people < longRun ? row : { ...row, atMost: 1.25 }]
}
