import type { Invocation, Pipeline } from '../engine.ts'
import { isList, SecureString, type Value } from '../values.ts'
import type { FieldArgument, Job, JobArgument, JobStep, JobValues } from './job.ts'

/** Whether a field says something: a text, a number, yes, a list with something in it. */
export function isSaid(value: Value | undefined): value is Exclude<Value, null> {
  if (value === undefined || value === null || value === false || value === '') return false
  return !isList(value) || value.length > 0
}

/** Whether a field was filled at all; No and an emptied text are answers, and clear what was there. */
const isFilled = (value: Value | undefined): value is Exclude<Value, null> => value !== undefined && value !== null

const isFieldArgument = (argument: JobArgument): argument is FieldArgument => 'field' in argument

function argumentOf(
  argument: JobArgument,
  step: JobStep,
  values: JobValues,
  each: Value | undefined,
): Value | undefined {
  if ('always' in argument) return argument.always
  if (argument.onlyWith !== undefined && !isSaid(values[argument.onlyWith])) return undefined
  const value = step.each === argument.field && each !== undefined ? each : values[argument.field]
  if (!isFilled(value)) return undefined
  if (argument.equals !== undefined) return value === argument.equals.is ? argument.equals.value : undefined
  return isList(value) && value.length === 0 ? undefined : value
}

const runs = ({ when, any, unless = [] }: JobStep, values: JobValues): boolean =>
  !unless.some(name => isSaid(values[name])) &&
  (when === undefined || when.some(name => isSaid(values[name]))) &&
  (any === undefined || any.some(({ field, is }) => values[field] === is))

function invocation(
  step: JobStep,
  values: JobValues,
  each: Value | undefined,
  without: string | undefined,
): Invocation {
  const given: [string, Value][] = []
  for (const argument of step.arguments) {
    if (isFieldArgument(argument) && argument.field === without) continue
    const value = argumentOf(argument, step, values, each)
    const isSwitch = step.definition.parameters.find(({ name }) => name === argument.parameter)?.kind === 'switch'
    if (value !== undefined && !(isSwitch && value === false)) given.push([argument.parameter, value])
  }
  return { cmdlet: step.definition.name, arguments: given }
}

/**
 * The commands that a filled job stands for, in the order in which they run. With `source`, a Get- cmdlet that gives the
 * objects, each step is fed by it through the pipeline instead of by the job's subject.
 */
export function toPipelines(job: Job, values: JobValues, source?: Invocation): readonly Pipeline[] {
  return job.steps
    .filter(step => runs(step, values))
    .flatMap(step => {
      const list = step.each === undefined ? undefined : values[step.each]
      const turns: readonly (Value | undefined)[] =
        step.each === undefined ? [undefined] : isList(list) ? list : isSaid(list) ? [list] : []
      return turns.map(each =>
        source === undefined
          ? [invocation(step, values, each, undefined)]
          : [source, invocation(step, values, each, job.subject)],
      )
    })
}

const same = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other ||
  (one instanceof Date && other instanceof Date && one.getTime() === other.getTime()) ||
  (one instanceof SecureString && other instanceof SecureString) ||
  (isList(one) &&
    isList(other) &&
    one.length === other.length &&
    one.every((value, index) => same(value, other[index])))

/**
 * The values with which the job gives exactly these pipelines, or undefined where the line no longer fits the job. Secrets
 * keep what `current` has for them: a line shows them as prompts.
 */
export function fromPipelines(
  job: Job,
  pipelines: readonly Pipeline[],
  current: JobValues = {},
): JobValues | undefined {
  const values: Record<string, Value> = {}
  const lists: Record<string, Value[]> = {}
  for (const pipeline of pipelines) {
    const [call, ...others] = pipeline
    if (call === undefined || others.length > 0) return undefined
    const step = job.steps.find(({ definition }) => definition.name.toLowerCase() === call.cmdlet.toLowerCase())
    if (step === undefined) return undefined
    for (const [parameter, value] of call.arguments) {
      const candidates = step.arguments.filter(each => each.parameter.toLowerCase() === parameter.toLowerCase())
      if (candidates.some(each => 'always' in each && same(each.always, value))) continue
      const argument = candidates
        .filter(isFieldArgument)
        .find(({ equals }) => equals === undefined || same(equals.value, value))
      if (argument === undefined) return undefined
      const said = value instanceof SecureString ? (current[argument.field] ?? value) : (argument.equals?.is ?? value)
      if (step.each === argument.field) (lists[argument.field] ??= []).push(said)
      else if (values[argument.field] === undefined || same(values[argument.field], said)) values[argument.field] = said
      else return undefined
    }
    const [only, ...rest] = step.any ?? []
    if (only !== undefined && rest.length === 0) values[only.field] = only.is
    // A step that only a switch asks for: the switch is not one of its arguments.
    for (const name of step.when ?? []) {
      const field = job.fields.find(each => each.name === name)
      if (
        field?.parameter.kind === 'switch' &&
        !step.arguments.some(each => isFieldArgument(each) && each.field === name)
      )
        values[name] = true
    }
  }
  for (const name of leftOut(job, pipelines)) values[name] = true
  for (const [name, list] of Object.entries(lists)) values[name] = [...new Set(list)]
  return isFixedPoint(job, values, pipelines) ? values : undefined
}

/** The switches that keep steps from running which would run otherwise, and are not there. */
function leftOut(job: Job, pipelines: readonly Pipeline[]): readonly string[] {
  const called = new Set(pipelines.map(([call]) => call?.cmdlet.toLowerCase()))
  return job.steps
    .filter(({ when, any, definition }) => !(when ?? any) && !called.has(definition.name.toLowerCase()))
    .flatMap(({ unless = [] }) => unless)
    .filter(name => job.fields.some(each => each.name === name && each.parameter.kind === 'switch'))
}

function isFixedPoint(job: Job, values: JobValues, pipelines: readonly Pipeline[]): boolean {
  const again = toPipelines(job, values)
  return (
    again.length === pipelines.length &&
    again.every((pipeline, index) => {
      const [mine, theirs] = [pipeline[0], pipelines[index]?.[0]]
      return (
        mine?.cmdlet.toLowerCase() === theirs?.cmdlet.toLowerCase() &&
        mine?.arguments.length === theirs?.arguments.length
      )
    })
  )
}
