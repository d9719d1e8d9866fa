import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { errorRecord, type ErrorRecord } from '../errors.ts'
import { converted, type Conversion } from '../kinds/conversion.ts'
import { isList, ScriptBlock, type Value } from '../values.ts'
import { candidatesFor, resolveName, type KnownParameter } from './binder-names.ts'
import { takesSecret } from './secret-arguments.ts'
import { inSets, missingParameters, missingProblem, setProblem, setsLeft } from './binder-sets.ts'
import { asWritten, convertFor, fits, saysYesOrNo, type Written } from './binder-values.ts'

/** An argument as evaluated: of a parameter where `name` is given, else of a position. */
export interface Argument {
  /** Without the dash, as written. */
  readonly name?: string
  /** Absent for a name alone; with a name it belongs to that name, as behind a colon or in a hash table given with @. */
  readonly value?: Value
  /** How a number or word was written; of a list, item by item. */
  readonly text?: Written
  /** From a hash table or array given with @: gives way to what is written out. */
  readonly splat?: boolean
}

/** A command whose written arguments are bound; the pipeline may still give others. */
export interface LineBinding {
  readonly definition: CmdletDefinition
  /** Own parameters by canonical name, converted to their kinds. */
  readonly values: ReadonlyMap<string, Value>
  /** Common parameters by canonical name, converted. */
  readonly common: ReadonlyMap<string, Value>
  /** The parameter sets still possible, the default first. */
  readonly sets: readonly string[]
}

interface Loose {
  readonly value: Value
  readonly text: Written
}

/** A binding in the making. */
interface Draft {
  readonly definition: CmdletDefinition
  readonly values: Map<string, Value>
  readonly common: Map<string, Value>
  readonly loose: Loose[]
}

const isBound = (draft: Pick<LineBinding, 'values'>) => (parameter: ParameterDefinition) =>
  draft.values.has(parameter.name)

/**
 * Binds the written arguments of a command: names, switches, positions, remaining arguments, then defaults. An error is
 * PowerShell's: NamedParameterNotFound, AmbiguousParameter, ParameterAlreadyBound, MissingArgument,
 * PositionalParameterNotFound, AmbiguousParameterSet, or whatever conversion says. Required parameters are not asked
 * for here: see `bindAlone` and `objectBinder`.
 */
export function bindLine(
  definition: CmdletDefinition,
  given: readonly Argument[],
  defaults: readonly Argument[] = [],
): Conversion<LineBinding> {
  const draft: Draft = { definition, values: new Map(), common: new Map(), loose: [] }
  const problem =
    bindNamed(
      draft,
      given.filter(argument => argument.splat !== true || argument.name === undefined),
    ) ??
    bindWhole(
      draft,
      given.filter(argument => argument.splat === true),
      'twice',
    ) ??
    bindPositions(draft) ??
    bindWhole(draft, defaults, 'unknown')
  if (problem !== undefined) return { ok: false, problem }
  const sets = setsLeft(definition, isBound(draft))
  if (sets.length === 0) return { ok: false, problem: setProblem(definition, isBound(draft)) }
  return converted({ definition, values: draft.values, common: draft.common, sets })
}

/** The required parameters that are still missing; those that the pipeline could give are left out where it is `piped`. */
export function missingOf(line: LineBinding, piped: boolean): readonly ParameterDefinition[] {
  const missing = missingParameters(line.definition, line.sets, isBound(line)) ?? []
  return piped ? missing.filter(({ pipeline = 'name' }) => pipeline === 'none') : missing
}

/** The bound arguments of a command that stands first in its pipeline. */
export function bindAlone(line: LineBinding): Conversion<Readonly<Record<string, Value>>> {
  return finished(line.definition, line.values, line.sets)
}

/** Checks sets and required parameters of what is bound in the end, and gives it by canonical name. */
export function finished(
  definition: CmdletDefinition,
  values: ReadonlyMap<string, Value>,
  sets: readonly string[],
): Conversion<Readonly<Record<string, Value>>> {
  const missing = missingParameters(definition, sets, isBound({ values }))
  if (missing === undefined) return { ok: false, problem: setProblem(definition, isBound({ values })) }
  if (missing.length > 0) return { ok: false, problem: missingProblem(definition, missing) }
  return converted(Object.fromEntries(values))
}

function has(draft: Draft, { definition, common }: KnownParameter): boolean {
  return (common ? draft.common : draft.values).has(definition.name)
}

function put(draft: Draft, known: KnownParameter, value: Value, text: Written): ErrorRecord | undefined {
  const { definition: parameter, common } = known
  const context = { cmdlet: draft.definition.name, parameter: parameter.name }
  if (has(draft, known)) return errorRecord('ParameterAlreadyBound', { parameter: parameter.name }, context)
  const result = convertFor(draft.definition.name, parameter, asWritten(parameter, value, text))
  if (!result.ok) return result.problem
  const bound = common ? draft.common : draft.values
  bound.set(parameter.name, result.value)
  return undefined
}

/** Whether words may follow a switch: our own cmdlets take yes and no there, PowerShell's do not. */
function takesWord({ definition, values, loose }: Draft, next: Argument, known: KnownParameter): boolean {
  if (definition.snapIn === 'Shell' || next.name !== undefined || next.value === undefined) return false
  if (typeof next.value === 'boolean') return true
  if (known.common || !saysYesOrNo(next.value)) return false
  if (typeof next.value !== 'number') return true
  const places = definition.parameters.filter(({ name, position }) => position !== undefined && !values.has(name))
  return places.length <= loose.length
}

