import type { CmdletDefinition, ParameterDefinition } from '../../shared/cmdlet.ts'
import { Failure, type ErrorRecord } from '../../shared/errors.ts'
import { bindAlone, bindLine, missingOf, type Argument, type LineBinding } from '../../shared/language/binder.ts'
import { objectBinder } from '../../shared/language/binder-objects.ts'
import { missingProblem } from '../../shared/language/binder-sets.ts'
import { printCommand, printValue } from '../../shared/language/print.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import { speaksOfSecret } from '../../shared/language/secret-names.ts'
import { Credential, Hashtable, isList, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'
import type { Call } from '../language/frame.ts'
import { defaultArguments } from '../language/default-arguments.ts'
import type { BoundItem } from './command-state.ts'
import type { CommonArguments } from './preferences.ts'
import { rowOf } from './row.ts'
import type { RunState } from './run-state.ts'

/** A call whose written arguments are bound. */
export interface BoundCall {
  readonly common: CommonArguments
  /** What was written, by canonical name. */
  readonly written: BoundItem['arguments']
  /** The arguments of a command without a pipeline; fails where some are missing. */
  readonly once: () => Promise<BoundItem>
  /** The arguments for one object of the pipeline, or why it gives none. */
  readonly item: (value: Value) => BoundItem | ErrorRecord
  /** The command as the journal shows it: what is bound, secrets as prompts. */
  readonly line: (item: BoundItem) => string
  /** The same with only what was written. */
  readonly writtenLine: () => string
}

function bindOrFail(
  definition: CmdletDefinition,
  given: readonly Argument[],
  defaults: readonly Argument[],
): LineBinding {
  const bound = bindLine(definition, given, defaults)
  if (!bound.ok) throw new Failure(bound.problem)
  return bound.value
}

/** Asks for one of the parameters that are missing; where nobody answers, the error names them all. */
async function askFor(
  run: RunState,
  definition: CmdletDefinition,
  parameter: ParameterDefinition,
  missing: readonly ParameterDefinition[],
): Promise<Value> {
  const prompt = engineTexts.parameterPrompt({ parameter: parameter.name, label: parameter.label })
  const about = { prompt, parameter: parameter.name, cmdlet: definition.name }
  try {
    if (parameter.kind === 'credential') {
      const answer = await run.ask({ kind: 'credential', prompt })
      return answer.answer === 'credential' ? new Credential(answer.userName, new SecureString(answer.password)) : null
    }
    const answer = await run.ask({ kind: parameter.kind === 'secret' ? 'secret' : 'text', ...about })
    return answer.answer === 'text' ? answer.text : null
  } catch (error) {
    if (error instanceof Failure) throw new Failure(missingProblem(definition, missing))
    throw error
  }
}

/** Binds a call; what has to be given and is not is asked for where the call was typed. */
export async function bindCall(run: RunState, definition: CmdletDefinition, call: Call): Promise<BoundCall> {
  const defaults = await defaultArguments(definition.name, call.frame)
  const given = [...call.arguments]
  let line = bindOrFail(definition, given, defaults)
  if ('text' in run.request.command) {
    const missing = missingOf(line, call.piped)
    for (const [index, parameter] of missing.entries()) {
      const value = await askFor(run, definition, parameter, missing.slice(index))
      given.push({ name: parameter.name, value })
      line = bindOrFail(definition, given, defaults)
    }
  }
  const bindObject = call.piped ? objectBinder(line) : undefined
  const print = (args: BoundItem['arguments']) => printedCommand(definition, args)

  const written = Object.fromEntries(line.values)
  const whole = call.piped ? wholeObjectParameter(line) : undefined

  return {
    written,
    common: Object.fromEntries(line.common),
    once: async () => {
      const bound = bindAlone(line)
      if (!bound.ok) throw new Failure(bound.problem)
      return { arguments: bound.value }
    },
    item: value => {
      if (whole !== undefined) return { arguments: { ...written, [whole]: value }, ...rowOf(value) }
      const bound = bindObject?.(value) ?? bindAlone(line)
      return bound.ok ? { arguments: bound.value, ...rowOf(value) } : bound.problem
    },
    line: item => print(item.arguments),
    writtenLine: () => print(written),
  }
}

/** The command as the journal shows it: what is bound, secrets as prompts. */
export function printedCommand(definition: CmdletDefinition, args: BoundItem['arguments']): string {
  return printCommand({ cmdlet: definition.name, arguments: presentArguments(args) }, definition)
}

/** Objects named in a line at most. */
const mostNamed = 20

/**
 * What an expression gives to a command that writes, where it only names a few objects: without it the line would not say whose
 * change it is. Undefined for anything else, which may be long or hold secrets.
 */
export function printedInput({ writes, parameters }: CmdletDefinition, items: readonly Value[]): string | undefined {
  const secret = parameters.some(
    ({ kind, pipeline }) =>
      (kind === 'secret' || kind === 'credential') && (pipeline === 'value' || pipeline === 'both'),
  )
  const named = items.every(item => typeof item === 'string' || typeof item === 'number')
  if (writes !== true || secret || !named || items.length > mostNamed) return undefined
  const [only = null] = items
  return printValue(items.length === 1 ? only : items)
}

/** Stands for a script block, whose text may hold secrets. */
const elided = new ScriptBlock(' … ')

/** The value as a line may show it: without the text of blocks, and without what stands behind the name of a secret. */
function presentable(value: Value): Value {
  if (value instanceof ScriptBlock) return elided
  if (isList(value)) return value.map(presentable)
  if (!(value instanceof Hashtable)) return value
  const shown = new Hashtable()
  for (const { key, value: held } of value.entries()) {
    const secret =
      typeof key === 'string' && speaksOfSecret(key) && (typeof held === 'string' || typeof held === 'number')
    shown.set(key, secret ? '…' : presentable(held))
  }
  return shown
}

/**
 * The parameter that takes every object of the pipeline as it is, where no other could take any part of it and nothing
 * else is missing: then there is nothing to find out for each object.
 */
function wholeObjectParameter(line: LineBinding): string | undefined {
  const { definition, values, sets } = line
  const open = definition.parameters.filter(({ name, pipeline }) => pipeline !== 'none' && !values.has(name))
  const [only, ...others] = open
  if (only === undefined || others.length > 0 || sets.length !== 1) return undefined
  const takesAll =
    only.kind === 'object' && (only.pipeline === 'value' || only.pipeline === 'both') && only.many !== true
  const missing = missingOf(line, false).filter(({ name }) => name !== only.name)
  return takesAll && missing.length === 0 ? only.name : undefined
}

function presentArguments(args: BoundItem['arguments']): [string, Value][] {
  const present: [string, Value][] = []
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) present.push([name, presentable(value)])
  }
  return present
}
