import { dirname, resolve } from 'node:path'
import type { Pipeline } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import type { ParseResult } from '../../shared/language/parser.ts'
import { FlowSignal } from '../language/flow.ts'
import type { Frame, Stage } from '../language/frame.ts'
import { runScript } from '../language/functions.ts'
import { checkRequirements } from '../language/requirements.ts'
import { runStages } from '../language/pipelines.ts'
import { createScope, writeVariable } from '../language/scopes.ts'
import type { RunState } from './run-state.ts'

const nowhere = { start: 0, end: 0 }

/** Runs what the request asks for; gives the code of `exit`. */
export async function runCommand(
  run: RunState,
  frame: Frame,
  script: ParseResult | undefined,
): Promise<number | undefined> {
  const { command } = run.request
  if ('pipelines' in command) {
    for (const pipeline of command.pipelines) await runPipelineOf(pipeline, run, frame)
    return undefined
  }
  if (script === undefined) return undefined
  try {
    await runText(run, frame, script)
    return undefined
  } catch (error) {
    if (error instanceof FlowSignal && error.flow.kind === 'exit') return error.flow.code
    if (error instanceof FlowSignal) return undefined
    throw error
  }
}

/** Text runs in the session's own scope, a file in a scope of its own with its arguments. */
async function runText(run: RunState, frame: Frame, parsed: ParseResult): Promise<void> {
  const { command } = run.request
  if (!('text' in command)) return
  const { tree } = parsed
  const { file, arguments: given = [] } = command
  const scope = file === undefined ? frame.scope : createScope('script', frame.scope)
  const source = { text: command.text, ...(file === undefined ? {} : { path: file }) }
  if (file !== undefined) {
    checkRequirements(command.text, parsed)
    // A page knows the name of a file that was chosen in it, but not its folder: what lies beside it lies in the session's.
    const path = resolve(run.session.folder(), file)
    writeVariable(scope, 'PSCommandPath', path)
    writeVariable(scope, 'PSScriptRoot', dirname(path))
  }
  const callee = { name: file ?? '', body: tree.body, source, scope }
  // The text itself is no call: what stands in it is as deep as what is typed.
  const call = { arguments: given.map(argumentOf), frame: { ...frame, depth: -1 }, span: nowhere, piped: false }
  await runScript(callee, call, frame.out)
}

/** An argument of a script as the command line gives it: `-Name`, `-Name:value` or a value. */
function argumentOf(text: string) {
  const named = /^-([\p{L}_]\w*)(?::(.*))?$/su.exec(text)
  if (named === null) return { value: text, text }
  const [, name = '', value] = named
  return value === undefined ? { name } : { name, value }
}

/** One pipeline of a form: an error that ends it is written, and the next pipeline follows. */
async function runPipelineOf(pipeline: Pipeline, run: RunState, frame: Frame): Promise<void> {
  try {
    const stages: Stage[] = []
    for (const [index, { cmdlet, arguments: given }] of pipeline.entries()) {
      const command = frame.runtime.command(cmdlet)
      if (command === undefined) throw new Failure(frame.runtime.unknownCommand(cmdlet))
      const args = given.map(([name, value]) => ({ name, value }))
      stages.push(await command({ arguments: args, frame, span: nowhere, piped: index > 0 }))
    }
    await runStages(stages, undefined, frame)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    run.session.remember(error.record)
    await frame.emit({ stream: 'error', error: error.record })
  }
}
