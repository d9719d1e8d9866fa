import { Failure, type ErrorRecord } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'
import { thrownRecord } from '../language/error-object.ts'
import { PipelineEnd, ScriptFailure, Signal, StopRequest } from '../language/flow.ts'
import type { Call, Input, Sink, Stage } from '../language/frame.ts'
import { writeVariable } from '../language/scopes.ts'
import { bindCall, printedInput, type BoundCall } from './binding.ts'
import { completed, unboundArguments, type BoundItem, type CommandState } from './command-state.ts'
import type { Cmdlet } from './context.ts'
import { createReadContext, createShellContext } from './contexts.ts'
import { inquire } from './inquiry.ts'
import { outputValue } from './output-value.ts'
import { keepParts, type Planned } from './planned-parts.ts'
import { preferencesOf } from './preferences.ts'
import { prepareAhead } from './prepare-ahead.ts'
import { rowOf } from './row.ts'
import { recordRefused } from './refused-call.ts'
import type { RunState } from './run-state.ts'
import { isFatal, RunEnd } from './signals.ts'
import { createVoice } from './voice.ts'
import { tableStage } from './table-stage.ts'
import { withProgress } from './write-progress.ts'
import { createObjectWriter, type ObjectWriter } from './write-object.ts'

type Output = AsyncGenerator<Value, void, void>

/** A call of a cmdlet, bound, as a stage of a pipeline. Fails where the call itself does not bind. */
export async function cmdletStage(run: RunState, cmdlet: Cmdlet, call: Call): Promise<Stage> {
  const { definition } = cmdlet
  /** What ends the call before it has an object; a write is recorded as refused. */
  const refused = async (error: unknown): Promise<never> => {
    if (error instanceof Failure && definition.writes && cmdlet.run !== undefined)
      await recordRefused(run, definition, call, error.record).catch((lost: unknown) => {
        // Where nothing can be written down, why it was refused is told all the same.
        void call.frame.emit({ stream: 'error', error: error.record })
        throw lost
      })
    throw error
  }
  const made = await bindCall(run, definition, call).catch(refused)
  const bound: BoundCall = { ...made, once: () => made.once().catch(refused) }
  const preferences = preferencesOf(bound.common, call.frame.scope, {
    whatIf: run.request.whatIf === true,
    confirmed: run.request.confirmed === true,
  })
  const voice = createVoice(call.frame, preferences, run.session.remember)
  const command: CommandState = {
    run,
    definition,
    preferences,
    voice,
    frame: call.frame,
    current: undefined,
    forAll: undefined,
    goesOn: false,
    declined: 0,
    piped: call.piped,
  }
  const pull = observed(command, makePull(command, cmdlet, bound, call.expected))
  return {
    pull,
    run: (input, out) => drain(command, pull(input), out),
    line: bound.writtenLine,
    given: items => printedInput(definition, items),
    writes: definition.writes,
  }
}

/** Told of an object that does not bind. */
type Refuse = (item: BoundItem, error: ErrorRecord) => void | Promise<void>

/** Every object of the input that binds; those that do not are refused, and the pipeline goes on. */
async function* boundItems(
  command: CommandState,
  bound: BoundCall,
  input: Input,
  refuse: Refuse,
): AsyncGenerator<BoundItem, void, void> {
  if (input === undefined) {
    yield await bound.once()
    await inquire(command)
    return
  }
  for await (const value of input) {
    const pause = command.run.pulse()
    if (pause !== undefined) await pause
    const item = bound.item(value)
    if ('id' in item) await refuse({ arguments: unboundArguments(command.definition, value), ...rowOf(value) }, item)
    else yield item
    await inquire(command)
  }
}

function makePull(
  command: CommandState,
  cmdlet: Cmdlet,
  bound: BoundCall,
  expected: number | undefined,
): (input: Input) => Output {
  const { definition, voice } = command
  const { run, prepare, plan, lost, stream, table } = cmdlet
  const report: Refuse = (item, error) => {
    command.current = item
    voice.error(completed(command, error))
  }
  if (stream !== undefined) return input => streamed(command, stream, bound, boundItems(command, bound, input, report))
  if (table !== undefined) {
    const rows = tableStage(command, table, bound.writtenLine)
    return input => perCall(command, boundItems(command, bound, input, report), rows)
  }
  if (run === undefined) throw new Error(`${definition.name} has no handler`)
  if (!definition.writes) return input => read(command, run, boundItems(command, bound, input, report))
  const { write, refuse, failWhole } = createObjectWriter(
    command,
    (item, context, prepared) => run(item.arguments as never, context as never, prepared as never),
    bound.line,
  )
  const items = (input: Input) => withProgress(command, boundItems(command, bound, input, refuse), expected)
  // Its parts are many and its objects few: it tells of its progress itself.
  if (plan !== undefined)
    return input => planned(command, boundItems(command, bound, input, refuse), { plan, lost }, { write, failWhole })
  if (prepare === undefined) return input => written(items(input), write)
  const context = createReadContext(command)
  const ahead = (item: BoundItem) => prepare(item.arguments as never, context)
  return input => prepareAhead(command, items(input), ahead, write)
}

