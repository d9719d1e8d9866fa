import { randomInt } from 'node:crypto'
import { onTestFailed } from 'vitest'
import { type Draw, seeded } from '../doubles/seeded.ts'

/** Whether the full numbers run, as TENANT_DESK_LONG=1 asks for, rather than the short form in the suite. */
const long = process.env['TENANT_DESK_LONG'] === '1'

/** How often something is tried: in the suite, and in the long run. */
export const times = (short: number, full: number): number => (long ? full : short)

/** Draws by a seed that a failing test prints; TENANT_DESK_SEED repeats it. */
export function draw(): Draw {
  const given = process.env['TENANT_DESK_SEED']
  const seed = given === undefined ? randomInt(2 ** 31) : Number(given)
  onTestFailed(() => void process.stderr.write(`Repeat with TENANT_DESK_SEED=${seed}\n`))
  return seeded(seed)
}
