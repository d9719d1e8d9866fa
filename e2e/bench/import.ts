import { join } from 'node:path'
import { build as buildProgram, desktopEntry } from '../../electron/build/build.ts'
import { bundled } from './bundled.ts'
import { mustRun } from './child.ts'
import { hosted, type Line } from './hosted.ts'
import { writePeopleCsv } from './people-csv.ts'
import { tenantDesk } from './program.ts'
import type { Row } from './row.ts'

const floor = join(import.meta.dirname, 'floor.ts')
const engineEntry = join(desktopEntry, '..', 'engine-worker.mjs')

/** An import is well under way after this many milliseconds. */
const underWay = 2_000

/**
 * A file of that many people imported by the built program, in the thread that it runs the engine in, each row kept with
 * its outcome: against node:sqlite writing the same rows; the memory and the host's event loop meanwhile; the same file
 * again; and how soon one that is stopped has ended.
 */
export async function benchImport(folder: string, people: number): Promise<readonly Row[]> {
  await buildProgram(['desktop'])
  const host = await bundled('host', folder)
  const csv = join(folder, 'import.csv')
  await writePeopleCsv(csv, people, 'bench.example')
  const line = `Import-TenantCsv '${csv}' -Kind Provision -Default @{ AccountOnly = $true } | Out-Null`
  const into = async (name: string, ...lines: readonly Line[]) => {
    const tenant = join(folder, `${name}-${people}.tenant`)
    await tenantDesk('new', tenant, '--domain', 'bench.example')
    return { tenant, ...(await hosted(host, [engineEntry, tenant, ''], lines)) }
  }
  const whole = await into('imported', { text: line }, { text: line })
  const [first, again] = whole.lines
  const raw = await mustRun(floor, [whole.tenant, join(folder, `import-floor-${people}.db`)])
  const row = { size: people, unit: 'ms' } as const
  const rows: Row[] = [
    { ...row, name: 'import: a file', ours: first?.milliseconds ?? Number.NaN, floor: raw.milliseconds, atMost: 10 },
    { ...row, name: 'import: the host’s event loop meanwhile, p99', ours: first?.delay ?? Number.NaN, goal: 50 },
    { ...row, name: 'import: the same file again', ours: again?.milliseconds ?? Number.NaN },
  ]
  if (whole.megabytes > 0) rows.push({ ...row, name: 'import: memory', ours: whole.megabytes, unit: 'MB', goal: 400 })
  if ((first?.milliseconds ?? 0) < 2 * underWay) return rows
  const { lines } = await into('stopped', { text: line, stopAfter: underWay })
  return [
    ...rows,
    {
      ...row,
      name: 'import: until one that is stopped has ended',
      ours: lines[0]?.milliseconds ?? Number.NaN,
      goal: 1_000,
    },
  ]
}
