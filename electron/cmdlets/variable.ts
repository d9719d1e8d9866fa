import { clearVariable, getVariable, newVariable, removeVariable, setVariable } from '../../shared/cmdlets/variable.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type NamedValue, type ShellContext } from '../engine/context.ts'
import { quietly } from './quietly.ts'

function isPattern(name: string): boolean {
  return /[*?[]/.test(name)
}

function outputOf({ name, value }: NamedValue): PsObject {
  return PsObject.of(getVariable.output.type, { Name: name, Value: value })
}

/** The variables that the names or patterns mean; a plain name that nothing has is an error of its own. */
function found(names: readonly string[], context: ShellContext, scope?: string): readonly NamedValue[] {
  const all = context.variables(scope)
  return names.flatMap(name => {
    const known = all.filter(variable => context.language.like(variable.name, name))
    if (known.length > 0 || isPattern(name)) return known
    const value = scope === undefined ? context.variable(name) : undefined
    if (value !== undefined) return [{ name, value }]
    context.error(errorRecord('VariableNotFound', { name }, { parameter: 'Name', target: name }))
    return []
  })
}

function isFixed(option: string | undefined): boolean {
  return option === 'ReadOnly' || option === 'Constant'
}

const get = handleStream(getVariable, async function* (input, context) {
  for await (const { Name: names = ['*'], ValueOnly: only, Scope: scope } of input) {
    const variables = [...found(names, context, scope)].sort((a, b) => context.language.compare(a.name, b.name))
    for (const variable of variables) yield only === true ? variable.value : outputOf(variable)
  }
})

const set = handleStream(setVariable, async function* (input, context, written) {
  const values: Value[] = []
  let names = written.Name ?? []
  for await (const args of input) {
    names = args.Name
    if (args.Value !== undefined) values.push(args.Value)
  }
  const [only = null] = values
  const value = values.length > 1 ? values : only
  for (const name of names) {
    context.setVariable(name, value, written.Scope, isFixed(written.Option))
    if (written.PassThru === true) yield outputOf({ name, value })
  }
})

const make = handleStream(newVariable, async function* (input, context) {
  for await (const {
    Name: name,
    Value: value = null,
    Scope: scope,
    Option: option,
    Force: force,
    PassThru: passes,
  } of input) {
    const there = context.variables().some(variable => variable.name.toLowerCase() === name.toLowerCase())
    if (there && force !== true) fail('VariableExists', { name }, { parameter: 'Name', target: name })
    context.setVariable(name, value, scope, isFixed(option))
    if (passes === true) yield outputOf({ name, value })
  }
})

const remove = handleStream(removeVariable, (input, context) =>
  quietly(async () => {
    for await (const { Name: names, Scope: scope, Force: force } of input) {
      for (const { name } of found(names, context, scope)) context.removeVariable(name, scope, force)
    }
  }),
)

const clear = handleStream(clearVariable, async function* (input, context) {
  for await (const { Name: names, PassThru: passes } of input) {
    for (const { name } of found(names, context)) {
      context.setVariable(name, null)
      if (passes === true) yield outputOf({ name, value: null })
    }
  }
})

/** The handlers of variables. */
export const variable = [get, set, make, remove, clear]
