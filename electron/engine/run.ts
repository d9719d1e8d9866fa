import type { RunObserver, RunRequest, RunSummary, StreamRecord } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import { parse, type ParseResult } from '../../shared/language/parser.ts'
import { syntaxRecord } from '../../shared/language/syntax.ts'
import { thrownRecord } from '../language/error-object.ts'
import { FlowSignal, StopRequest } from '../language/flow.ts'
import type { Frame } from '../language/frame.ts'
import { after } from '../language/later.ts'
import type { OperationNote } from '../store/types.ts'
import { runCommand } from './run-command.ts'
import { createOutbox } from './outbox.ts'
import { createPulse } from './pulse.ts'
import { ask } from './questions.ts'
import { createRunLine, type RunLine } from './run-line.ts'
import type { EngineParts, RunState } from './run-state.ts'
import { createRuntime } from './runtime.ts'
import type { Session } from './sessions.ts'
import { ReplaySignal, RunEnd } from './signals.ts'
import { createTurnToWrite } from './turn-to-write.ts'

/** A run that has been started, as the engine lists it. */
export interface StartedRun {
  readonly summary: Promise<RunSummary>
  readonly stop: () => void
  readonly writes: () => boolean
  readonly line: () => string
}

type Outcome = Pick<RunSummary, 'outcome' | 'exitCode' | 'lost'>

