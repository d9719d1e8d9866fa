import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one file of tests did with the faults. */
export interface Result {
  /** Faults whose place was passed while files were loaded, or by a test. */
  readonly passed: readonly string[]
  readonly killed: readonly string[]
  /** Tests that fail without a fault after others ran with one: what they say is worth nothing. */
  readonly spoiled: readonly string[]
}

/** Where results are written, and which faults are tried. */
export interface Order {
  readonly folder: string
  readonly faults: readonly string[]
}

/** The variable that names the file of the order. */
export const orderVariable = 'TENANT_DESK_FAULTS'

/** The order of this process, if there is one. */
export function givenOrder(): Order | undefined {
  const path = process.env[orderVariable]
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as Order)
}

/** The results that are there so far. */
export function resultsIn(folder: string): readonly Result[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.result.json'))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Result)
}

/** Keeps what a file of tests did. */
export function keepResult(folder: string, tests: string, result: Result): void {
  writeFileSync(join(folder, `${tests.replaceAll('/', '_')}.result.json`), JSON.stringify(result))
}
