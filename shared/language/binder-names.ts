import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { commonParametersOf } from '../common-parameters.ts'
import { errorRecord } from '../errors.ts'
import { converted, type Conversion } from '../kinds/conversion.ts'
import { nearestNames } from './nearest-names.ts'

/** A parameter with where it comes from: the cmdlet's own, or one that every cmdlet has. */
export interface KnownParameter {
  readonly definition: ParameterDefinition
  readonly common: boolean
}

const known = new WeakMap<CmdletDefinition, readonly KnownParameter[]>()

/** Every parameter of a cmdlet, its own first. */
export function parametersOf(definition: CmdletDefinition): readonly KnownParameter[] {
  const found = known.get(definition) ?? allParameters(definition)
  known.set(definition, found)
  return found
}

/** Own parameters come first. */
function allParameters(definition: CmdletDefinition): readonly KnownParameter[] {
  const own = definition.parameters.map(definition => ({ definition, common: false }))
  const names = new Set(definition.parameters.map(({ name }) => name.toLowerCase()))
  const others = commonParametersOf(definition).filter(({ name }) => !names.has(name.toLowerCase()))
  return [...own, ...others.map(definition => ({ definition, common: true }))]
}

function namesOf({ name, aliases = [] }: ParameterDefinition): readonly string[] {
  return [name, ...aliases]
}

/** The parameters that a written name could mean: the one that has exactly this name or alias, else all that begin so. */
export function candidatesFor(definition: CmdletDefinition, written: string): readonly KnownParameter[] {
  const wanted = written.toLowerCase()
  const all = parametersOf(definition)
  const exact =
    all.find(known => known.definition.name.toLowerCase() === wanted) ??
    all.find(known => known.definition.aliases?.some(alias => alias.toLowerCase() === wanted))
  if (exact !== undefined) return [exact]
  const begun = all.filter(known => namesOf(known.definition).some(name => name.toLowerCase().startsWith(wanted)))
  const own = begun.filter(known => !known.common)
  return begun.length > 1 && own.length > 0 ? own : begun
}

/** The one parameter that a written name means, or why there is none. */
export function resolveName(definition: CmdletDefinition, written: string): Conversion<KnownParameter> {
  const [found, ...others] = candidatesFor(definition, written)
  if (found !== undefined && others.length === 0) return converted(found)
  const context = { cmdlet: definition.name, parameter: written }
  if (found !== undefined) {
    const candidates = [found, ...others].map(known => `-${known.definition.name}`).join(', ')
    return { ok: false, problem: errorRecord('AmbiguousParameter', { name: written, candidates }, context) }
  }
  const names = parametersOf(definition).flatMap(known => namesOf(known.definition))
  const nearest = nearestNames(written, names).map(name => `-${name}`)
  const facts = { name: written, cmdlet: definition.name, nearest }
  return { ok: false, problem: errorRecord('NamedParameterNotFound', facts, context) }
}
