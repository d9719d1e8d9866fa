import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { maxYoungGenerationSizeMb } from '../../electron/hosts/engine-host.ts'
import { mustRun } from './child.ts'
import { tenantDesk } from './program.ts'
import type { Row } from './row.ts'

const child = join(import.meta.dirname, 'sync-child.ts')
const floor = join(import.meta.dirname, 'floor.ts')

/** The room that the engine's thread has in window and browser: one of the three parts of its young generation. */
const asInThread = [`--max-semi-space-size=${String(maxYoungGenerationSizeMb / 3)}`]

/** The share of people that changes between two readings, as on a day when a department is renamed. */
const changing = 0.07

/**
 * A directory of that many people synchronized into an empty tenant, against node:sqlite writing the same rows (journal
 * and staging included); the memory meanwhile; and runs that find nothing or a few percent changed.
 */
export async function benchSync(folder: string, people: number): Promise<readonly Row[]> {
  const tenant = join(folder, `sync-${people}.tenant`)
  const figures = join(folder, 'sync.json')
  await tenantDesk('new', tenant, '--domain', 'bench.example')
  const run = async (changed: number, runs: number) => {
    const { memory } = await mustRun(
      child,
      [tenant, String(people), String(changed), String(runs), figures],
      asInThread,
    )
    // Written by the child.
    return { memory, times: JSON.parse(readFileSync(figures, 'utf8')) as readonly number[] }
  }
  const first = await run(0, 1)
  const same = await run(0, 3)
  const few = await run(Math.round(people * changing), 1)
  const raw = await mustRun(floor, [tenant, join(folder, 'sync-floor.db')])
  const memory = Math.max(0, ...first.memory)
  return [
    {
      name: 'first synchronization, without the directory',
      size: people,
      ours: first.times[0] ?? Number.NaN,
      floor: raw.milliseconds,
      unit: 'ms',
      atMost: 10,
    },
    ...(memory === 0 ? [] : [{ name: 'memory of it', size: people, ours: memory, unit: 'MB', goal: 300 } as const]),
    { name: 'synchronization, nothing changed', size: people, ours: Math.min(...same.times), unit: 'ms', goal: 100 },
    { name: 'synchronization, 7 % changed', size: people, ours: few.times[0] ?? Number.NaN, unit: 'ms', goal: 3_000 },
  ]
}