/** Binds what is written with a name, and gathers the rest in their order. */
function bindNamed(draft: Draft, given: readonly Argument[]): ErrorRecord | undefined {
  const { definition } = draft
  for (let index = 0; index < given.length; index++) {
    const argument = given[index]
    if (argument === undefined) break
    const { name, value = null, text } = argument
    if (name === undefined) {
      draft.loose.push({ value, text })
      continue
    }
    const found = resolveName(definition, name)
    if (!found.ok) {
      if (!takesRemaining(definition) || candidatesFor(definition, name).length > 0) return found.problem
      draft.loose.push({ value: `-${name}`, text: undefined })
      if (argument.value !== undefined) draft.loose.push({ value, text })
      continue
    }
    const known = found.value
    const next = given[index + 1]
    let problem: ErrorRecord | undefined
    if (argument.value !== undefined) problem = put(draft, known, value, text)
    else if (known.definition.kind === 'switch') {
      const word = next !== undefined && takesWord(draft, next, known) ? next : undefined
      if (word !== undefined) index++
      problem = put(draft, known, word?.value ?? true, undefined)
    } else {
      const taken = valueFrom(definition, next)
      if (taken === undefined) {
        const parameter = known.definition.name
        return errorRecord('MissingArgument', { parameter }, { cmdlet: definition.name, parameter })
      }
      index++
      problem = put(draft, known, taken.value, taken.text)
    }
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The next argument as the value of the name before it; an unknown name stands for itself, a known one for none. */
function valueFrom(definition: CmdletDefinition, next: Argument | undefined): Loose | undefined {
  if (next === undefined) return undefined
  if (next.name === undefined) return { value: next.value ?? null, text: next.text }
  const unknown = next.value === undefined && candidatesFor(definition, next.name).length === 0
  return unknown ? { value: `-${next.name}`, text: undefined } : undefined
}

/** Binds names with their values, leaving alone what is bound already; `twice` refuses a name given twice here. */
function bindWhole(draft: Draft, given: readonly Argument[], strict: 'twice' | 'unknown'): ErrorRecord | undefined {
  const before = new Set([...draft.values.keys(), ...draft.common.keys()])
  for (const { name, value = true, text } of given) {
    if (name === undefined) continue
    const found = resolveName(draft.definition, name)
    if (!found.ok) {
      if (strict === 'twice') return found.problem
      continue
    }
    if (before.has(found.value.definition.name) || (strict === 'unknown' && has(draft, found.value))) continue
    const problem = put(draft, found.value, value, text)
    if (problem !== undefined) return problem
  }
  return undefined
}

function takesRemaining(definition: CmdletDefinition): boolean {
  return definition.parameters.some(({ remaining }) => remaining === true)
}

/** Gives loose arguments their places: the default set before others, each first without conversion, then with it. */
function bindPositions(draft: Draft): ErrorRecord | undefined {
  const { definition, loose } = draft
  const places = new Map<number, ParameterDefinition[]>()
  for (const parameter of definition.parameters) {
    if (parameter.position === undefined || draft.values.has(parameter.name)) continue
    places.set(parameter.position, [...(places.get(parameter.position) ?? []), parameter])
  }
  for (const [, parameters] of [...places].sort(([a], [b]) => a - b)) {
    if (loose.length === 0) return undefined
    const sets = setsLeft(definition, isBound(draft))
    const open = parameters.filter(parameter => inSets(parameter, sets) && parameter.remaining !== true)
    if (open.length === 0) continue
    const problem = bindPlace(draft, open, sets)
    if (problem !== undefined) return problem
  }
  return bindRest(draft)
}

function bindPlace(
  draft: Draft,
  parameters: readonly ParameterDefinition[],
  sets: readonly string[],
): ErrorRecord | undefined {
  const next = draft.loose.shift()
  if (next === undefined) return undefined
  const [preferred] = sets
  const inDefault = (parameter: ParameterDefinition): boolean =>
    preferred !== undefined && inSets(parameter, [preferred])
  const ordered = [...parameters.filter(inDefault), ...parameters.filter(parameter => !inDefault(parameter))]
  const asItIs = ordered.filter(parameter => fits(parameter, asWritten(parameter, next.value, next.text)))
  let first: ErrorRecord | undefined
  for (const parameter of [...asItIs, ...ordered]) {
    const problem = put(draft, { definition: parameter, common: false }, next.value, next.text)
    if (problem === undefined) return undefined
    first ??= problem
  }
  return first
}

function bindRest(draft: Draft): ErrorRecord | undefined {
  const { definition, loose } = draft
  const [first] = loose
  if (first === undefined) return undefined
  const rest = definition.parameters.find(({ name, remaining }) => remaining === true && !draft.values.has(name))
  if (rest !== undefined) {
    const [only] = loose
    const single = loose.length === 1 && only !== undefined
    const value = single ? only.value : loose.map(({ value, text }) => readItem(rest, value, text))
    loose.length = 0
    return put(draft, { definition: rest, common: false }, value, single ? only.text : undefined)
  }
  const argument = describeLoose(definition, first)
  return errorRecord('PositionalParameterNotFound', { cmdlet: definition.name, argument }, { cmdlet: definition.name })
}

function readItem(parameter: ParameterDefinition, value: Value, text: Written): Value {
  return asWritten(parameter, value, text)
}

/** What has no place, for a sentence. Where the cmdlet takes a secret it may be that one, and is not said. */
function describeLoose(definition: CmdletDefinition, { value, text }: Loose): string {
  const isText = typeof text === 'string' || typeof value === 'string'
  if ((isText && takesSecret(definition)) || (text === undefined && isList(value)) || Array.isArray(text)) return '…'
  return typeof text === 'string' ? text : describe(value)
}

/** A value for a sentence; secrets and objects show as their type. */
function describe(value: Value): string {
  if (value instanceof ScriptBlock) return `{${value.text}}`
  return value === null ? '$null' : typeof value === 'boolean' ? `$${String(value)}` : String(value)
}
