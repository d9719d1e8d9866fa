import { onTestFailed } from 'vitest'
import { type Draw, seeded } from '../doubles/seeded.ts'
import { seed } from '../extent.ts'

/** Draws by the seed of this run, which a failing test prints. */
export function draw(): Draw {
  onTestFailed(() => void process.stderr.write(`Repeat with TENANT_DESK_SEED=${seed}\n`))
  return seeded(seed)
}
