import { fail } from '../../shared/errors.ts'
import type { Variable } from '../../shared/language/tree-expressions.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import type { Frame } from './frame.ts'
import { findVariable, isConstant, namedScope, readVariable, writeVariable, type Scope } from './scopes.ts'

type Name = Pick<Variable, 'name' | 'scope'>

/** The value of a variable as a script names it; null where there is none. */
export function readScoped({ name, scope }: Name, frame: Frame): Value {
  if (scope !== undefined) return readInScope(name, scope, frame)
  if (name === '_' || name.toLowerCase() === 'psitem') return frame.item?.value ?? null
  return readVariable(frame.scope, name) ?? frame.runtime.automatic(name) ?? invocation(name, frame)
}

/** `$MyInvocation`: a function's name, or as old scripts ask it for their own path; null for any other name, and outside of both. */
function invocation(name: string, frame: Frame): Value {
  if (name.toLowerCase() !== 'myinvocation') return null
  return frame.called === undefined ? scriptInvocation(frame) : invocationOf('FunctionInfo', { Name: frame.called })
}

function scriptInvocation(frame: Frame): Value {
  const path = readVariable(frame.scope, 'PSCommandPath')
  if (typeof path !== 'string') return null
  const script = { Path: path, Definition: path, Name: path.replace(/^.*[\\/]/, '') }
  return invocationOf('ExternalScriptInfo', script)
}

function invocationOf(type: string, command: Readonly<Record<'Name', string>>): PsObject {
  return PsObject.of('InvocationInfo', { InvocationName: command.Name, MyCommand: PsObject.of(type, command) })
}

function readInScope(name: string, scope: string, frame: Frame): Value {
  const place = scope.toLowerCase()
  if (place === 'env') return frame.runtime.environment(name) ?? null
  if (place === 'variable') return readScoped({ name }, frame)
  const found = namedScope(frame.scope, scope)
  if (found === undefined) fail('DriveNotSupported', { name: scope })
  const own = found.variables.get(name.toLowerCase())?.value
  if (own === undefined && place === 'script' && name.toLowerCase() === 'myinvocation') return scriptInvocation(frame)
  return own ?? (place === 'global' ? (frame.runtime.automatic(name) ?? null) : null)
}

/** The scope that an assignment to the variable goes to. */
function targetScope({ name, scope }: Name, frame: Frame): Scope {
  if (scope === undefined || scope.toLowerCase() === 'variable') return frame.scope
  if (scope.toLowerCase() === 'env') fail('EnvironmentReadOnly', { name })
  return namedScope(frame.scope, scope) ?? fail('DriveNotSupported', { name: scope })
}

/** Sets a variable as a script names it; `convert` keeps a declared type. Assigning to $null is allowed and does nothing. */
export function writeScoped(variable: Name, value: Value, frame: Frame, convert?: (value: Value) => Value): void {
  const { name } = variable
  if (variable.scope === undefined) {
    if (name.toLowerCase() === 'null') return
    if ((name === '_' || name.toLowerCase() === 'psitem') && frame.item !== undefined) {
      frame.item.value = value
      return
    }
  }
  const automatic = variable.scope === undefined && readOnly.has(name.toLowerCase())
  if (isConstant(name) || automatic) fail('VariableReadOnly', { name })
  writeVariable(targetScope(variable, frame), name, value, convert)
}

/** The variable that the name means, if it is one that scripts set. */
function known({ name, scope }: Name, frame: Frame) {
  const key = name.toLowerCase()
  return scope === undefined ? findVariable(frame.scope, key) : namedScope(frame.scope, scope)?.variables.get(key)
}

/** Notes that the variable was given what a pipeline gave, and that was nothing. */
export function noteNothing(variable: Name, frame: Frame): void {
  const found = known(variable, frame)
  if (found?.value === null) found.nothing = true
}

/** Whether the variable holds what a pipeline gave that gave nothing, unlike one that holds $null. */
export function holdsNothing(variable: Name, frame: Frame): boolean {
  return known(variable, frame)?.nothing === true
}

const readOnly: ReadonlySet<string> = new Set(['?', 'home', 'host', 'pid', 'psversiontable'])
