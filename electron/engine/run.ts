import type { Progress, Question, RunObserver, RunRequest, RunSummary, StreamRecord } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import { holdsSecret } from '../../shared/language/holds-secret.ts'
import { scriptText } from '../../shared/language/prompts.ts'
import { parse } from '../../shared/language/parser.ts'
import type { Script } from '../../shared/language/tree.ts'
import { syntaxRecord } from '../../shared/language/syntax.ts'
import { thrownRecord } from '../language/error-object.ts'
import { evaluator } from '../language/evaluator.ts'
import { FlowSignal, StopRequest } from '../language/flow.ts'
import type { Frame } from '../language/frame.ts'
import { after, type Later } from '../language/later.ts'
import type { OperationNote } from '../store/types.ts'
import { createListener } from './listener.ts'
import { createOutbox } from './outbox.ts'
import { createPulse } from './pulse.ts'
import { runCommand } from './run-command.ts'
import { createRunLine } from './run-line.ts'
import { createRunQuestions } from './run-questions.ts'
import type { CmdletTable, EngineParts, RunState } from './run-state.ts'
import { createRunTranscript } from './run-transcript.ts'
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

/** Whether the text is one command, as from a form, and no script or pipeline. */
function isOneCommand({ body }: Script): boolean {
  const [statement, ...others] = body.endBlock?.statements ?? []
  return statement?.type === 'Pipeline' && statement.stages.length === 1 && others.length === 0
}

/** The names of the commands of its pipelines; those inside blocks and functions are not looked at. */
function namesOf({ command }: RunRequest, script: Script | undefined): readonly string[] {
  if ('pipelines' in command) return command.pipelines.flat().map(({ cmdlet }) => cmdlet)
  const statements = script?.body.endBlock?.statements ?? []
  return statements
    .flatMap(statement => (statement.type === 'Pipeline' ? statement.stages : []))
    .flatMap(stage => (stage.type === 'Command' && stage.name.type === 'Word' ? [stage.name.value] : []))
}

/** Whether a what-if of it may take long, so that nobody is to wait for it: a script, a pipeline, or the rows of a file. */
function mayTakeLong(request: RunRequest, script: Script | undefined, { find }: CmdletTable): boolean {
  if (script !== undefined && !isOneCommand(script)) return true
  return namesOf(request, script).some(name => find(name)?.table !== undefined)
}

/** Whether it is there to write: then it goes on where nobody listens any more, also while it still reads what to do. */
function isToWrite(request: RunRequest, script: Script | undefined, { find }: CmdletTable): boolean {
  return request.whatIf !== true && namesOf(request, script).some(name => find(name)?.definition.writes === true)
}

/** The request with the text of a script as it is read: without prompts that were saved along. */
function readRequest(request: RunRequest): RunRequest {
  const { command } = request
  if (!('text' in command) || command.file === undefined) return request
  return { ...request, command: { ...command, text: scriptText(command.text) } }
}

