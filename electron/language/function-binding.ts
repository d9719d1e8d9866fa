import { fail, Failure } from '../../shared/errors.ts'
import { convert } from '../../shared/kinds.ts'
import { bindLine, missingOf, type Argument, type LineBinding } from '../../shared/language/binder.ts'
import { objectBinder, type ObjectBinder } from '../../shared/language/binder-objects.ts'
import { missingProblem } from '../../shared/language/binder-sets.ts'
import { Hashtable, isList, type Value } from '../../shared/values.ts'
import { castOrFail, plainTypeName } from './casts.ts'
import { collecting, type Collecting } from './collecting.ts'
import { shown, toBoolean, toNumber, toText, valueOf } from './conversions.ts'
import { defaultArguments } from './default-arguments.ts'
import { placed } from './error-object.ts'
import type { Call, Callee, Frame } from './frame.ts'
import { eachOf, restName, signatureOf, type DeclaredParameter, type Signature } from './function-parameters.ts'
import { functionObject } from './function-object.ts'
import { after, eachUntil, mapInOrder, type Later } from './later.ts'
import { expressionOf, matchesIn } from './regular-expressions.ts'
import { writeVariable, type Scope } from './scopes.ts'
import { wantedTexts } from '../../shared/texts/details.ts'

/** A function's call, its written arguments in its variables. */
export interface FunctionBinding {
  /** What its common parameters ask to be gathered. */
  readonly collecting: Collecting | undefined
  /** Puts one object of the pipeline into the variables; false where it does not bind, which has been reported. */
  readonly each: (value: Value) => Later<boolean>
  /** Tells of all the objects at once, for a function without `process`. */
  readonly last: (items: readonly Value[]) => Later<void>
}

const commonVariables = new Map([
  ['ErrorAction', 'ErrorActionPreference'],
  ['WarningAction', 'WarningPreference'],
  ['InformationAction', 'InformationPreference'],
])

/** Common parameters hold for all that the function calls: they are its preference variables. */
function setPreferences(common: ReadonlyMap<string, Value>, scope: Scope): void {
  for (const [name, value] of common) {
    const preference = commonVariables.get(name)
    if (preference !== undefined) writeVariable(scope, preference, value)
    if (name === 'WhatIf') writeVariable(scope, 'WhatIfPreference', value === true)
    if (name === 'Confirm') writeVariable(scope, 'ConfirmPreference', value === true ? 'Low' : 'None')
    if (name === 'Verbose') writeVariable(scope, 'VerbosePreference', value === true ? 'Continue' : 'SilentlyContinue')
    if (name === 'Debug') writeVariable(scope, 'DebugPreference', value === true ? 'Continue' : 'SilentlyContinue')
  }
}

/** The value as the parameter's type and checks want it; fails where they refuse it. */
function fitted(parameter: DeclaredParameter, value: Value, frame: Frame): Later<Value> {
  const { declaration, choices, pattern, range, length, count, test, notEmpty } = parameter
  const { name, typeName } = declaration
  const converted = typeName === undefined ? value : castFor(typeName.name, name, value)
  const refuse = (expected: string): never =>
    fail('ArgumentRefused', { parameter: name, value: shown(converted), expected }, { parameter: name })
  const items = eachOf(converted)
  for (const item of items) {
    if (notEmpty && (item === null || item === '')) refuse(wantedTexts.value)
    if (choices !== undefined && !choices.some(choice => choice.toLowerCase() === toText(item).toLowerCase()))
      refuse(choices.join(', '))
    if (pattern !== undefined && matchesIn(expressionOf(pattern, false), toText(item)).length === 0) refuse(pattern)
    if (range !== undefined && !isWithin(toNumber(item), range)) refuse(range.join('..'))
    if (length !== undefined && !isWithin(toText(item).length, length)) refuse(wantedTexts.characters(...length))
  }
  if (notEmpty && isList(converted) && converted.length === 0) refuse(wantedTexts.value)
  if (count !== undefined && !isWithin(items.length, count)) refuse(wantedTexts.values(...count))
  const statements = test?.endBlock?.statements
  if (statements === undefined) return converted
  const failing = eachUntil(items, item =>
    after(frame.evaluator.collect(statements, { ...frame, item: { value: item } }), found =>
      toBoolean(valueOf(found)) ? undefined : refuse(wantedTexts.passing),
    ),
  )
  return after(failing, () => converted)
}

