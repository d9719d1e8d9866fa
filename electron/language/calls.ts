import { fail, Failure } from '../../shared/errors.ts'
import type { Expression } from '../../shared/language/tree-expressions.ts'
import type { Command, Parameter } from '../../shared/language/tree.ts'
import type { Written } from '../../shared/language/binder-values.ts'
import { Hashtable, isList, PsObject, ScriptBlock, type Value } from '../../shared/values.ts'
import { toText } from './conversions.ts'
import type { Call, CallArgument, Frame, Stage } from './frame.ts'
import { functionStage, scriptStage } from './functions.ts'
import { after, mapInOrder, type Later } from './later.ts'
import { redirectedStage } from './redirections.ts'
import { blockStage } from './script-blocks.ts'
import { findFunction } from './scopes.ts'
import { readScoped } from './variables.ts'

/** How a number was written, so that `007` can stay `007`; of a list, item by item. */
function writtenForm(node: Expression): Written {
  if (node.type === 'Number') return node.text
  if (node.type === 'List') return node.items.map(item => (item.type === 'Number' ? item.text : undefined))
  if (node.type === 'Unary' && node.operand.type === 'Number' && (node.operator === '-' || node.operator === '+')) {
    return `${node.operator}${node.operand.text}`
  }
  return undefined
}

function withWritten(node: Expression, value: Value): Pick<CallArgument, 'value' | 'text'> {
  const text = writtenForm(node)
  return text === undefined ? { value } : { value, text }
}

/** `@table` gives names with values, `@list` positions, `@null` nothing. */
function splatted(value: Value): readonly CallArgument[] {
  if (value === null) return []
  if (value instanceof Hashtable) {
    return Array.from(value.entries(), entry => ({ name: toText(entry.key), value: entry.value, splat: true }))
  }
  if (value instanceof PsObject) {
    return Array.from(value.properties(), ({ name, value }) => ({ name, value, splat: true }))
  }
  return (isList(value) ? value : [value]).map(item => ({ value: item, splat: true }))
}

function argumentsFor(node: Parameter | Expression, frame: Frame): Later<readonly CallArgument[]> {
  if (node.type === 'Parameter') {
    const { name, argument } = node
    if (argument === undefined) return [{ name }]
    return after(frame.evaluator.evaluate(argument, frame), value => [{ name, ...withWritten(argument, value) }])
  }
  if (node.type === 'Variable' && node.splat) return splatted(readScoped(node, frame))
  return after(frame.evaluator.evaluate(node, frame), value => [withWritten(node, value)])
}

/** What a call means: a script block, a function, a cmdlet or a script file, in that order. */
function resolve(node: Command, target: Value, call: Call): Later<Stage> {
  const { frame } = call
  const dotted = node.invocation === '.'
  if (target instanceof ScriptBlock) return blockStage(target, call, dotted)
  const name = toText(target)
  if (name === '') fail('CommandEmpty', {})
  const known = findFunction(frame.scope, name)
  if (known !== undefined) return functionStage(known, call, dotted)
  const command = frame.runtime.command(name)
  if (command !== undefined) return command(call)
  if (/\.ps1$/i.test(name)) return scriptStage(name, call, dotted)
  throw new Failure(frame.runtime.unknownCommand(name))
}

/** A command of a pipeline, its arguments evaluated and bound. */
export function makeStage(node: Command, frame: Frame, piped: boolean, expected?: number): Later<Stage> {
  const known = expected === undefined ? {} : { expected }
  return redirectedStage(node.redirections, frame, inner =>
    after(frame.evaluator.evaluate(node.name, inner), target =>
      after(
        mapInOrder(node.elements, element => argumentsFor(element, inner)),
        lists => resolve(node, target, { arguments: lists.flat(), frame: inner, span: node, piped, ...known }),
      ),
    ),
  )
}
