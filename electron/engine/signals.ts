import type { Question } from '../../shared/engine.ts'
import { Failure, type ErrorRecord } from '../../shared/errors.ts'
import { Signal } from '../language/flow.ts'

/** Ends an attempt at an object whose handler asks: the question is put without the lock, and the object starts anew. */
export class AskSignal extends Signal {
  readonly signal = 'ask'
  readonly question: Question

  constructor(question: Question) {
    super()
    this.question = question
  }
}

/** Ends an attempt at a whole all-or-nothing run that asks: taken back, asked, and started anew. */
export class ReplaySignal extends Signal {
  readonly signal = 'replay'
  readonly question: Question

  constructor(question: Question) {
    super()
    this.question = question
  }
}

/** Ends the run for good: an all-or-nothing run met an error, or the tenant's file failed. */
export class RunEnd extends Signal {
  readonly signal = 'end'
  readonly reason: 'atomic' | 'lost'
  readonly error: ErrorRecord

  constructor(reason: RunEnd['reason'], error: ErrorRecord) {
    super()
    this.reason = reason
    this.error = error
  }
}

const fatal: ReadonlySet<string> = new Set([
  'DiskFull',
  'TenantReadOnly',
  'TenantBusy',
  'TenantDamaged',
  'TenantUnreadable',
  'TenantDiskFailed',
])

/** Whether the error says that the tenant's file itself failed: going on would only repeat it. */
export function isFatal(error: unknown): boolean {
  return error instanceof Failure && fatal.has(error.record.id)
}
