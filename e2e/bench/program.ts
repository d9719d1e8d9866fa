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