/** The value as the type makes it; no text but the words for yes and no counts as a Boolean. */
function castFor(typeName: string, parameter: string, value: Value): Value {
  if (plainTypeName(typeName) !== 'bool' || typeof value !== 'string') return castOrFail(typeName)(value)
  const read = convert({ name: parameter, kind: 'boolean' }, value)
  return read.ok
    ? read.value
    : fail('ArgumentRefused', { parameter, value, expected: wantedTexts.yesOrNo }, { parameter })
}

function isWithin(number: number, [least, most]: readonly [number, number]): boolean {
  return number >= least && number <= most
}

/** Sets every parameter's variable: what was given, else its initial value, else what its type makes of nothing. */
function setVariables(signature: Signature, line: LineBinding, frame: Frame): Later<void> {
  const { values } = line
  const bound = new Hashtable()
  for (const [name, value] of line.common) bound.set(name, value)
  writeVariable(frame.scope, 'PSBoundParameters', bound)
  if (signature.advanced) writeVariable(frame.scope, 'PSCmdlet', functionObject(signature.definition, line))
  const set = mapInOrder(signature.parameters, parameter => {
    const { name, initial, typeName } = parameter.declaration
    const given = values.get(name)
    const write = (value: Value) => writeVariable(frame.scope, name, value)
    if (given !== undefined) {
      return after(fitted(parameter, given, frame), value => {
        bound.set(name, value)
        write(value)
      })
    }
    if (initial !== undefined) {
      return after(frame.evaluator.evaluate(initial, frame), value => after(fitted(parameter, value, frame), write))
    }
    const type = typeName?.name.toLowerCase()
    const empty =
      parameter.definition.kind === 'switch' || type === 'bool'
        ? false
        : type === 'string'
          ? ''
          : type === 'int'
            ? 0
            : null
    return writeVariable(frame.scope, name, empty)
  })
  const rest = values.get(restName)
  writeVariable(frame.scope, restName, rest === undefined ? [] : eachOf(rest))
  return after(set, () => undefined)
}

/** Binds a call to what the callee declares; fails where it does not bind. */
export function bindFunction(callee: Callee, call: Call, frame: Frame): Later<FunctionBinding> {
  const signature = signatureOf(callee.name, callee.body)
  const defaults = signature.advanced ? defaultArguments(callee.name, call.frame) : []
  return after(defaults, known => boundTo(signature, known, call, frame))
}

function boundTo(
  signature: Signature,
  defaults: readonly Argument[],
  call: Call,
  frame: Frame,
): Later<FunctionBinding> {
  const bound = bindLine(signature.definition, call.arguments, defaults)
  if (!bound.ok) throw new Failure(placed(bound.problem, call.frame.source, call.span))
  const line = bound.value
  const missing = missingOf(line, call.piped)
  if (missing.length > 0)
    throw new Failure(placed(missingProblem(signature.definition, missing), call.frame.source, call.span))
  setPreferences(line.common, frame.scope)
  const gathers = collecting(line.common, call.frame.scope, call.frame.heard)
  const fromPipeline = signature.parameters.some(({ definition }) => definition.pipeline !== 'none')
  const bindObject = call.piped && fromPipeline ? objectBinder(line) : undefined
  return after(setVariables(signature, line, frame), () => ({
    collecting: gathers,
    each: value => (bindObject === undefined ? true : setFromObject(bindObject, signature, line, value, frame)),
    last: items => {
      writeVariable(frame.scope, 'input', items)
      const final = items.at(-1)
      if (bindObject === undefined || final === undefined) return undefined
      return after(setFromObject(bindObject, signature, line, final, frame), () => undefined)
    },
  }))
}

function setFromObject(
  bindObject: ObjectBinder,
  signature: Signature,
  line: LineBinding,
  value: Value,
  frame: Frame,
): Later<boolean> {
  const bound = bindObject(value)
  if (!bound.ok) {
    frame.runtime.remember(bound.problem)
    return after(frame.emit({ stream: 'error', error: bound.problem }), () => false)
  }
  const { value: values } = bound
  const set = mapInOrder(signature.parameters, parameter => {
    const { name } = parameter.definition
    const given = values[name]
    if (given === undefined || line.values.has(name)) return undefined
    return after(fitted(parameter, given, frame), value => writeVariable(frame.scope, name, value))
  })
  return after(set, () => true)
}
