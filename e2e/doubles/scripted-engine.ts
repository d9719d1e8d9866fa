import type { Answer, Engine, Notice, Question, RunRequest, RunSummary, StreamRecord } from '../../shared/engine.ts'

/** One thing that a scripted run does. */
export type Step =
  | { readonly say: StreamRecord }
  | { readonly ask: Question }
  /** Goes on when the run is stopped. */
  | { readonly untilStopped: true }
  | { readonly fail: unknown }

export interface ScriptedEngine extends Engine {
  readonly notify: (notice: Notice) => void
  /** What was asked of it, in order. */
  readonly calls: string[]
  readonly answers: Answer[]
  /** The steps of every run from now on. */
  script: readonly Step[]
}

/** An engine whose runs do what a test wrote down, and wait for their observer like a real one. */
export function scriptedEngine(script: readonly Step[] = []): ScriptedEngine {
  const listeners = new Set<(notice: Notice) => void>()
  const stops = new Map<string, () => void>()
  const engine: ScriptedEngine = {
    script,
    calls: [],
    answers: [],
    notify: notice => listeners.forEach(listener => listener(notice)),
    run: async (request: RunRequest, observer): Promise<RunSummary> => {
      engine.calls.push(`run ${request.id}`)
      const stopped = Promise.withResolvers<void>()
      stops.set(request.id, stopped.resolve)
      if (observer.signal.aborted) stopped.resolve()
      observer.signal.addEventListener('abort', () => stopped.resolve())
      let errors = 0
      for (const step of engine.script) {
        if ('say' in step) await observer.onRecord(step.say)
        else if ('ask' in step) engine.answers.push(await observer.onQuestion(step.ask))
        else if ('fail' in step) throw step.fail
        else await stopped.promise
        if ('say' in step && step.say.stream === 'error') errors += 1
      }
      return {
        id: request.id,
        outcome: 'completed',
        errors,
        changed: 0,
        whatIf: false,
        undoable: false,
        milliseconds: 1,
      }
    },
    stop: run => {
      engine.calls.push(`stop ${run}`)
      stops.get(run)?.()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    endSession: session => {
      engine.calls.push(`end ${session}`)
    },
  }
  return engine
}
