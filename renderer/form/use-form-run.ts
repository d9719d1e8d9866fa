import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Progress, Question } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { run, type Command, type RunResult } from '../engine/run.ts'

/** Where a form is between being filled and being done. */
export type FormPhase =
  | { readonly kind: 'form'; readonly error?: ErrorRecord }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'running'; readonly whatIf: boolean; readonly since: Date; readonly progress?: Progress }
  | { readonly kind: 'whatIf'; readonly result: RunResult }
  | {
      readonly kind: 'outcome'
      readonly result: RunResult
      readonly at: Date
      /** How far taking it back has come. */
      readonly undo: 'possible' | 'running' | 'done'
      readonly undoErrors: readonly ErrorRecord[]
    }

/** A question of the engine that waits for the person. */
export interface OpenQuestion {
  readonly question: Question
  readonly answer: (answer: Answer) => void
}

/** The life of a form's run: preview, confirmation, run, stop, undo. */
export interface FormRun {
  readonly phase: FormPhase
  readonly question: OpenQuestion | undefined
  readonly preview: () => void
  /** Asks for the form's own confirmation first where `high`. */
  readonly start: (high: boolean) => void
  readonly stop: () => void
  readonly undo: () => void
  readonly back: () => void
}

/** Runs a form's command in its phases; leaving the page stops a preview, never a run that writes. */
export function useFormRun(command: Command, onDone?: () => void): FormRun {
  const { engine, session } = useConnection()
  const [phase, setPhase] = useState<FormPhase>({ kind: 'form' })
  const [question, setQuestion] = useState<OpenQuestion>()
  const runId = useRef<string>(undefined)
  const stopRead = useRef<AbortController>(undefined)
  useEffect(() => () => stopRead.current?.abort(), [])

  const execute = useCallback(
    async (what: Command, options: { readonly whatIf?: boolean; readonly confirmed?: boolean }) => {
      const abort = new AbortController()
      stopRead.current = options.whatIf === true ? abort : undefined
      return run(engine, {
        session,
        command: what,
        ...options,
        signal: abort.signal,
        onStart: id => {
          runId.current = id
        },
        onProgress: progress => setPhase(now => (now.kind === 'running' ? { ...now, progress } : now)),
        onQuestion: asked =>
          new Promise(resolve => {
            setQuestion({
              question: asked,
              answer: answer => {
                setQuestion(undefined)
                resolve(answer)
              },
            })
          }),
      }).finally(() => setQuestion(undefined))
    },
    [engine, session],
  )

  const fail = (thrown: unknown) => setPhase({ kind: 'form', error: recordOf(thrown) })

  const preview = () => {
    setPhase({ kind: 'running', whatIf: true, since: new Date() })
    execute(command, { whatIf: true, confirmed: true }).then(result => setPhase({ kind: 'whatIf', result }), fail)
  }
  const really = () => {
    const since = new Date()
    setPhase({ kind: 'running', whatIf: false, since })
    execute(command, { confirmed: true }).then(result => {
      setPhase({ kind: 'outcome', result, at: since, undo: 'possible', undoErrors: [] })
      onDone?.()
    }, fail)
  }
  const undo = () => {
    if (phase.kind !== 'outcome') return
    const before = phase
    setPhase({ ...before, undo: 'running' })
    execute(undoCommand(before.result.summary.id), { confirmed: true }).then(
      result =>
        setPhase({ ...before, undo: result.errors.length === 0 ? 'done' : 'possible', undoErrors: result.errors }),
      (thrown: unknown) => setPhase({ ...before, undoErrors: [recordOf(thrown)] }),
    )
  }

  return {
    phase,
    question,
    preview,
    start: high => (high && phase.kind !== 'confirm' ? setPhase({ kind: 'confirm' }) : really()),
    stop: () => {
      if (runId.current !== undefined) engine.stop(runId.current)
    },
    undo,
    back: () => setPhase({ kind: 'form' }),
  }
}

/** The command that takes a run back. */
export function undoCommand(runId: string): Command {
  return { pipelines: [[{ cmdlet: 'Undo-TenantChange', arguments: [['Run', runId]] }]] }
}
