import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { errorRecord, type ErrorRecord } from '../errors.ts'

const known = new WeakMap<CmdletDefinition, readonly string[]>()

/** The parameter sets that a cmdlet has, the default first; one without a name where it has none. */
export function setsOf(definition: CmdletDefinition): readonly string[] {
  const sets = known.get(definition) ?? findSets(definition)
  known.set(definition, sets)
  return sets
}

function findSets(definition: CmdletDefinition): readonly string[] {
  const names = new Set(definition.parameters.flatMap(({ sets = [], requiredIn = [] }) => [...sets, ...requiredIn]))
  if (names.size === 0) names.add(definition.defaultSet ?? '')
  const all = [...names]
  const first = all.filter(name => name === definition.defaultSet)
  return [...first, ...all.filter(name => name !== definition.defaultSet)]
}

/** Whether the parameter belongs to one of the sets. */
export function inSets(parameter: ParameterDefinition, sets: readonly string[]): boolean {
  return parameter.sets === undefined || parameter.sets.some(name => sets.includes(name))
}

/** Whether the parameter has to be given where that set holds. */
export function isRequiredIn({ required, requiredIn }: ParameterDefinition, set: string): boolean {
  return required === true && (requiredIn?.includes(set) ?? true)
}

/** Those of the sets that all of the bound parameters belong to, the default first. */
export function setsLeft(
  definition: CmdletDefinition,
  isBound: (parameter: ParameterDefinition) => boolean,
): readonly string[] {
  const bound = definition.parameters.filter(isBound)
  return setsOf(definition).filter(set => bound.every(parameter => inSets(parameter, [set])))
}

/** The required parameters of the set that are not bound. */
function missingIn(definition: CmdletDefinition, set: string, isBound: (parameter: ParameterDefinition) => boolean) {
  return definition.parameters.filter(
    parameter => isRequiredIn(parameter, set) && inSets(parameter, [set]) && !isBound(parameter),
  )
}

/**
 * The required parameters still missing. Where several sets are left, one that lacks nothing wins, the default before
 * others; failing that the default counts. Undefined where no set tells what is missing.
 */
export function missingParameters(
  definition: CmdletDefinition,
  sets: readonly string[],
  isBound: (parameter: ParameterDefinition) => boolean,
): readonly ParameterDefinition[] | undefined {
  const lacking = sets.map(set => ({ set, missing: missingIn(definition, set, isBound) }))
  const complete = lacking.find(({ missing }) => missing.length === 0)
  if (complete !== undefined) return []
  const [only, ...others] = lacking
  if (only !== undefined && (others.length === 0 || only.set === definition.defaultSet)) return only.missing
  return undefined
}

/** The record for arguments that no parameter set allows together, or that leave several open. */
export function setProblem(
  definition: CmdletDefinition,
  isBound: (parameter: ParameterDefinition) => boolean,
): ErrorRecord {
  const given = definition.parameters
    .filter(parameter => parameter.sets !== undefined && isBound(parameter))
    .map(({ name }) => `-${name}`)
  const facts = { cmdlet: definition.name, given: given.join(' and ') }
  return errorRecord('AmbiguousParameterSet', facts, { cmdlet: definition.name })
}

/** The record for required parameters that nobody gave. */
export function missingProblem(definition: CmdletDefinition, missing: readonly ParameterDefinition[]): ErrorRecord {
  const [first] = missing
  const facts = { cmdlet: definition.name, parameters: missing.map(({ name }) => `-${name}`).join(', ') }
  const context = first === undefined ? {} : { parameter: first.name }
  return errorRecord('MissingMandatoryParameter', facts, { cmdlet: definition.name, ...context })
}
