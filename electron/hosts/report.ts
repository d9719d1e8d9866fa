import { type ErrorRecord, Failure } from '../../shared/errors.ts'
import { harmless } from '../../shared/shell/harmless.ts'

/** Writes one failure to standard error as a person reads it: what, and the way out. */
export function report({ message, advice }: ErrorRecord): void {
  process.stderr.write(`${harmless(`${message}${advice === undefined ? '' : ` ${advice}`}`)}\n`)
}

/** Runs a host's start; a failure is reported and gives exit code 2, anything else is a fault of the program. */
export async function orReport(start: () => Promise<number>): Promise<number> {
  try {
    return await start()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    report(error.record)
    return 2
  }
}