/** A handler over the whole input. */
async function* streamed(
  command: CommandState,
  stream: NonNullable<Cmdlet['stream']>,
  bound: BoundCall,
  items: AsyncGenerator<BoundItem, void, void>,
): Output {
  const argumentsOf = async function* () {
    for await (const item of items) {
      command.current = item
      yield item.arguments
    }
  }
  const context = createShellContext(command)
  try {
    for await (const value of stream(argumentsOf() as never, context as never, bound.written as never))
      yield outputValue(command.definition, value)
  } catch (error) {
    report(command, error)
    throw new PipelineEnd()
  }
  // A handler that waits leaves when it is stopped, and what it leaves undone is no end of the run.
  if (command.run.stopped()) throw new StopRequest()
}

/** A handler that reads, object by object; its output goes on as it comes. */
async function* read(
  command: CommandState,
  run: NonNullable<Cmdlet['run']>,
  items: AsyncGenerator<BoundItem, void, void>,
): Output {
  const context = createReadContext(command)
  for await (const item of items) {
    command.current = item
    try {
      for await (const value of run(item.arguments as never, context as never, undefined as never)) {
        yield outputValue(command.definition, value)
      }
    } catch (error) {
      report(command, error)
    }
  }
}

/** What each call of the pipeline gives; a call that fails is one error. */
async function* perCall(
  command: CommandState,
  items: AsyncGenerator<BoundItem, void, void>,
  give: (item: BoundItem) => Output,
): Output {
  for await (const item of items) {
    command.current = item
    try {
      yield* give(item)
    } catch (error) {
      report(command, error)
    }
  }
}

const nothingPrepared = (): undefined => undefined

async function* written(items: AsyncGenerator<BoundItem, void, void>, write: ObjectWriter['write']): Output {
  for await (const item of items) for (const value of await write(item, nothingPrepared)) yield value
}

/** What each object of the pipeline comes to, part by part. */
async function* planned(
  command: CommandState,
  items: AsyncGenerator<BoundItem, void, void>,
  { plan, lost }: Planned,
  { write, failWhole }: Pick<ObjectWriter, 'write' | 'failWhole'>,
): Output {
  const context = createReadContext(command)
  for await (const item of items) {
    command.current = item
    try {
      yield* keepParts(command, plan(item.arguments as never, context), part => write(item, () => part), lost)
    } catch (error) {
      // What a plan waited for may end by the stop itself.
      if (command.run.stopped() && !(error instanceof Signal)) throw new StopRequest()
      await failWhole(item, error)
      report(command, error)
    }
  }
}

/** An object's failure becomes its error record; what steers the run or ends the script goes on up. */
function report(command: CommandState, error: unknown): void {
  if (error instanceof Signal || error instanceof ScriptFailure) throw error
  if (isFatal(error)) throw new RunEnd('lost', completed(command, thrownRecord(error)))
  const record = completed(command, thrownRecord(error))
  const { definition, frame, preferences } = command
  const silent = preferences.error === 'SilentlyContinue' || preferences.error === 'Ignore'
  if (definition.terminating === true && frame.guarded && !silent) throw new ScriptFailure(record, 'statement')
  command.voice.error(record)
}

/** The output with what -OutVariable and -PipelineVariable keep of it. */
function observed(command: CommandState, pull: (input: Input) => Output): (input: Input) => Output {
  const { voice, preferences, frame } = command
  const { output } = voice
  const { pipeline } = preferences.variables
  if (output === undefined && pipeline === undefined) return pull
  return async function* (input) {
    for await (const value of pull(input)) {
      output?.(value)
      if (pipeline !== undefined) writeVariable(frame.scope, pipeline, value)
      yield value
    }
  }
}

/** Writes all of it to the sink; what a what-if would give stays inside the run. */
async function drain(command: CommandState, output: Output, out: Sink): Promise<void> {
  const { writes, reports } = command.definition
  const hidden = out.leaves === true && writes && reports !== true && command.preferences.whatIf
  for await (const value of output) {
    if (hidden) continue
    const taken = out.write(value)
    if (taken !== undefined) await taken
  }
}
