import { fail } from '../../shared/errors.ts'
import type { FunctionDefinition } from '../../shared/language/tree.ts'
import type { Value } from '../../shared/values.ts'
import type { Source } from './frame.ts'

/** A variable; one declared with a type converts what it is given. */
export interface Variable {
  readonly name: string
  value: Value
  /** True where it was given what a pipeline gave, and that was nothing: it then puts nothing into a pipeline. */
  nothing?: boolean
  readonly convert?: ((value: Value) => Value) | undefined
  readonly readOnly?: boolean
}

/** A function with the text that it was written in. */
export interface KnownFunction {
  readonly definition: FunctionDefinition
  readonly source: Source
}

/** Variables and functions of one script, function or session; what is not here is looked for further out. */
export interface Scope {
  readonly kind: 'global' | 'script' | 'local'
  readonly parent: Scope | undefined
  readonly variables: Map<string, Variable>
  readonly functions: Map<string, KnownFunction>
}

/** A scope inside another; a global one has no parent. */
export function createScope(kind: Scope['kind'], parent?: Scope): Scope {
  return { kind, parent, variables: new Map(), functions: new Map() }
}

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** The scope that `$global:`, `$script:` or `$local:` names from here; a number counts outwards. */
export function namedScope(scope: Scope, name: string): Scope | undefined {
  if (/^\d+$/.test(name)) return outward(scope, Number(name))
  switch (name.toLowerCase()) {
    case 'local':
    case 'private':
      return scope
    case 'global':
      return nearest(scope, candidate => candidate.parent === undefined)
    case 'script':
      return nearest(scope, candidate => candidate.kind !== 'local')
    default:
      return undefined
  }
}

function outward(scope: Scope, steps: number): Scope | undefined {
  let at: Scope | undefined = scope
  for (let step = 0; step < steps && at !== undefined; step++) at = at.parent
  return at
}

function nearest(scope: Scope, fits: (scope: Scope) => boolean): Scope {
  let at = scope
  while (!fits(at) && at.parent !== undefined) at = at.parent
  return at
}

/** The variable as seen from the scope, by its name in small letters. */
export function findVariable(scope: Scope, key: string): Variable | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.variables.get(key)
    if (found !== undefined) return found
  }
  return undefined
}

/** The variable's value as seen from the scope, or undefined where there is none. */
export function readVariable(scope: Scope, name: string): Value | undefined {
  const key = name.toLowerCase()
  const constant = constants.get(key)
  return constant === undefined ? findVariable(scope, key)?.value : constant
}

/** Whether the name is one that no script may set: $true, $false and $null. */
export function isConstant(name: string): boolean {
  return constants.has(name.toLowerCase())
}

/** Sets the variable in exactly this scope; a declared type converts, a read-only one refuses. */
export function writeVariable(scope: Scope, name: string, value: Value, convert?: (value: Value) => Value): void {
  const key = name.toLowerCase()
  if (constants.has(key)) fail('VariableReadOnly', { name })
  const known = scope.variables.get(key)
  if (known?.readOnly === true) fail('VariableReadOnly', { name })
  if (convert !== undefined) scope.variables.set(key, { name, value: convert(value), convert })
  else if (known === undefined) scope.variables.set(key, { name, value })
  else {
    known.value = known.convert === undefined ? value : known.convert(value)
    known.nothing = false
  }
}

/** Lets nobody give the variable of exactly this scope another value. */
export function protectVariable(scope: Scope, name: string): void {
  const key = name.toLowerCase()
  const known = scope.variables.get(key)
  if (known !== undefined) scope.variables.set(key, { ...known, readOnly: true })
}

/** Forgets the variable where it is seen from the scope; false where there is none. A read-only one goes only by force. */
export function removeVariable(scope: Scope, name: string, force = false): boolean {
  const key = name.toLowerCase()
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.variables.get(key)
    if (found?.readOnly === true && !force) fail('VariableReadOnly', { name })
    if (found !== undefined) return at.variables.delete(key)
  }
  return false
}

/** Every variable seen from the scope, the nearest of a name. */
export function knownVariables(scope: Scope): readonly Variable[] {
  const all = new Map<string, Variable>()
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    for (const [key, variable] of at.variables) if (!all.has(key)) all.set(key, variable)
  }
  return [...all.values()]
}

/** The function of that name as seen from the scope. */
export function findFunction(scope: Scope, name: string): KnownFunction | undefined {
  const key = name.toLowerCase()
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.functions.get(key)
    if (found !== undefined) return found
  }
  return undefined
}

/** Keeps a function under its name, in the scope that it names or the one that it stands in. */
export function writeFunction(scope: Scope, definition: FunctionDefinition, source: Source): undefined {
  const place = definition.scope === undefined ? scope : (namedScope(scope, definition.scope) ?? scope)
  place.functions.set(definition.name.toLowerCase(), { definition, source })
}

/** Every function seen from the scope, the nearest of a name first. */
export function knownFunctions(scope: Scope): ReadonlyMap<string, KnownFunction> {
  const all = new Map<string, KnownFunction>()
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    for (const [key, known] of at.functions) if (!all.has(key)) all.set(key, known)
  }
  return all
}
