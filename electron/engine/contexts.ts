import type { Answer, Question } from '../../shared/engine.ts'
import { fail } from '../../shared/errors.ts'
import { printedLines } from '../../shared/format/printed-lines.ts'
import { invokeBlock } from '../language/script-blocks.ts'
import { shellLanguage } from '../language/shell-language.ts'
import {
  knownFunctions,
  knownVariables,
  namedScope,
  protectVariable,
  readVariable,
  removeVariable,
  writeVariable,
  type Scope,
} from '../language/scopes.ts'
import { completed, type CommandState } from './command-state.ts'
import type { ReadContext, ShellContext } from './context.ts'
import { createFilePermission } from './file-permission.ts'

/** What a handler that reads is given; `ask` puts the question where the handler stands. */
export function createReadContext(
  command: CommandState,
  ask: (question: Question) => Promise<Answer> = command.run.ask,
): ReadContext {
  const { run, voice, frame } = command
  return {
    get store() {
      return run.reader(command.preferences.whatIf)
    },
    services: run.parts.services,
    definitions: run.parts.cmdlets.definitions,
    whatIf: command.preferences.whatIf,
    actor: run.parts.actor,
    run: run.request.id,
    signal: run.signal,
    files: run.files,
    stage: work => run.turn.stage(work, command.preferences.whatIf),
    settled: run.turn.settle,
    error: record => voice.error(completed(command, record)),
    warning: voice.warning,
    verbose: voice.verbose,
    progress: progress => {
      run.noteProgress(progress)
      void frame.emit({ stream: 'progress', progress })
    },
    total: count => void frame.emit({ stream: 'total', count }),
    ask,
    stopped: run.stopped,
  }
}

/** What the shell's own cmdlets are given. */
export function createShellContext(command: CommandState): ShellContext {
  const { run, frame, voice } = command
  const { session } = run
  return {
    ...createReadContext(command),
    get store() {
      return run.reader(command.preferences.whatIf)
    },
    expect: objects => {
      run.expecting.objects = objects
    },
    language: shellLanguage,
    printed: (values, width) => printedLines(values, { width, definitions: run.parts.cmdlets.definitions }),
    invoke: (block, item, args) => invokeBlock(block, frame, item, args),
    variable: name => readVariable(frame.scope, name) ?? session.automatic(name),
    setVariable: (name, value, place, readOnly = false) => {
      const scope = scopeAt(frame.scope, place)
      writeVariable(scope, name, value)
      if (readOnly) protectVariable(scope, name)
    },
    removeVariable: (name, place, force) => removeVariable(scopeAt(frame.scope, place), name, force),
    variables: place =>
      place === undefined ? knownVariables(frame.scope) : [...scopeAt(frame.scope, place).variables.values()],
    functions: () => [...knownFunctions(frame.scope).values()].map(({ definition }) => definition.name),
    history: session.history,
    transcript: {
      path: () => session.transcript,
      start: run.transcript.start,
      stop: async () => {
        // What was shown waits for its commit.
        await run.turn.settle()
        return run.transcript.stop(new Date(run.parts.services.now()))
      },
    },
    debug: voice.debug,
    information: voice.information,
    shouldProcess: createFilePermission(command),
    host: (text, options = {}) => void frame.emit({ stream: 'host', text, ...options }),
    loadedSnapIns: session.snapIns,
    loadSnapIn: session.loadSnapIn,
    piped: command.piped,
  }
}

function scopeAt(scope: Scope, place: string | undefined): Scope {
  if (place === undefined) return scope
  return namedScope(scope, place) ?? fail('DriveNotSupported', { name: place })
}
