import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { Invocation, Pipeline } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { bindLine, type Argument } from '../../shared/language/binder.ts'
import { literalValue } from '../../shared/language/literal.ts'
import { parse } from '../../shared/language/parser.ts'
import type { Definitions } from '../../shared/language/print.ts'
import { syntaxRecord } from '../../shared/language/syntax.ts'
import type { Command, Parameter, Statement } from '../../shared/language/tree.ts'
import type { Expression } from '../../shared/language/tree-expressions.ts'
import { SecureString, type Value } from '../../shared/values.ts'

/** What a typed line is to a form. */
export type LineReading =
  /** Cmdlets with values that need no evaluating. */
  | { readonly kind: 'commands'; readonly pipelines: readonly Pipeline[] }
  /** Good PowerShell, but more than a form can show. */
  | { readonly kind: 'script' }
  | { readonly kind: 'wrong'; readonly problem: ErrorRecord }

/** Thrown inside this file where a line is more than commands with literal values. */
class BeyondForms extends Error {}

/** Reads a line as commands with literal values; a prompt for a secret reads as an empty secret, to be filled by the form. */
export function readLine(text: string, definitions: Definitions): LineReading {
  const { tree, errors } = parse(text)
  const [error] = errors
  if (error !== undefined) return { kind: 'wrong', problem: syntaxRecord(error, text) }
  try {
    const pipelines: Pipeline[] = []
    for (const statement of tree.body.endBlock?.statements ?? []) {
      const pipeline = pipelineOf(statement, definitions)
      if ('problem' in pipeline) return { kind: 'wrong', problem: pipeline.problem }
      pipelines.push(pipeline.calls)
    }
    return pipelines.length === 0 ? { kind: 'script' } : { kind: 'commands', pipelines }
  } catch (thrown) {
    if (thrown instanceof BeyondForms) return { kind: 'script' }
    throw thrown
  }
}

type Read<Key extends string, Part> = { readonly [K in Key]: Part } | { readonly problem: ErrorRecord }

function pipelineOf(statement: Statement, definitions: Definitions): Read<'calls', Pipeline> {
  if (statement.type !== 'Pipeline') throw new BeyondForms()
  const calls: Invocation[] = []
  for (const stage of statement.stages) {
    if (stage.type !== 'Command') throw new BeyondForms()
    const call = callOf(stage, definitions)
    if ('problem' in call) return call
    calls.push(call.call)
  }
  return { calls }
}

function callOf(command: Command, definitions: Definitions): Read<'call', Invocation> {
  const name = literalValue(command.name)
  const definition = typeof name === 'string' ? definitions(name) : undefined
  if (definition === undefined || command.redirections.length > 0) throw new BeyondForms()
  const line = bindLine(definition, command.elements.map(argumentOf))
  if (!line.ok) return { problem: line.problem }
  if (line.value.common.size > 0) throw new BeyondForms()
  const { values } = line.value
  const given = definition.parameters.flatMap(({ name: parameter }) => {
    const value = values.get(parameter)
    return value === undefined ? [] : [[parameter, asTyped(definition, parameter, value)] as const]
  })
  return { call: { cmdlet: definition.name, arguments: given } }
}

function argumentOf(element: Parameter | Expression): Argument {
  if (element.type !== 'Parameter') return written(element)
  if (element.argument === undefined) return { name: element.name }
  return { name: element.name, ...written(element.argument) }
}

function written(expression: Expression): { readonly value: Value; readonly text?: string } {
  const value = literalValue(expression)
  if (value !== undefined) return { value, ...(expression.type === 'Number' ? { text: expression.text } : {}) }
  if (expression.type === 'Paren' && expression.statement.type === 'Pipeline') {
    const [stage] = expression.statement.stages
    if (stage?.type === 'Command' && isPrompt(stage)) return { value: emptySecret }
  }
  throw new BeyondForms()
}

function isPrompt(command: Command): boolean {
  const [option] = command.elements
  return (
    literalValue(command.name) === 'Read-Host' && option?.type === 'Parameter' && /^assecurestring$/i.test(option.name)
  )
}

/** Stands for a secret that the line only asks for; conversion refuses truly empty ones. */
const emptySecret = new SecureString('\u2022')

/** Whether a value read from a line only stands for a secret that the form holds. */
export function isPromptedSecret(value: Value): boolean {
  return value === emptySecret
}

const sizes = [
  ['TB', 1024 ** 4],
  ['GB', 1024 ** 3],
  ['MB', 1024 ** 2],
] as const

/** Bytes as people type a size: 25GB rather than 26843545600. */
export function sizeText(bytes: number): string | number {
  const unit = sizes.find(([, each]) => bytes >= each && bytes % each === 0)
  return unit === undefined ? bytes : `${bytes / unit[1]}${unit[0]}`
}

function asTyped(definition: CmdletDefinition, name: string, value: Value): Value {
  const parameter = definition.parameters.find(known => known.name === name)
  return parameter?.kind === 'size' && typeof value === 'number' ? sizeText(value) : value
}
