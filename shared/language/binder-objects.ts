import type { ParameterDefinition } from '../cmdlet.ts'
import { errorRecord, type ErrorRecord } from '../errors.ts'
import { type Conversion } from '../kinds/conversion.ts'
import { PsObject, type Value } from '../values.ts'
import { finished, type LineBinding } from './binder.ts'
import { inSets, setProblem, setsLeft } from './binder-sets.ts'
import { convertFor, fits } from './binder-values.ts'

/** Binds one object of the pipeline on top of the written arguments. */
export type ObjectBinder = (object: Value) => Conversion<Readonly<Record<string, Value>>>

/** What one object gives one parameter: the property of that name or of an alias. Empty cells give nothing. */
function propertyOf(object: Value, parameter: ParameterDefinition): Value | undefined {
  if (!(object instanceof PsObject)) return undefined
  let value = object.get(parameter.name)
  for (const alias of parameter.aliases ?? []) value ??= object.get(alias)
  return value === null || value === '' ? undefined : value
}

/**
 * A binder for the objects of a pipeline. Each object is tried whole, then by the names of its properties (aliases
 * count, empty cells do not), first as it is and then with conversion; what was written out is never overridden, and
 * nothing stays from one object to the next. Errors are for one object: InputObjectNotBound,
 * MissingMandatoryParameter, AmbiguousParameterSet, or what conversion says.
 */
export function objectBinder(line: LineBinding): ObjectBinder {
  const { definition } = line
  const open = definition.parameters.filter(
    parameter => parameter.pipeline !== 'none' && !line.values.has(parameter.name) && inSets(parameter, line.sets),
  )
  const byValue = open.filter(({ pipeline }) => pipeline === 'value' || pipeline === 'both')
  const byName = open.filter(({ pipeline = 'name' }) => pipeline === 'name' || pipeline === 'both')
  const takes = open.map(({ name }) => `-${name}`).join(', ')

  return object => {
    const values = new Map(line.values)
    const problem = bindObject(object, values)
    if (problem !== undefined) return { ok: false, problem }
    if (values.size === line.values.size) {
      const single = byValue.length === 1 && !(object instanceof PsObject) ? byValue[0] : undefined
      const refusal = single === undefined ? undefined : take(single, object, values)
      if (refusal !== undefined) return { ok: false, problem: refusal }
      const record = errorRecord('InputObjectNotBound', { cmdlet: definition.name, takes }, { cmdlet: definition.name })
      return { ok: false, problem: record }
    }
    const isBound = (parameter: ParameterDefinition): boolean => values.has(parameter.name)
    const sets = setsLeft(definition, isBound)
    if (sets.length === 0) return { ok: false, problem: setProblem(definition, isBound) }
    return finished(definition, values, sets)
  }

  function bindObject(object: Value, values: Map<string, Value>): ErrorRecord | undefined {
    let problem: ErrorRecord | undefined
    for (const parameter of byValue) if (fits(parameter, object)) take(parameter, object, values)
    const later: (readonly [ParameterDefinition, Value])[] = []
    for (const parameter of byName) {
      const value = values.has(parameter.name) ? undefined : propertyOf(object, parameter)
      if (value === undefined) continue
      if (fits(parameter, value)) problem ??= take(parameter, value, values)
      else later.push([parameter, value])
    }
    for (const parameter of byValue) {
      const named = later.some(([other]) => other === parameter)
      if (!values.has(parameter.name) && !named) take(parameter, object, values)
    }
    for (const [parameter, value] of later) {
      if (!values.has(parameter.name)) problem ??= take(parameter, value, values)
    }
    return problem
  }

  /** Binds the value, or says why it cannot be. */
  function take(parameter: ParameterDefinition, value: Value, values: Map<string, Value>): ErrorRecord | undefined {
    const result = convertFor(definition.name, parameter, value)
    if (!result.ok) return result.problem
    // A cell that says no chooses no parameter set: tables have a column for each right, and at most one says yes.
    if (result.value === false && parameter.kind === 'switch' && parameter.sets !== undefined) return undefined
    values.set(parameter.name, result.value)
    return undefined
  }
}
