import type { ErrorRecord } from '../../shared/errors.ts'
import { Failure } from '../../shared/errors.ts'

/** How a statement left its place other than by its end. */
export type Flow =
  | { readonly kind: 'break' | 'continue'; readonly label?: string }
  | { readonly kind: 'return' }
  | { readonly kind: 'exit'; readonly code: number }

/** Thrown to steer a run. No error: scripts never catch it, and their `finally` blocks run. */
export abstract class Signal {
  abstract readonly signal: string
}

/** A flow that has to cross a stage of a pipeline, where only exceptions cross. */
export class FlowSignal extends Signal {
  readonly signal = 'flow'
  readonly flow: Flow

  constructor(flow: Flow) {
    super()
    this.flow = flow
  }
}

/** The run was asked to stop. */
export class StopRequest extends Signal {
  readonly signal = 'stop'
}

/** The reader of a stage wants no more. */
export class NoMoreWanted extends Signal {
  readonly signal = 'enough'
}

/** A stage failed and has said so: the pipeline ends without those behind it finishing what they began. */
export class PipelineEnd extends Signal {
  readonly signal = 'pipeline'
}

/**
 * An error on its way to whoever catches it. Uncaught it ends the script, as `throw` and `-ErrorAction Stop` do, or only
 * the statement that no `try` is around.
 */
export class ScriptFailure extends Failure {
  readonly ends: 'script' | 'statement'

  constructor(record: ErrorRecord, ends: ScriptFailure['ends'] = 'script') {
    super(record)
    this.name = 'ScriptFailure'
    this.ends = ends
  }
}
