import { join } from 'node:path'
import { mustRun, type ChildRun } from './child.ts'

const program = join(import.meta.dirname, '..', '..', 'electron', 'tenant-desk.mjs')

/** Runs the program as its users do, from the source. */
export function tenantDesk(...args: readonly string[]): Promise<ChildRun> {
  return mustRun(program, args)
}

/** Runs one line in a shell of that tenant that ends with it. */
export function shellLine(tenant: string, line: string): Promise<ChildRun> {
  return tenantDesk('shell', '--tenant', tenant, '-NonInteractive', '-Command', line)
}

/** New objects may take so little room that what is left is what is held; else the room grows with the work done. */
const littleRoom = ['--max-semi-space-size=2']

/** The most memory that such a shell held, in megabytes; 0 where the system does not tell. */
export async function memoryOfShellLine(tenant: string, line: string): Promise<number> {
  const args = ['shell', '--tenant', tenant, '-NonInteractive', '-Command', line]
  return Math.max(0, ...(await mustRun(program, args, littleRoom)).memory)
}