/** Starts a run in its session. `changed` is called when it begins to write and when its progress changes. */
export function startRun(
  parts: EngineParts,
  session: Session,
  given: RunRequest,
  observer: RunObserver,
  changed: (progress?: Progress) => void,
): StartedRun {
  const request = readRequest(given)
  const startedAt = performance.now()
  const stopper = new AbortController()
  const { signal } = stopper
  const atomic = request.atomic === true
  const whatIf = request.whatIf === true
  const parsed = 'text' in request.command ? parse(request.command.text) : undefined
  const line = createRunLine(request, parts.cmdlets, parsed?.tree)
  let failures: OperationNote[] = []

  // Whoever has gone has no use for reads; writes go on unheard.
  const toWrite = isToWrite(request, parsed?.tree, parts.cmdlets)
  const writes = () => toWrite || turn.mode() === 'real' || turn.mode() === 'atomic'
  const listener = createListener(observer, () => {
    if (turn.mode() === undefined && !writes()) stopper.abort()
  })
  const transcript = createRunTranscript({
    session,
    files: parts.files({
      folder: session.folder,
      whatIf: false,
      ask: question => questions.ask(question),
      handed: [],
    }),
    definitions: parts.cmdlets.definitions,
    onFailure: error => void listener.deliver({ stream: 'error', error }),
  })

  /** Tells the listener, and writes it down. */
  function deliver(record: StreamRecord): Later<void> {
    const told = listener.deliver(record)
    const written = transcript.shown(record)
    return told instanceof Promise && written instanceof Promise ? told.then(() => written) : (told ?? written)
  }

  const outbox = createOutbox(deliver, () => turn.settle())
  const turn = createTurnToWrite({
    store: parts.store,
    aside: mayTakeLong(request, parsed?.tree, parts.cmdlets),
    outbox,
    signal,
    onTaken: changed,
    line: line.final,
    info: () => {
      const { actor, origin, services } = parts
      return { id: request.id, actor, origin, line: line.text(), startedAt: services.now() }
    },
  })
  const questions = createRunQuestions({ onQuestion: observer.onQuestion, signal, turn: () => turn, atomic })

  const state: RunState = {
    parts,
    request,
    session,
    files: parts.files({ folder: session.folder, whatIf, ask: questions.ask, handed: request.files ?? [] }),
    turn,
    transcript,
    stopped: () => signal.aborted,
    signal,
    pulse: createPulse(() => signal.aborted),
    writeMode: whatIf ? 'whatIf' : atomic ? 'atomic' : 'real',
    reader: asWhatIf => (turn.mode() === 'whatIf' && !asWhatIf ? undefined : turn.writer()) ?? parts.store.reader,
    ask: questions.ask,
    noteProgress: changed,
    expecting: { objects: undefined },
    noteFailure: note => {
      if (atomic) failures.push(note)
    },
  }

  const frame: Frame = {
    evaluator,
    runtime: createRuntime(state, line),
    scope: session.scope,
    out: { write: value => after(state.pulse(), () => outbox.post({ stream: 'output', value })), leaves: true },
    emit: record => {
      const posted = outbox.post(record)
      if (record.stream === 'error' && atomic) throw new RunEnd('atomic', record.error)
      return posted
    },
    item: undefined,
    guarded: false,
    depth: 0,
    source: { text: 'text' in request.command ? request.command.text : '' },
  }

  /** Runs the command; an all-or-nothing run that has to ask is taken back and started anew with the answer. */
  async function execute(): Promise<Outcome> {
    const syntax = parsed?.errors[0]
    if (syntax !== undefined) return ended(new Failure(syntaxRecord(syntax, frame.source.text)))
    if (atomic) outbox.hold()
    const variables = new Map(atomic ? session.scope.variables : [])
    let open: Question | undefined
    for (;;) {
      try {
        if (open !== undefined) await questions.replay(open)
        const code = await runCommand(state, frame, parsed)
        return { outcome: 'completed', ...(code === undefined ? {} : { exitCode: code }) }
      } catch (error) {
        if (!(error instanceof ReplaySignal)) return ended(error)
        open = error.question
        await turn.takeBack()
        outbox.forget()
        line.restart()
        failures = []
        session.scope.variables.clear()
        for (const [name, variable] of variables) session.scope.variables.set(name, variable)
      }
    }
  }

  function ended(error: unknown): Outcome {
    if (error instanceof StopRequest) return { outcome: 'stopped' }
    if (error instanceof FlowSignal) return { outcome: 'completed' }
    if (error instanceof RunEnd && error.reason === 'atomic') return { outcome: 'failed' }
    const record = error instanceof RunEnd ? error.error : thrownRecord(error)
    session.remember(record)
    void outbox.post({ stream: 'error', error: record })
    return { outcome: 'failed', ...(error instanceof RunEnd ? { lost: true } : {}) }
  }

  /** Takes an all-or-nothing run back that did not complete, and then records what failed or was denied in it. */
  async function takeBack(): Promise<void> {
    await turn.takeBack()
    for (const note of failures) {
      await turn.object('atomic', async write => {
        await write.startObject()
        await write.dropObject(note)
      })
    }
  }

  /** Commits what is open; where that fails, the run has failed with the file. */
  async function finish(outcome: Outcome): Promise<Outcome> {
    const lost = outcome.lost === true
    try {
      const failed = atomic && !lost && outcome.outcome !== 'completed'
      if (failed) await takeBack()
      await turn.end(lost ? 'lost' : outcome.outcome, failed)
      return outcome
    } catch (error) {
      return lost ? outcome : ended(new RunEnd('lost', error instanceof RunEnd ? error.error : thrownRecord(error)))
    } finally {
      await outbox.release()
      await transcript.end()
    }
  }

  /** Keeps a typed line for Get-History, unless it holds a secret; anything else is known by its commands. */
  function remember(): void {
    const { command } = request
    if (!('text' in command) || command.file !== undefined) return transcript.typed(line.text())
    const secret = holdsSecret(command.text, name => parts.cmdlets.find(name)?.definition)
    if (!secret) session.addHistory(command.text)
    transcript.typed(secret ? undefined : command.text)
  }

  async function run(): Promise<RunSummary> {
    remember()
    const stop = () => stopper.abort()
    if (observer.signal.aborted) stop()
    observer.signal.addEventListener('abort', stop, { once: true })
    try {
      const outcome = await finish(await execute())
      return {
        ...outcome,
        id: request.id,
        errors: listener.errors(),
        changed: listener.changed(),
        whatIf,
        undoable: listener.changed() > 0,
        milliseconds: performance.now() - startedAt,
      }
    } finally {
      observer.signal.removeEventListener('abort', stop)
    }
  }

  return {
    summary: run(),
    stop: () => stopper.abort(),
    writes,
    line: line.text,
  }
}