/** Starts a run in its session. `changed` is called when its line, progress or writing changes. */
export function startRun(
  parts: EngineParts,
  session: Session,
  request: RunRequest,
  observer: RunObserver,
  changed: (progress?: Parameters<RunState['noteProgress']>[0]) => void,
): StartedRun {
  const startedAt = performance.now()
  const stopper = new AbortController()
  const { signal } = stopper
  const atomic = request.atomic === true
  const whatIf = request.whatIf === true
  const parsed = 'text' in request.command ? parse(request.command.text) : undefined
  const line: RunLine = createRunLine(request, parts.cmdlets, parsed?.tree)
  const answers: Awaited<ReturnType<RunState['ask']>>[] = []
  let failures: OperationNote[] = []
  let asked = 0
  let changes = 0

  const outbox = createOutbox(deliver, () => turn.settle())
  const turn = createTurnToWrite({
    store: parts.store,
    outbox,
    signal,
    onTaken: changed,
    info: () => {
      line.fix()
      return {
        id: request.id,
        actor: parts.actor,
        origin: parts.origin,
        line: line.text(),
        startedAt: parts.services.now(),
      }
    },
  })

  /** A listener that fails has gone: reads stop, writes go on unheard. */
  function deliver(record: StreamRecord): void | Promise<void> {
    try {
      const taken = observer.onRecord(record)
      return taken instanceof Promise ? taken.catch(gone) : taken
    } catch {
      gone()
    }
  }

  function gone(): void {
    if (turn.mode() === undefined) stopper.abort()
  }

  /** In an all-or-nothing run that has begun to write, a question takes everything back first: it starts anew with the answer. */
  async function askPerson(question: Parameters<RunState['ask']>[0]): ReturnType<RunState['ask']> {
    const known = answers[asked]
    asked += 1
    if (known !== undefined) return known
    if (turn.mode() === 'atomic') throw new ReplaySignal(question)
    await turn.settle()
    const answer = await ask(question, observer.onQuestion, signal)
    if (atomic) answers.push(answer)
    return answer
  }

  const state: RunState = {
    parts,
    request,
    session,
    files: parts.files({ folder: session.folder, whatIf, ask: askPerson }),
    outbox,
    turn,
    signal,
    stopped: () => signal.aborted,
    pulse: createPulse(() => signal.aborted),
    writeMode: whatIf ? 'whatIf' : atomic ? 'atomic' : 'real',
    reader: () => turn.writer() ?? parts.store.reader,
    ask: askPerson,
    noteChanges: objects => {
      changes += objects
    },
    noteProgress: changed,
    noteFailure: note => {
      if (atomic) failures.push(note)
    },
  }

  function emit(record: StreamRecord) {
    const posted = outbox.post(record)
    if (record.stream === 'error' && atomic) throw new RunEnd('atomic', record.error)
    return posted
  }

  const frame: Frame = {
    runtime: createRuntime(state, line),
    scope: session.scope,
    out: { write: value => after(state.pulse(), () => outbox.post({ stream: 'output', value })), leaves: true },
    emit,
    item: undefined,
    guarded: false,
    depth: 0,
    source: { text: 'text' in request.command ? request.command.text : '' },
  }

  /** Runs the command; an all-or-nothing run that has to ask is taken back and started anew. */
  async function attempt(script: ParseResult | undefined): Promise<Outcome> {
    if (atomic) outbox.hold()
    for (;;) {
      const variables = atomic ? new Map(session.scope.variables) : undefined
      asked = 0
      try {
        const code = await runCommand(state, frame, script)
        return { outcome: 'completed', ...(code === undefined ? {} : { exitCode: code }) }
      } catch (error) {
        if (!(error instanceof ReplaySignal)) return ended(error)
        await turn.takeBack()
        outbox.forget()
        failures = []
        changes = 0
        session.scope.variables.clear()
        for (const [name, variable] of variables ?? []) session.scope.variables.set(name, variable)
        answers.push(await ask(error.question, observer.onQuestion, signal))
      }
    }
  }

  function ended(error: unknown): Outcome {
    if (error instanceof StopRequest) return { outcome: 'stopped' }
    if (error instanceof RunEnd) {
      if (error.reason === 'lost') void outbox.post({ stream: 'error', error: error.error })
      return { outcome: 'failed', ...(error.reason === 'lost' ? { lost: true as const } : {}) }
    }
    if (error instanceof FlowSignal) {
      return error.flow.kind === 'exit' ? { outcome: 'completed', exitCode: error.flow.code } : { outcome: 'completed' }
    }
    const record = thrownRecord(error)
    session.remember(record)
    void outbox.post({ stream: 'error', error: record })
    return { outcome: 'failed' }
  }

  /** What failed or was denied in an all-or-nothing run is recorded after everything was taken back. */
  async function recordFailures(): Promise<void> {
    for (const note of failures) {
      await turn.object('atomic', async write => {
        await write.startObject()
        await write.dropObject(note)
      })
    }
  }

  async function finish(outcome: Outcome): Promise<Outcome> {
    try {
      if (atomic && outcome.outcome !== 'completed' && outcome.lost === undefined) {
        await turn.takeBack()
        outbox.discard()
        changes = 0
        await recordFailures()
      }
      await turn.end(outcome.lost === true ? 'lost' : outcome.outcome, atomic && failures.length > 0)
      await outbox.release()
      return outcome
    } catch (error) {
      const record = error instanceof RunEnd ? error.error : thrownRecord(error)
      changes = 0
      if (outcome.lost !== true) await outbox.post({ stream: 'error', error: record })
      await outbox.release()
      return { outcome: 'failed', lost: true }
    }
  }

  async function run(): Promise<RunSummary> {
    if (observer.signal.aborted) stopper.abort()
    const stop = () => stopper.abort()
    observer.signal.addEventListener('abort', stop, { once: true })
    try {
      const syntax = parsed?.errors[0]
      const text = frame.source.text
      const first: Outcome =
        syntax === undefined ? await attempt(parsed) : ended(new Failure(syntaxRecord(syntax, text)))
      const outcome = await finish(first)
      return {
        ...outcome,
        id: request.id,
        errors: outbox.errors(),
        changed: changes,
        whatIf,
        undoable: changes > 0 && !whatIf,
        milliseconds: performance.now() - startedAt,
      }
    } finally {
      observer.signal.removeEventListener('abort', stop)
    }
  }

  return {
    summary: run(),
    stop: () => stopper.abort(),
    writes: () => turn.mode() === 'real' || turn.mode() === 'atomic',
    line: line.text,
  }
}
