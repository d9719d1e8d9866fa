import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Pipeline, Progress, PersonQuestion } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { textOf } from '../engine/properties.ts'
import { run, type Command, type RunResult } from '../engine/run.ts'
import { PsObject } from '../../shared/values.ts'
import type { FormModel } from './use-form.ts'

/** Where a form is between being filled and being done. */
export type FormPhase =
  | { readonly kind: 'form'; readonly error?: ErrorRecord }
  | { readonly kind: 'confirm'; readonly command: Command }
  | { readonly kind: 'running'; readonly whatIf: boolean; readonly since: Date; readonly progress?: Progress }
  /** `command` is what the preview ran, and what Run runs after it. */
  | { readonly kind: 'whatIf'; readonly result: RunResult; readonly command: Command }
  | {
      readonly kind: 'outcome'
      readonly result: RunResult
      readonly at: Date
      /** How far taking it back has come. */
      readonly undo: 'possible' | 'running' | 'done'
      readonly undoErrors: readonly ErrorRecord[]
      /** What taking it back came to, in whole or in part: passwords it made are shown this once. */
      readonly undone?: RunResult
    }

/** A question of the engine that waits for the person. */
export interface OpenQuestion {
  readonly question: PersonQuestion
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

/** What a form gives to be run. */
export type Runnable = Pick<FormModel, 'command' | 'frozen' | 'plan'> & Partial<Pick<FormModel, 'files'>>

/** Runs a form's command in its phases; leaving the page stops a preview, never a run that writes. */
export function useFormRun({ command, frozen, plan, files }: Runnable, onDone?: () => void): FormRun {
  const { engine, session } = useConnection()
  const [phase, setPhase] = useState<FormPhase>({ kind: 'form' })
  const [question, setQuestion] = useState<OpenQuestion>()
  const runId = useRef<string>(undefined)
  const stopRead = useRef<AbortController>(undefined)
  useEffect(() => () => stopRead.current?.abort(), [])

  const execute = useCallback(
    async (
      what: Command,
      options: { readonly whatIf?: boolean; readonly confirmed?: boolean; readonly atomic?: boolean },
    ) => {
      const abort = new AbortController()
      stopRead.current = options.whatIf === true ? abort : undefined
      return run(engine, {
        session,
        command: what,
        ...options,
        ...(files === undefined || files.size === 0 ? {} : { files }),
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
    [engine, session, files],
  )

  const fail = (thrown: unknown) => setPhase({ kind: 'form', error: recordOf(thrown) })

  /** The preview of a query is about the ids it gave, so that the run after it is about the same. */
  const previewed = async () => {
    const ran = frozen === undefined ? command : frozen.commandFor(await idsOf(frozen.question))
    return { result: await execute(ran, { whatIf: true, confirmed: true, atomic: plan.atomic }), ran }
  }
  const idsOf = async (question: Pipeline) => {
    const { output } = await execute({ pipelines: [question] }, {})
    return output.flatMap(value => (value instanceof PsObject ? [textOf(value, 'Id')] : []))
  }
  const preview = () => {
    setPhase({ kind: 'running', whatIf: true, since: new Date() })
    previewed().then(({ result, ran }) => setPhase({ kind: 'whatIf', result, command: ran }), fail)
  }
  const really = (what: Command) => {
    const since = new Date()
    setPhase({ kind: 'running', whatIf: false, since })
    execute(what, { confirmed: true, atomic: plan.atomic }).then(result => {
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
        setPhase(
          result.errors.length === 0
            ? { ...before, undo: 'done', undoErrors: [], undone: result }
            : { ...before, undo: 'possible', undoErrors: result.errors, undone: result },
        ),
      (thrown: unknown) => setPhase({ ...before, undoErrors: [recordOf(thrown)] }),
    )
  }

  return {
    phase,
    question,
    preview,
    start: high => {
      const what = phase.kind === 'whatIf' || phase.kind === 'confirm' ? phase.command : command
      if (high && phase.kind !== 'confirm') setPhase({ kind: 'confirm', command: what })
      else really(what)
    },
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
