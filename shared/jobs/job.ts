import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import type { Value } from '../values.ts'

/** What one field of a job gives one parameter of a step, or the value that the parameter always has. */
export type JobArgument = FieldArgument | { readonly parameter: string; readonly always: Value }

export interface FieldArgument {
  readonly parameter: string
  readonly field: string
  /** Given only when the field has this value; the parameter then gets `value`. */
  readonly equals?: { readonly is: string; readonly value: Value }
  /** Given only when this other field says something. */
  readonly onlyWith?: string
}

/** A field having a value. */
export interface FieldIs {
  readonly field: string
  readonly is: string
}

/** One cmdlet of a job. */
export interface JobStep {
  readonly definition: CmdletDefinition
  readonly arguments: readonly JobArgument[]
  /** Runs only when one of these fields says something (text, yes, a list that is not empty); absent means always. */
  readonly when?: readonly string[]
  /** Runs only when one of these fields has the value beside it. */
  readonly any?: readonly FieldIs[]
  /** Does not run when one of these fields says something. */
  readonly unless?: readonly string[]
  /** Runs once for each value of this field. */
  readonly each?: string
}

/** One field of a job's form: a parameter's own description, and where the job words it otherwise. */
export interface JobField {
  readonly name: string
  readonly parameter: ParameterDefinition
  /** Must be said here though the cmdlet could do without. */
  readonly needed?: true
  /** Filled from the names by the tenant's pattern until a person edits it. */
  readonly follows?: 'displayName' | 'address'
}

export interface JobGroup {
  readonly title: string
  readonly fields: readonly string[]
  /** Closed until it is opened, or one of its fields says something. */
  readonly seldom?: true
}

export const jobIds = [
  'provision',
  'edit',
  'enable',
  'disable',
  'pop3',
  'permissions',
  'alternateRecipient',
  'password',
  'remove',
] as const
export type JobId = (typeof jobIds)[number]

/** A dialog, an import kind or a template: cmdlets in order over shared fields, as data. */
export interface Job {
  readonly id: JobId
  readonly title: string
  /** Short words by which a person asks for it, the likeliest first: "reset" in "reset ann". */
  readonly verbs: readonly string[]
  readonly fields: readonly JobField[]
  /** The columns of the form from left to right, each with its groups from above. */
  readonly columns: readonly (readonly JobGroup[])[]
  readonly steps: readonly JobStep[]
  /** The field that names the object, which a selection of many replaces. */
  readonly subject: string
}

/** What the fields say, by name. A field that is not there was not filled. */
export type JobValues = Readonly<Record<string, Value>>

type ParameterName<D extends CmdletDefinition> = D['parameters'][number]['name']

/** For a field whose label says it all: no line of help under it. */
export const plain = { help: '' } as const

/** A field that is a parameter of a cmdlet, with what the job says otherwise. */
export function field<D extends CmdletDefinition>(
  definition: D,
  name: ParameterName<D>,
  own: Partial<Pick<JobField, 'needed' | 'follows'>> & {
    readonly as?: string
    readonly label?: string
    readonly help?: string
    readonly many?: true
    readonly optional?: true
  } = {},
): JobField {
  const parameter = definition.parameters.find(each => each.name === name)
  if (parameter === undefined) throw new Error(`${definition.name} has no parameter ${name}`)
  const { as, label, help, many, optional, ...rest } = own
  const { required, ...described } = parameter
  return {
    name: as ?? name,
    parameter: {
      ...described,
      ...(required === true && optional !== true ? { required } : {}),
      ...(label === undefined ? {} : { label }),
      ...(help === undefined ? {} : { help }),
      ...(many === undefined ? {} : { many }),
    },
    ...rest,
  }
}

/** A step whose parameters take the fields of the same names. */
export function step<D extends CmdletDefinition>(
  definition: D,
  fields: readonly ParameterName<D>[],
  own: Pick<JobStep, 'when' | 'unless'> & { readonly only?: FieldIs } = {},
): JobStep {
  const { only, ...rest } = own
  return {
    definition,
    arguments: fields.map(name => ({ parameter: name, field: name })),
    ...(only === undefined ? {} : { any: [only] }),
    ...rest,
  }
}
