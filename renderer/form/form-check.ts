import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { Invocation } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { convert } from '../../shared/kinds.ts'
import { bindAlone, bindLine } from '../../shared/language/binder.ts'
import type { Value } from '../../shared/values.ts'
import { fieldsOf, isGiven, type FormField, type FormPlan, type FormValues } from './form-plan.ts'

/** How a form stands: what is wrong where, and what is still needed. */
export interface FormStanding {
  /** By the field's key. */
  readonly problems: ReadonlyMap<string, ErrorRecord>
  /** A problem that belongs to no single field. */
  readonly problem: ErrorRecord | undefined
  readonly missing: readonly FormField[]
  readonly ready: boolean
}

/** What the tenant has said against a value, for as long as the field says the same. */
export interface Refusal {
  readonly value: Value | undefined
  readonly problem: ErrorRecord
}

/** What the tenant has refused, by the field's key. */
export type Refusals = Readonly<Record<string, Refusal>>

/** Judges the fields by the very checks that the engine will make: each value by its kind, then each command as a whole. */
export function checkForm(plan: FormPlan, values: FormValues, refusals: Refusals = {}): FormStanding {
  const fields = fieldsOf(plan)
  const problems = new Map<string, ErrorRecord>()
  for (const { key, parameter } of fields) {
    const value = values[key]
    if (value === undefined || !isGiven(value, parameter)) continue
    const conversion = convert(parameter, value)
    const refused = refusals[key]
    if (!conversion.ok) problems.set(key, conversion.problem)
    else if (refused !== undefined && refused.value === value) problems.set(key, refused.problem)
  }
  const missing = fields.filter(field => plan.needs(field, values) && !isGiven(values[field.key], field.parameter))
  const whole = problems.size > 0 || missing.length > 0 ? undefined : commandProblem(plan, values)
  const place = whole === undefined ? undefined : fields.find(({ parameter }) => parameter.name === whole.parameter)
  if (whole !== undefined && place !== undefined) problems.set(place.key, whole)
  const problem = place === undefined ? whole : undefined
  return { problems, problem, missing, ready: problems.size === 0 && missing.length === 0 && problem === undefined }
}

/** What is wrong with the commands as a whole, such as two parameters that exclude each other. */
function commandProblem(plan: FormPlan, values: FormValues): ErrorRecord | undefined {
  for (const pipeline of plan.pipelines(values)) {
    for (const [index, call] of pipeline.entries()) {
      const definition = plan.definitions.find(({ name }) => name === call.cmdlet)
      const problem = definition === undefined ? undefined : callProblem(definition, call, index > 0)
      if (problem !== undefined) return problem
    }
  }
  return undefined
}

function callProblem(definition: CmdletDefinition, call: Invocation, piped: boolean): ErrorRecord | undefined {
  const line = bindLine(
    definition,
    call.arguments.map(([name, value]) => ({ name, value })),
  )
  if (!line.ok) return line.problem
  if (piped) return undefined
  const alone = bindAlone(line.value)
  return alone.ok ? undefined : alone.problem
}
